import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editProperties, parseNote, printNote, printProperties, type Properties } from '../../src/markdown';
import { readSimple } from '../../src/markdown/properties';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...[
      'true',
      'No',
      'null',
      '~',
      '1',
      '1.50',
      '0x1f',
      '1e3',
      '12:30',
      '2020-01-01',
      '- a',
      'a: b',
      'a #b',
      '[[x]]',
    ],
    ...[
      '"',
      "'",
      '&a',
      '*a',
      '!a',
      '{',
      '---',
      '...',
      '',
      ' a',
      'a ',
      '@a',
      '%a',
      '|',
      '>',
      '.inf',
      '<<',
      'a\nb',
      '\ufeff',
      '\u2028',
    ],
  ),
);
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.array(text),
);
const name = fc.oneof(
  fc.stringMatching(/^[a-z][\w-]{0,8}$/),
  fc.constantFrom('cw-id', 'true', 'a b', 'x:y', '1'),
);
const properties = fc
  .dictionary(name, value)
  .map((made): Properties =>
    Object.fromEntries(Object.entries(made).map(([key, one]) => [key, Object.is(one, -0) ? 0 : one])),
  );

describe('properties that we print', () => {
  it('are read by any reader of YAML as what they are', () => {
    fc.assert(
      fc.property(properties, (made) => {
        const yaml = printProperties(made);
        expect(parse(yaml) ?? {}).toEqual(made);
        expect(parse(yaml, { version: '1.1' }) ?? {}).toEqual(made);
        expect(parseNote(printNote(yaml, 'text'))).toMatchObject({ properties: made, problem: null });
      }),
      { numRuns: 1_000 },
    );
  });

  it('have one item of a list a line', () => {
    expect(
      printProperties({ type: 'claim', by: ['[[A]]', 'Moore'], page: '363', empty: [], no: null, n: 2 }),
    ).toBe('type: claim\nby:\n  - "[[A]]"\n  - Moore\npage: "363"\nempty: []\n"no":\n"n": 2\n');
  });

  it('are read fast only where that means the same', () => {
    const line = fc.constantFrom(
      ...[
        'a: b',
        'a:',
        '  - x',
        'a: 1',
        'a: 01',
        'a: "b"',
        'a: []',
        'b: true',
        'b: Yes',
        'c: [x]',
        '- a',
        'a: b # c',
        'a: b: c',
        '',
        '  - "y"',
        'd: 1.5',
        'd: 1e3',
        '  b: c',
        'e: |',
      ],
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const yaml = lines.map((one) => `${one}\n`).join('');
        const fast = readSimple(yaml);
        if (fast !== null && yaml !== '') expect(fast).toEqual(parse(yaml));
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a note', () => {
  it('is its properties and its text', () => {
    const note = '---\na: 1\n---\ntext\n---\n';
    expect(parseNote(note)).toEqual({
      properties: { a: 1 },
      frontmatter: { from: 4, to: 9, end: 13 },
      body: 13,
      problem: null,
    });
  });

  it.each([
    ['no properties', 'text\n---\na: 1\n---\n', {}, 0],
    ['properties that are not closed', '---\na: 1\n', {}, 0],
    ['empty properties', '---\n---\nx', {}, 8],
    ['a mark and the line ends of Windows', '\ufeff---\r\na: b\r\n---\r\nx', { a: 'b' }, 17],
  ])('may have %s', (_what, note, expected, body) => {
    expect(parseNote(note)).toMatchObject({ properties: expected, body, problem: null });
  });

  it.each([
    ['---\na: 1\nb: [x\nc: 2\n---\n', 3],
    ['---\na: 1\na: 2\n---\n', 3],
    ['---\n- a\n---\n', 2],
    ['---\na: *x\n---\n', 2],
  ])('whose properties cannot be read says where: %j', (note, line) => {
    const { problem, properties: none } = parseNote(note);
    expect(none).toEqual({});
    expect(problem?.line).toBeGreaterThanOrEqual(2);
    expect(problem?.line).toBeLessThanOrEqual(line + 1);
    expect(problem?.message).not.toBe('');
  });
});

describe('properties that we change', () => {
  const note = `---
# mine
title:   'A'   # the title
tags: [x, y]
big: 12345678901234567890

aliases:
- one # first
# between
- "two"
last: end
---
Text: stays.
`;

  it('leave all others as they are, sign by sign', () => {
    expect(editProperties(note, { title: 'B: c', aliases: ['two', 'three'], year: 2020 })).toBe(
      note
        .replace("'A'", '"B: c"')
        .replace('title:   ', 'title: ')
        .replace('- one # first\n# between\n- "two"\n', '- "two"\n- three\n')
        .replace('last: end\n', 'last: end\nyear: 2020\n'),
    );
  });

  it('can be taken away', () => {
    expect(editProperties(note, { title: undefined, aliases: undefined, none: undefined })).toBe(
      note.replace("title:   'A'   # the title\n", '').replace(/aliases:[^]*"two"\n/, ''),
    );
  });

  it('come to a note that has none', () => {
    expect(editProperties('Text\n', { a: ['b'] })).toBe('---\na:\n  - b\n---\nText\n');
    expect(editProperties('\ufeffText\n', { a: 1 })).toBe('\ufeff---\na: 1\n---\nText\n');
    expect(editProperties('---\n---\nText\n', { a: 1 })).toBe('---\na: 1\n---\nText\n');
    expect(editProperties('Text\n', {})).toBe('Text\n');
  });

  it('are left where nobody can tell what they say', () => {
    expect(editProperties('---\na: [b\n---\n', { a: 1 })).toBeNull();
  });

  it('keep the line ends of the note', () => {
    expect(editProperties('---\r\na: 1\r\nb: 2\r\n---\r\nx\r\n', { a: 3, c: 'd' })).toBe(
      '---\r\na: 3\r\nb: 2\r\nc: d\r\n---\r\nx\r\n',
    );
  });

  it('say what they must and change nothing else, in any note', () => {
    const odd = fc.constantFrom(
      ...[
        'a: {b: 1}\n',
        'a: |\n  x\n  y\n',
        'a: >-\n  x\nb: 2\n',
        '{a: 1, b: 2}\n',
        'a: &x 1\nb: *x\n',
        '? a\n: 1\n',
        '"a": [1,\n  2]\n',
      ],
      ...[
        'a: # c\n  - x\nb: 1\n',
        '# only\n',
        'a:\n\n\nb: 1',
        "'a': x\n",
        'a: !!str 1\n',
        ' a: 1\n b: 2\n',
        'a: "x\n  y"\nb: 1\n',
      ],
    );
    fc.assert(
      fc.property(
        odd,
        fc.constantFrom('a', 'b', 'new'),
        fc.option(value, { nil: undefined }),
        (yaml, key, one) => {
          const before = parseNote(`---\n${yaml.endsWith('\n') ? yaml : `${yaml}\n`}---\nx`);
          const source = `---\n${yaml.endsWith('\n') ? yaml : `${yaml}\n`}---\nx`;
          const made = editProperties(source, { [key]: Object.is(one, -0) ? 0 : one });
          if (made === null) return;
          const { [key]: _old, ...rest } = before.properties;
          const after = parseNote(made);
          expect(after.problem).toBeNull();
          expect(after.properties).toEqual(
            one === undefined ? rest : { ...rest, [key]: Object.is(one, -0) ? 0 : one },
          );
          expect(made.endsWith('---\nx')).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});
