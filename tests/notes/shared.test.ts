import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../src/notes';
import type { Reading } from '../../src/paper';
import { emptyReading, lagoon, lagoonReading, span } from './made';

function noteAt(path: string, reading: Reading = lagoonReading): { properties: object; text: string } {
  const draft = draftsOf(reading, lagoon, {}).drafts.find((one) => one.path === path);
  if (!draft) throw new Error(`no note at ${path}`);
  return { properties: draft.properties, text: draft.section?.text ?? draft.body };
}

const text = 'Who keeps the lagoon (text)';

describe('a concept', () => {
  it('quotes each definition and says whose it is', () => {
    expect(noteAt('Concepts/Co-management.md').text).toContain(
      '> [!quote] According to [[@berg2015]]\n> Co-management is the sharing of power between users and the state ' +
        `[[${text}#^t122|p. 11]]\n`,
    );
    const own = noteAt('Concepts/Shared stewardship.md');
    expect(own.text).toContain(
      '> [!quote] According to the paper itself\n> Shared stewardship (SS) is a habit',
    );
    expect(own.properties).toMatchObject({ acronym: 'SS', aliases: ['SS'] });
  });
});

describe('a paper’s part of a shared note', () => {
  it('has the title in its heading, and below it only the citekey', () => {
    const { drafts } = draftsOf(lagoonReading, lagoon, {});
    const draft = drafts.find(({ path }) => path === 'Concepts/Co-management.md');
    expect(draft?.section?.heading).toBe('In Who keeps the lagoon');
    expect(draft?.section?.text.split('\n')[0]).toBe('From [[Who keeps the lagoon|marsh2021]].');
    const cited = noteAt('Sources/@orla2019.md').text.split('\n')[0];
    expect(cited).toBe('Cited 2 times · [[Who keeps the lagoon|marsh2021]]');
  });
});

describe('a category', () => {
  it('says what it is one of, by whom, in whose words, and whether it applies', () => {
    const { properties, text: said } = noteAt('Concepts/teacher.md');
    expect(properties).toEqual({
      type: 'category',
      'cw-id': 'concept/teacher',
      aliases: ['teachers'],
      of: '[[Co-management]]',
      by: ['[[@berg2015]]'],
    });
    expect(said).toContain('One of the roles of [[Co-management|co-management]] ([[@berg2015]]).');
    expect(said).toContain(
      `> Berg tells three roles apart: the warden, the broker and the teacher. [[${text}#^t431|p. 12]]`,
    );
    expect(said).toContain('**Applies to this paper’s case**: no\n');
    expect(said).toContain(
      `> In this lagoon only two of them apply, warden and broker. [[${text}#^t431|p. 12]]`,
    );
    expect(noteAt('Concepts/warden.md').text).toContain('**Applies to this paper’s case**: yes\n');
  });

  it('quotes what fits of a sentence that is too long, whole words, as it stands in the text', () => {
    const long = Array.from({ length: 150 }, (_, index) => `reed${index}`).join(' ');
    const lines = [`Here ${long} keeper ${long} end.`];
    const reading = emptyReading(lagoon);
    const source = lines.join('');
    const document = {
      ...lagoon,
      source,
      text: source,
      offsets: Uint32Array.from({ length: source.length + 1 }, (_, at) => at),
      blocks: [
        { kind: 'paragraph' as const, level: 0, language: 'en', page: null, from: 0, to: source.length },
      ],
    };
    const at = source.indexOf('keeper');
    const member = { start: at, end: at + 6, text: 'keeper', name: 'keeper' };
    const typologies = [{ of: null, by: [], announced: null, members: [member] }];
    const { drafts } = draftsOf({ ...reading, sections: [], typologies }, document, {});
    const said = drafts.find(({ path }) => path === 'Concepts/keeper.md')?.section?.text ?? '';
    const quote = /^> (reed.*) \[\[/m.exec(said)?.[1] ?? '';
    expect(quote.length).toBeGreaterThan(300);
    expect(quote.length).toBeLessThanOrEqual(400);
    expect(source).toContain(` ${quote} `);
    expect(quote).toContain('keeper');
  });
});

describe('an actor', () => {
  it('says what it is, where it acts, which roles it plays and what is claimed of it', () => {
    const { properties, text: said } = noteAt('Actors/Reed Programme.md');
    expect(properties).toMatchObject({ kind: 'programme', place: 'North Shore' });
    expect(said).toMatch(
      /- \[\[warden\]\] \(\[\[Roles in co-management \(berg2015\)\]\]\): \[\[the coop.*\|p\. 12\]\]/,
    );
    expect(said).toContain(
      '|The Reed Programme sits between the harbour office and 42 boat owners, which makes it a broker.]]',
    );
  });

  it('is also a row of a matrix that only a list names', () => {
    const reading = { ...lagoonReading, actors: [] };
    expect(noteAt('Actors/Net Programme.md', reading).properties).toMatchObject({ kind: 'programme' });
  });
});

describe('a source', () => {
  it('is known by its citekey, with its entry in the list and where it is cited', () => {
    const { properties, text: said } = noteAt('Sources/@berg2015.md');
    expect(properties).toEqual({
      type: 'source',
      'cw-id': 'source/berg2015',
      aliases: ['Sharing the shore'],
      citekey: 'berg2015',
      title: 'Sharing the shore',
      authors: ['Berg, T.'],
      year: 2015,
      doi: '10.1000/shore',
      known: 'listed',
    });
    expect(said).toContain(
      `> [!quote] In the list of references\n> Berg, T. (2015). Sharing the shore. Tern Press. [[${text}#^t998|p. 13]]`,
    );
    expect(said).toContain(`**Cited in**: [[${text}#^t122|p. 11]], [[${text}#^t560|p. 12]]`);
  });

  it('that is reviewed says what it finds, gives and leaves open', () => {
    const { properties, text: said } = noteAt('Sources/@orla2019.md');
    expect(properties).toMatchObject({ known: 'stub', tags: ['prior-literature'], title: null });
    expect(said).toContain(`> [!quote] Findings\n> wardens were trusted [[${text}#^t264|p. 11]]`);
    expect(said).toContain(
      `> [!quote] What it gives\n> Her work shows how trust grows. [[${text}#^t264|p. 11]]`,
    );
    expect(said).toMatch(/\*\*What it leaves open\*\*:\n\n- \[\[None of these /);
  });

  it('is also the paper itself, which says where it was read', () => {
    const { properties, text: said } = noteAt('Sources/@marsh2021.md');
    expect(properties).toMatchObject({
      citekey: 'marsh2021',
      year: 2021,
      reading: '[[Who keeps the lagoon]]',
    });
    expect(said).toBe('This is the paper that was read: [[Who keeps the lagoon]].\n');
  });
});

describe('a claim', () => {
  it('is its statement, then its quote and the link to its paragraph', () => {
    const claim = draftsOf(lagoonReading, lagoon, {}).drafts.find(({ path }) =>
      path.startsWith('Claims/Catches fell'),
    );
    expect(claim?.path).toMatch(/^Claims\/Catches fell by 12% in 2018 \(marsh2021 [0-9A-Z]{4}\)\.md$/);
    expect(claim?.properties).toMatchObject({
      paper: '[[Who keeps the lagoon]]',
      sources: ['[[@orla2019]]'],
      section: 'Results',
      page: '13',
      figures: ['12%'],
      actors: [],
    });
    expect(claim?.body).toMatch(
      /^Catches fell by 12% in 2018\.\n\n> \[!quote\]\n> Catches fell by 12% in 2018 \(Orla, 2019\)\. \[\[Who keeps the lagoon \(text\)#\^t850\|p\. 13\]\]\n/,
    );
  });
});

describe('a gap', () => {
  const outside = span(lagoon, 'Catches rose again in the year after');
  const gapNote = (gap: Reading['gap']): readonly unknown[] =>
    draftsOf({ ...lagoonReading, gap }, lagoon, {})
      .drafts.filter(({ properties }) => properties['type'] === 'research-gap')
      .map(({ properties }) => properties['sources']);

  it('is said of the work in whose passage it stands, or else of those reviewed before it', () => {
    expect(gapNote([span(lagoon, 'how trust grows')])).toEqual([['[[@orla2019]]']]);
    expect(gapNote([outside])).toEqual([['[[@orla2019]]']]);
  });

  it('has one note, though the reading gives it twice', () => {
    expect(gapNote([outside, outside])).toHaveLength(1);
  });
});
