import { describe, expect, it } from 'vitest';
import { languageOf, languages, say } from '../../src/languages';

const english = languageOf('en');
const indonesian = languageOf('id');

describe('what we say to a person', () => {
  it('fills the named blanks of a sentence, in either language', () => {
    expect(say(english, 'note.page', { page: '12' })).toBe('p. 12');
    expect(say(indonesian, 'note.page', { page: '12' })).toBe('hlm. 12');
  });

  it('counts as the language counts: one time, two times', () => {
    expect(say(english, 'note.cited-times', { count: 1 })).toBe('Cited 1 time');
    expect(say(english, 'note.cited-times', { count: 2 })).toBe('Cited 2 times');
    expect(say(indonesian, 'note.cited-times', { count: 2 })).toBe('Dikutip 2 kali');
  });

  it('keeps what it has no sentence for, with its values', () => {
    expect(say(english, 'vault.odd', { file: 'A.md' })).toBe('vault.odd (file: A.md)');
    expect(say(english, 'constructor')).toBe('constructor');
  });

  it('leaves braces in a value alone, and shows a blank that was given nothing', () => {
    expect(say(english, 'note.in', { paper: '{year} $1' })).toBe('In {year} $1');
    expect(say(english, 'note.in')).toBe('In {paper}');
  });

  it('asks the same blanks of every language', () => {
    const blanks = (text: string): string[] => [...new Set(text.match(/\{[a-z-]+\}/gi) ?? [])].sort();
    for (const [key, sentence] of Object.entries(english.words.sentences)) {
      for (const language of languages) {
        const other = Object.entries(language.words.sentences).find(([name]) => name === key)?.[1] ?? '';
        expect({ key, language: language.code, said: other !== '', blanks: blanks(other) }).toEqual({
          key,
          language: language.code,
          said: true,
          blanks: blanks(sentence),
        });
      }
    }
  });
});
