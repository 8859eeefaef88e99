import { escapeText } from '../../markdown';
import type { Run } from './runs';

/** Runs as Obsidian's Markdown: what Markdown has no sign for (small capitals, underlines, raised letters) as its tags. */
export function toMarkdown(runs: readonly Run[]): string {
  return runs.map((run) => markdownOf(run)).join('');
}

function markdownOf({ text, italic, bold, underline, smallCaps, raised, link }: Run): string {
  // Marks of emphasis touch what they emphasise: the blanks go outside.
  const [, before = '', said = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (said === '') return text;
  let shown = link === text ? said : escapeText(said);
  if (smallCaps) shown = `<span style="font-variant: small-caps">${shown}</span>`;
  if (underline) shown = `<u>${shown}</u>`;
  if (raised) shown = `<${raised}>${shown}</${raised}>`;
  if (italic) shown = `*${shown}*`;
  if (bold) shown = `**${shown}**`;
  if (link !== undefined) shown = link === said ? `<${link}>` : `[${shown}](${addressOf(link)})`;
  return before + shown + after;
}

function addressOf(link: string): string {
  return /[\s()<>]/.test(link) ? `<${link.replace(/[\s<>]/g, encodeURIComponent)}>` : link;
}

/** Runs as HTML; every text in it is escaped. */
export function toHtml(runs: readonly Run[]): string {
  return runs.map((run) => htmlOf(run)).join('');
}

function htmlOf({ text, italic, bold, underline, smallCaps, raised, link }: Run): string {
  let shown = escapeHtml(text);
  if (smallCaps) shown = `<span style="font-variant: small-caps">${shown}</span>`;
  if (underline) shown = `<u>${shown}</u>`;
  if (raised) shown = `<${raised}>${shown}</${raised}>`;
  if (italic) shown = `<i>${shown}</i>`;
  if (bold) shown = `<b>${shown}</b>`;
  if (link !== undefined && /^https?:/i.test(link)) shown = `<a href="${escapeHtml(link)}">${shown}</a>`;
  return shown;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
