import type * as O from 'obsidian';
import type { Host } from '../core/host';
import { getLinkpath, parseLinktext, resolveSubpath } from '../metadata/links';
import { decode } from '../vault/bytes';
import { renderMarkdown } from './render';

/** How many embeds may stand inside of each other, as a note can embed itself. */
const DEEPEST = 5;

const images = new Set(['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'bmp', 'avif']);

/** Fills the embeds of an element: a picture, or a part of another note. */
export async function fillEmbeds(
  host: Host,
  el: HTMLElement,
  sourcePath: string,
  component: O.Component,
  depth = 0,
): Promise<void> {
  const embeds = [...el.querySelectorAll<HTMLElement>('.internal-embed:not(.is-loaded)')];
  await Promise.all(embeds.map((embed) => fill(host, embed, sourcePath, component, depth)));
}

async function fill(
  host: Host,
  embed: HTMLElement,
  sourcePath: string,
  component: O.Component,
  depth: number,
): Promise<void> {
  const linktext = embed.getAttr('src') ?? '';
  const file = host.metadata.getFirstLinkpathDest(getLinkpath(linktext), sourcePath);
  embed.addClass('is-loaded');
  if (!file) {
    embed.addClass('mod-empty', 'file-embed');
    embed.setText(`“${linktext}” could not be found.`);
  } else if (images.has(file.extension)) {
    embed.addClass('image-embed', 'media-embed');
    embed.createEl('img', {
      attr: { src: host.vault.getResourcePath(file), alt: embed.getAttr('alt') ?? '' },
    });
  } else if (file.extension === 'md' && depth < DEEPEST)
    await fillNote(host, embed, file, linktext, component, depth);
  else {
    embed.addClass('file-embed');
    embed.setText(file.name);
  }
}

async function fillNote(
  host: Host,
  embed: HTMLElement,
  file: O.TFile,
  linktext: string,
  component: O.Component,
  depth: number,
): Promise<void> {
  embed.addClass('markdown-embed', 'inline-embed');
  embed.createDiv({ cls: 'embed-title markdown-embed-title', text: file.basename });
  const content = embed
    .createDiv('markdown-embed-content')
    .createDiv('markdown-preview-view markdown-rendered');
  const source = partOf(host, file, parseLinktext(linktext).subpath);
  await renderMarkdown(host, source, content, file.path, component, { isPart: true, depth: depth + 1 });
}

/** The text that a link names: a block, what stands under a heading, else the whole note. */
export function partOf(host: Host, file: O.TFile, subpath: string): string {
  const text = decode(host.vault.$bytes(file));
  const cache = host.metadata.getFileCache(file);
  const found = subpath !== '' && cache ? resolveSubpath(cache, subpath) : null;
  if (!found) return text;
  return text.slice(found.start.offset, found.end?.offset ?? text.length);
}
