import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languageOf, languages } from '../../src/languages';

const root = join(import.meta.dirname, '..', '..');

/** All that can say a sentence: code, but for the languages' own files, and templates. */
function textsIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.startsWith('languages'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'));
}

/** The text before and after the blank of a key that is put together: `items.${kind}`. */
const TOGETHER = /`([a-z]+\.[\w-]*)\$\{[^}`]*\}([\w-]*)`/g;

describe('the sentences that we have', () => {
  it('are all said somewhere, so that nobody translates one for nothing', () => {
    const text = [...textsIn('src', /\.ts$/), ...textsIn('templates', /\.(?:liquid|base|md)$/)].join('\n');
    const ways = [...text.matchAll(TOGETHER)].map(([, before = '', after = '']) => ({ before, after }));
    const named = (word: string): boolean => new RegExp(`'${word}'|\\b${word}:`).test(text);
    const isSaid = (key: string): boolean =>
      text.includes(`'${key}'`) ||
      ways.some(
        ({ before, after }) =>
          key.startsWith(before) &&
          key.endsWith(after) &&
          named(key.slice(before.length, key.length - after.length)),
      );
    const keys = Object.keys(languageOf('en').words.sentences);
    expect(keys.filter((key) => !isSaid(key))).toEqual([]);
  });

  it('stand in one order in every language, so that two files can be read side by side', () => {
    const [first = [], ...others] = languages.map(({ words }) => Object.keys(words.sentences));
    for (const keys of others) expect(keys).toEqual(first);
  });
});
