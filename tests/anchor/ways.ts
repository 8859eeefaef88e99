// Ten ways in which a text is edited after somebody quoted it. Each is aimed at quotes, and touches the rest too.
import type { Chance } from './chance';
import { pairs, sentences } from './sentences';
import { added, cut, edited, instead, joined, retold, type Edit, type Tracked } from './tracked';

/** A quote: UTF-16 indices into the text before it is edited. */
export interface Quote {
  readonly start: number;
  readonly end: number;
}

/** Edits a page that nobody edited yet, so that the quotes' offsets are the page's. */
export type Way = (page: Tracked, quotes: readonly Quote[], chance: Chance) => Tracked;

export const ways: Readonly<Record<string, Way>> = {
  insert: (page, quotes, chance) =>
    edited(page, [...quotes.map((quote) => insertion(page, quote, chance)), ...elsewhere(page, chance)]),

  delete: (page, quotes, chance) =>
    edited(
      page,
      quotes.map((quote) => deletion(page, quote, chance)),
    ),

  move: (page, quotes, chance) => {
    const moved = quotes
      .filter(() => chance.happens(0.5))
      .map((quote) => (chance.happens(0.7) ? paragraphsOf(page, quote) : quote));
    const alone = moved.filter(
      ({ start }, index) => moved[index - 1] === undefined || start >= (moved[index - 1]?.end ?? 0),
    );
    return edited(page, [
      ...alone.map(({ start, end }): Edit => ({ from: start, to: end, by: added('') })),
      ...alone.map(({ start, end }): Edit => {
        const at = gapOutside(page, alone, chance);
        return { from: at, to: at, by: joined([added('\n\n'), cut(page, start, end), added('\n\n')]) };
      }),
    ]);
  },

  retype: (page, quotes, chance) =>
    edited(
      page,
      quotes.map(({ start, end }) => {
        const from = Math.max(0, start - chance.between(0, 80));
        const to = Math.min(page.text.length, end + chance.between(0, 80));
        return { from, to, by: retyped(cut(page, from, to), chance) };
      }),
    ),

  'wrap again': (page, _quotes, chance) => wrapped(page, chance.between(40, 110), chance),

  'extract again': (page, _quotes, chance) => extracted(page, chance),

  'split and merge': (page, _quotes, chance) =>
    edited(page, [
      ...placesOf(page, /\n\s*/g)
        .filter(() => chance.happens(0.5))
        .map(({ start, end }) => ({ from: start, to: end, by: added(' ') })),
      ...placesOf(page, /[.;,)] /g)
        .filter(() => chance.happens(0.2))
        .map(({ end }) => ({
          from: end - 1,
          to: end,
          by: added(chance.one(['\n\n', '\n', '\r\n\r\n'])),
        })),
    ]),

  'translate quotes': (page, quotes, chance) => {
    const translated = quotes.flatMap(({ start, end }) => {
      const pair = pairs.find(([said]) => page.text.slice(start, end) === said);
      return pair ? [{ from: start, to: end, by: added(pair[1]) }] : [];
    });
    return typeset(edited(page, translated), chance);
  },

  'delete the quote': (page, quotes, chance) =>
    edited(page, [
      ...quotes
        .filter(() => chance.happens(0.7))
        .map(({ start, end }) => ({ from: start, to: end, by: added('') })),
      ...elsewhere(page, chance),
    ]),

  'duplicate it': (page, quotes, chance) =>
    edited(
      page,
      quotes.map((quote) => {
        const { start, end } = chance.happens(0.5)
          ? quote
          : chance.happens(0.5)
            ? paragraphsOf(page, quote)
            : around(page, quote, chance);
        const place = paragraphsOf(page, quote);
        const at = chance.happens(0.3)
          ? chance.one([place.start, place.end])
          : gapOutside(page, quotes, chance);
        return { from: at, to: at, by: added(`\n\n${page.text.slice(start, end)}\n\n`) };
      }),
    ),
};

function insertion(page: Tracked, { start, end }: Quote, chance: Chance): Edit {
  const words = chance.one(sentences).split(' ').slice(0, chance.between(1, 4)).join(' ');
  const blanks = placesOf(cut(page, start, end), /\s+/g);
  const sentence = ` ${chance.one(sentences)} `;
  const inside = blanks.length > 0 ? start + chance.one(blanks).start : start;
  const [at, said] = chance.one<readonly [number, string]>([
    [inside, ` ${words}`],
    [inside, ` ${words}`],
    [inside, sentence],
    [start, sentence],
    [end, sentence],
  ]);
  return { from: at, to: at, by: added(said) };
}

/** Sentences put into other places. */
function elsewhere(page: Tracked, chance: Chance): readonly Edit[] {
  return Array.from({ length: chance.between(0, 12) }, () => {
    const at = chance.one(placesOf(page, /\s+/g)).start;
    return { from: at, to: at, by: added(` ${chance.one(sentences)}`) };
  });
}

/** Takes out up to a third of the words of a quote, or words beside it. */
function deletion(page: Tracked, { start, end }: Quote, chance: Chance): Edit {
  const words = placesOf(cut(page, start, end), /\S+/g);
  const several = words.length > 2 ? Math.max(1, Math.floor(words.length / 3)) : 0;
  const count = chance.between(Math.min(1, several), several);
  const first = chance.between(0, words.length - count);
  const inside = {
    from: start + (words[first]?.start ?? 0),
    to: start + (words[first + count]?.start ?? end - start),
  };
  const before = { from: Math.max(0, start - chance.between(5, 120)), to: start };
  const behind = { from: end, to: Math.min(page.text.length, end + chance.between(5, 120)) };
  return { ...chance.one([inside, inside, before, behind]), by: added(' ') };
}

/** The paragraphs that a quote stands in, whole. */
function paragraphsOf({ text }: Tracked, { start, end }: Quote): Quote {
  const after = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: after < 0 ? text.length : after };
}

/** The quote with some of its context. */
function around({ text }: Tracked, { start, end }: Quote, chance: Chance): Quote {
  return {
    start: Math.max(0, start - chance.between(0, 300)),
    end: Math.min(text.length, end + chance.between(0, 300)),
  };
}

/** A line's end outside of some stretches. */
function gapOutside(page: Tracked, stretches: readonly Quote[], chance: Chance): number {
  const free = placesOf(page, /\n/g).filter(
    ({ start }) => !stretches.some((one) => start >= one.start && start < one.end),
  );
  return chance.one(free).start;
}

function placesOf({ text }: Tracked, pattern: RegExp): readonly Quote[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }));
}

/** Slips of the keyboard in up to every twelfth letter, some words said otherwise. */
function retyped(page: Tracked, chance: Chance): Tracked {
  const slips = chance.next() * 0.08;
  const others = placesOf(page, /[\p{L}]{4,}/gu).filter(() => chance.happens(0.05));
  const said = edited(
    page,
    others.map(({ start, end }) => ({
      from: start,
      to: end,
      by: instead(chance.one(sentences).split(' ')[1] ?? '', page.origins[start] ?? -1),
    })),
  );
  return retold(said, (sign) => {
    if (!chance.happens(slips) || !/\p{L}/u.test(sign)) return sign;
    return chance.one(['', sign + sign, sign.toUpperCase(), chance.one([...'aeinrst'])]);
  });
}

/** Lines of another width, words parted at their ends. */
function wrapped(page: Tracked, width: number, chance: Chance): Tracked {
  let column = 0;
  return edited(
    page,
    placesOf(page, /\S+\s*/g).flatMap(({ start, end }): readonly Edit[] => {
      const word = page.text.slice(start, end).trimEnd();
      const blank = { from: start + word.length, to: end };
      column += word.length + 1;
      const isLast = /\n\s*\n/.test(page.text.slice(blank.from, end)) && chance.happens(0.5);
      if (column < width && !isLast) return [{ ...blank, by: added(' ') }];
      column = 0;
      const middle = start + (word.length >> 1);
      const parts = /^\p{Ll}{8,}$/u.test(word) && chance.happens(0.5);
      return [
        ...(parts ? [{ from: middle, to: middle, by: added('-\n') }] : []),
        { ...blank, by: added(isLast ? '\n\n' : '\n') },
      ];
    }),
  );
}

/** What another program makes of the same PDF: ligatures, parted accents, running heads, lost and doubled blanks. */
function extracted(page: Tracked, chance: Chance): Tracked {
  const ligatures: Readonly<Record<string, string>> = { ffi: 'ﬃ', fi: 'ﬁ', fl: 'ﬂ', ff: 'ﬀ' };
  const heads = placesOf(page, /\n/g).filter(() => chance.happens(0.02));
  const changed = edited(page, [
    ...placesOf(page, /ffi|fi|fl|ff/g).map(({ start, end }) => ({
      from: start,
      to: end,
      by: instead(ligatures[page.text.slice(start, end)] ?? '', page.origins[start] ?? -1),
    })),
    ...heads.map(({ start, end }) => ({
      from: start,
      to: end,
      by: added(`\n\n${String(chance.between(1, 400))}\n\fVol. 3, No. 2\n\n`),
    })),
    ...placesOf(page, /\S (?=\S)/g)
      .filter(() => chance.happens(0.05))
      .map(({ end }) => ({
        from: end - 1,
        to: end,
        by: added(chance.one(['', '  ', '\u00a0', '\u200b '])),
      })),
  ]);
  return retold(changed, (sign) =>
    chance.happens(0.5)
      ? sign.normalize('NFD')
      : chance.happens(0.01) && /\p{Ll}/u.test(sign)
        ? `${sign}\u00ad`
        : sign,
  );
}

/** Other quotation marks, dashes and dots. */
function typeset(page: Tracked, chance: Chance): Tracked {
  const [open = '', close = ''] = chance.one(['«»', '„“', '“”', '‘’', '""'].map((both) => both.split('')));
  const dash = chance.one(['–', '—', '-', '‐']);
  let isOpen = false;
  return retold(page, (sign) => {
    if (/["“”«»„]/.test(sign)) {
      isOpen = !isOpen;
      return isOpen ? open : close;
    }
    if (/[-‐–—]/.test(sign)) return dash;
    if (/['’‘]/.test(sign)) return chance.one(["'", '’']);
    return sign === '…' ? '...' : sign;
  });
}
