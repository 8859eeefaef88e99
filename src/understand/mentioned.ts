import { rangeOf, type Actor, type Document, type Range } from '../paper';
import { firstFrom } from './firstFrom';
import type { PaperText } from './text';

/** A mention of an actor in the clean text. */
export interface MentionAt {
  readonly at: number;
  readonly actor: Actor;
}

/** All mentions of actors, in the order of the text. */
export function mentionsInOrder(text: PaperText, actors: readonly Actor[]): readonly MentionAt[] {
  return actors
    .flatMap((actor) => mentionRanges(text.document, actor).map(({ from }) => ({ at: from, actor })))
    .sort((a, b) => a.at - b.at);
}

const remembered = new WeakMap<Actor, readonly Range[]>();

/** Where an actor is mentioned in the clean text. Computed once for an actor of a document. */
export function mentionRanges(document: Document, actor: Actor): readonly Range[] {
  const known = remembered.get(actor);
  if (known) return known;
  const ranges = actor.mentions.map((span) => rangeOf(document, span));
  remembered.set(actor, ranges);
  return ranges;
}

/** The mentions within a stretch. */
export function mentionsIn(mentions: readonly MentionAt[], { from, to }: Range): readonly MentionAt[] {
  const first = firstFrom(mentions, from, (mention) => mention.at);
  const last = firstFrom(mentions, to, (mention) => mention.at);
  return mentions.slice(first, last);
}
