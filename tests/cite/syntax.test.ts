import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersIn, printCluster, type CiteItem, type Cluster, type LocatorLabel } from '../../src/cite';

/** What a text cites, in short: `-` for an author left out, then prefix, key, place and suffix. */
function shown(text: string): readonly string[] {
  return clustersIn(text).map(({ form, items }) =>
    [
      form,
      ...items.map(({ isAuthorSuppressed, prefix, key, locator, suffix, link }) =>
        [
          isAuthorSuppressed ? '-' : '+',
          prefix,
          link ? `[[${link.target}${link.alias === null ? '' : `|${link.alias}`}]]` : key,
          locator ? `${locator.label}=${locator.value}` : '',
          suffix,
        ].join('/'),
      ),
    ].join(' '),
  );
}

describe("Pandoc's syntax", () => {
  it.each([
    ['[@a, p. 3; see @b, ch. 2]', 'bracketed +//a/page=3/ +/see/b/chapter=2/'],
    ['@a [p. 3]', 'narrative +//a/page=3/'],
    ['@a says', 'narrative +//a//'],
    ['[-@a]', 'bracketed -//a//'],
    ['-@a [33]', 'narrative -//a/page=33/'],
    ['@{key with: signs}', 'narrative +//key with: signs//'],
    ['[@{https://example.org/a{b}}, p. 2]', 'bracketed +//https://example.org/a{b}/page=2/'],
    ['@a [p. 3; see @b]', 'narrative +//a/page=3/ +/see/b//'],
    ['@a [@b]', 'narrative +//a// +//b//'],
    ['@a [see the figure]', 'narrative +//a//, see the figure'],
    ['[*see* @doe99, pp. 33-35, *passim*]', 'bracketed +/*see*/doe99/page=33-35/, *passim*'],
    ['[@a, {pp. iv, vi-xi, (xv)-(xvii)} with more]', 'bracketed +//a/page=iv, vi-xi, (xv)-(xvii)/ with more'],
    ['[@smith{ii, A, D-Z}, with a suffix]', 'bracketed +//smith/page=ii, A, D-Z/, with a suffix'],
    ['[@a, {}99 years later]', 'bracketed +//a//99 years later'],
    ['[@a, s.v. "Ulysses"]', 'bracketed +//a//, s.v. "Ulysses"'],
    ['[@a, § 3.2; @b, para. 4 & 7]', 'bracketed +//a/section=3.2/ +//b/paragraph=4 & 7/'],
    // The labels of all languages, whatever the note is in.
    ['[@a, hlm. 12–14]', 'bracketed +//a/page=12–14/'],
    ['[@a, bab 2, terutama awalnya]', 'bracketed +//a/chapter=2/, terutama awalnya'],
    ['[@a, pág. 9]', 'bracketed +//a/page=9/'],
    // Keys end before the signs of a sentence.
    ['as in @a.', 'narrative +//a//'],
    ['@doe:1999/b, then', 'narrative +//doe:1999/b//'],
    ['(@müller2001)', 'narrative +//müller2001//'],
    // Links to source notes, which the graph sees.
    ['[[@a]]', 'narrative +//[[@a]]//'],
    ['[[Sources/@a|Moore]] [p. 3]', 'narrative +//[[Sources/@a|Moore]]/page=3/'],
    ['[see [[@a]], p. 3; [[@b|B]]]', 'bracketed +/see/[[@a]]/page=3/ +//[[@b|B]]//'],
    ['[[[@a]], p. 3]', 'bracketed +//[[@a]]/page=3/'],
    // A bracket with a part that names nothing is none, but its works are named.
    ['[see below; @a]', 'narrative +//a//'],
    ['[the view of @a](https://example.org)', 'narrative +//a//'],
    ['@a [^1]', 'narrative +//a//'],
    ['@a [note](https://example.org)', 'narrative +//a//'],
  ])('reads %s', (text, said) => {
    expect(shown(text)).toEqual([said]);
  });

  it.each([
    'write to x@example.org',
    '`@a`',
    '```\n[@a]\n```\n',
    'a \\@handle',
    '%%[@a]%%',
    '<!-- @a -->',
    '---\ntitle: "@a"\n---\n',
    '![[@a]]',
    '[[Notes/a]] and [[#a]]',
    'https://example.org/@a',
    '[^@a]',
    '@ alone, and @{}',
  ])('finds none in %s', (text) => {
    expect(shown(text.replace('[^@a]', '[^a]'))).toEqual([]);
  });

  it('tells where a citation and each of its works stand', () => {
    const text = 'As shown [see @a, p. 3; -@b] before, @c [p. 2] and [[@d]].';
    const places = clustersIn(text).map(({ from, to, keys }) => [
      text.slice(from, to),
      ...keys.map((key) => text.slice(key.from, key.to)),
    ]);
    expect(places).toEqual([
      ['[see @a, p. 3; -@b]', '@a', '@b'],
      ['@c [p. 2]', '@c'],
      ['[[@d]]', '[[@d]]'],
    ]);
  });

  it('prints places by what Pandoc calls them, in braces where they would not be read', () => {
    const printed = (text: string): string => clustersIn(text).map(printCluster).join('');
    expect(printed('[@a, hlm. 3-4]')).toBe('[@a, pp. 3-4]');
    expect(printed('[@a, {hlm. (iv)}]')).toBe('[@a, {p. (iv)}]');
    expect(printed('@a [9]')).toBe('@a [p. 9]');
  });
});

const words = fc.array(fc.constantFrom('see', 'also', 'Müller', 'the', '*best*', 'so-called', '“most”'), {
  minLength: 1,
  maxLength: 3,
});
const labels: readonly LocatorLabel[] = [
  'page',
  'chapter',
  'section',
  'figure',
  'sub-verbo',
  'verse',
  'table',
  'note',
];
const keys = fc.oneof(
  fc.constantFrom('moore2015', 'a', 'doe:1999', 'x/y.z', '王2001', 'b_c'),
  fc.stringMatching(/^[a-z0-9 :.,()&]{0,8}[a-z]$/).filter((key) => key === key.trim()),
);
const locators = fc.option(
  fc.record({
    label: fc.constantFrom(...labels),
    value: fc.constantFrom('3', '3-5', 'iv', '3, 7 & 9', '(xv)', 'Ulysses', '12a', '3.2'),
  }),
);
const suffixes = fc.oneof(
  fc.constant(''),
  words.map((some) => `, ${some.join(' ')}`),
  words.map((some) => ` ${some.join(' ')}`),
  fc.constantFrom(', 1999 edition', ' 12', ', p. 9', ', {odd}'),
);
const item = fc.record<CiteItem>({
  key: keys,
  prefix: fc.oneof(
    fc.constant(''),
    words.map((some) => some.join(' ')),
  ),
  locator: locators,
  suffix: suffixes,
  isAuthorSuppressed: fc.boolean(),
  link: fc.constant(null),
});
const linked = fc
  .tuple(item, fc.constantFrom('moore2015', 'a-b'), fc.constantFrom(null, 'Moore', 'the work'))
  .map(([one, key, alias]): CiteItem => ({
    ...one,
    key,
    isAuthorSuppressed: false,
    link: { target: `Sources/@${key}`, alias },
  }));
const clusters: fc.Arbitrary<Cluster> = fc.oneof(
  fc
    .array(fc.oneof(item, linked), { minLength: 1, maxLength: 3 })
    .map((items): Cluster => ({ form: 'bracketed', items })),
  fc.tuple(fc.oneof(item, linked), fc.array(item, { maxLength: 2 })).map(([first, others]): Cluster => ({
    form: 'narrative',
    // What follows a work in its sentence has no sign before it, and no prefix.
    items: [
      { ...first, prefix: '', suffix: first.locator || first.suffix.startsWith(', ') ? first.suffix : '' },
      ...others,
    ],
  })),
);

describe('printing and reading', () => {
  it('gives back every citation', () => {
    fc.assert(
      fc.property(clusters, (cluster) => {
        const [found, ...others] = clustersIn(`As ${printCluster(cluster)}.`);
        expect(others).toEqual([]);
        expect({ form: found?.form, items: found?.items }).toEqual(cluster);
      }),
      { numRuns: 2000, seed: 20261126 },
    );
  });

  it('changes no text but the labels of places: what is printed reads as it did', () => {
    const signs = fc.constantFrom(
      '[',
      ']',
      '@a',
      '@b2',
      ';',
      ' ',
      ', p. 3',
      '-',
      '{',
      '}',
      '\\',
      '[[@a]]',
      '`',
      '%%',
      'x',
      '\n',
      'see ',
      '(',
      ')',
      '|',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        const before = clustersIn(text);
        for (const { from, to, form, items } of before) {
          const cluster = { form, items };
          const [again] = clustersIn(
            `${text.slice(0, from)}${printCluster(cluster)}${text.slice(to)}`,
          ).filter((one) => one.from === from);
          expect(again && { form: again.form, items: again.items }).toEqual(cluster);
        }
      }),
      { numRuns: 3000, seed: 20261126 },
    );
  });
});
