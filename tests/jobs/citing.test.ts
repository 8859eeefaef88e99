import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/cite';
import {
  CitingDesk,
  citationAt,
  citingSentences,
  keyWritten,
  noteAsking,
  printCluster,
  typedKey,
  workOfNote,
  type CitedText,
} from '../../src/jobs';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const bib = (key: string, title: string): Uint8Array =>
  bytes(`@book{${key}, author = {Moore, R.}, title = {${title}}, year = 2015}`);

function desk(): CitingDesk {
  const made = new CitingDesk(() => Promise.resolve());
  made.answer({ ask: 'file', file: 'a.bib', bytes: bib('moore2015', 'Cybercrime') });
  return made;
}

function cited(made: CitingDesk, text: string, style = 'apa'): CitedText {
  const answer = made.answer({ ask: 'cite', text, style: { id: style }, language: null });
  if (answer.ask !== 'cite') throw new Error('another answer');
  return answer.cited;
}

describe('the desk that cites', () => {
  it('tells what a note cites, where, and how often', () => {
    const text = 'As @moore2015 and [@moore2015, p. 3; @nobody] say.';
    const { clusters, entries, keys, unknown } = cited(desk(), text);
    expect(clusters.map(({ from, to, text: shown }) => [text.slice(from, to), plainText(shown)])).toEqual([
      ['@moore2015', 'Moore (2015)'],
      ['[@moore2015, p. 3; @nobody]', '(Moore, 2015, p. 3) (nobody?)'],
    ]);
    expect(entries?.map(({ key, count }) => [key, count])).toEqual([['moore2015', 2]]);
    expect(keys).toEqual(['moore2015', 'nobody']);
    expect(unknown.map(({ key, from, to }) => [key, text.slice(from, to)])).toEqual([['nobody', '@nobody']]);
  });

  it('numbers notes', () => {
    const { clusters } = cited(desk(), '[@moore2015] [@moore2015]', 'chicago-note-bibliography');
    expect(clusters.map(({ note }) => note?.number)).toEqual([1, 2]);
  });

  it('uses another style where there is none of that name, and says so', () => {
    const { clusters, problems } = cited(desk(), '[@moore2015]', 'nonsense');
    expect(plainText(clusters[0]?.text ?? [])).toBe('(Moore, 2015)');
    expect(problems).toEqual([{ kind: 'style.unknown', file: '', values: { style: 'nonsense' } }]);
  });

  it('tells a key that stands for two works, but not for two copies of one', () => {
    const made = desk();
    made.answer({ ask: 'file', file: 'copy.bib', bytes: bib('moore2015', 'Cybercrime') });
    expect(cited(made, '[@moore2015]').problems).toEqual([]);
    made.answer({ ask: 'file', file: 'b.bib', bytes: bib('moore2015', 'Something else') });
    const { problems, clusters } = cited(made, '[@moore2015]');
    expect(problems).toEqual([
      { kind: 'library.ambiguous', file: 'b.bib', values: { key: 'moore2015', first: 'a.bib' } },
    ]);
    expect(clusters[0]?.works[0]?.state).toBe('ambiguous');
    const rows = made.answer({ ask: 'search', query: 'moore', limit: 5, text: '', first: [] });
    expect(rows.ask === 'search' && rows.rows[0]?.ambiguous).toEqual(['a.bib', 'b.bib']);
  });

  it('forgets a file that is gone; source notes serve where no file has the key', () => {
    const made = desk();
    const note = workOfNote({
      type: 'source',
      citekey: 'moore2015',
      title: 'From the note',
      authors: ['Moore, Robert'],
      year: 2014,
    });
    made.answer({ ask: 'notes', notes: [{ path: 'A.md', work: note, isCited: false }] });
    expect(plainText(cited(made, '[@moore2015]').clusters[0]?.text ?? [])).toBe('(Moore, 2015)');
    made.answer({ ask: 'file', file: 'a.bib', bytes: null });
    expect(plainText(cited(made, '[@moore2015]').clusters[0]?.text ?? [])).toBe('(Moore, 2014)');
  });

  it('is told of source notes that changed or went; all others stay', () => {
    const made = desk();
    const told = (path: string, citekey: string | null): number => {
      const work = citekey === null ? null : workOfNote({ type: 'source', citekey, title: citekey });
      const answer = made.answer({ ask: 'notes', notes: [{ path, work, isCited: false }] });
      return answer.ask === 'notes' ? answer.works : -1;
    };
    const unknown = (): readonly string[] =>
      cited(made, '[@one; @two; @three]').unknown.map(({ key }) => key);
    expect([told('A.md', 'one'), told('B.md', 'two')]).toEqual([1, 2]);
    expect(unknown()).toEqual(['three']);
    expect(told('A.md', 'three')).toBe(2);
    expect(unknown()).toEqual(['one']);
    expect(told('B.md', null)).toBe(1);
    expect(unknown()).toEqual(['one', 'two']);
  });

  it('can be searched at once after a change, and forgives slips a moment later', async () => {
    const made = desk();
    const search = (query = 'moore'): readonly string[] => {
      const answer = made.answer({ ask: 'search', query, limit: 5, text: '', first: [] });
      return answer.ask === 'search' ? answer.rows.map(({ key }) => key) : [];
    };
    expect(search()).toEqual(['moore2015']);
    made.answer({ ask: 'file', file: 'b.bib', bytes: bib('moore2016', 'New') });
    expect(search()).toEqual(['moore2015', 'moore2016']);
    expect(search('cybercrmie')).toEqual([]);
    await expect.poll(() => search('cybercrmie')).toEqual(['moore2015']);
  });
});

describe('a key that is typed', () => {
  it.each([
    ['As @moo', { from: 3, said: 'moo' }],
    ['[@', { from: 1, said: '' }],
    ['[see @a; -@b', { from: 10, said: 'b' }],
    ['(@müll', { from: 1, said: 'müll' }],
    ['@{key with', { from: 0, said: 'key with' }],
    ['mail x@moo', null],
    ['\\@moo', null],
    ['@moo says', null],
    ['@moore, ', null],
  ])('is found at the end of %s', (before, typed) => {
    expect(typedKey(before)).toEqual(typed);
  });

  it.each([
    ['As ', '', '@moore2015', 0],
    ['As [', '', '@moore2015]', 1],
    ['As [', '] says', '@moore2015', 0],
    ['As [@a; ', ' says', '@moore2015]', 1],
    ['[a] ', '', '@moore2015', 0],
  ])('is written after %s before %s', (before, after, text, back) => {
    expect(keyWritten('moore2015', before, after)).toEqual({ text, back });
  });

  it('is put in braces where it would not be read as it is', () => {
    expect(keyWritten('key with: signs', '', '').text).toBe('@{key with: signs}');
  });
});

describe('where works are cited', () => {
  it('is told sentence by sentence', () => {
    const text = 'One. As [@a, p. 3] says, it is so. Another!\n\nA last one, @a.\n';
    expect(citingSentences(text, 'a').map((one) => one.text)).toEqual([
      'As [@a, p. 3] says, it is so.',
      'A last one, @a.',
    ]);
    expect(citingSentences(text, 'b')).toEqual([]);
  });

  it('is told of the citation at a place', () => {
    const found = citationAt('As [@a, p. 3] says', 8);
    expect(found && printCluster(found)).toBe('[@a, p. 3]');
    expect(citationAt('As [@a, p. 3] says', 1)).toBeNull();
  });
});

describe('a source note as a work', () => {
  it.each([
    [
      {
        type: 'source',
        citekey: 'a',
        authors: ['Moore, Robert', 'UNICEF', 'World Bank Group'],
        year: '2015',
        journal: 'J',
        doi: '10.1/x',
      },
      {
        id: 'a',
        type: 'article-journal',
        author: [{ family: 'Moore', given: 'Robert' }, { family: 'UNICEF' }, { literal: 'World Bank Group' }],
        issued: { 'date-parts': [[2015]] },
        'container-title': 'J',
        DOI: '10.1/x',
      },
    ],
    [
      { type: 'source', citekey: 'a' },
      { id: 'a', type: 'document' },
    ],
    [{ type: 'claim', citekey: 'a' }, null],
    [{ type: 'source' }, null],
    [{}, null],
  ])('%j', (properties, work) => {
    expect(workOfNote(properties)).toEqual(work);
  });
});

describe('a note that is to be cited in another way', () => {
  it.each([
    ['a', { style: 'ieee' }, '---\ncsl: ieee\n---\na'],
    ['---\nx: 1 # mine\n---\na', { language: 'id-ID' }, '---\nx: 1 # mine\nlang: id-ID\n---\na'],
    ['---\ncsl: apa\nx: 1\n---\na', { style: 'ieee' }, '---\ncsl: ieee\nx: 1\n---\na'],
    // Zettlr's name goes too: else the note would not be cited as the settings say.
    ['---\ncsl: apa\ncitation-style: mla\nx: 1\n---\na', { style: null }, '---\nx: 1\n---\na'],
    ['a', { style: null, language: null }, 'a'],
    ['---\nx: [\n---\na', { style: 'ieee' }, null],
  ])('%j asks for %j', (text, asked, asking) => {
    expect(noteAsking(text, asked)).toBe(asking);
  });
});
