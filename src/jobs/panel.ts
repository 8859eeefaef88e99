import {
  neededFor,
  questionsIn,
  standingOf,
  type AskedQuestion,
  type NoteFile,
  type Standing,
} from '../notes';
import { parseNote } from '../markdown';
import { textOf, type Files } from '../vault';

/** What is told beside an open note. */
export interface Panel {
  /** Where each of its quotes comes from, and whether it still stands. */
  readonly quotes: readonly Standing[];
  /** The path of the hub of its paper, or of the first paper that it quotes; null where there is none. */
  readonly paper: string | null;
  /** The open questions of that paper. */
  readonly questions: readonly AskedQuestion[];
}

/** What is to be told beside a note: only the notes that it quotes are read. Null where it is no text. */
export async function panelOf(files: Files, path: string): Promise<Panel | null> {
  const note = await noteAt(files, path);
  if (!note) return null;
  const { files: paths } = await files.list();
  const texts = await Promise.all(neededFor(note, paths).map((one) => noteAt(files, one)));
  const quotes = standingOf(
    note,
    texts.flatMap((one) => one ?? []),
    paths,
  );
  const isHub = parseNote(note.text).properties['type'] === 'paper';
  const paper = isHub ? path : (quotes.find((quote) => quote.paper !== null)?.paper ?? null);
  const hub = paper === null ? null : paper === path ? note : await noteAt(files, paper);
  return { quotes, paper, questions: hub ? questionsIn(hub.text) : [] };
}

async function noteAt(files: Files, path: string): Promise<NoteFile | null> {
  const bytes = await files.read(path);
  const text = bytes && textOf(bytes);
  return text === null ? null : { path, text };
}
