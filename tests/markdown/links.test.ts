import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linksIn, printLink } from '../../src/markdown';

function targets(text: string): readonly string[] {
  return linksIn(text).map(({ target, subpath, alias, embed }) =>
    [embed ? '!' : '', target, subpath === null ? '' : `#${subpath}`, alias === null ? '' : `|${alias}`].join(
      '',
    ),
  );
}

describe('the links of a note', () => {
  it.each([
    [
      'in all their forms',
      '[[A]] ![[B#^t1]] [[C#D#E|shown]] [[#Here]]',
      ['A', '!B#^t1', 'C#D#E|shown', '#Here'],
    ],
    [
      'in a table, where the pipe is escaped',
      '| [[A\\|shown]] | [[B#^t1\\|p. 3]] |',
      ['A|shown', 'B#^t1|p. 3'],
    ],
    ['in properties', '---\npaper: "[[A b]]"\nby:\n  - "[[C|D]]"\n---\n', ['A b', 'C|D']],
    [
      'as Markdown writes them',
      '[a](B%20c.md) ![](<d e.png>) [f](./g.md#H)',
      ['B c.md|a', '!d e.png', 'g.md#H|f'],
    ],
    ['none to the web', '[a](https://a.b) <https://c.d> [e](mailto:f@g.h) [i](//j.k)', []],
    ['none in code', '`[[A]]` ``[[B]] ` [[C]]`` [[D]] `[[E]]', ['D', 'E']],
    ['none in fences', '```\n[[A]]\n```\n[[B]]\n~~~~\n[[C]]\n~~~\n[[D]]\n~~~~\n[[E]]', ['B', 'E']],
    [
      'none in fences inside of quotes',
      '> ```\n> [[A]]\n> ```\n> [[B]]\n\n> ```\n> [[C]]\n[[D]]',
      ['B', 'D'],
    ],
    ['none in indented code, but in lists', 'a\n\n    [[A]]\n\n- b\n    - [[B]]\n', ['B']],
    ['none in HTML comments, but in those of Obsidian', '<!-- [[A]]\n[[B]] --> [[C]] %%[[D]]%%', ['C', 'D']],
    ['none behind a backslash', '\\[[A]] [\\[B]] \\\\[[C]] !\\[[D]]', ['C']],
    ['none over two lines, and none empty', '[[A\nB]] [[]] [[ ]] [[|x]] [[C]]', ['C']],
    ['the inner one of two', '[[A [[B]]', ['B']],
  ])('%s', (_what, text, expected) => {
    expect(targets(text)).toEqual(expected);
  });

  it('have places that hold them', () => {
    const text = 'a ![[B|c]] d';
    const [link] = linksIn(text);
    expect(text.slice(link?.from, link?.to)).toBe('![[B|c]]');
  });

  it('are found in a time that grows with the length of the note', () => {
    for (const part of [
      '[[',
      '[[a|',
      '`',
      '``` ',
      '[a](',
      '<!--',
      '\\',
      '> ',
      '![',
      '[[a#',
      '[',
      '[[a]] ',
      '- `a\n\n',
    ]) {
      const text = part.repeat(400_000 / part.length);
      expect(linksIn(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('a link that we print', () => {
  it('is the link that is read again', () => {
    const name = fc.stringMatching(/^[\p{L}\d@.,'()-][\p{L}\d @.,'()-]{0,20}[\p{L}\d)]$/u);
    fc.assert(
      fc.property(
        name,
        fc.option(fc.constantFrom('^t12', 'Heading')),
        fc.option(fc.string()),
        (target, subpath, shown) => {
          const text = printLink({
            target,
            ...(subpath === null ? {} : { subpath }),
            ...(shown === null ? {} : { shown }),
          });
          const links = linksIn(`x ${text} y`);
          expect(links).toHaveLength(1);
          expect(links[0]).toMatchObject({ from: 2, to: 2 + text.length, target, subpath });
        },
      ),
    );
  });

  it('shows what it is told on one line, signs that mean something in their wide form', () => {
    expect(printLink({ target: 'A', shown: 'p. 3' })).toBe('[[A|p. 3]]');
    expect(printLink({ target: 'A', subpath: '^t1', shown: 'see [1]\n$x$' })).toBe(
      '[[A#^t1|see ［1］ ＄x＄]]',
    );
    expect(printLink({ target: 'A', shown: 'A' })).toBe('[[A]]');
    expect(printLink({ target: 'A', shown: '50% of 3_4' })).toBe('[[A|50% of 3_4]]');
  });

  it('to a file whose name links cannot hold is one of Markdown', () => {
    const text = printLink({ target: 'files/a [b] #1 (c).pdf', shown: 'the file' });
    expect(text).toBe('[the file](files/a%20%5Bb%5D%20%231%20%28c%29.pdf)');
    expect(linksIn(text)).toMatchObject([
      { target: 'files/a [b] #1 (c).pdf', subpath: null, alias: 'the file' },
    ]);
  });
});
