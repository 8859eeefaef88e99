import fc from 'fast-check';
import { describe as about, expect, it } from 'vitest';
import { describe, find, findAll, groundOf, type Found, type Ground } from '../../src/anchor';

const lagoon = `# The lagoon

The lagoon is shallow, and its mouth closes in dry years. Fishers open it by hand with spades and baskets.
In 2018 the catch fell by 12 per cent, the wardens reported to the council of elders.

# The wardens

Wardens are chosen every spring. They keep the nets out of the nursery grounds until the first rain has come.
Those who break the rule lose their place for one season, and nobody has appealed so far.
`;

/** Where some words of a text are found in another one. */
function foundIn(edited: string, words: string, text = lagoon): Found {
  const start = text.indexOf(words);
  return find(describe(text, start, start + words.length), edited);
}

/** What stands where something was found; null where it was not. */
function saidAt(text: string, found: Found): string | null {
  return 'start' in found ? text.slice(found.start, found.end) : null;
}

const closes = 'its mouth closes in dry years';
const keep = 'They keep the nets out of the nursery grounds until the first rain has come.';

about('a quote in the text that it was taken from', () => {
  it('is found where it stands, whatever it is and however often it stands there', () => {
    const words = fc.constantFrom(
      'net',
      'rain ',
      'é',
      'e\u0301',
      '👨‍👩‍👧',
      'שלום ',
      '- ',
      '“a”',
      '\r\n',
      'masing-masing ',
      '…',
      'x',
    );
    const texts = fc.array(words, { minLength: 1, maxLength: 60 }).map((all) => `Words ${all.join('')}`);
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const [start = 0, end = 0] = [one % text.length, other % text.length].sort((a, b) => a - b);
        const anchor = describe(text, start, end);
        const found = find(anchor, text);
        expect(found.tier).toBe('verified');
        if (!('start' in found) || !/[\p{L}\p{So}]/u.test(anchor.exact)) return;
        // Blanks at its edges are nobody's words.
        const said = text.slice(found.start, found.end);
        expect(anchor.exact).toContain(said);
        expect(found.start - anchor.start).toBeLessThanOrEqual(anchor.exact.length - said.length);
        expect(found.start).toBeGreaterThanOrEqual(anchor.start);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('is described with its heading, its place and as much around it as tells it apart', () => {
    const start = lagoon.indexOf(keep);
    expect(describe(lagoon, start, start + keep.length)).toEqual({
      exact: keep,
      prefix: 'dens\n\nWardens are chosen every spring. ',
      suffix: '\nThose who break the rule lose their pla',
      start,
      section: 'The wardens',
    });
    const rows = Array.from(
      { length: 9 },
      (_none, row) => `<0.001 <0.001 <0.001 <0.001 <0.001 row ${String(row)}`,
    ).join('\n');
    const third = rows.indexOf('row 2');
    const { prefix, suffix } = describe(rows, third - 7, third - 1);
    expect(prefix.length).toBeGreaterThan(60);
    expect(suffix).toContain('row 2');
  });

  it('is refused where the text has no such stretch', () => {
    expect(() => describe('short', 2, 9)).toThrow(RangeError);
    expect(() => describe('short', 3, 2)).toThrow(RangeError);
    expect(() => describe('short', NaN, 2)).toThrow(RangeError);
  });
});

about('a quote in a text that was set anew', () => {
  const verbatim = (edited: string, words: string, text?: string): void => {
    const found = foundIn(edited, words, text);
    expect(found).toMatchObject({ tier: 'verified', likeness: 1 });
  };

  it('is the same in other lines, with words parted at their ends', () => {
    const edited = lagoon.replace(closes, 'its mouth clo-\nses   in\r\n\r\ndry years');
    verbatim(edited, closes);
    expect(saidAt(edited, foundIn(edited, closes))).toBe('its mouth clo-\nses   in\r\n\r\ndry years');
  });

  it('is the same with a doubled word, whether a line ends in it or not', () => {
    const text =
      'Pada musim kering masing-masing desa membuka muara dengan tangan, kata para tetua adat di sana.';
    for (const doubled of ['masing-\nmasing', 'masing- masing', 'masing‐masing', 'masing\u00ad-masing'])
      verbatim(text.replace('masing-masing', doubled), 'masing-masing desa membuka muara', text);
  });

  it('is the same with other quotation marks, dashes, dots, ligatures, accents and signs without width', () => {
    const text =
      "Orang itu berkata: \"Fishers' café – the first, in effect... – is 'open'\" kepada semua yang hadir.";
    const words = "\"Fishers' café – the first, in effect... – is 'open'\"";
    verbatim(text.replace(words, '«Fishers’ cafe\u0301 — the ﬁrst, in eﬀect… — is ‘open’»'), words, text);
    verbatim(
      text.replace(words, '„Fish\u00aders’ ca\u200bfé -- the first, in effect . . . -- is ‚open‘“'),
      words,
      text,
    );
  });

  it('is not the same with another number, sign or word', () => {
    const words = 'the catch fell by 12 per cent';
    for (const other of [
      'the catch fell by 21 per cent',
      'the catch rose by 12 per cent',
      'the catch fell by -12 per cent',
    ]) {
      const edited = lagoon.replace(words, other);
      expect(foundIn(edited, words)).toMatchObject({ tier: 'changed' });
      expect(saidAt(edited, foundIn(edited, words))).toBe(other);
    }
  });

  it('is found between the signs that nobody reads', () => {
    const markdown = 'Nets \\*of hemp\\* were kept \\[in sheds\\] of the guild, as rules asked.';
    const hidden = Array.from(markdown.matchAll(/\\(?=[*[\]])/g), ({ index }) => ({
      start: index,
      end: index + 1,
    }));
    const ground: Ground = groundOf(markdown, { hidden });
    const start = markdown.indexOf('hemp');
    const anchor = describe(ground, start, markdown.indexOf(' of the guild'));
    expect(anchor.exact).toBe('hemp* were kept [in sheds]');
    expect(find(anchor, ground)).toMatchObject({ tier: 'verified', start });
    const plain = find(anchor, markdown.replace(/\\/g, ''));
    expect(plain).toMatchObject({ tier: 'verified', start: start - 1 });
  });
});

about('a quote in a text that was edited', () => {
  it('is changed where its words are others, and found to its last letter', () => {
    const other = 'They hold all the nets out of nursery grounds until rain has come.';
    const edited = lagoon.replace(keep, other);
    const found = foundIn(edited, keep);
    expect(found.tier).toBe('changed');
    expect(saidAt(edited, found)).toBe(other);
  });

  it('is changed where a sentence was put into it', () => {
    const other = keep.replace(
      ' until',
      ', which a line of stakes marks off against the open water of the lagoon, until',
    );
    const edited = lagoon.replace(keep, other);
    expect(foundIn(edited, keep).tier).toBe('changed');
    expect(saidAt(edited, foundIn(edited, keep))).toBe(other);
  });

  it('is moved where it stands under another heading, or among other words', () => {
    const under = lagoon.replace(`${keep}\n`, '').replace('Fishers open', `${keep} Fishers open`);
    expect(foundIn(under, keep)).toMatchObject({ tier: 'moved', likeness: 1 });
    expect(saidAt(under, foundIn(under, keep))).toBe(keep);
    const paragraph = lagoon.replace(/# The wardens\n\n([^]*)$/, '# Rules\n\n$1');
    expect(foundIn(paragraph, keep).tier).toBe('moved');
  });

  it('is lost where it was taken out, also where something like it follows', () => {
    expect(foundIn(lagoon.replace(keep, ''), keep)).toEqual({ tier: 'lost' });
    expect(foundIn('', keep)).toEqual({ tier: 'lost' });
    expect(foundIn('Something else altogether stands in this note by now.', keep)).toEqual({ tier: 'lost' });
    const text =
      'Ana (2011) studied the nets of the north. Budi (2012) studied the nets of the south. The end came.';
    const edited = text.replace('Ana (2011) studied the nets of the north. ', '');
    expect(foundIn(edited, 'Ana (2011) studied the nets of the north.', text).tier).not.toMatch(
      /verified|moved|changed/,
    );
  });

  it('is for a person to review where a translation stands in its place', () => {
    const translated = 'Mereka menjauhkan jaring dari tempat pembibitan sampai hujan pertama turun.';
    const edited = lagoon.replace(keep, translated);
    const found = foundIn(edited, keep);
    expect(found.tier).toBe('review');
    const [first] = found.tier === 'review' ? found.candidates : [];
    expect(edited.slice(first?.start, first?.end)).toBe(translated);
  });

  it('is told from its copy by what is around it', () => {
    const edited = `${keep} That is the rule.\n\n${lagoon}`;
    expect(foundIn(edited, keep)).toMatchObject({ tier: 'verified', start: edited.lastIndexOf(keep) });
  });

  it('is told from a copy with all that is around it by its place, and where that does not tell it, a person is asked', () => {
    const paragraph = lagoon.slice(lagoon.indexOf('Wardens are'));
    const behind = `${lagoon}\nThe rule in short, as the council printed it:\n\n${paragraph}`;
    expect(foundIn(behind, keep)).toMatchObject({ tier: 'verified', start: lagoon.indexOf(keep) });
    const before = `${paragraph}\nThat was the rule. Now the story.\n\n${lagoon}`;
    expect(foundIn(before, keep)).toMatchObject({
      tier: 'review',
      candidates: [{ likeness: 1 }, { likeness: 1 }],
    });
    const twice = lagoon.replace(paragraph, paragraph + paragraph);
    expect(foundIn(twice, keep).tier).toBe('review');
  });
});

about('a short quote', () => {
  it('needs what is around it', () => {
    expect(foundIn(`An hour ago.\n\n${lagoon}`, 'spring')).toMatchObject({ tier: 'verified' });
    const elsewhere =
      lagoon.replace('Wardens are chosen every spring. ', '') + 'By the spring behind the mill.';
    expect(foundIn(elsewhere, 'spring').tier).not.toMatch(/verified|moved|changed/);
  });

  it('is not found within a longer word', () => {
    const text = 'A net lay on the quay.';
    expect(foundIn('A network lay on the quay.', 'net', text).tier).not.toMatch(/verified|moved/);
  });
});

about('what a reader sees as one sign', () => {
  const text =
    'The sign 👨‍👩‍👧 (a family) stands beside e\u0301tude and \u05e9\u05b8\u05dc\u05d5\u05b9\u05dd in the list.';

  it('is not parted by a description', () => {
    const family = text.indexOf('👨');
    expect(describe(text, family + 1, family + 3).exact).toBe('👨‍👩‍👧');
    const accent = text.indexOf('e\u0301');
    expect(describe(text, accent, accent + 1).exact).toBe('e\u0301');
  });

  it('is not parted by what is found', () => {
    const edited = `First of all: ${text}`;
    for (const words of ['sign 👨‍👩‍👧', 'beside e\u0301', '\u05e9\u05b8\u05dc\u05d5\u05b9\u05dd in the'])
      expect(saidAt(edited, foundIn(edited, words, text))).toBe(words);
  });
});

about('many quotes', () => {
  it('are found in their order, each as if it were alone', () => {
    const words = [keep, closes, 'nobody has appealed so far', 'the wardens reported to the council'];
    const edited = lagoon.replace(closes, '').replace('appealed', 'complained');
    const anchors = words.map((one) =>
      describe(lagoon, lagoon.indexOf(one), lagoon.indexOf(one) + one.length),
    );
    const found = findAll(anchors, edited);
    expect(found).toEqual(anchors.map((anchor) => find(anchor, edited)));
    expect(found.map(({ tier }) => tier)).toEqual(['verified', 'lost', 'changed', 'verified']);
  });

  it('are none in a text, or many in none', () => {
    expect(findAll([], lagoon)).toEqual([]);
    expect(find(describe('', 0, 0), '')).toEqual({ tier: 'verified', start: 0, end: 0, likeness: 1 });
  });
});
