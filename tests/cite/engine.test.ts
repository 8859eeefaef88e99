import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cite,
  clustersIn,
  plainText,
  readStyle,
  shippedStyle,
  shippedTitles,
  toHtml,
  toMarkdown,
  type Cited,
  type Style,
} from '../../src/cite';
import { works } from './works';

function styled(id: string): Style {
  const style = shippedStyle(id);
  if (!style) throw new Error(`no style ${id}`);
  return style;
}

const cited = (
  text: string,
  id: string,
  language: string | null = null,
  nocite: readonly string[] = [],
): Cited => cite({ style: styled(id), language, works, clusters: clustersIn(text), nocite });

/** Citations as text, a note after `^`. */
const texts = (text: string, id: string, language: string | null = null): readonly string[] =>
  cited(text, id, language).clusters.map(
    ({ text: shown, note }) => toMarkdown(shown).replaceAll('\\', '') + (note ? `^${toMarkdown(note)}` : ''),
  );

const list = (text: string, id: string, language: string | null = null): readonly string[] =>
  cited(text, id, language).bibliography?.entries.map(({ margin, lines }) =>
    [plainText(margin), ...lines.map(({ runs }) => plainText(runs))].filter((part) => part !== '').join(' '),
  ) ?? [];

describe('citing', () => {
  it('puts author, year and place, as the style and the language have them', () => {
    const text = '[see @moore2015, p. 12; *cf.* @ecpat] @moore2015 [chap. 3] [-@moore2015, pp. 3-4]';
    expect(texts(text, 'apa')).toEqual([
      '(see Moore, 2015, p. 12; *cf.* ECPAT International, 2017)',
      'Moore (2015, Chapter 3)',
      '(2015, pp. 3–4)',
    ]);
    expect(texts(text, 'apa', 'id')[0]).toBe('(see Moore, 2015, hlm. 12; *cf.* ECPAT International, 2017)');
    expect(texts('[@many]', 'apa', 'id')).toEqual(['(Adams dkk., 1999)']);
    expect(texts(text, 'modern-language-association')[2]).toBe('(3–4)');
    // Without words between them works stand in the order of the style.
    expect(texts('[@moore2015; @ecpat]', 'apa')).toEqual(['(ECPAT International, 2017; Moore, 2015)']);
    expect(texts('@many', 'modern-language-association')).toEqual(['Adams et al.']);
  });

  it('numbers works by their first mention, and collapses what follows on each other', () => {
    const text = '[@moore2015] [@ecpat; @many] [@nobody; @moore2015; @ecpat; @many]';
    expect(texts(text, 'ieee')).toEqual(['[1]', '[2], [3]', '[1], [2], [3], [4]']);
    expect(texts(text, 'nature').map((said) => said.replace(/<\/?sup>/g, ''))).toEqual(['1', '2,3', '1–4']);
    expect(list(text, 'ieee').map((entry) => entry.slice(0, 12))).toEqual([
      '[1] R. Moore',
      '[2] ECPAT In',
      '[3] A. Adams',
      '[4] “No auth',
    ]);
  });

  it('names who a numbered work is by where it is part of the sentence', () => {
    expect(texts('@moore2015 [p. 3], @boussard2002 and @many', 'ieee')).toEqual([
      'Moore [1, p. 3]',
      'Boussard and UNICEF [2]',
      'Adams et al. [3]',
    ]);
    expect(texts('@many', 'vancouver', 'id')).toEqual(['Adams dkk. (1)']);
  });

  it('puts notes for styles that cite in notes, the second time short', () => {
    const text = 'One.[@moore2015, p. 3] Two.[@moore2015, p. 4] Three.[@ecpat] As @moore2015 says.';
    expect(texts(text, 'chicago-fullnote-bibliography')).toEqual([
      '^Robert Moore, *Cybercrime:* Investigating *High-Technology & Crime*, 2nd ed. (London: Routledge, 2015), 3.',
      '^Moore, 4.',
      '^ECPAT International, “Online Child Exploitation,” 2017, <https://example.org/report>.',
      'Moore^Moore, *Cybercrime:* Investigating *High-Technology & Crime*.',
    ]);
    expect(texts(text, 'oscola').slice(1, 2)).toEqual(['^ibid 4.']);
  });

  it('keeps what a link to a source note says by itself', () => {
    const text = 'As [[@moore2015|the book]] and [[@moore2015]] and [[[@moore2015|x]], p. 3]';
    expect(texts(text, 'apa')).toEqual(['the book', 'Moore (2015)', '(Moore, 2015, p. 3)']);
    expect(list(text, 'apa')).toHaveLength(1);
  });

  it('tells works of one author and year apart', () => {
    expect(texts('[@boussard2002; @boussard2002b] [@smithA] [@smithB]', 'apa')).toEqual([
      '(Boussard & UNICEF, 2002b, 2002a)',
      '(A. Smith, 2010)',
      '(B. Smith, 2010)',
    ]);
  });

  it('lists what is cited, in the order of the style', () => {
    expect(list('[@moore2015] [@ecpat] [@boussard2002]', 'apa')).toEqual([
      'Boussard, C. & UNICEF. (2002). Civil society and <script>alert(1)</script> democracy. Journal of Change, 3(2), 1–20. https://doi.org/10.1000/xyz',
      'ECPAT International. (2017). Online child exploitation. https://example.org/report',
      'Moore, R. (2015). Cybercrime: Investigating high-technology & crime (2nd ed.). Routledge.',
    ]);
  });

  it('lists works that nothing cites where that is asked for', () => {
    const keys = (nocite: readonly string[]): readonly string[] =>
      cited('[@moore2015]', 'apa', null, nocite).bibliography?.entries.map(({ key }) => key) ?? [];
    expect(keys(['ecpat', 'unknown'])).toEqual(['ecpat', 'moore2015']);
    expect(keys(['*'])).toHaveLength(works.size);
  });

  it('shows a key that no work has, and cites the others', () => {
    const { clusters, unknown } = cited('[@moore2015; @moor] @moor2', 'apa');
    expect(clusters.map(({ text }) => toMarkdown(text))).toEqual([
      '(Moore, 2015) (**moor?**)',
      '(**moor2?**)',
    ]);
    expect(unknown).toEqual([
      { cluster: 0, key: 'moor' },
      { cluster: 1, key: 'moor2' },
    ]);
  });

  it('makes HTML in which nothing of a work is more than text', () => {
    const [entry] = cited('[@boussard2002]', 'apa').bibliography?.entries ?? [];
    expect(toHtml(entry?.lines[0]?.runs ?? [])).toBe(
      'Boussard, C. &amp; UNICEF. (2002). Civil society and &lt;script&gt;alert(1)&lt;/script&gt; democracy. ' +
        '<i>Journal of Change</i>, <i>3</i>(2), 1–20. <a href="https://doi.org/10.1000/xyz">https://doi.org/10.1000/xyz</a>',
    );
  });

  it.each(Object.keys(shippedTitles))('cites in every style that ships: %s', (id) => {
    const { clusters, problems } = cited('[@moore2015, p. 3] [@many; @ecpat] [@nobody]', id);
    expect(problems).toEqual([]);
    for (const { text, note } of clusters) {
      const said = plainText([...text, ...(note ?? [])]);
      expect(said.length).toBeGreaterThan(0);
      expect(said).not.toMatch(/undefined|NO_PRINTED_FORM|[\ue000-\uf8ff]/);
    }
  });
});

const keys = [...works.keys(), 'unknown'];
const item = fc
  .tuple(
    fc.constantFrom(...keys),
    fc.constantFrom('', ', p. 3', ', pp. 4-5, again'),
    fc.constantFrom('', 'see ', '-'),
  )
  .map(([key, after, before]) => `${before}@${key}${after}`);
const written = fc.oneof(
  fc.array(item, { minLength: 1, maxLength: 3 }).map((items) => `[${items.join('; ')}]`),
  fc.constantFrom(...keys).map((key) => `@${key} [p. 7]`),
);
const edit = fc.record({ at: fc.nat(20), out: fc.nat(2), put: fc.array(written, { maxLength: 2 }) });

describe('citing again after an edit', () => {
  it.each(['apa', 'ieee', 'chicago-fullnote-bibliography', 'oscola'])(
    'gives what the whole gives: %s',
    (id) => {
      const style = styled(id);
      // Another tree is another style: its engine has seen nothing.
      const ask = (all: readonly string[], tree: Style['tree']): Cited =>
        cite({ style: { ...style, tree }, language: null, works, clusters: clustersIn(all.join(' and ')) });
      fc.assert(
        fc.property(
          fc.array(written, { maxLength: 8 }),
          fc.array(edit, { minLength: 1, maxLength: 4 }),
          (first, edits) => {
            let all = first;
            ask(all, style.tree);
            for (const { at, out, put } of edits) {
              const from = Math.min(at, all.length);
              all = [...all.slice(0, from), ...put, ...all.slice(from + out)];
              expect(ask(all, style.tree)).toEqual(ask(all, structuredClone(style.tree)));
            }
          },
        ),
        { numRuns: 15, seed: 20261126 },
      );
    },
    120_000,
  );

  it('follows a work that changed', () => {
    const ask = (title: string): string => {
      const some = new Map([['a', { id: 'a', type: 'book', title, issued: { 'date-parts': [[2001]] } }]]);
      return cite({ style: styled('apa'), language: null, works: some, clusters: clustersIn('[@a]') })
        .clusters.map(({ text }) => plainText(text))
        .join();
    };
    expect([ask('One'), ask('Two'), ask('Two')]).toEqual(['(One, 2001)', '(Two, 2001)', '(Two, 2001)']);
  });
});

describe('keys that every object of JavaScript has', () => {
  it('are keys like others, in citations and in the list', () => {
    const keys = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'plain'];
    const known = new Map(
      keys.map((key, at) => [
        key,
        {
          type: 'book',
          author: [{ family: `Family${at}` }],
          issued: { 'date-parts': [[2000 + at]] },
          title: key,
        },
      ]),
    );
    const style = shippedStyle('apa');
    if (!style) throw new Error('no style');
    const clusters = clustersIn(
      'One [@__proto__; @constructor], @toString, [@plain], again [@constructor, p. 3].',
    );
    const {
      clusters: shown,
      bibliography,
      problems,
    } = cite({
      style,
      language: 'en-US',
      works: known,
      clusters,
      nocite: ['hasOwnProperty'],
    });
    expect(problems).toEqual([]);
    expect(shown.map(({ text }) => plainText(text))).toEqual([
      '(Family0, 2000; Family1, 2001)',
      'Family2 (2002)',
      '(Family4, 2004)',
      '(Family1, 2001, p. 3)',
    ]);
    expect(bibliography?.entries.map(({ key }) => key)).toEqual([
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'plain',
    ]);
  });
});

describe('a style of one language', () => {
  it.each([
    ['id', 'dan'],
    ['de', 'und'],
    ['pt-BR', 'e'],
    ['xx', 'and'],
    ['en-US-x-sort-de', 'and'],
  ])('speaks it where nobody asks for another: %s', (language, word) => {
    const csl = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="${language}"><info><title>Own</title></info><citation><layout><text term="and"/></layout></citation></style>`;
    const { style } = readStyle(csl, 'own.csl');
    if (!style) throw new Error('no style');
    const { clusters } = cite({ style, language: null, works, clusters: clustersIn('[@moore2015]') });
    expect(plainText(clusters[0]?.text ?? [])).toBe(word);
  });
});
