import { appended } from '../vault/base';
import type { Document, Problem, Reading } from '../paper';
import type { Draft } from '../vault/draft';
import { draftsOf } from './drafts';
import type { NoteOptions } from './options';
import type { Scope } from './plain';
import { blanksOf, type TemplateBlank } from './templateBlanks';
import { templateText, type NoteTemplate } from './templates';

/** One of the notes that a template makes of a paper. */
export interface TemplatePreview {
  /** The text of the note, without its properties; null where the paper has nothing of the kind. */
  readonly note: string | null;
  /** What the note is called. */
  readonly title: string;
  /** Which of the notes of its kind it is, from 0, and how many there are. */
  readonly at: number;
  readonly count: number;
  /** What the template may print, with what it holds for this note; none where there is no note. */
  readonly blanks: readonly TemplateBlank[];
  /** What is wrong with the template; then the note is made by ours, as reading does it. */
  readonly problems: readonly Problem[];
}

/** The types of the notes that a template makes. */
const typesOf: Readonly<Record<NoteTemplate, readonly string[]>> = {
  'paper.liquid': ['paper'],
  'concept.liquid': ['concept', 'category'],
  'source.liquid': ['source'],
  'actor.liquid': ['actor'],
  'claim.liquid': ['claim'],
  'research-gap.liquid': ['research-gap'],
  'framework.liquid': ['framework'],
  'coding.liquid': ['coding'],
};

/**
 * What a template makes of a paper.
 *
 * @param at which of its notes; null for the one that says most, by which a template is judged best
 */
export function previewOf(
  reading: Reading,
  document: Document,
  options: Pick<NoteOptions, 'language'>,
  { name, text }: { readonly name: NoteTemplate; readonly text: string },
  at: number | null,
): TemplatePreview {
  const scopes: Scope[] = [];
  const { drafts, problems } = draftsOf(reading, document, {
    ...options,
    templates: { [name]: text },
    scoped: (one, values) => void (one === name && scopes.push(values)),
  });
  const notes = drafts.filter(({ properties }) => typesOf[name].includes(String(properties['type'])));
  const said = notes.map(({ body, section }) => (section?.text ?? body).length);
  const chosen = at === null ? said.indexOf(Math.max(...said)) : Math.min(at, notes.length - 1);
  const note = notes[chosen];
  // Where the template has an error, all notes were made twice.
  const last = notes.length === 0 ? [] : scopes.slice(-notes.length);
  const title = (note?.path.split('/').pop() ?? '').replace(/\.md$/, '');
  return {
    note: note ? textOf(note) : null,
    title,
    at: Math.max(0, chosen),
    count: notes.length,
    blanks: blanksOf(last, chosen, templateText(name)),
    problems,
  };
}

function textOf({ body, section }: Draft): string {
  return section ? appended(body, section) : body;
}
