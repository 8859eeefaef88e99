import { safeName } from '../markdown';
import type { Problem } from '../paper';

/** Where files of each kind are made, from the vault's root; '' for the root itself. */
export interface Folders {
  readonly papers: string;
  /** Copies of papers that come from outside of the vault. */
  readonly files: string;
  readonly canvases: string;
  readonly concepts: string;
  readonly sources: string;
  readonly actors: string;
  readonly claims: string;
  readonly gaps: string;
  readonly frameworks: string;
  readonly codings: string;
  /** What a person says of empty cells. */
  readonly verdicts: string;
  /** Cells in a person's own words. */
  readonly summaries: string;
  /** What supervisors and writers say to each other. */
  readonly comments: string;
  /** The bases over all papers. */
  readonly bases: string;
  /** The notes of imports. */
  readonly imports: string;
  /** Where the person's own templates are looked for; all else is written. */
  readonly templates: string;
}

export type FolderName = keyof Folders;

export const defaultFolders: Folders = {
  papers: 'Papers',
  files: 'Papers/files',
  canvases: 'Papers',
  concepts: 'Concepts',
  sources: 'Sources',
  actors: 'Actors',
  claims: 'Claims',
  gaps: 'Gaps',
  frameworks: 'Frameworks',
  codings: 'Codings',
  verdicts: 'Verdicts',
  summaries: 'Summaries',
  comments: 'Comments',
  bases: '',
  imports: 'Imports',
  templates: 'Templates/Citeweave',
};

/** In the order in which a person is asked for them. */
export const folderNames: readonly FolderName[] = [
  'papers',
  'files',
  'canvases',
  'concepts',
  'sources',
  'actors',
  'claims',
  'gaps',
  'frameworks',
  'codings',
  'verdicts',
  'summaries',
  'comments',
  'bases',
  'imports',
  'templates',
];

/** Folders that a person chose, as far as they can be used, with ours for the rest; and why some cannot. */
export interface ChosenFolders {
  readonly folders: Folders;
  readonly problems: readonly Problem[];
}

/** What is not chosen is ours; a paper's canvas and file stay with its notes, wherever these are made. */
export function chosenFolders(chosen: Partial<Folders> = {}): ChosenFolders {
  const problems: Problem[] = [];
  let given: Partial<Folders> = {};
  for (const name of folderNames) {
    const text = chosen[name];
    if (text === undefined) continue;
    const problem = folderProblem(name, text, chosen);
    if (problem) problems.push(problem);
    else given = { ...given, [name]: folderPath(text) };
  }
  return { folders: withDefaults(given), problems };
}

function withDefaults(given: Partial<Folders>): Folders {
  const papers = given.papers ?? defaultFolders.papers;
  const files = papers === '' ? 'files' : `${papers}/files`;
  return { ...defaultFolders, files, canvases: papers, ...given };
}

/** A folder as its files' paths begin: without slashes around it. */
function folderPath(text: string): string {
  return text
    .normalize('NFC')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('/');
}

/**
 * Why a folder cannot be used for what it is chosen for, beside the other chosen ones; null where it can.
 * All that comes to lie in the folder of templates would be taken for one.
 */
export function folderProblem(name: FolderName, text: string, others: Partial<Folders> = {}): Problem | null {
  const folder = folderPath(text);
  const problem = (kind: string, part = folder): Problem => ({ kind, file: text, values: { folder: part } });
  for (const part of folder.split('/').filter((one) => one !== '')) {
    if (part === '..' || part === '.' || part.includes('\\')) return problem('folder.outside', part);
    if (part.startsWith('.')) return problem('folder.hidden', part);
    if (safeName(part) !== part) return problem('folder.unsafe', part);
  }
  const all = withDefaults({ ...others, [name]: folder });
  const written = folderNames.filter((one) => one !== 'templates' && (one === name || name === 'templates'));
  const held = written.some((one) => isWithin(folderPath(all[one]), folderPath(all.templates)));
  return held ? problem('folder.templates') : null;
}

/** Whether a folder is another one, or lies in it; in any case, as most systems have it. */
function isWithin(folder: string, around: string): boolean {
  return around === '' || `${folder.toLowerCase()}/`.startsWith(`${around.toLowerCase()}/`);
}
