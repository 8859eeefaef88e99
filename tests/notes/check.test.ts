import { describe, expect, it } from 'vitest';
import { languageOf, say } from '../../src/languages';
import { checkNotes, quotesOf } from '../../src/notes';
import { lagoon, lagoonReading, library, libraryReading } from './made';
import { notesIn, othersIn, vaultOf } from './vault';

const vault = vaultOf(lagoonReading, lagoon, { sha256: 'c0ffee' });
const english = languageOf('en');

/** What is found when one note is changed, as a person is told it. */
function foundAfter(start: string, change: (text: string) => string): readonly string[] {
  const changed = new Map(vault);
  const path = [...vault.keys()].find((one) => one.startsWith(start)) ?? '';
  changed.set(path, change(vault.get(path) ?? ''));
  return checkNotes(notesIn(changed), othersIn(changed)).map(
    ({ file, line, kind, values }) =>
      `${file.slice(0, start.length)}:${line ?? 0}: ${say(english, kind, values)}`,
  );
}

describe('checking a vault', () => {
  it('finds nothing wrong with the notes that we make', () => {
    expect(checkNotes(notesIn(vault), othersIn(vault))).toEqual([]);
    const small = vaultOf(libraryReading, library);
    expect(checkNotes(notesIn(small), othersIn(small))).toEqual([]);
  });

  const claim = 'Claims/Catches fell';
  const text = 'Who keeps the lagoon (text)';
  const words = 'Catches fell by 12% in 2018 (Orla, 2019).';

  it('finds a quote whose words its source does not have', () => {
    const other = 'Rice is sown in the hills once the first rain has fallen on them.';
    expect(foundAfter(claim, (note) => note.replace(`> ${words}`, `> ${other}`))).toEqual([
      `${claim}:16: this quote is not found in its source: “${other}”`,
    ]);
  });

  it('tells of a quote whose words are others in its source where they stand, and what they are', () => {
    expect(
      foundAfter(claim, (note) => note.replace('> Catches fell by 12%', '> Catches fell by 21%')),
    ).toEqual([
      `${claim}:16: the words of this quote are others in its source, [[${text}#^t850]]: “${words.replace('12%', '21%')}”, there “${words}”`,
    ]);
  });

  it('tells of a quote that is not in its source what it may come from', () => {
    const other = 'Catches fell slightly in the year 2018 (Orla, 2019).';
    expect(foundAfter(claim, (note) => note.replace(`> ${words}`, `> ${other}`))).toEqual([
      `${claim}:16: this quote is not in its source as it is; [[${text}#^t850]] may be where it comes from: “${other}”, there “${words}”`,
    ]);
  });

  it('tells of a quote that stands in another paragraph than its link says in which one', () => {
    const moved = foundAfter(claim, (note) => note.replace('#^t850', '#^t946'));
    expect(moved).toEqual([
      `${claim}:16: this quote is not in the paragraph that it links to, but in [[${text}#^t850]]: “${words}”`,
    ]);
  });

  it('finds a quote in a table', () => {
    const hub = 'Papers/Who keeps the lagoon.md';
    const [found = '', ...others] = foundAfter(hub, (text) =>
      text.replace('“wardens were trusted”', '“wardens were feared”'),
    );
    expect(others).toEqual([]);
    expect(found).toMatch(/not found in its source: “wardens were feared”$/);
  });

  it('forgives white space, hyphens at line ends and the escaping of Markdown', () => {
    expect(
      foundAfter('Claims/Catches fell', (text) =>
        text.replace('> Catches fell by', '> Catches  fell\n> b-y'),
      ),
    ).toEqual([]);
    expect(foundAfter('Claims/Catches fell', (text) => text.replace('2018 (Orla', '2018 \\(Orla'))).toEqual(
      [],
    );
  });

  it('finds a link to no note, and one to no paragraph', () => {
    expect(foundAfter('Concepts/warden', (text) => `${text}\n[[Nowhere|x]]\n`)).toEqual([
      expect.stringMatching(/^Concepts\/warden:\d+: no note for the link \[\[Nowhere\]\]$/),
    ]);
    const wrong = foundAfter('Sources/@orla', (text) => text.replace('#^t850', '#^t851'));
    expect(wrong).toEqual([
      expect.stringMatching(/no such place in the note: \[\[Who keeps the lagoon \(text\)#\^t851\]\]$/),
    ]);
  });

  it('finds a link that became ambiguous: a second note of its name came later, in any folder or in none', () => {
    const found = (...more: readonly string[]): readonly string[] => {
      const later = new Map([...vault, ...more.map((path) => [path, 'Mine.'] as const)]);
      return checkNotes(notesIn(later), othersIn(later)).map(
        ({ file, kind, values }) => `${file}: ${say(english, kind, values)}`,
      );
    };
    const several = 'several notes have the name of the link [[warden]]: Concepts/warden.md, ';
    expect(found('Diary/Warden.md')).toContain(`Concepts/broker.md: ${several}Diary/Warden.md`);
    expect(found('Warden.md')).toContain(`Concepts/broker.md: ${several}Warden.md`);
    expect(found('Warden.canvas')).toEqual([]);
    expect(found('Diary/Wardens.md')).toEqual([]);
  });

  it('follows links as Obsidian does: in any case, by path or by name, with or without an ending', () => {
    const links = '[[who KEEPS the lagoon]] [[Concepts/warden]] [[Concepts/warden.md]] [[Claims.base]]';
    expect(foundAfter('Concepts/broker', (text) => `${text}\n${links}\n`)).toEqual([]);
  });

  it('finds properties that are missing or are not what they must be', () => {
    expect(foundAfter('Claims/Catches fell', (text) => text.replace(/^paper: .*\n/m, ''))).toEqual([
      'Claims/Catches fell:1: a note of type claim needs the property “paper”',
    ]);
    expect(foundAfter('Sources/@orla', (text) => text.replace('year: 2019', 'year: soon'))).toEqual([
      expect.stringMatching(/the property “year” of a note of type source must be a number$/),
    ]);
    expect(foundAfter('Sources/@orla', (text) => text.replace('year: 2019', 'year: [2019'))).toEqual([
      expect.stringMatching(/^Sources\/@orla:\d+: the properties cannot be read: /),
    ]);
  });

  it('finds two notes that say they are one', () => {
    const twice = foundAfter('Concepts/broker', (text) => text.replace('concept/broker', 'concept/warden'));
    expect(twice).toEqual([
      expect.stringMatching(/the cw-id concept\/warden also belongs to Concepts\/warden\.md$/),
    ]);
  });

  it('leaves a person’s own notes alone', () => {
    const own = new Map(vault).set(
      'Diary.md',
      '[[Not yet]]\n\n> [!quote]\n> Never said. [[Who keeps the lagoon (text)#^t850]]\n',
    );
    expect(checkNotes(notesIn(own), othersIn(own))).toEqual([]);
  });
});

describe('the quotes of a note', () => {
  it('are those that end in a link to a paragraph', () => {
    const note = [
      '> [!quote] According to [[@x]]',
      '> First \\[words\\]',
      '> and last. [[T#^t12|p. 3]]',
      '',
      '> A quote of nothing.',
      '> [[T#Heading]]',
      '',
      '| “In a table” [[T#^t40\\|p. 4]]<br>“and “again”” [[T#^t41\\|p. 5]] | [[T#^t42\\|a link]] | “Alone” |',
    ].join('\n');
    expect(quotesOf(note).map(({ text, line, link }) => [line, link.subpath, text])).toEqual([
      [2, '^t12', 'First [words] and last.'],
      [8, '^t40', 'In a table'],
      [8, '^t41', 'and “again”'],
    ]);
  });
});
