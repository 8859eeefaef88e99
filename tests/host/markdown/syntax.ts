import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { StateInline, Token } from 'markdown-it/index.js';
import { addComments } from './comments';

/** Obsidian's Markdown: CommonMark with tables, footnotes, and what only Obsidian has. */
export const markdown = new MarkdownIt({ html: true, breaks: true, linkify: true }).use(footnotes);

const { escapeHtml } = markdown.utils;

type Match = readonly string[];

/** Adds a part of a line: a pattern at the place, and the HTML that it becomes. */
function addInline(
  name: string,
  pattern: RegExp,
  html: (match: Match, state: StateInline) => string | null,
): void {
  markdown.inline.ruler.before('link', name, (state, silent) => {
    const match = pattern.exec(state.src.slice(state.pos));
    const made = match && html(match, state);
    if (!match || made === null) return false;
    if (!silent) state.push('html_inline', '', 0).content = made;
    state.pos += match[0].length;
    return true;
  });
}

addInline('obsidian-link', /^(!?)\[\[([^\]|\n]+?)\\?(?:\|([^\]\n]*))?\]\]/, ([, bang, target = '', words]) =>
  bang === '!' ? embed(target.trim(), words) : link(target.trim(), words),
);

function link(target: string, words: string | undefined): string {
  const shown = words ?? target.replace(/^#\^?/, '').split('#').join(' > ');
  const href = escapeHtml(target);
  return `<a class="internal-link" data-href="${href}" href="${href}" target="_blank" rel="noopener nofollow">${escapeHtml(shown)}</a>`;
}

function embed(target: string, words: string | undefined): string {
  return `<span class="internal-embed" src="${escapeHtml(target)}" alt="${escapeHtml(words ?? target)}"></span>`;
}

addInline('obsidian-comment', /^%%[\s\S]*?%%/, () => '');

addInline(
  'obsidian-highlight',
  /^==(?!\s)([^=\n]+?)==/,
  ([, inside = '']) => `<mark>${markdown.renderInline(inside)}</mark>`,
);

addInline(
  'obsidian-math',
  /^\$(?!\s)([^$\n]+?)\$(?!\d)/,
  ([, inside = '']) => `<span class="math math-inline">${escapeHtml(inside)}</span>`,
);

addInline('obsidian-tag', /^#([\p{L}\p{N}_\-/]*[\p{L}_\-/][\p{L}\p{N}_\-/]*)/u, ([whole = ''], state) => {
  const before = state.src[state.pos - 1];
  if (before !== undefined && !/[\s(>]/.test(before)) return null;
  return `<a href="${escapeHtml(whole)}" class="tag" target="_blank" rel="noopener nofollow">${escapeHtml(whole)}</a>`;
});

addComments(markdown);

/** Ids of blocks are not for reading: at the end of a block, or alone. */
markdown.core.ruler.push('obsidian-block-id', ({ tokens }) => {
  for (const [place, token] of tokens.entries()) {
    const last = token.type === 'inline' ? token.children?.[token.children.length - 1] : undefined;
    if (!last || last.type !== 'text') continue;
    last.content = last.content.replace(/(^|\s)\^[A-Za-z0-9-]+\s*$/, '');
    if (isEmpty(token))
      for (const near of [tokens[place - 1], token, tokens[place + 1]]) if (near) near.hidden = true;
  }
});

function isEmpty(token: Token): boolean {
  return (token.children ?? []).every(
    ({ type, content }) => type === 'softbreak' || (type === 'text' && content.trim() === ''),
  );
}

/** `- [ ]` is a box. */
markdown.core.ruler.push('obsidian-tasks', ({ tokens }) => {
  for (const [place, token] of tokens.entries()) {
    const item = tokens[place - 2];
    const first =
      token.type === 'inline' && item?.type === 'list_item_open' ? token.children?.[0] : undefined;
    const task = first && /^\[(.)\]\s+/.exec(first.content);
    if (!item || !first || !task) continue;
    const sign = task[1] ?? ' ';
    first.content = first.content.slice(task[0].length);
    item.attrSet('class', `task-list-item${sign === ' ' ? '' : ' is-checked'}`);
    item.attrSet('data-task', sign === ' ' ? '' : sign);
    token.children?.unshift(
      Object.assign(
        new (first.constructor as new (...args: [string, string, number]) => Token)('html_inline', '', 0),
        {
          content: `<input class="task-list-item-checkbox" type="checkbox" aria-label="Task"${sign === ' ' ? '' : ' checked'}>`,
        },
      ),
    );
  }
});
