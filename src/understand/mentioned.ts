import { positionOf, type Actor, type Range } from '../paper';
import { firstFrom } from './firstFrom';
import type { PaperText } from './text';

/** A mention of an actor in the clean text. */
export interface MentionAt {
  readonly at: number;
  readonly actor: Actor;
}

const remembered = new WeakMap<readonly Actor[], readonly MentionAt[]>();

/** All mentions of actors, in the order of the text. Computed once for a text's actors. */
export function mentionsInOrder({ document }: PaperText, actors: readonly Actor[]): readonly MentionAt[] {
  const known = remembered.get(actors);
  if (known) return known;
  const mentions: MentionAt[] = [];
  for (const actor of actors) {
    for (const { start } of actor.mentions) mentions.push({ at: positionOf(document, start), actor });
  }
  mentions.sort((a, b) => a.at - b.at);
  remembered.set(actors, mentions);
  return mentions;
}

/** The mentions within a stretch. */
export function mentionsIn(mentions: readonly MentionAt[], { from, to }: Range): readonly MentionAt[] {
  const first = firstFrom(mentions, from, (mention) => mention.at);
  const last = firstFrom(mentions, to, (mention) => mention.at);
  return mentions.slice(first, last);
}
