import type { PdfPages } from '../receive';
import type { Change } from '../vault';
import type { PlannedItem } from './items';
import type { PlannedChange } from './plan';
import { PaperWorker, type ReadRequest, type WorkAnswer, type WorkRequest } from './worker';

type Text = readonly [path: string, text: string | null];

type Sheet = PdfPages['pages'][number];

/** A part of a request, or its end, which holds all that is small. */
export type RequestPart =
  | { readonly part: 'pages'; readonly request: number; readonly pages: readonly Sheet[] }
  | { readonly part: 'texts'; readonly request: number; readonly texts: readonly Text[] }
  | { readonly part: 'end'; readonly request: WorkRequest };

/** A part of an answer, or its end, which holds all that is small. */
export type AnswerPart =
  | { readonly part: 'files'; readonly request: number; readonly files: readonly Change[] }
  | { readonly part: 'changes'; readonly request: number; readonly changes: readonly PlannedChange[] }
  | { readonly part: 'items'; readonly request: number; readonly items: readonly PlannedItem[] }
  | { readonly part: 'end'; readonly answer: WorkAnswer };

/** Signs in one part: what holds them is copied to another thread in some 2 ms, so no frame is late by it. */
const MOST = 100_000;

/** What a thing holds beside its long texts, about, in signs: its own names and numbers. */
const FRAME = 200;

/** A request in parts: a vault of thousands of notes would keep the screen waiting while it is copied. */
export function* requestParts(request: WorkRequest): Generator<RequestPart, void> {
  if (request.job === 'read' && request.pages) {
    const { fonts, pages } = request.pages;
    for (const some of batches(pages, ({ pieces }) => FRAME * pieces.length))
      yield { part: 'pages', request: request.request, pages: some };
    yield { part: 'end', request: { ...request, pages: { fonts, pages: [] } } };
    return;
  }
  if (request.job !== 'plan' && request.job !== 'hand') {
    yield { part: 'end', request };
    return;
  }
  const { seen } = request;
  for (const texts of batches([...seen.texts], ([path, text]) => path.length + (text?.length ?? 0)))
    yield { part: 'texts', request: request.request, texts };
  yield { part: 'end', request: { ...request, seen: { ...seen, texts: new Map() } } };
}

/** An answer in parts, for the same reason. */
export function* answerParts(answer: WorkAnswer): Generator<AnswerPart, void> {
  if (answer.job !== 'plan' && answer.job !== 'choose') {
    yield { part: 'end', answer };
    return;
  }
  const { request, planned } = answer;
  const { plan, changes, items } = planned;
  for (const some of batches(plan.changes, ({ before, after }) => length(before) + length(after)))
    yield { part: 'files', request, files: some };
  for (const some of batches(changes, ({ path, why }) => path.length + why.length))
    yield { part: 'changes', request, changes: some };
  for (const some of batches(items, ({ suggestions }) => FRAME * (1 + suggestions.length)))
    yield { part: 'items', request, items: some };
  const small = { ...planned, plan: { ...plan, changes: [] }, changes: [], items: [] };
  yield { part: 'end', answer: { ...answer, planned: small } };
}

function length(content: string | Uint8Array | null): number {
  return content?.length ?? 0;
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

/** Puts answers together again from their parts. */
export class AnswerJoin {
  private readonly begun = new Map<number, Begun>();

  /** The answer that a part ends; null where more is to come. */
  add(part: AnswerPart): WorkAnswer | null {
    if (part.part === 'end') return this.end(part.answer);
    const begun = this.begun.get(part.request) ?? { files: [], changes: [], items: [] };
    this.begun.set(part.request, begun);
    if (part.part === 'files') begun.files.push(...part.files);
    else if (part.part === 'changes') begun.changes.push(...part.changes);
    else begun.items.push(...part.items);
    return null;
  }

  private end(answer: WorkAnswer): WorkAnswer {
    const begun = this.begun.get(answer.request);
    this.begun.delete(answer.request);
    if (!begun || (answer.job !== 'plan' && answer.job !== 'choose')) return answer;
    const { files, changes, items } = begun;
    const { planned } = answer;
    return {
      ...answer,
      planned: { ...planned, plan: { ...planned.plan, changes: files }, changes, items },
    };
  }
}

interface Begun {
  readonly files: Change[];
  readonly changes: PlannedChange[];
  readonly items: PlannedItem[];
}

/** Does jobs that are asked for, and answers, in parts. */
export class WorkDesk {
  private readonly worker = new PaperWorker();
  private readonly begun = new Map<number, Map<string, string | null>>();
  private readonly drawn = new Map<number, Sheet[]>();

  /** The parts of the answer to the request that a part ends; none where more is to come. */
  *answers(part: RequestPart): Generator<AnswerPart, void> {
    if (part.part === 'end') {
      yield* answerParts(this.worker.answer(this.whole(part.request)));
      return;
    }
    if (part.part === 'pages') {
      const pages = this.drawn.get(part.request) ?? [];
      this.drawn.set(part.request, pages);
      pages.push(...part.pages);
      return;
    }
    const texts = this.begun.get(part.request) ?? new Map<string, string | null>();
    this.begun.set(part.request, texts);
    for (const [path, text] of part.texts) texts.set(path, text);
  }

  private whole(request: WorkRequest): WorkRequest {
    if (request.job === 'read') return this.drawnIn(request);
    const texts = this.begun.get(request.request);
    this.begun.delete(request.request);
    if (!texts || (request.job !== 'plan' && request.job !== 'hand')) return request;
    return { ...request, seen: { ...request.seen, texts } };
  }

  private drawnIn(request: ReadRequest): ReadRequest {
    const pages = this.drawn.get(request.request);
    this.drawn.delete(request.request);
    return pages && request.pages ? { ...request, pages: { ...request.pages, pages } } : request;
  }
}
