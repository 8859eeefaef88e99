import type { Panel, PanelQuestion, Standing } from '../../jobs';

/** What is told, and beside which note. */
export interface Told {
  /** The note that it is told of; null where none is open. */
  readonly path: string | null;
  readonly panel: Panel | null;
  /** Whether another note is open now: a text that was opened from the panel. */
  readonly isLeft: boolean;
}

/** Whether two say the same to a person: field by field, as a hub may have thousands of quotes. */
export function sameTold(a: Told, b: Told): boolean {
  return a.path === b.path && a.isLeft === b.isLeft && samePanel(a.panel, b.panel);
}

function samePanel(a: Panel | null, b: Panel | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.type === b.type &&
    a.paper === b.paper &&
    sameList(a.quotes, b.quotes, sameStanding) &&
    sameList(a.questions, b.questions, sameQuestion)
  );
}

function sameQuestion(a: PanelQuestion, b: PanelQuestion): boolean {
  return a.title === b.title && a.why === b.why && sameList(a.quotes, b.quotes, sameStanding);
}

/** The line of the note is not shown: what is written above a quote changes nothing for it. */
function sameStanding(a: Standing, b: Standing): boolean {
  return (
    a.text === b.text &&
    a.link === b.link &&
    a.state === b.state &&
    a.source === b.source &&
    a.paper === b.paper &&
    a.section === b.section &&
    a.place === b.place
  );
}

function sameList<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, at) => same(one, b[at] ?? one));
}
