import { getLanguage, type App } from 'obsidian';
import {
  codingNote,
  evidenceIn,
  gapSentence,
  summaryNote,
  verdictNote,
  withdrawalNote,
  type CellNamed,
  type Coding,
  type Stance,
  type VerdictKind,
} from '../../jobs';
import type { Thread } from '../read/thread';
import { withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import type { CellActions } from './cellPanel';
import { claimInDraft, type Draft } from './draft';
import { PairModal } from './pairs';
import type { MatrixShelf } from './shelf';
import { VerdictModal } from './verdictModal';
import type { CellPlace } from './pane';
import type { MatrixWriter } from './writer';

/** What the matrix works with. */
export interface MatrixTools {
  readonly shelf: MatrixShelf;
  readonly writer: MatrixWriter;
  readonly draft: Draft;
  readonly thread: Pick<Thread, 'ask'>;
}

/** What a person does with cells, as new notes: nothing that is there is changed. */
export class CellDesk {
  constructor(
    private readonly app: App,
    private readonly tools: MatrixTools,
  ) {}

  /** What can be done with the cell that is open. */
  actions(place: () => CellPlace | null): Omit<CellActions, 'close' | 'open'> {
    const at = (work: (place: CellPlace) => Promise<void>) => (): void => {
      const now = place();
      if (now) void withFaultsTold(() => work(now));
    };
    const of =
      (work: (place: CellPlace, codings: readonly Coding[]) => Promise<void>) =>
      (codings: readonly Coding[]) =>
        at((now) => work(now, codings))();
    return {
      insert: of((now, codings) => this.insert(now, codings)),
      withdraw: of((_now, codings) => this.withdraw(codings)),
      turn: of((_now, codings) => this.turn(codings)),
      move: of((now, codings) => this.askWhere(now, codings)),
      judge: (verdict) => at((now) => this.judge(now, verdict))(),
      insertGap: at((now) => this.insertGap(now)),
      summarize: at((now) => this.summarize(now)),
    };
  }

  /** Codings, by their paths, stand in another cell from now on. */
  async move({ book, ...place }: CellPlace, paths: readonly string[]): Promise<void> {
    const codings = paths.flatMap((path) => book.coding(path) ?? []);
    // Papers and values of properties are not who acts: there the row stays, and the role is another.
    const keepsRow = place.rows === 'paper' || place.rows === 'place' || place.rows.startsWith('property:');
    await this.recode(codings, (coding) => ({
      framework: place.framework,
      actor: keepsRow ? coding.actor : place.row,
      role: place.column,
    }));
  }

  private async recode(
    codings: readonly Coding[],
    to: (coding: Coding) => CellNamed & { readonly stance?: Stance },
  ): Promise<void> {
    if (codings.length === 0) return;
    await this.tools.writer.write(
      (writing) =>
        codings.map((coding) => {
          const { claim, stance } = coding;
          return codingNote(
            { claim, stance: stance ?? 'supports', ...to(coding), withdraws: [coding.path] },
            writing('codings'),
          );
        }),
      say('matrix.moved', { count: codings.length }),
    );
  }

  private turn(codings: readonly Coding[]): Promise<void> {
    return this.recode(codings, ({ framework, actor, role, stance }) => ({
      framework,
      actor,
      role,
      stance: stance === 'opposes' ? 'supports' : 'opposes',
    }));
  }

  private async withdraw(codings: readonly Coding[]): Promise<void> {
    const paths = codings.map(({ path }) => path);
    await this.tools.writer.write(
      (writing) => [withdrawalNote(paths, writing('codings'))],
      say('matrix.withdrew', { count: paths.length }),
    );
  }

  private askWhere({ book, framework }: CellPlace, codings: readonly Coding[]): Promise<void> {
    const chosen = (to: CellNamed): void => void withFaultsTold(() => this.recode(codings, () => to));
    show(this.app, new PairModal(this.app, book, framework.path, chosen));
    return Promise.resolve();
  }

  private judge(place: CellPlace, verdict: VerdictKind): Promise<void> {
    const { book, framework, row, column } = place;
    const cell = { framework, actor: row, role: column };
    const done = async (searched: readonly string[], words: string): Promise<void> => {
      const papers = searched.map((path) => ({ path, name: book.paper(path)?.name ?? path }));
      await this.tools.writer.write(
        (writing) => [verdictNote({ ...cell, verdict, searched: papers, words }, writing('verdicts'))],
        say('matrix.judged', { row: row.name, role: column.name, verdict: say(`matrix.state-${verdict}`) }),
      );
    };
    if (verdict !== 'searched-none') return done([], '');
    show(
      this.app,
      new VerdictModal(
        this.app,
        book,
        row.key,
        (searched, words) => void withFaultsTold(() => done(searched, words)),
      ),
    );
    return Promise.resolve();
  }

  private insertGap({ book, row, column, cell }: CellPlace): Promise<void> {
    const places = cell.verdicts.flatMap(({ searched }) => searched);
    const papers = new Map(places.map((one) => [one.key, one]));
    const keys = [...papers.values()].map((one) => ({
      key: book.paper(one.path)?.citekey ?? '',
      name: one.name,
    }));
    const gap = {
      row: row.name,
      role: column.name,
      searched: keys.flatMap(({ key }) => (key === '' ? [] : [key])),
      places: keys.flatMap(({ key, name }) => (key === '' ? [name] : [])),
    };
    this.tools.draft.insert(gapSentence(gap, getLanguage()));
    return Promise.resolve();
  }

  private async insert({ book }: CellPlace, codings: readonly Coding[]): Promise<void> {
    const said = await Promise.all(
      codings.map(async (coding) => {
        const file = coding.claim.path === null ? null : this.app.vault.getFileByPath(coding.claim.path);
        return claimInDraft(coding, file && evidenceIn(await this.app.vault.cachedRead(file)), book);
      }),
    );
    this.tools.draft.insert(said.join(' '));
  }

  private async summarize({ book, framework, row, column }: CellPlace): Promise<void> {
    const known = book.summaryOf(framework.path, row.key, column.key);
    const cell = { framework, actor: row, role: column };
    const path =
      known ?? (await this.tools.writer.make('summaries', (writing) => summaryNote(cell, writing)));
    await this.app.workspace.openLinkText(path, '', 'split');
  }
}
