import type { Host } from '../core/host';
import { parseLinktext } from '../metadata/links';
import { getFrontMatterInfo, parseYaml } from '../metadata/yaml';
import { setIcon } from '../ui/icons';

const icons: Readonly<Record<string, string>> = {
  list: 'lucide-list',
  number: 'lucide-binary',
  checkbox: 'lucide-square-check',
  tags: 'lucide-tags',
  aliases: 'lucide-forward',
  text: 'lucide-text',
};

/** The properties of a note, as a table above its text. Nothing is written for a note without any. */
export function renderProperties(host: Host, source: string, el: HTMLElement, sourcePath: string): void {
  const values = parsed(source);
  if (values.length === 0) return;
  const container = el.createDiv({
    cls: 'metadata-container',
    attr: { 'data-property-count': values.length },
  });
  container.createDiv({ cls: 'metadata-properties-title', text: 'Properties' });
  const table = container.createDiv('metadata-content').createDiv('metadata-properties');
  for (const [name, value] of values) {
    const row = table.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': name } });
    const key = row.createDiv('metadata-property-key');
    setIcon(key.createSpan('metadata-property-icon'), icons[kindOf(name, value)] ?? 'lucide-text');
    key.createSpan({ cls: 'metadata-property-key-input', text: name });
    writeValue(host, row.createDiv('metadata-property-value'), name, value, sourcePath);
  }
}

function parsed(source: string): readonly (readonly [string, unknown])[] {
  try {
    return Object.entries(parseYaml(getFrontMatterInfo(source).frontmatter) ?? {});
  } catch {
    return [['Invalid properties', '']];
  }
}

function kindOf(name: string, value: unknown): string {
  if (name === 'tags' || name === 'aliases') return name;
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number') return 'number';
  return typeof value === 'boolean' ? 'checkbox' : 'text';
}

function writeValue(host: Host, el: HTMLElement, name: string, value: unknown, sourcePath: string): void {
  if (Array.isArray(value))
    for (const one of value as unknown[])
      writeText(
        host,
        el.createDiv('multi-select-pill').createDiv('multi-select-pill-content'),
        one,
        sourcePath,
      );
  else if (typeof value === 'boolean') {
    const box = el.createEl('input', {
      type: 'checkbox',
      cls: 'metadata-input-checkbox',
      attr: { 'aria-label': name },
    });
    box.checked = value;
    box.disabled = true;
  } else writeText(host, el.createDiv('metadata-input-longtext'), value, sourcePath);
}

function writeText(host: Host, el: HTMLElement, value: unknown, sourcePath: string): void {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const link = /^\[\[([^\]|]+)(?:\|([^\]]*))?\]\]$/.exec(text);
  if (!link) {
    el.setText(text === 'null' ? '' : text);
    return;
  }
  const [, target = '', words = target] = link;
  const isThere = host.metadata.getFirstLinkpathDest(parseLinktext(target).path, sourcePath) !== null;
  el.createEl('a', {
    cls: ['internal-link', ...(isThere ? [] : ['is-unresolved'])],
    text: words,
    href: target,
    attr: { 'data-href': target },
  });
}
