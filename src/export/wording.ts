import { say, type WordKey } from '../languages';
import type { CellState, VerdictKind } from '../matrix';
import type { Evidence, RoleWords, Sheet, SheetCell } from './sheet';

/** What an empty cell shows of which nobody has said anything. */
export const BLANK = '—';

const verdictKeys: Readonly<Record<VerdictKind, WordKey>> = {
  'searched-none': 'matrix-out.searched-none',
  'not-applicable': 'matrix-out.not-applicable',
  'not-examined': 'matrix-out.not-examined',
};

const stateKeys: Readonly<Record<CellState, WordKey>> = {
  ...verdictKeys,
  supported: 'matrix-out.supported',
  disputed: 'matrix-out.disputed',
  against: 'matrix-out.opposed',
  blank: 'matrix-out.blank',
};

/** The words of a sheet's language, as all its files say them. */
export class Wording {
  constructor(private readonly sheet: Pick<Sheet, 'language' | 'kind' | 'by'>) {}

  say(key: WordKey, values: Readonly<Record<string, string | number>> = {}): string {
    return say(this.sheet.language, key, values);
  }

  /** What a cell says in a few words: how much speaks for it and against it, or why it is empty. */
  cell(cell: SheetCell): string {
    const { supports, opposes, reasons } = cell;
    const counts = [
      supports > 0 ? this.say('matrix-out.for', { count: supports }) : '',
      opposes > 0 ? this.say('matrix-out.against', { count: opposes }) : '',
    ].filter((part) => part !== '');
    if (counts.length > 0) return counts.join(', ');
    if (reasons.length === 0) return BLANK;
    return [reasons.map((reason) => this.verdict(reason)).join(' / '), this.unsearched(cell)]
      .filter((part) => part !== '')
      .join('; ');
  }

  verdict(verdict: VerdictKind): string {
    return this.say(verdictKeys[verdict]);
  }

  state(state: CellState): string {
    return this.say(stateKeys[state]);
  }

  /** How many papers mention a row that nobody searched; '' for none. */
  private unsearched({ unsearched }: SheetCell): string {
    return unsearched.length === 0 ? '' : this.say('matrix-out.unsearched', { count: unsearched.length });
  }

  /** What stands above the rows. */
  rows(): string {
    const { kind } = this.sheet;
    if (kind.startsWith('property:')) return kind.slice('property:'.length);
    return this.say(kind === 'paper' ? 'matrix-out.paper' : kind === 'place' ? 'note.place' : 'note.row');
  }

  /** A page with its word before it, in the sheet's language where the page alone is known; '' for none. */
  page({ bare, page }: Pick<Evidence, 'bare' | 'page'>): string {
    return bare === '' ? page : this.say('note.page', { page: bare });
  }

  /** Who defined the roles; '' where nobody is named. */
  by(): string {
    return this.sheet.by.map(({ name }) => name).join(', ');
  }

  /** What a note says that something is, with its page. */
  definition(words: RoleWords | null): string {
    if (!words || words.definition === '') return '';
    return words.page === '' ? words.definition : `${words.definition} (${words.page})`;
  }

  /** How many cells are empty, and for what reasons. */
  emptyCells({ rows }: Pick<Sheet, 'rows'>): string {
    const cells = rows.flatMap((row) => row.cells);
    const empty = cells.filter(({ supports }) => supports === 0);
    const counts = new Map<string, number>();
    for (const { state, reasons } of empty) {
      const why =
        state === 'against'
          ? this.state(state)
          : reasons.length === 0
            ? `${BLANK} (${this.say('matrix-out.unsaid')})`
            : reasons.map((one) => this.verdict(one)).join(' / ');
      counts.set(why, (counts.get(why) ?? 0) + 1);
    }
    const told = [...counts].map(([what, count]) => this.say('matrix-out.counted', { count, what }));
    const all = this.say('matrix-out.empty', { count: empty.length, all: cells.length });
    return told.length === 0 ? `${all}.` : `${all}: ${told.join('; ')}.`;
  }
}
