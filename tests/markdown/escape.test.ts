import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeBlock, escapeText, linksIn, unescapeText } from '../../src/markdown';

/** Texts made of what is dangerous and of words. */
const dangerous = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '<img onerror=x>',
          '[[a|b]]',
          '---',
          '%%',
          '{{ x }}',
          '```',
          '#tag',
          '^id',
          '$m$',
          '==',
          '~~',
          '- ',
        ],
        ...[
          '1. ',
          '12) ',
          '> ',
          'https://a.b',
          'www.a.b',
          ':smile:',
          'key:: v',
          '&amp;',
          '\\',
          '|',
          '\n',
          ' ',
          '%',
        ],
        ...[
          '@key',
          '<% tp %>',
          '<!--',
          '_a_',
          '*b*',
          '![x](y)',
          '[^1]: ',
          '    ',
          '\t',
          '===',
          '+ ',
          'mailto:a@b.c',
        ],
      ),
      fc.string(),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

describe('a text of a paper in a note', () => {
  it('is read as it was written', () => {
    fc.assert(fc.property(dangerous, (text) => unescapeText(escapeText(text)) === text));
  });

  it('is read as it was written as a paragraph too, but for blanks at the beginning of its lines', () => {
    fc.assert(
      fc.property(dangerous, (text) => unescapeText(escapeBlock(text)) === text.replace(/^[^\S\n\r]+/gm, '')),
    );
  });

  it('holds no pair of signs that Obsidian or a plugin would act on', () => {
    fc.assert(
      fc.property(dangerous, dangerous, (text, next) => {
        const raw = escapeText(text) + escapeText(next);
        expect(raw).not.toMatch(/\[\[|\]\]|%%|==|~~|\{\{|\{%|<%|::|\$\$|``|!\[|__|\*\*/);
        // An escaped sign is one that is merely shown, like a dot in the middle of a line.
        const live = raw.replace(/\\[!-/:-@[-`{-~]/g, '·');
        expect(live).not.toMatch(/[\\`*_[\]<$#{|]|\w:\/\/|@\w|&#?\w+;|\s\^|www\./i);
        expect(linksIn(raw)).toEqual([]);
      }),
    );
  });

  it('begins no heading, list, quote, rule or code', () => {
    fc.assert(
      fc.property(dangerous, (text) => {
        for (const line of escapeText(text).split(/[\n\r]/)) {
          expect(line).not.toMatch(/^\s*(?:#|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|>|-{2,}|={1,}|~|`|\|)/);
        }
      }),
    );
  });

  it.each([
    ['a price of 5% of US$ 3', 'a price of 5% of US\\$ 3'],
    ['p < 0.05, 3 > 2, a ~ b', 'p \\< 0.05, 3 > 2, a ~ b'],
    ['1998. A year', '1998\\. A year'],
    ['-5 degrees', '-5 degrees'],
    ['- an item', '\\- an item'],
    ['A & B; C&D', 'A & B; C&D'],
    ['see https://x.org/a_b', 'see https\\://x.org/a\\_b'],
    ['at 12:30, in 3:4', 'at 12:30, in 3:4'],
    ['(Moore, 1990: 12) and so on.', '(Moore, 1990: 12) and so on.'],
    ['---', '\\---'],
    ['50%', '50\\%'],
  ])('is escaped no more than it must be: %s', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('is escaped in a time that grows with its length, whatever it holds', () => {
    for (const sign of ['[', '`', ':', ':a', '&a', ' ', '%', '<', '1', '\n ', '^', '@']) {
      const text = sign.repeat(300_000 / sign.length);
      expect(unescapeText(escapeText(text))).toBe(text);
    }
  });
});
