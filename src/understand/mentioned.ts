import { rangeOf, type Actor, type Document, type Range } from '../paper';
import { firstFrom } from './firstFrom';
import type { PaperText } from './text';

/** A mention of an actor in the clean text. */
export interface MentionAt {
  readonly at: number;
  readonly actor: Actor;
}

const inOrder = new WeakMap<readonly Actor[], readonly MentionAt[]>();

/** All mentions of actors, in the order of the text. Computed once for a text's actors. */
export function mentionsInOrder({ document }: PaperText, actors: readonly Actor[]): readonly MentionAt[] {
  const known = inOrder.get(actors);
  if (known) return known;
  const mentions: MentionAt[] = [];
  for (const actor of actors) {
    for (const { from } of mentionRanges(document, actor)) mentions.push({ at: from, actor });
  }
  mentions.sort((a, b) => a.at - b.at);
  inOrder.set(actors, mentions);
  return mentions;
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

/** An actor that is just made, with where it is mentioned: it need not be looked up again. */
export function withMentions(actor: Actor, ranges: readonly Range[]): Actor {
  remembered.set(actor, ranges);
  return actor;
}

/** The mentions within a stretch. */
export function mentionsIn(mentions: readonly MentionAt[], { from, to }: Range): readonly MentionAt[] {
  const first = firstFrom(mentions, from, (mention) => mention.at);
  const last = firstFrom(mentions, to, (mention) => mention.at);
  return mentions.slice(first, last);
}
