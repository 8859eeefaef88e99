import { defaultFolders, type NoteTemplate } from '../notes';
import type { Problem } from '../paper';
import { inFolder, textOf } from '../vault';
import type { Seen } from './seen';

/** Whether a file that is no note may be a template of the person, in whatever folder they keep those. */
export function mayBeTemplate(path: string): boolean {
  return /\.(?:liquid|base|md)$/.test(path);
}

/** Where a person's own copy of a template is made: as a note, since Obsidian shows and syncs no other text everywhere. */
export function ownTemplateAt(name: NoteTemplate, folder: string): string {
  return inFolder(folder, name.replace(/\.liquid$/, '.md'));
}

/** A person's own templates. */
export interface OwnTemplates {
  /** Texts by the name that ours have: `claim.liquid`. */
  readonly templates: Readonly<Record<string, string>>;
  /** Templates that are no text. */
  readonly problems: readonly Problem[];
  /** Problems that name a template by that name, naming the file instead. */
  readonly placed: (problems: readonly Problem[]) => readonly Problem[];
}

/**
 * The templates of a vault. `claim.liquid` may also be called `claim.md`: Obsidian shows and syncs only Markdown
 * everywhere. What is no UTF-8 is named, and not used.
 */
export function templatesIn(
  { texts, bytes }: Pick<Seen, 'texts' | 'bytes'>,
  folder = defaultFolders.templates,
): OwnTemplates {
  const paths = [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).sort();
  const templates: Record<string, string> = {};
  const problems: Problem[] = [];
  const places = new Map<string, string>();
  for (const path of paths) {
    const name = path.slice(folder.length + 1).replace(/\.md$/, '.liquid');
    const text = texts.get(path) ?? textOf(bytes.get(path) ?? new Uint8Array());
    if (text === null) {
      problems.push({ kind: 'problem.template-bytes', file: path, values: { name } });
      continue;
    }
    templates[name] = text;
    places.set(name, path);
  }
  const placed = (told: readonly Problem[]): readonly Problem[] =>
    told.map((problem) => ({ ...problem, file: places.get(problem.file) ?? problem.file }));
  return { templates, problems, placed };
}
