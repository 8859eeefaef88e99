import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksIn, printLink, safeName } from '../../src/markdown';

const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('a file name', () => {
  it.each([
    ['Tides: a study', 'Tides - a study'],
    ['and/or: "why?"', "and-or - 'why '"],
    ['a  b\n\tc', 'a b c'],
    ['[[x]] {{y}} <b>', '((x)) ((y)) b'],
    ['...hidden', 'hidden'],
    ['ends. . .', 'ends'],
    ['CON', 'CON_'],
    ['nul.txt', 'nul_.txt'],
    ['com1', 'com1_'],
    ['COM', 'COM'],
    ['console', 'console'],
    ['', '_'],
    ['???', '_'],
    ['@smith2020', '@smith2020'],
    ['US$ 5 == 5%%', 'US 5 = 5%'],
    ['e\u0301tude', 'étude'],
    ['a\ud800b', 'ab'],
    ['a\u202eb\u200bc\u0000d', 'abc d'],
    ['Kota Padang – Pariaman', 'Kota Padang – Pariaman'],
  ])('%j becomes %j', (text, name) => {
    expect(safeName(text)).toBe(name);
  });

  it('is cut at a word, its ending kept', () => {
    const name = safeName('long words in a very long title '.repeat(9), ' (smith2020 7QK2)');
    expect(name).toMatch(/(?:words|in|a|very|long|title) \(smith2020 7QK2\)$/);
    expect(bytes(name)).toBeLessThanOrEqual(113);
  });

  it('is cut between signs, not within one', () => {
    const family = '👩‍👩‍👧‍👦';
    const name = safeName(family.repeat(20));
    expect(name).toBe(family.repeat(4));
    expect(safeName('🇮🇩'.repeat(40))).toBe('🇮🇩'.repeat(14));
    expect(safeName('é'.normalize('NFD').repeat(90))).toBe('é'.repeat(56));
  });

  it('is safe on every system and in every link, whatever it is made of', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('', ' (text 99)', ' (a: [b])'), (raw, ending) => {
        const name = safeName(raw, ending);
        expect(name).not.toMatch(/[#^[\]|\\/:*?"<>\p{Cc}]/u);
        expect(name).not.toMatch(/^[\s.]|[\s.]$|^$|%%|==|~~|\{|`|\$/);
        expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(name.normalize('NFC')).toBe(name);
        expect(bytes(`${name}.canvas`)).toBeLessThanOrEqual(120);
        expect(encodeURIComponent(name)).not.toBe('');
        expect(safeName(name)).toBe(name);
        expect(linksIn(printLink({ target: name }))).toMatchObject([{ target: name }]);
      }),
      { numRuns: 1_000 },
    );
  });
});
