import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/languages';
import { documentOf } from '../../src/receive';
import { argumentOf, lowered } from '../../src/understand/argument';
import { gateOf, lateGateOf, type Gate, type Marks } from '../../src/understand/gate';
import { meaningOf } from '../../src/understand/meaning';
import { prepare } from '../../src/understand/text';

const marks = (gate: Gate, text: string): Marks => gate.marksOf(text, { from: 0, to: text.length });

describe('a gate', () => {
  const tide = /\b(?:ebb|neap) tide/;
  const rain = /(?:^|[ (])rain(?:fall|s)?(?= )/;
  const unknown = /\d+mm/;
  const gate = gateOf([tide, rain, unknown]);
  const passed = (text: string): readonly RegExp[] =>
    [tide, rain, unknown].filter((pattern) => marks(gate, text).may(pattern));

  it('lets through only what may fit, and all of which it knows nothing', () => {
    expect(passed('the ebb tide leaves the flats')).toEqual([tide, unknown]);
    expect(passed('in (rainfall of may')).toEqual([rain, unknown]);
    expect(passed('the webbed feet of a neapolitan hen')).toEqual([unknown]);
    expect(passed('')).toEqual([unknown]);
  });

  it('looks at the stretch alone that it is asked of', () => {
    const text = 'after the ebb tide, rain comes';
    expect(gate.marksOf(text, { from: 10, to: 18 }).may(tide)).toBe(true);
    expect(gate.marksOf(text, { from: 0, to: 13 }).may(tide)).toBe(false);
    expect(gate.marksOf(text, { from: 0, to: 18 }).may(rain)).toBe(false);
  });

  it('lets a pattern through that was never given to it', () => {
    expect(marks(gate, 'a dry year').may(/\bwet\b/)).toBe(true);
  });

  it('lets all through until it has been asked about some papers, and then tells the same', () => {
    let made = 0;
    const late = lateGateOf(() => {
      made++;
      return [tide, rain];
    });
    expect(marks(late, 'a dry year').may(tide)).toBe(true);
    expect(made).toBe(0);
    for (let asked = 0; asked < 1000; asked++) marks(late, 'a dry year');
    expect(marks(late, 'a dry year').may(tide)).toBe(false);
    expect(marks(late, 'the ebb tide').may(tide)).toBe(true);
    expect(made).toBe(1);
  });

  it('tells apart more patterns than a number has bits', () => {
    const many = Array.from({ length: 100 }, (_, index) => new RegExp(`\\bword${String(index)}\\b`));
    const found = marks(gateOf(many), 'word0, word31; word64 and word99');
    expect(many.flatMap((pattern, index) => (found.may(pattern) ? [index] : []))).toEqual([0, 31, 64, 99]);
  });

  it('never keeps a cue of a language from a sentence that it fits in', () => {
    const cues = languages.flatMap((language) => {
      const { reviews, claims, sections } = argumentOf(language);
      const { defining, dividing, playing } = meaningOf(language);
      return [reviews, claims, sections, defining, dividing, playing].flatMap((group) =>
        Object.values(group).filter((value): value is RegExp => value instanceof RegExp),
      );
    });
    const all = gateOf(cues);
    let fits = 0;
    for (const text of sentences()) {
      const found = marks(all, text);
      for (const cue of cues) {
        cue.lastIndex = 0;
        if (!cue.test(text)) continue;
        fits++;
        if (!found.may(cue)) expect.fail(`${cue.source.slice(0, 80)} was kept from: ${text}`);
      }
    }
    expect(fits).toBeGreaterThan(1000);
  });
});

const samples = [
  'templates/sample/peran-organisasi-internasional.txt',
  'tests/samples/rural-water-committees.txt',
];

/** The sentences of our samples in lower case, and from each word on what is left of it, where anchored cues may fit. */
function sentences(): readonly string[] {
  return samples.flatMap((file) => {
    const { document, sentences } = prepare(documentOf(readFileSync(file, 'utf8'), file));
    return sentences.flatMap(({ from, to }) => {
      const words = lowered(document.text.slice(from, to)).split(' ');
      return words.map((_, index) => words.slice(index, index === 0 ? words.length : index + 12).join(' '));
    });
  });
}
