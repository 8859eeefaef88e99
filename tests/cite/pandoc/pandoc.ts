import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Style } from '../../../src/cite';
import type { CslNode } from '../../../src/cite/styles/node';

/** What a program made of a note: its citations in their order, and its list of works. */
export interface Shown {
  readonly clusters: readonly string[];
  readonly entries: readonly string[];
}

/** The version of pandoc that there is; null for none. */
export function pandocVersion(): string | null {
  try {
    return /pandoc (\S+)/.exec(execFileSync('pandoc', ['--version'], { encoding: 'utf8' }))?.[1] ?? null;
  } catch {
    return null;
  }
}

/** What pandoc's own citing makes of a note. */
export function byPandoc(note: string, works: readonly object[], style: Style, language: string): Shown {
  const folder = mkdtempSync(join(tmpdir(), 'citeweave-pandoc-'));
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  try {
    const csl = file('style.csl', `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(style.tree)}`);
    const library = file('works.json', JSON.stringify(works));
    const given = ['-f', 'markdown', '-t', 'json', '--citeproc', '--csl', csl, '--bibliography', library];
    const args = [...given, '-M', `lang=${language}`, file('note.md', note)];
    return shownIn(JSON.parse(execFileSync('pandoc', args, { encoding: 'utf8', maxBuffer: 50_000_000 })));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function xmlOf({ name, attrs, children }: CslNode): string {
  const said = Object.entries(attrs).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : xmlOf(child)));
  return `<${name}${said.join('')}>${inner.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A part of a document as pandoc prints it. */
interface Part {
  readonly t: string;
  readonly c?: unknown;
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 't' in value && typeof value.t === 'string';
}

function shownIn(document: unknown): Shown {
  const clusters: string[] = [];
  const entries: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (isPart(value)) {
      const { t, c } = value;
      if (t === 'Cite' && Array.isArray(c)) clusters.push(plain(textOf(c[1])));
      else if (t === 'Div' && Array.isArray(c) && isEntry(c[0])) entries.push(plain(textOf(c[1])));
      else walk(c);
    } else if (typeof value === 'object' && value !== null && 'blocks' in value) walk(value.blocks);
  };
  walk(document);
  return { clusters, entries };
}

function isEntry(attributes: unknown): boolean {
  return Array.isArray(attributes) && Array.isArray(attributes[1]) && attributes[1].includes('csl-entry');
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join('');
  if (!isPart(value)) return '';
  const { t, c } = value;
  const inner: unknown = Array.isArray(c) ? c[c.length - 1] : c;
  if (t === 'Str') return typeof c === 'string' ? c : '';
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  if (t === 'Link') return textOf(Array.isArray(c) ? c[1] : c);
  if (t === 'Quoted') return `“${textOf(inner)}”`;
  if (t === 'Para' || t === 'Plain')
    return `${textOf(inner === undefined ? c : Array.isArray(c) ? c : inner)} `;
  if (t === 'Div' || t === 'Span' || t === 'Cite') return textOf(inner);
  return textOf(c);
}

/** A text with single blanks, and of several kinds of quotes one: what is compared is what a reader reads. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
