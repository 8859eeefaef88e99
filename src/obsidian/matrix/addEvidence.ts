import { getLinkpath, MarkdownView, Notice, type App, type Plugin, type TFile } from 'obsidian';
import { codingNote, fullestFramework, ownClaimNote, quotedIn, type Named } from '../../jobs';
import { undo } from '../done';
import { Maker, type MakerTools } from '../hand/maker';
import type { ReadingSelection } from '../hand/readingSelection';
import { selectionIn, type PaperSelection } from '../hand/selection';
import { paperOf } from '../paperOf';
import { propertiesOf } from '../read/properties';
import { tellProblems, withFaultsTold } from '../tell';
import { say } from '../words';
import type { MatrixTools } from './cellDesk';
import { cellMade } from './cellMade';
import { linkTo, type Deed } from '../sign/deed';
import { lastFramework } from './lastCells';
import { PairModal, type Pair } from './pairs';

/** What a claim is made with where there is none yet. */
export type EvidenceTools = MatrixTools & Omit<MakerTools, 'app'> & { readonly reading: ReadingSelection };

/** *Add as evidence*: the claim that is open, or one made of the words selected in a paper's text, comes to stand in a cell. */
export function registerAddEvidence(plugin: Plugin, tools: EvidenceTools): void {
  const { app } = plugin;
  plugin.addCommand({
    id: 'add-evidence',
    name: say('matrix.add-evidence'),
    icon: 'badge-check',
    checkCallback: (checking) => {
      const what = evidenceHere(app, tools.reading);
      if (what && !checking) void withFaultsTold(() => addEvidence(app, tools, what));
      return what !== null;
    },
  });
}

type InPaper = { readonly selection: PaperSelection; readonly file: TFile };

/** Words that are selected in a note which is no paper's text. */
type InNote = { readonly words: string; readonly note: TFile };

type Here = { readonly claim: TFile } | InPaper | InNote;

/** What could be evidence where the person is; null for nothing. */
function evidenceHere(app: App, reading: ReadingSelection): Here | null {
  const selection = selectionIn(app, reading);
  const file = selection?.paper.file;
  if (selection && file) return { selection, file };
  const open = app.workspace.getActiveFile();
  if (open && propertiesOf(app, open)['type'] === 'claim') return { claim: open };
  const words = wordsHere(app, reading);
  return open && words !== '' ? { words, note: open } : null;
}

/** What is selected in the note that is open, as it reads or is written. */
function wordsHere(app: App, reading: ReadingSelection): string {
  const view = app.workspace.getActiveViewOfType(MarkdownView);
  if (!view) return '';
  return (view.getMode() === 'source' ? view.editor.getSelection() : (reading.in(view)?.shown ?? '')).trim();
}

async function addEvidence(app: App, tools: EvidenceTools, what: Here): Promise<void> {
  const book = await tools.shelf.book();
  const framework = book.framework(lastFramework(app)) ?? fullestFramework(book);
  if (!framework) return void new Notice(say('matrix.no-framework'));
  // What was selected may be another thing once a cell is chosen.
  const claim = await claimFor(app, tools, what);
  const chosen = (cell: Pair): Promise<void> =>
    tools.writer.sign(async (deed) => {
      const found = await claim(deed);
      return found && code(app, deed, found, cell);
    });
  await PairModal.ask(app, book, framework, (cell) => void withFaultsTold(() => chosen(cell)));
}

type Claiming = (deed: Deed) => Promise<Named | null>;

async function claimFor(app: App, tools: EvidenceTools, what: Here): Promise<Claiming> {
  if ('claim' in what) return () => Promise.resolve(namedBy(what.claim.path));
  if ('selection' in what) return claimOf(app, tools, what);
  const { words, note } = what;
  // Words of a quote are the paper's, wherever they are read.
  const quoted = quotedIn(await app.vault.cachedRead(note), words);
  const text = quoted && app.metadataCache.getFirstLinkpathDest(getLinkpath(quoted.target), note.path);
  const paper = text && paperOf(app, text);
  if (quoted && paper?.file) {
    const selection = { paper, words: () => quoted.words };
    return claimOf(app, tools, { selection, file: paper.file });
  }
  return async (deed) => {
    const said = propertiesOf(app, note);
    const about = said['type'] === 'paper' ? `[[${linkTo(app, note.path)}]]` : said['paper'];
    const made = ownClaimNote(
      words,
      namedBy(note.path),
      typeof about === 'string' ? about : null,
      deed.writing('claims'),
    );
    const [path = ''] = await deed.add([made]);
    return namedBy(path);
  };
}

/** The claim of the words that are selected in a paper: one that is there, or a new one. */
function claimOf(app: App, { thread, wishes }: EvidenceTools, { selection, file }: InPaper): Claiming {
  const maker = new Maker({ app, thread, wishes }, file, 'claim', selection.words());
  return async (deed) => {
    try {
      const { note, problems } = await maker.plan('', '');
      const there = problems.find(({ kind }) => kind === 'hand.there')?.values?.['path'];
      if (typeof there === 'string') return namedBy(there);
      const written = note && (await maker.write(note));
      const importNote = written?.importNote ?? null;
      if (importNote !== null) deed.also(async () => tellProblems((await undo(thread, importNote)).problems));
      if (note && written?.done === true) return namedBy(note.path);
      tellProblems(written?.problems ?? problems);
      return null;
    } finally {
      maker.forget();
    }
  };
}

/** Codes a claim, and says so. */
async function code(app: App, deed: Deed, claim: Named, wanted: Pair): Promise<string> {
  const cell = await cellMade(app, deed, wanted);
  await deed.add([codingNote({ claim, ...cell, stance: 'supports' }, deed.writing('codings'))]);
  return say('matrix.coded', { row: cell.actor.name, role: cell.role.name });
}

function namedBy(path: string): Named {
  return { path, name: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '') };
}
