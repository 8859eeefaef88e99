/** A text that is edited, with where each of its units stood at first: −1 for what came later. */
export interface Tracked {
  readonly text: string;
  readonly origins: readonly number[];
}

/** An edit: the stretch `from`..`to` gives way to `by`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: Tracked;
}

export function tracked(text: string): Tracked {
  return { text, origins: Array.from({ length: text.length }, (_none, at) => at) };
}

/** A text that was not there before. */
export function added(text: string): Tracked {
  return { text, origins: Array.from({ length: text.length }, () => -1) };
}

/** `text` in the place of a unit that stood at `origin`: what was retyped is where it was. */
export function instead(text: string, origin: number): Tracked {
  return { text, origins: Array.from({ length: text.length }, () => origin) };
}

export function cut({ text, origins }: Tracked, from: number, to: number): Tracked {
  return { text: text.slice(from, to), origins: origins.slice(from, to) };
}

export function joined(parts: readonly Tracked[]): Tracked {
  return { text: parts.map(({ text }) => text).join(''), origins: parts.flatMap(({ origins }) => origins) };
}

/** All edits at once; of two that overlap the first in the text is made. */
export function edited(page: Tracked, edits: readonly Edit[]): Tracked {
  const parts: Tracked[] = [];
  let reached = 0;
  for (const { from, to, by } of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < reached) continue;
    parts.push(cut(page, reached, from), by);
    reached = to;
  }
  parts.push(cut(page, reached, page.text.length));
  return joined(parts);
}

/** Each unit of a stretch anew. */
export function retold(page: Tracked, tell: (sign: string, at: number) => string): Tracked {
  return joined(
    [...page.text].reduce<{ readonly at: number; readonly parts: Tracked[] }>(
      ({ at, parts }, sign) => {
        const told = tell(sign, at);
        parts.push(told === sign ? cut(page, at, at + sign.length) : instead(told, page.origins[at] ?? -1));
        return { at: at + sign.length, parts };
      },
      { at: 0, parts: [] },
    ).parts,
  );
}
