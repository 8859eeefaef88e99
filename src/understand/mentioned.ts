import { positionOf, type Actor, type Range } from '../paper';
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
    .flatMap((actor) => actor.mentions.map((span) => ({ at: positionOf(text.document, span.start), actor })))
    .sort((a, b) => a.at - b.at);
}

/** The mentions within a stretch. */
export function mentionsIn(mentions: readonly MentionAt[], { from, to }: Range): readonly MentionAt[] {
  const first = firstFrom(mentions, from, (mention) => mention.at);
  const last = firstFrom(mentions, to, (mention) => mention.at);
  return mentions.slice(first, last);
}
