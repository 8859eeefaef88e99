import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openReferences } from '../../../src/receive';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All that a reading gives, as plain data. */
function told(open: ReturnType<typeof openReferences>) {
  const works = open.entries.map(({ key, line, light, work }) => ({
    key,
    line: line(),
    light: light(),
    work: work(),
  }));
  return { works, problems: open.problems };
}

const entry = (at: number): string =>
  `@article{work${at},\n  author = {Lund, A. and Berg, ${at}},\n  title = {On {W}ells ${at}},\n  year = ${2000 + (at % 20)},\n  journal = jw\n}\n\n`;
const library = `% mine\n@string{jw = {Journal of Water}}\n${Array.from({ length: 12 }, (_, at) => entry(at)).join('')}@comment{ old }\n@inbook{ch, crossref = {work3}, title = {Chapter}}\n`;

/** What a person, or a program that is cut off, may put anywhere. */
const pieces = [
  '@book{new, title = {New}, year = 1999}\n',
  '}',
  '{',
  '"',
  '@',
  '\n@',
  '\n@book{x',
  ',',
  '@comment{',
  '@string{jw = {Other}}\n',
  'ü',
  ' ',
  'year = 1',
];

describe('a BibTeX file that was changed', () => {
  it('is read as if it were new, wherever the change is and whatever it breaks', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            at: fc.nat(library.length),
            takes: fc.oneof(fc.constant(0), fc.nat(300)),
            piece: fc.constantFrom('', ...pieces),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (edits) => {
          let text = library;
          let open = openReferences(bytesOf(text), 'a.bib');
          for (const { at, takes, piece } of edits) {
            text = text.slice(0, at) + piece + text.slice(at + takes);
            open = openReferences(bytesOf(text), 'a.bib', undefined, open);
            expect(told(open)).toEqual(told(openReferences(bytesOf(text), 'a.bib')));
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('shows what did not change by the same objects', () => {
    const before = openReferences(bytesOf(library), 'a.bib');
    const lights = before.entries.map(({ light }) => light());
    const after = openReferences(
      bytesOf(library.replace('{W}ells 6', '{P}umps 6')),
      'a.bib',
      undefined,
      before,
    );
    const now = after.entries.map(({ light }) => light());
    expect(now[6]?.title).toBe('On Pumps 6');
    expect(now[0]).toBe(lights[0]);
    expect(now[12]).toBe(lights[12]);
    expect(now[6]).not.toBe(lights[6]);
  });
});
