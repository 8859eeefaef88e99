import { describe, expect, it } from 'vitest';
import { sameTold, type Told } from '../../src/obsidian/panel/told';

const quote = {
  text: 'Tides turn.',
  line: 12,
  link: 'Tides (text)#^t8',
  place: 'p. 2',
  source: 'Papers/Tides (text).md',
  paper: 'Papers/Tides.md',
  section: '1 Ebb',
  state: 'verified',
} as const;
const told: Told = {
  path: 'Claims/Tides turn.md',
  panel: { type: 'claim', quotes: [quote], paper: 'Papers/Tides.md', questions: [], from: [] },
  isLeft: false,
};
const withQuotes = (...quotes: NonNullable<Told['panel']>['quotes']): Told => ({
  ...told,
  panel: told.panel && { ...told.panel, quotes },
});

describe('what the panel tells', () => {
  it('is the same where nothing that is shown is another, though its line moved', () => {
    expect(sameTold(told, withQuotes({ ...quote, line: 14 }))).toBe(true);
  });

  it('is another where a quote moved, was lost, came or went, or another note is told of', () => {
    expect(sameTold(told, withQuotes({ ...quote, state: 'lost' }))).toBe(false);
    expect(sameTold(told, withQuotes({ ...quote, link: 'Tides (text)#^t9' }))).toBe(false);
    expect(sameTold(told, withQuotes({ ...quote, section: null }))).toBe(false);
    expect(sameTold(told, withQuotes(quote, quote))).toBe(false);
    expect(sameTold(told, withQuotes())).toBe(false);
    expect(sameTold(told, { ...told, path: 'Claims/Other.md' })).toBe(false);
    expect(sameTold(told, { ...told, isLeft: true })).toBe(false);
    expect(sameTold(told, { ...told, panel: null })).toBe(false);
  });
});
