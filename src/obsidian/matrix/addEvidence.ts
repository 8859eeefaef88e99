import { Notice, type App, type Plugin, type TFile } from 'obsidian';
import { codingNote, fullestFramework, type Named } from '../../jobs';
import { undo } from '../done';
import { Maker, type MakerTools } from '../hand/maker';
import type { ReadingSelection } from '../hand/readingSelection';
import { selectionIn, type PaperSelection } from '../hand/selection';
import { propertiesOf } from '../read/properties';
import { tellProblems, withFaultsTold } from '../tell';
import { say } from '../words';
import type { MatrixTools } from './cellDesk';
import { cellMade } from './cellMade';
import type { Deed } from './deed';
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

type Here = { readonly claim: TFile } | { readonly selection: PaperSelection; readonly file: TFile };

/** What could be evidence where the person is; null for nothing. */
function evidenceHere(app: App, reading: ReadingSelection): Here | null {
  const selection = selectionIn(app, reading);
  const file = selection?.paper.file;
  if (selection && file) return { selection, file };
  const open = app.workspace.getActiveFile();
  return open && propertiesOf(app, open)['type'] === 'claim' ? { claim: open } : null;
}

async function addEvidence(app: App, tools: EvidenceTools, what: Here): Promise<void> {
  const book = await tools.shelf.book();
  const framework = book.framework(lastFramework(app)) ?? fullestFramework(book);
  if (!framework) return void new Notice(say('matrix.no-framework'));
  // What was selected may be another thing once a cell is chosen.
  const claim =
    'claim' in what
      ? (): Promise<Named> => Promise.resolve(namedBy(what.claim.path))
      : claimOf(app, tools, what);
  const chosen = (cell: Pair): Promise<void> =>
    tools.writer.sign(async (deed) => {
      const found = await claim(deed);
      return found && code(app, deed, found, cell);
    });
  await PairModal.ask(app, book, framework, (cell) => void withFaultsTold(() => chosen(cell)));
}

/** The claim of the words that are selected: one that is there, or a new one. */
function claimOf(
  app: App,
  { thread, wishes }: EvidenceTools,
  { selection, file }: { readonly selection: PaperSelection; readonly file: TFile },
): (deed: Deed) => Promise<Named | null> {
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
