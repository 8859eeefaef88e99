import { linksIn, parseNote } from '../markdown';
import { Vault, type NoteFile } from './check';
import { quotesOf } from './quotes';

/** A quote of a note: where it comes from, and whether it still stands there. */
export interface Standing {
  readonly text: string;
  /** The line of the note on which it begins, from 1. */
  readonly line: number;
  /** The link to its paragraph: `Tides (text)#^t812`. */
  readonly link: string;
  /** The path of the text note that it links to; null where there is none. */
  readonly source: string | null;
  /** The path of the hub of its paper; null where it is not there. */
  readonly paper: string | null;
  /** `moved`: it stands elsewhere in that text. `lost`: it does not stand there, or the text is gone. */
  readonly state: 'verified' | 'moved' | 'lost';
}

/** The quotes of one note, by the texts of the notes that `neededFor` names. */
export function standingOf(
  note: NoteFile,
  texts: readonly NoteFile[],
  paths: readonly string[],
): readonly Standing[] {
  const read = new Map([...texts, note].map((one) => [one.path, one] as const));
  const vault = new Vault(
    [...read.values()],
    paths.filter((path) => !read.has(path)),
  );
  return quotesOf(note.text).map(({ text, line, link }) => {
    const source = vault.resolve(link.target, note.path);
    const paragraph = link.subpath ?? '';
    const found = source === null ? 'nowhere' : vault.find(source, paragraph.slice(1), text);
    return {
      text,
      line,
      link: `${link.target}#${paragraph}`,
      source,
      paper: source === null ? null : paperOf(vault, source),
      state: found === 'there' ? 'verified' : found === 'elsewhere' ? 'moved' : 'lost',
    };
  });
}

/** The notes whose texts tell where the quotes of a note come from: those that it quotes. */
export function neededFor(note: NoteFile, paths: readonly string[]): readonly string[] {
  const vault = new Vault([], paths);
  const sources = quotesOf(note.text).map(({ link }) => vault.resolve(link.target, note.path));
  return [...new Set(sources.flatMap((source) => source ?? []))];
}

/** The hub that a text note names. */
function paperOf(vault: Vault, source: string): string | null {
  const text = vault.read(source)?.text ?? '';
  const { paper } = parseNote(text).properties;
  const link = typeof paper === 'string' ? linksIn(paper)[0] : undefined;
  return link ? vault.resolve(link.target, source) : null;
}
