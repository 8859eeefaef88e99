import { printLink } from '../markdown';
import { Ready } from './ready';
import type { Note } from './shelf';

/** Links without other words to show: each note is linked to from many others. */
const plain = new WeakMap<Note, Ready>();

/** A link to a note, as it stands in a text; `shown` in place of the note's name. */
export function linkTo(note: Note, shown?: string): Ready {
  if (shown !== undefined) return new Ready(printLink({ target: note.name, shown }));
  let link = plain.get(note);
  if (!link) plain.set(note, (link = new Ready(printLink({ target: note.name }))));
  return link;
}

/** A link to a note as the value of a property. */
export function propertyLink(note: Note): string {
  return linkTo(note).markdown;
}

/**
 * A text from the paper as the value of a property: on one line, and with nothing that Obsidian would take for a
 * link of ours.
 */
export function propertyText(text: string): string {
  return PLAIN.test(text) ? text : mended(text);
}

/** Most texts: words with single blanks between them. */
const PLAIN = /^[^\s\p{Cc}[\]]+(?: [^\s\p{Cc}[\]]+)*$/u;

function mended(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/\[(?=\[)/g, '[ ')
    .replace(/\](?=\])/g, '] ');
}

/** The same for what a paper may not say: null where it does not. */
export function optionalText(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : propertyText(text);
}

/** How much of a sentence a list shows: about a line and a half of Obsidian's reading view. */
const SHOWN = 140;

/** The beginning of a text, cut at a word, with `…` where something is left out. */
export function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  const cut = text.slice(0, SHOWN);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), SHOWN / 2))}…`;
}
