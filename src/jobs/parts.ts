import type { PdfPages } from '../receive';
import type { PlannedItem } from './items';
import type { PlannedChange } from './plan';
import type { ShownPlan, WorkAnswer, WorkRequest } from './requests';

type Sheet = PdfPages['pages'][number];

/** Pages of a paper that are on their way, or the request that they belong to, which holds all else. */
export type RequestPart =
  | { readonly part: 'pages'; readonly request: number; readonly pages: readonly Sheet[] }
  | { readonly part: 'ask'; readonly request: WorkRequest };

/** A part of an answer, or its end, which holds all that is small. */
export type AnswerPart =
  | { readonly part: 'changes'; readonly request: number; readonly changes: readonly PlannedChange[] }
  | { readonly part: 'items'; readonly request: number; readonly items: readonly PlannedItem[] }
  | { readonly part: 'end'; readonly answer: WorkAnswer };

/** Signs in one part: what holds them is copied to another thread in some 2 ms, so no frame is late by it. */
const MOST = 100_000;

/** What a thing holds beside its long texts, about, in signs: its own names and numbers. */
const FRAME = 200;

/** A request in parts: a PDF of hundreds of pages would keep the screen waiting while it is copied. */
export function* requestParts(request: WorkRequest): Generator<RequestPart, void> {
  if (request.job !== 'read' || !request.pages) {
    yield { part: 'ask', request };
    return;
  }
  const { fonts, pages } = request.pages;
  for (const some of batches(pages, ({ pieces }) => FRAME * pieces.length))
    yield { part: 'pages', request: request.request, pages: some };
  yield { part: 'ask', request: { ...request, pages: { fonts, pages: [] } } };
}

/** Puts requests together again from their parts. */
export class RequestJoin {
  private readonly begun = new Map<number, Sheet[]>();

  /** The request that a part ends; null where more is to come. */
  add(part: RequestPart): WorkRequest | null {
    if (part.part === 'ask') return this.end(part.request);
    const begun = this.begun.get(part.request) ?? [];
    this.begun.set(part.request, begun);
    begun.push(...part.pages);
    return null;
  }

  /** The rest of a request does not come. */
  drop(request: number): void {
    this.begun.delete(request);
  }

  private end(request: WorkRequest): WorkRequest {
    const pages = this.begun.get(request.request);
    this.begun.delete(request.request);
    if (!pages || request.job !== 'read' || !request.pages) return request;
    return { ...request, pages: { ...request.pages, pages } };
  }
}

/** An answer in parts: a plan of thousands of notes would keep the screen waiting while it is copied. */
export function* answerParts(answer: WorkAnswer): Generator<AnswerPart, void> {
  const { request } = answer;
  for (const some of batches(changesIn(answer), ({ path, why }) => path.length + why.length))
    yield { part: 'changes', request, changes: some };
  for (const some of batches(answer.job === 'plan' ? answer.planned.items : [], weightOf))
    yield { part: 'items', request, items: some };
  yield { part: 'end', answer: withParts(answer, [], []) };
}

function weightOf({ quote, suggestions, why }: PlannedItem): number {
  const said = quote ? quote.before.length + quote.text.length + quote.after.length : 0;
  return said + why.join().length + FRAME * suggestions.length;
}

/** Things in their order, as many together as weigh little. */
function batches<T>(things: readonly T[], weigh: (thing: T) => number): readonly (readonly T[])[] {
  const all: T[][] = [];
  let weight = MOST;
  for (const thing of things) {
    const own = FRAME + weigh(thing);
    if (weight + own > MOST) all.push([]);
    weight = weight + own > MOST ? own : weight + own;
    all[all.length - 1]?.push(thing);
  }
  return all;
}

function changesIn(answer: WorkAnswer): readonly PlannedChange[] {
  if (answer.job === 'plan') return answer.planned.changes;
  if (answer.job === 'hand') return answer.note?.changes ?? [];
  return 'removal' in answer ? (answer.removal?.changes ?? []) : [];
}

function withParts(answer: WorkAnswer, changes: ShownPlan['changes'], items: ShownPlan['items']): WorkAnswer {
  if (answer.job === 'plan') return { ...answer, planned: { ...answer.planned, changes, items } };
  if (answer.job === 'hand') return { ...answer, note: answer.note && { ...answer.note, changes } };
  if (!('removal' in answer)) return answer;
  return { ...answer, removal: answer.removal && { ...answer.removal, changes } };
}

/** Puts answers together again from their parts. */
export class AnswerJoin {
  private readonly begun = new Map<number, Begun>();

  /** The answer that a part ends; null where more is to come. */
  add(part: AnswerPart): WorkAnswer | null {
    if (part.part === 'end') return this.end(part.answer);
    const begun = this.begun.get(part.request) ?? { changes: [], items: [] };
    this.begun.set(part.request, begun);
    if (part.part === 'changes') begun.changes.push(...part.changes);
    else begun.items.push(...part.items);
    return null;
  }

  private end(answer: WorkAnswer): WorkAnswer {
    const begun = this.begun.get(answer.request);
    this.begun.delete(answer.request);
    return begun ? withParts(answer, begun.changes, begun.items) : answer;
  }
}

interface Begun {
  readonly changes: PlannedChange[];
  readonly items: PlannedItem[];
}
