import { previewOf, type NoteTemplate, type TemplatePreview } from '../notes';
import type { Paper } from './read';

/** A template of the person while they work on it. */
export interface Tried {
  readonly name: NoteTemplate;
  readonly text: string;
  /** Which of its notes to show, from 0; null for the one that says most. */
  readonly at: number | null;
  /** BCP 47 code of the language of notes; left out, the paper's own. */
  readonly language?: string | undefined;
}

/** What a template would make of a paper that was read. Nothing is planned or written. */
export function tryTemplate(
  { reading, document }: Paper,
  { name, text, at, language }: Tried,
): TemplatePreview {
  const options = language === undefined ? {} : { language };
  return previewOf(reading, document, options, { name, text }, at);
}
