import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeText } from '../../src/vault/mergeText';
import { mergeProperties } from '../../src/vault/mergeProperties';

const title = 'The reading says';

function merge(base: string | null, theirs: string, ours: string): string {
  return mergeText(base, theirs, ours, title).text;
}

const base = 'Eels climb the weir at night.\n\n- first trap\n- second trap\n\nThe count ended in May.\n';

describe('a note that both changed', () => {
  it('has both changes where they are in different paragraphs', () => {
    expect(merge(base, base.replace('at night', 'at dawn'), base.replace('May', 'June'))).toBe(
      base.replace('at night', 'at dawn').replace('May', 'June'),
    );
  });

  it('has both changes where they are in different words of one', () => {
    expect(merge(base, base.replace('Eels', 'Young eels'), base.replace('at night', 'by night'))).toBe(
      base.replace('Eels', 'Young eels').replace('at night', 'by night'),
    );
  });

  it('has what both added in one place, once', () => {
    const theirs = base.replace('- second trap\n', '- second trap\n- my trap\n- new trap\n');
    const ours = base.replace('- second trap\n', '- second trap\n- new trap\n- third trap\n');
    expect(merge(base, theirs, ours)).toContain('- second trap\n- my trap\n- new trap\n- third trap\n\n');
  });

  it('lacks what the person took away, though we would say it otherwise', () => {
    const theirs = base.replace('\n- first trap\n- second trap\n', '');
    expect(merge(base, theirs, base.replace('second trap', 'last trap'))).toBe(theirs);
  });

  it('keeps what the person worked on, though we would say it no more', () => {
    const theirs = base.replace('first trap', 'first trap, of reed');
    expect(merge(base, theirs, base.replace('- first trap\n', ''))).toBe(theirs);
  });

  it('shows both where both said the same words otherwise', () => {
    const theirs = base.replace('in May', 'in my garden');
    const { text, conflicts } = mergeText(base, theirs, base.replace('in May', 'in June'), title);
    expect(conflicts).toBe(1);
    expect(text).toBe(`${theirs}\n> [!citeweave] The reading says\n> The count ended in June.\n`);
  });

  it('stays a table: what we would say stands below it', () => {
    const table = '| a | b |\n| - | - |\n| one | two |\n| three | four |\n\nEnd.\n';
    const merged = merge(table, table.replace('| two', '| my two'), table.replace('| two', '| zwei'));
    expect(merged).toBe(
      `${table.replace('| two', '| my two').replace('\nEnd.\n', '')}\n> [!citeweave] The reading says\n> | one | zwei |\n\nEnd.\n`,
    );
  });

  it('shows both once, however often we say something else', () => {
    const theirs = base.replace('in May', 'in my garden');
    let [text, last] = [theirs, base];
    for (const month of ['June', 'July', 'August']) {
      const ours = base.replace('in May', `in ${month}`);
      text = merge(last, text, ours);
      expect(text).toBe(`${theirs}\n> [!citeweave] The reading says\n> The count ended in ${month}.\n`);
      expect(merge(ours, text, ours)).toBe(text);
      last = ours;
    }
  });

  it('keeps a callout of ours into which the person wrote', () => {
    const june = base.replace('May', 'June');
    const text = merge(base, base.replace('May', 'my garden'), june);
    const written = text.replace('in June.', 'in June. Not so!');
    const again = merge(june, written, base.replace('May', 'July'));
    expect(again).toContain('Not so!');
    expect(again).toContain('> The count ended in July.');
    expect(again).not.toContain('> >');
  });

  it('keeps the line ends that it has', () => {
    const theirs = base.replace(/\n/g, '\r\n');
    expect(merge(base, theirs.replace('Eels', 'Young eels'), base.replace('May', 'June'))).toBe(
      theirs.replace('Eels', 'Young eels').replace('May', 'June'),
    );
  });
});

describe('a note of which nobody knows what we wrote', () => {
  it('keeps every word of the person and gets what it lacks', () => {
    const theirs = '# My heading\nEels climb the weir at dawn, I saw.\n\n- first trap\n\nMine';
    expect(merge(null, theirs, base)).toBe(
      '# My heading\nEels climb the weir at dawn, I saw.\n\n- first trap\n\n- second trap\n\nThe count ended in May.\n\nMine',
    );
  });

  it('is the same after a second time', () => {
    const theirs = 'Mine.\n\nThe count ended in May.';
    const once = merge(null, theirs, base);
    expect(merge(null, once, base)).toBe(once);
  });
});

/** Short texts of lines that repeat, as real notes do: list items, blank lines, like sentences. */
const line = fc.constantFrom(
  '',
  '- one',
  '- two',
  'Eels climb.',
  'Gates rot in rain.',
  '| a | b |',
  'The tide is in.',
);
const note = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'));

/** A note after somebody worked on it: lines taken away, changed and added; what is added is marked. */
function edited(mark: string): (text: string) => fc.Arbitrary<string> {
  return (text) =>
    fc
      .array(fc.tuple(fc.nat(12), fc.constantFrom('add', 'take', 'change', 'append')), { maxLength: 4 })
      .map((edits) => {
        const lines = text.split('\n');
        edits.forEach(([where, what], index) => {
          const at = Math.min(where, lines.length);
          if (what === 'add') lines.splice(at, 0, `${mark}${index} is new`);
          else if (what === 'take') lines.splice(at, 1);
          else if (what === 'append') lines[Math.min(at, lines.length - 1)] += ` ${mark}${index}`;
          else if (at < lines.length) lines[at] = `${mark}${index} ${(lines[at] ?? '').slice(3)}`;
        });
        return lines.join('\n');
      });
}

const three = note.chain((text) => fc.tuple(fc.constant(text), edited('mine')(text), edited('ours')(text)));

describe('whatever both do to a note', () => {
  it('no word of the person is lost, with or without a base', () => {
    fc.assert(
      fc.property(three, ([old, theirs, ours]) => {
        for (const text of [merge(old, theirs, ours), merge(null, theirs, ours)]) {
          for (const word of theirs.match(/mine\d/g) ?? []) expect(text).toContain(word);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('a change that only one made is there alone', () => {
    fc.assert(
      fc.property(three, ([old, theirs, ours]) => {
        expect(merge(old, theirs, old)).toBe(theirs);
        expect(merge(old, old, ours)).toBe(ours);
        expect(merge(old, theirs, theirs)).toBe(theirs);
      }),
    );
  });

  it('reading again changes nothing, and shows nothing twice', () => {
    fc.assert(
      fc.property(three, ([old, theirs, ours]) => {
        const once = merge(old, theirs, ours);
        expect(merge(ours, once, ours)).toBe(once);
        expect(once).not.toMatch(/^> ?> ?\[!citeweave/m);
        const without = merge(null, theirs, ours);
        expect(merge(null, without, ours)).toBe(without);
      }),
      { numRuns: 1_000 },
    );
  });

  it('without a base every line of the person stays as it is, in its order', () => {
    fc.assert(
      fc.property(three, ([, theirs, ours]) => {
        const lines = merge(null, theirs, ours).split('\n');
        let at = -1;
        for (const one of theirs.split('\n').filter((text) => text !== '')) {
          at = lines.indexOf(one, at + 1);
          expect(at).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('properties', () => {
  const was = { type: 'concept', aliases: ['sluice', 'flap'], year: 2019, acronym: null };

  it('that only we changed are changed', () => {
    expect(mergeProperties(was, was, { ...was, year: 2020, acronym: 'TG' })).toEqual({
      year: 2020,
      acronym: 'TG',
    });
  });

  it('that the person changed, filled, added or took away stay so', () => {
    const { acronym: _acronym, ...rest } = was;
    const theirs = { ...rest, year: 1999, mine: true };
    expect(mergeProperties(was, theirs, { ...was, year: 2020, acronym: 'TG' })).toEqual({});
  });

  it('that are lists are merged item by item', () => {
    const theirs = { ...was, aliases: ['my gate', 'flap'] };
    const ours = { ...was, aliases: ['sluice', 'gate', 'lock'] };
    expect(mergeProperties(was, theirs, ours)).toEqual({ aliases: ['my gate', 'gate', 'lock'] });
  });

  it('that nobody knows the base of are filled where they are missing and we have something to say', () => {
    const theirs = { type: 'concept', aliases: 'sluice', year: 1999 };
    expect(mergeProperties(null, theirs, was)).toEqual({ aliases: ['sluice', 'flap'] });
  });

  it('that we write no more go, unless another paper says them or the person changed them', () => {
    const { year: _year, ...ours } = was;
    expect(mergeProperties(was, was, ours)).toEqual({ year: undefined });
    expect(mergeProperties(was, was, ours, [{ year: 2019 }])).toEqual({});
    expect(mergeProperties(was, { ...was, year: 1 }, ours)).toEqual({});
    expect(mergeProperties(was, was, { ...was, aliases: [] }, [{ aliases: ['flap'] }])).toEqual({
      aliases: ['flap'],
    });
  });

  it('that another paper wrote and the person took away do not come back', () => {
    expect(mergeProperties(null, { type: 'concept' }, was, [{ aliases: ['sluice'], year: 2019 }])).toEqual({
      acronym: null,
    });
  });

  it('that the paper which lists a work knows better than the one which only cites it are told by the first', () => {
    const [stub, listed] = [{ known: 'stub' }, { known: 'listed' }];
    expect(mergeProperties(null, stub, listed, [stub])).toEqual(listed);
    expect(mergeProperties(null, listed, stub, [listed])).toEqual({});
    expect(mergeProperties(null, { known: 'read on paper' }, listed, [stub])).toEqual({});
    expect(mergeProperties(null, stub, listed, [])).toEqual({});
  });

  it('of a shape that is not ours are left alone', () => {
    const theirs = { ...was, aliases: [{ a: 1 }], year: { b: 2 } };
    expect(mergeProperties(was, theirs, { ...was, aliases: ['x'], year: 2020 })).toEqual({});
  });
});
