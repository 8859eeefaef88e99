import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/languages';
import { documentOf } from '../../src/receive';
import { argumentOf, lowered } from '../../src/understand/argument';
import { beginningsOf } from '../../src/understand/beginnings';
import { gateOf } from '../../src/understand/gate';
import { meaningOf } from '../../src/understand/meaning';
import { prepare } from '../../src/understand/text';

/** The words without which a pattern cannot fit, in the order of the alphabet. */
const wordsOf = (pattern: RegExp): readonly string[] | undefined =>
  beginningsOf(pattern)
    ?.map(({ text, whole }) => (whole && /\w/.test(text) ? `${text} ` : text))
    .sort();

describe('the words without which a cue cannot fit', () => {
  it('are the longest in the first words of each phrase, by six letters, whole where a shorter one ends there', () => {
    expect(wordsOf(/\b(?:ebb tide|neap|spring tides?)\b/)).toEqual(['neap ', 'spring', 'tide ']);
    expect(wordsOf(/^(?:the )?(?:dyke|sluic)/)).toEqual(['dyke', 'sluic', 'the ']);
  });

  it('are found behind what may be left out, may be anything, or comes several times', () => {
    expect(wordsOf(/^(?:[^.]{0,30} )?(?:harvest|yield)s?\b/)).toEqual(['harves', 'yield ', 'yields']);
    expect(wordsOf(/(?:^|[ (])(?:\p{L}+ ){0,2}vaccin(?:e|ated) /u)).toEqual(['vaccin']);
  });

  it('are no words that may be the end of longer ones', () => {
    expect(wordsOf(/found/)).toBeUndefined();
    expect(wordsOf(/\p{L}+ed\b/u)).toBeUndefined();
    expect(wordsOf(/\bun(?:known|clear)\b|[a-z]+less\b/)).toBeUndefined();
  });

  it('end where a sign has to follow that is no part of a word', () => {
    expect(wordsOf(/(?:^| |(?=,))silt(?= |,)|\breed(?!s)/)).toEqual(['reed', 'silt ']);
  });

  it('may be signs', () => {
    expect(wordsOf(/;|\bwhereas /)).toEqual([';', 'wherea']);
  });

  it('are not told of a pattern that minds no case', () => {
    expect(wordsOf(/\bharvest/i)).toBeUndefined();
  });

  it('are few enough to be looked for, however many phrases a cue puts together', () => {
    const many = Array.from({ length: 60 }, (_, index) => `a${String(index)}`).join('|');
    const words = wordsOf(new RegExp(`\\b(?:${many}) (?:${many}) (?:${many})\\b`));
    expect(words).toHaveLength(60);
  });
});

describe('a gate', () => {
  const tide = /\b(?:ebb|neap) tide/;
  const rain = /(?:^|[ (])rain(?:fall|s)?(?= )/;
  const unknown = /\d+mm/;
  const gate = gateOf([tide, rain, unknown]);
  const passed = (text: string): readonly RegExp[] =>
    [tide, rain, unknown].filter((pattern) => gate.marksOf(text).may(pattern));

  it('lets through only what may fit, and all of which it knows nothing', () => {
    expect(passed('the ebb tide leaves the flats')).toEqual([tide, unknown]);
    expect(passed('in (rainfall of may')).toEqual([rain, unknown]);
    expect(passed('the webbed feet of a neapolitan hen')).toEqual([unknown]);
    expect(passed('')).toEqual([unknown]);
  });

  it('lets a pattern through that was never given to it', () => {
    expect(gate.marksOf('a dry year').may(/\bwet\b/)).toBe(true);
  });

  it('tells apart more patterns than a number has bits', () => {
    const many = Array.from({ length: 100 }, (_, index) => new RegExp(`\\bword${String(index)}\\b`));
    const marks = gateOf(many).marksOf('word0, word31; word64 and word99');
    expect(many.flatMap((pattern, index) => (marks.may(pattern) ? [index] : []))).toEqual([0, 31, 64, 99]);
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
      const marks = all.marksOf(text);
      for (const cue of cues) {
        cue.lastIndex = 0;
        if (!cue.test(text)) continue;
        fits++;
        if (!marks.may(cue)) expect.fail(`${cue.source.slice(0, 80)} was kept from: ${text}`);
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
