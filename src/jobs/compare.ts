import { compare, type Plan, type Row } from '../vault';

export type { Line, Row } from '../vault';

/** What a plan does to one of its files, line beside line: made when a person looks at it. Empty for what is no text. */
export function compareNote(
  { plan }: { readonly plan: Pick<Plan, 'changes'> },
  path: string,
): readonly Row[] {
  const change = plan.changes.find((one) => one.path === path);
  return change ? compare(change) : [];
}
