import { notesOfCodebook, readCodebook } from '../../export';
import { chosenFolders, type Folders } from '../../notes';
import type { Problem } from '../../paper';
import { planOfChanges, readTexts, vaultOf, type Files } from '../../vault';
import { changesOf, type PlannedChanges } from '../plan';
import { sourcesOf } from './sources';
import { matrixBookOf } from './vault';

export interface CodebookWishes {
  /** The codebook's file as the person named it, and its bytes. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** BCP 47 code of the language in which to tell why. */
  readonly told: string;
  readonly folders?: Partial<Folders>;
}

/** What a codebook would do to a vault; `framework` is the path of its framework's note, null where nothing could be read. */
export interface PlannedCodebook extends PlannedChanges {
  readonly framework: string | null;
}

/** Plans notes for the codes of a codebook (`.qdc`). It is written like any plan, and undone alike. */
export async function planCodebook(
  files: Files,
  { file, bytes, told, folders = {} }: CodebookWishes,
): Promise<PlannedCodebook> {
  const { texts, folders: there } = await readTexts(files);
  const vault = vaultOf(texts, there);
  const chosen = chosenFolders(folders).folders;
  const { codebook, problems } = codebookIn(bytes, file);
  if (!codebook) {
    const plan = planOfChanges([], vault, chosen.imports);
    return { plan, changes: [], problems: [...plan.problems, ...problems], framework: null };
  }
  const book = matrixBookOf(texts);
  const made = notesOfCodebook(codebook, {
    vault,
    book,
    ask: sourcesOf(texts, book).role,
    frameworks: chosen.frameworks,
    concepts: chosen.concepts,
    file,
    name: nameOf(file),
  });
  const plan = planOfChanges(made.changes, vault, chosen.imports);
  return {
    plan,
    changes: changesOf(plan, told),
    problems: [...plan.problems, ...problems, ...made.problems],
    framework: made.framework,
  };
}

/** Programs write UTF-8, or UTF-16 with its mark. */
function codebookIn(bytes: Uint8Array, file: string): ReturnType<typeof readCodebook> {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  const none: readonly Problem[] = [{ kind: 'matrix-out.no-codebook', file }];
  try {
    return readCodebook(new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes), file);
  } catch {
    return { codebook: null, problems: none };
  }
}

/** A file's name without its folder and its ending. */
function nameOf(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return name.replace(/(.)\.[^.]*$/, '$1');
}
