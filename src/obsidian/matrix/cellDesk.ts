import { getLanguage, getLinkpath, normalizePath, type App } from 'obsidian';
import {
  actorNote,
  claimInDraft,
  codingNote,
  evidenceIn,
  gapOf,
  gapSentence,
  roleNote,
  summaryNote,
  verdictNote,
  withdrawalNote,
  withListed,
  withRolesOnce,
  type CellNamed,
  type Coding,
  type ColumnDoubt,
  type MadeNote,
  type Mend,
  type Stance,
  type VerdictKind,
  type Writing,
} from '../../jobs';
import type { Thread } from '../read/thread';
import { CommentModal, type Written } from '../review/commentModal';
import { ReviewDesk, type ReviewTools } from '../review/desk';
import { withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import { cellMade } from './cellMade';
import type { CellActions } from './cellPanel';
import { linkTo } from '../sign/deed';
import type { Draft } from './draft';
import { PairModal, type Pair } from './pairs';
import type { MatrixShelf } from './shelf';
import { VerdictModal } from './verdictModal';
import type { CellPlace } from './pane';
import type { SignedWriter } from '../sign/writer';

/** What the matrix works with. */
export interface MatrixTools {
  readonly shelf: MatrixShelf;
  readonly writer: SignedWriter;
  readonly draft: Draft;
  readonly thread: Pick<Thread, 'ask'>;
  readonly review: ReviewTools;
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
      comment: at((now) => this.comment(now)),
    };
  }

  /** Codings, by their paths, stand in another cell from now on. */
  async move({ book, ...place }: CellPlace, paths: readonly string[]): Promise<void> {
    const there = new Set(place.cell.codings.map(({ path }) => path));
    // What is dropped where it stands stays.
    const codings = paths.filter((path) => !there.has(path)).flatMap((path) => book.coding(path) ?? []);
    await this.recode(codings, (coding) => ({
      framework: place.framework,
      actor: actsIn(place.rows) ? place.row : coding.actor,
      role: place.column,
    }));
  }

  /** Whether a role of another framework is a column: what the person says stays in the notes of the two. */
  async answer({ role, column }: ColumnDoubt, isSame: boolean): Promise<void> {
    const file = column.path === null ? null : this.app.vault.getFileByPath(column.path);
    if (!file) return;
    const other = role.path === null ? role.name : `[[${linkTo(this.app, role.path)}]]`;
    await this.tools.writer.perform('', async (deed) => {
      await deed.change(file, (text) =>
        isSame ? withListed(text, 'aliases', role.name) : withListed(text, 'different-from', other),
      );
      const names = { role: role.name, column: column.name };
      return say(isSame ? 'matrix.are-same' : 'matrix.are-different', names);
    });
  }

  /** Ends a problem that the notes have, as far as that takes one note. */
  async mend(mend: Mend): Promise<void> {
    const { writer } = this.tools;
    if (mend.act === 'withdraw') return this.withdrawPaths([mend.coding]);
    await writer.perform('', async (deed) => {
      if (mend.act === 'once') {
        const file = this.app.vault.getFileByPath(mend.framework);
        const meant = (role: string): string => this.noteOfRole(role, mend.framework);
        if (file) await deed.change(file, (text) => withRolesOnce(text, meant));
        return say('matrix.named-once');
      }
      const { act, name } = mend;
      const made =
        act === 'actor' ? actorNote(name, deed.writing('actors')) : roleNote(name, deed.writing('concepts'));
      await deed.add([made]);
      return say('matrix.made-note', { name });
    });
  }

  /** The note that a role is, as a framework names it; its text where there is none. */
  private noteOfRole(role: string, framework: string): string {
    const link = getLinkpath(role.replace(/^\[\[|(?:\|.*)?\]\]$/g, ''));
    return this.app.metadataCache.getFirstLinkpathDest(link, framework)?.path ?? role;
  }

  private async recode(codings: readonly Coding[], to: (coding: Coding) => Recoded): Promise<void> {
    if (codings.length === 0) return;
    await this.tools.writer.write(
      (writing) => codings.map((coding) => recoded(coding, to(coding), writing('codings'))),
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

  /** Codings stand in a cell that may have nobody and no role of that name yet. */
  private moveTo(codings: readonly Coding[], wanted: Pair): Promise<void> {
    return this.tools.writer.sign(async (deed) => {
      const cell = await cellMade(this.app, deed, wanted);
      await deed.add(codings.map((coding) => recoded(coding, cell, deed.writing('codings'))));
      return say('matrix.moved', { count: codings.length });
    });
  }

  private withdraw(codings: readonly Coding[]): Promise<void> {
    return this.withdrawPaths(codings.map(({ path }) => path));
  }

  private async withdrawPaths(paths: readonly string[]): Promise<void> {
    await this.tools.writer.write(
      (writing) => [withdrawalNote(paths, writing('codings'))],
      say('matrix.withdrew', { count: paths.length }),
    );
  }

  private askWhere({ book, framework }: CellPlace, codings: readonly Coding[]): Promise<void> {
    const chosen = (to: Pair): void => void withFaultsTold(() => this.moveTo(codings, to));
    return PairModal.ask(this.app, book, framework, chosen);
  }

  private judge(place: CellPlace, verdict: VerdictKind): Promise<void> {
    const { book, framework, row, column } = place;
    const rows = actsIn(place.rows) ? undefined : place.rows;
    const cell = { framework, actor: row, role: column, rows };
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
    const gap = gapOf(book, cell, { row: row.name, role: column.name });
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

  private comment({ framework, row, column }: CellPlace): Promise<void> {
    const cell = { framework, actor: row, role: column };
    const desk = new ReviewDesk(this.app, this.tools.review);
    const done = (written: Written): void => void withFaultsTold(() => desk.commentOnCell(cell, written));
    show(this.app, new CommentModal(this.app, `${row.name} – ${column.name}`, '', done));
    return Promise.resolve();
  }

  private async summarize({ book, framework, row, column }: CellPlace): Promise<void> {
    const known = book.summaryOf(framework.path, row.key, column.key);
    const cell = { framework, actor: row, role: column };
    if (known !== null) return this.app.workspace.openLinkText(known, '', 'split');
    await this.tools.writer.perform('', async (deed) => {
      const note = summaryNote(cell, deed.writing('summaries'), (path) => isTaken(this.app, path));
      const [path = ''] = await deed.add([note]);
      await this.app.workspace.openLinkText(path, '', 'split');
      return null;
    });
  }
}

type Recoded = CellNamed & { readonly stance?: Stance };

/** A note that takes a coding's place. */
function recoded({ path, claim, stance }: Coding, to: Recoded, writing: Writing): MadeNote {
  return codingNote({ claim, stance: stance ?? 'supports', ...to, withdraws: [path] }, writing);
}

/** Whether rows are who acts; papers, places and values of properties are not. */
function actsIn(rows: string): boolean {
  return rows !== 'paper' && rows !== 'place' && !rows.startsWith('property:');
}

function isTaken({ vault }: App, path: string): boolean {
  return vault.getAbstractFileByPath(normalizePath(path)) !== null;
}
