import type { MatrixFilter, MatrixWish, RowKind, RowOrder } from '../../jobs';

/** What a person wants to see of a matrix; kept with the tab. */
export interface MatrixChoice extends Omit<MatrixWish, 'framework'> {
  /** '' where the fullest one is to be shown. */
  readonly framework: string;
  readonly beside: readonly string[];
  readonly filter: MatrixFilter;
  readonly order: RowOrder;
  readonly withoutEmpty: boolean;
  readonly isTurned: boolean;
}

export const firstChoice: MatrixChoice = {
  framework: '',
  beside: [],
  rows: 'actor',
  filter: {},
  order: 'given',
  withoutEmpty: false,
  isTurned: false,
};

/** The kinds of rows that are offered; values of properties besides. */
export const rowKinds: readonly RowKind[] = [
  'actor',
  'organisation',
  'programme',
  'person',
  'place',
  'paper',
];
export const rowOrders: readonly RowOrder[] = ['given', 'name', 'evidence', 'gaps'];

/** A choice as a tab's state has it, whatever stands there. */
export function choiceIn(state: unknown): MatrixChoice {
  const said: Readonly<Record<string, unknown>> = isRecord(state) ? state : {};
  const { framework, beside, rows, filter, order, withoutEmpty, isTurned } = said;
  return {
    framework: typeof framework === 'string' ? framework : '',
    beside: textsIn(beside),
    rows: typeof rows === 'string' && isRowKind(rows) ? rows : firstChoice.rows,
    filter: isRecord(filter) ? filterIn(filter) : {},
    order: rowOrders.find((one) => one === order) ?? firstChoice.order,
    withoutEmpty: withoutEmpty === true,
    isTurned: isTurned === true,
  };
}

export function isRowKind(word: string): word is RowKind {
  return rowKinds.some((one) => one === word) || /^property:./.test(word);
}

function filterIn(said: Readonly<Record<string, unknown>>): MatrixFilter {
  const text = (name: string): string | undefined => {
    const value = said[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const year = (name: string): number | undefined =>
    typeof said[name] === 'number' ? said[name] : undefined;
  const papers = textsIn(said['papers']);
  const stance = (['supports', 'opposes'] as const).find((one) => one === said['stance']);
  return filled({
    papers: papers.length > 0 ? papers : undefined,
    section: text('section'),
    status: text('status'),
    by: text('by'),
    stance,
    from: year('from'),
    to: year('to'),
  });
}

type Asked = { readonly [K in keyof MatrixFilter]: MatrixFilter[K] | undefined };

/** A filter of what is asked for. */
export function filled(asked: Asked): MatrixFilter {
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
