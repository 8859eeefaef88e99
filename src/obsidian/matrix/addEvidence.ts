import { Notice, type App, type Plugin, type TFile } from 'obsidian';
import {
  actorNote,
  codingNote,
  fullestFramework,
  roleNote,
  withRole,
  type CellNamed,
  type Named,
} from '../../jobs';
import { Maker, type MakerTools } from '../hand/maker';
import type { ReadingSelection } from '../hand/readingSelection';
import { selectionIn, type PaperSelection } from '../hand/selection';
import { propertiesOf } from '../read/properties';
import { tellProblems, withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import type { MatrixTools } from './cellDesk';
import { PairModal } from './pairs';

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
  const framework = fullestFramework(book);
  if (!framework) return void new Notice(say('matrix.no-framework'));
  // What was selected may be another thing once a cell is chosen.
  const claim =
    'claim' in what
      ? (): Promise<Named> => Promise.resolve(namedBy(what.claim.path))
      : claimOf(app, tools, what);
  const chosen = async (cell: CellNamed): Promise<void> => {
    const found = await claim();
    if (found) await code(app, tools, found, cell);
  };
  show(app, new PairModal(app, book, framework.path, (cell) => void withFaultsTold(() => chosen(cell))));
}

/** The claim of the words that are selected: one that is there, or a new one. */
function claimOf(
  app: App,
  { thread, wishes }: EvidenceTools,
  { selection, file }: { readonly selection: PaperSelection; readonly file: TFile },
): () => Promise<Named | null> {
  const maker = new Maker({ app, thread, wishes }, file, 'claim', selection.words());
  return async () => {
    try {
      const { note, problems } = await maker.plan('', '');
      const there = problems.find(({ kind }) => kind === 'hand.there')?.values?.['path'];
      if (typeof there === 'string') return namedBy(there);
      const written = note && (await maker.write(note));
      if (note && written?.done === true) return namedBy(note.path);
      tellProblems(written?.problems ?? problems);
      return null;
    } finally {
      maker.forget();
    }
  };
}

async function code(app: App, { writer }: EvidenceTools, claim: Named, cell: CellNamed): Promise<void> {
  const actor = await there(cell.actor, (name) =>
    writer.make('actors', (writing) => actorNote(name, writing)),
  );
  const role = await there(cell.role, (name) =>
    writer.make('concepts', (writing) => roleNote(name, writing)),
  );
  const framework = cell.framework.path === null ? null : app.vault.getFileByPath(cell.framework.path);
  if (cell.role.path === null && framework)
    await app.vault.process(framework, (text) => withRole(text, `[[${writer.linkTo(role.path ?? '')}]]`));
  await writer.write(
    (writing) => [
      codingNote({ claim, framework: cell.framework, actor, role, stance: 'supports' }, writing('codings')),
    ],
    say('matrix.coded', { row: actor.name, role: role.name }),
  );
}

/** A note for what is named, made where there is none. */
async function there(named: Named, make: (name: string) => Promise<string>): Promise<Named> {
  return named.path === null ? { path: await make(named.name), name: named.name } : named;
}

function namedBy(path: string): Named {
  return { path, name: path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/, '') };
}
