import DOMPurify from 'dompurify';
import type * as O from 'obsidian';
import { Component } from '../core/component';
import { type Host, theHost } from '../core/host';
import type { Public } from '../strict';
import { type Block, blocksOf } from './blocks';
import { makeCallouts } from './callouts';
import { fillEmbeds } from './embeds';
import { finishLinks } from './links';

/** Something in rendered Markdown that lives as long as what it stands in. */
export class MarkdownRenderChild extends Component implements Public<O.MarkdownRenderChild> {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

export interface RenderOptions {
  /** Only a part of a note: where its lines stand in the note is not known, as in Obsidian's embeds and hovers. */
  readonly isPart?: boolean;
  readonly depth?: number;
}

/** HTML that can do nothing but show: no script, no style, no event. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  return DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ADD_ATTR: ['target'],
    FORBID_TAGS: ['style', 'form'],
  });
}

/** Renders as in reading view: a `div` for each block, and every post processor on each of them. */
export async function renderMarkdown(
  host: Host,
  source: string,
  el: HTMLElement,
  sourcePath: string,
  component: O.Component,
  options: RenderOptions = {},
): Promise<void> {
  const sections = blocksOf(source).map((block) => ({ block, el: sectionOf(block, el) }));
  const frontmatter: unknown = host.metadata.getCache(sourcePath)?.frontmatter;
  const work = sections.map(async (section) => {
    const context = contextOf(source, sourcePath, frontmatter, section, component, options);
    finishLinks(host, section.el, sourcePath);
    await process(host, section.el, context);
    await fillEmbeds(host, section.el, sourcePath, component, options.depth);
  });
  await Promise.all(work);
}

function sectionOf(block: Block, parent: HTMLElement): HTMLElement {
  const el = parent.createDiv(`el-${block.tag}`);
  el.append(sanitizeHTMLToDom(block.html));
  el.dataset.lineStart = String(block.lineStart);
  el.dataset.lineEnd = String(block.lineEnd);
  for (const heading of el.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    heading.setAttrs({ 'data-heading': heading.getText(), dir: 'auto' });
  for (const list of el.querySelectorAll('ul, ol'))
    list.toggleClass('contains-task-list', list.querySelector(':scope > .task-list-item') !== null);
  makeCallouts(el);
  return el;
}

function contextOf(
  source: string,
  sourcePath: string,
  frontmatter: unknown,
  { block, el }: { block: Block; el: HTMLElement },
  component: O.Component,
  { isPart = false }: RenderOptions,
): O.MarkdownPostProcessorContext {
  return {
    docId: sourcePath,
    sourcePath,
    frontmatter,
    addChild: (child) => void component.addChild(child),
    getSectionInfo: (asked) =>
      isPart || !el.contains(asked)
        ? null
        : { text: source, lineStart: block.lineStart, lineEnd: block.lineEnd },
  };
}

async function process(host: Host, el: HTMLElement, context: O.MarkdownPostProcessorContext): Promise<void> {
  const inOrder = [...host.postProcessors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  for (const code of el.querySelectorAll<HTMLElement>('pre > code')) await processCode(host, code, context);
  for (const processor of inOrder) await processor(el, context);
}

async function processCode(
  host: Host,
  code: HTMLElement,
  context: O.MarkdownPostProcessorContext,
): Promise<void> {
  const language = [...code.classList]
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length);
  const handler = language === undefined ? undefined : host.codeBlocks.get(language);
  if (!handler) return;
  const box = createDiv(`block-language-${language}`);
  code.parentElement?.replaceWith(box);
  await handler((code.textContent ?? '').replace(/\n$/, ''), box, context);
}

/** Renders for plugins. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  static render(
    _app: O.App,
    source: string,
    el: HTMLElement,
    sourcePath: string,
    component: O.Component,
  ): Promise<void> {
    return renderMarkdown(theHost(), source, el, sourcePath, component);
  }
}
