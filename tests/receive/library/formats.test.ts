import { describe, expect, it } from 'vitest';
import { readReferences } from '../../../src/receive';

const read = (text: string, file: string): ReturnType<typeof readReferences> =>
  readReferences(new TextEncoder().encode(text), file);

const moore = {
  id: 'moore2015',
  type: 'book',
  author: [{ family: 'Moore', given: 'Robert' }],
  issued: { 'date-parts': [[2015, 3, 12]] },
  title: 'Cybercrime',
};

describe('CSL-JSON', () => {
  it('reads a list, a list under a name, and one work', () => {
    for (const value of [[moore], { items: [moore] }, { references: [moore] }, moore])
      expect(read(JSON.stringify(value), 'a.json').entries.map(({ work }) => work)).toEqual([{ ...moore }]);
  });

  it('loses only the object that is broken, and names its line', () => {
    const list = JSON.stringify([moore, { ...moore, id: 'b' }, { ...moore, id: 'c' }], null, 2);
    const broken = list.replace('"id": "b",', '"id": "b"');
    const { entries, problems } = read(broken, 'a.json');
    expect(entries.map(({ work }) => work.id)).toEqual(['moore2015', 'c']);
    expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
      ['csl.broken', list.slice(0, list.indexOf('"id": "b"')).split('\n').length - 1],
    ]);
  });

  it('keeps what stands before the place where the file was cut off', () => {
    const list = JSON.stringify([moore, { ...moore, id: 'b' }], null, 2);
    const { entries, problems } = read(list.slice(0, list.indexOf('"id": "b"') + 20), 'a.json');
    expect(entries.map(({ work }) => work.id)).toEqual(['moore2015']);
    expect(problems.map(({ kind }) => kind)).toEqual(['csl.broken']);
  });

  it('mends what exporters write: texts for numbers, years alone, no key', () => {
    const { entries } = read(
      JSON.stringify([
        { id: 7, type: 'book', title: 'A', issued: { 'date-parts': [['2015', '3']] } },
        { id: 'b', title: 'B', issued: '2014', author: 'Moore' },
        { type: 'book', title: 'C', author: [{ family: 'Moore' }], issued: { 'date-parts': [[2013]] } },
        { 'citation-key': 'd', id: 'http://zotero.org/1', type: 'book', title: 'D' },
      ]),
      'a.json',
    );
    expect(
      entries.map(({ work }) => [work.id, work.type, work.issued?.['date-parts']?.[0], work.author]),
    ).toEqual([
      ['7', 'book', [2015, 3], undefined],
      ['b', 'document', [2014], undefined],
      ['moore2013', 'book', [2013], [{ family: 'Moore' }]],
      ['d', 'book', undefined, undefined],
    ]);
  });

  it('takes no key of an object for more than a text', () => {
    const text = '[{"id": "__proto__", "__proto__": {"polluted": true}, "title": "P", "type": "book"}]';
    const [first] = read(text, 'a.json').entries;
    expect(first?.work.title).toBe('P');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(first?.work['polluted']).toBeUndefined();
  });

  it("reads Better BibTeX's JSON", () => {
    const item = {
      itemType: 'journalArticle',
      citationKey: 'boussard2002',
      title: 'Civil society',
      publicationTitle: 'Journal of Change',
      date: '2002-05-03',
      creators: [
        { creatorType: 'author', lastName: 'Boussard', firstName: 'Caroline' },
        { creatorType: 'editor', name: 'UNICEF' },
      ],
      pages: '1-20',
    };
    expect(read(JSON.stringify({ config: {}, items: [item] }), 'a.json').entries[0]?.work).toEqual({
      id: 'boussard2002',
      type: 'article-journal',
      title: 'Civil society',
      'container-title': 'Journal of Change',
      issued: { 'date-parts': [[2002, 5, 3]] },
      author: [{ family: 'Boussard', given: 'Caroline' }],
      editor: [{ literal: 'UNICEF' }],
      page: '1-20',
    });
  });
});

describe('CSL-YAML', () => {
  const yaml = `---
references:
- id: moore2015
  type: book
  title: Cybercrime
  author:
  - family: Moore
    given: Robert
  issued:
    date-parts: [[2015, 3, 12]]
- id: b
  title: Second
...
`;

  it("reads Pandoc's references", () => {
    const { entries, problems } = read(yaml, 'a.yaml');
    expect(problems).toEqual([]);
    expect(entries.map(({ work, line }) => [work.id, work.title, line])).toEqual([
      ['moore2015', 'Cybercrime', 3],
      ['b', 'Second', 11],
    ]);
    expect(entries[0]?.work).toEqual({ ...moore });
  });

  it('loses only what is broken', () => {
    const { entries, problems } = read(yaml.replace('title: Cybercrime', 'title: "Cyber'), 'a.yaml');
    expect(entries.map(({ work }) => work.id)).toEqual(['b']);
    expect(problems.map(({ kind }) => kind)).toEqual(['csl.broken']);
  });
});

describe('RIS', () => {
  const ris = `TY  - JOUR
ID  - boussard2002
AU  - Boussard, Caroline
AU  - UNICEF
TI  - Civil society and
      its roles
T2  - Journal of Change
PY  - 2002/05/03/
VL  - 3
IS  - 2
SP  - 1
EP  - 20
DO  - https://doi.org/10.1000/xyz
KW  - one
KW  - two
ER  - 

TY  - BOOK
A1  - van der Berg, Jan
T1  - Second
Y1  - 2015///
ER  - 
`;

  it('reads records, long lines too', () => {
    const { entries, problems } = read(ris, 'a.ris');
    expect(problems).toEqual([]);
    expect(entries.map(({ work }) => work)).toEqual([
      {
        id: 'boussard2002',
        type: 'article-journal',
        author: [{ family: 'Boussard', given: 'Caroline' }, { literal: 'UNICEF' }],
        title: 'Civil society and its roles',
        'container-title': 'Journal of Change',
        issued: { 'date-parts': [[2002, 5, 3]] },
        volume: '3',
        issue: '2',
        page: '1-20',
        DOI: '10.1000/xyz',
        keyword: 'one, two',
      },
      {
        id: 'vanderberg2015',
        type: 'book',
        author: [{ family: 'van der Berg', given: 'Jan' }],
        title: 'Second',
        issued: { 'date-parts': [[2015]] },
      },
    ]);
  });

  it('keeps the others where a record is empty, has no end or no beginning', () => {
    const { entries, problems } = read(
      `AU  - Lost, L.\nTI  - No beginning\n\nTY  - JOUR\nER  - \nTY  - BOOK\nTI  - No end\n${ris}`,
      'a.ris',
    );
    expect(entries.map(({ work }) => work.title)).toEqual([
      'No beginning',
      'No end',
      'Civil society and its roles',
      'Second',
    ]);
    expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
      ['tagged.no-begin', 1],
      ['tagged.empty', 4],
    ]);
  });
});

describe('EndNote and PubMed', () => {
  it("reads EndNote's text", () => {
    const text =
      '%0 Journal Article\n%A Boussard, Caroline\n%D 2002\n%T Civil society\n%J Journal of Change\n%V 3\n%N 2\n%P 1-20\n%F bou02\n\n%0 Book\n%A Moore, Robert\n%T Cybercrime\n%D 2015\n%I Routledge\n';
    expect(
      read(text, 'a.enw').entries.map(({ work }) => [work.id, work.type, work.title, work.page ?? null]),
    ).toEqual([
      ['bou02', 'article-journal', 'Civil society', '1-20'],
      ['moore2015', 'book', 'Cybercrime', null],
    ]);
  });

  it("reads EndNote's XML, its styles left out", () => {
    const record = (title: string): string => `<record>
<ref-type name="Journal Article">17</ref-type>
<contributors><authors><author><style face="normal">Boussard, Caroline</style></author></authors></contributors>
<titles><title><style face="normal">${title}</style></title><secondary-title>Journal of Change</secondary-title></titles>
<dates><year>2002</year></dates><pages>1-20</pages><electronic-resource-num>10.1000/xyz</electronic-resource-num>
</record>`;
    const { entries, problems } = read(
      `<?xml version="1.0"?><xml><records>${record('Civil &amp; society')}\n${record('Other')}</records></xml>`,
      'a.xml',
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ work, line }) => [work.id, line])).toEqual([
      ['boussard2002', 1],
      ['boussard2002a', 7],
    ]);
    expect(entries[0]?.work).toEqual({
      id: 'boussard2002',
      type: 'article-journal',
      author: [{ family: 'Boussard', given: 'Caroline' }],
      title: 'Civil & society',
      'container-title': 'Journal of Change',
      issued: { 'date-parts': [[2002]] },
      page: '1-20',
      DOI: '10.1000/xyz',
    });
  });

  it('reads PubMed', () => {
    const text = `PMID- 123
OWN - NLM
DP  - 2015 Mar 12
TI  - A study of many things that goes on in a second
      line.
PG  - 1-9
LID - 10.1000/abc [doi]
LID - e123 [pii]
FAU - Moore, Robert
AU  - Moore R
CN  - Study Group
JT  - Journal of Things
TA  - J Things
PT  - Journal Article
PT  - Clinical Trial
VI  - 3
IP  - 2
`;
    expect(read(text, 'a.nbib').entries[0]?.work).toEqual({
      id: 'moore2015',
      type: 'article-journal',
      PMID: '123',
      issued: { 'date-parts': [[2015, 3, 12]] },
      title: 'A study of many things that goes on in a second line',
      page: '1-9',
      DOI: '10.1000/abc',
      author: [{ family: 'Moore', given: 'Robert' }, { literal: 'Study Group' }],
      'container-title': 'Journal of Things',
      'container-title-short': 'J Things',
      volume: '3',
      issue: '2',
    });
  });

  it('tells the format by what a file begins with, whatever it is called', () => {
    expect(read('TY  - BOOK\nTI  - T\nER  - \n', 'a.txt').entries).toHaveLength(1);
    expect(read('[{"id":"a","title":"T"}]', 'a.bib').entries).toHaveLength(1);
    expect(read('@book{a, title={T}}', 'a.txt').entries).toHaveLength(1);
  });
});
