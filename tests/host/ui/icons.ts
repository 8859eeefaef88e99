import drawings from 'made:icons';

/** Icons of plugins: what is inside of the `svg`, in a box of 100 × 100 as obsidian.d.ts says. */
const added = new Map<string, string>();

const nameOf = (id: string): string => id.replace(/^lucide-/, '');

export function addIcon(id: string, content: string): void {
  added.set(id, content);
}

export function removeIcon(id: string): void {
  added.delete(id);
}

export function getIconIds(): string[] {
  return [...Object.keys(drawings).map((name) => `lucide-${name}`), ...added.keys()];
}

/** A new drawing of an icon; null where there is none of that name. */
export function getIcon(id: string): SVGSVGElement | null {
  const own = added.get(id);
  if (own !== undefined) return ownIcon(id, own);
  const drawing = drawings[nameOf(id)];
  if (!drawing) return null;
  const svg = createSvg('svg', {
    cls: ['svg-icon', `lucide-${nameOf(id)}`],
    attr: { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'aria-hidden': 'true' },
  });
  for (const [tag, attributes] of drawing) svg.createSvg(tag as 'path', { attr: { ...attributes } });
  return svg;
}

function ownIcon(id: string, content: string): SVGSVGElement | null {
  const source = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${content}</svg>`;
  const svg = new DOMParser().parseFromString(source, 'image/svg+xml').querySelector('svg');
  svg?.classList.add('svg-icon', id);
  return svg;
}

/** Puts an icon into an element, in place of what was in it; without such an icon it stays empty. */
export function setIcon(parent: HTMLElement, id: string): void {
  parent.replaceChildren(...[getIcon(id)].filter((icon) => icon !== null));
}
