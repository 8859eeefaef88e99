import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/receive';

/** Three pages of a journal: a number at the foot of each, and a reference list that the second break cuts. */
const paged = [
  'Bees need hedges, and hedges need owners who leave them alone for years.\n',
  'Nobody counted the hedges of the valley before the war.\n\n11\f',
  'References\n\nIbe, C. (2014). Hedges and honey in the uplands. Journal of Small Farms,\n\n12\f',
  'Vol. 22 (4), 101–117.\n\nOkoro, D. (2016). Counting bees by ear. Field Notes, 3(1), 5–9.\n\n13\f',
].join('');

describe('a reference beside a page number', () => {
  it('is text, not a running head', () => {
    const { text } = documentOf(paged, 'hedges.txt');
    expect(text).toContain('Vol. 22 (4), 101–117.');
    expect(text).toContain('Counting bees by ear. Field Notes, 3(1), 5–9.');
  });

  it('leaves the numbers of the pages as the only furniture', () => {
    expect(documentOf(paged, 'hedges.txt').furniture.map(({ text }) => text)).toEqual(['11', '12', '13']);
  });
});

const catches =
  'glassfish elvers shad sturgeons lampreys rudd tench bream perch pike gudgeon bleak roach dace chub barbel burbot loach ruffe zander grayling minnows sticklebacks crayfish mussels otters herons kingfishers wagtails dippers newts toads frogs voles shrews bats moths beetles midges gnats'.split(
    ' ',
  );

/** Ten lines of a column, each of which says something else. */
const column = (part: number): string =>
  catches
    .slice((part % 4) * 10, (part % 4) * 10 + 10)
    .map((name) => `${part < 4 ? 'Young' : 'Old'} ${name} were seen that week below the weir.\n`)
    .join('');

const foot = (number: number): string => `${number}\n\nWeirs and Eels 7(2) 2020\n`;

/** Four pages; in the third, extraction left the foot of two columns between them, within a sentence. */
const columns = [
  `${column(0)}\n${foot(31)}`,
  `${column(1)}\n${foot(32)}`,
  `${column(2)}They were counted from a boat by two people who did not speak of their counts with\n${foot(33)}\neach other until the last morning of the moon.\n${column(3)}`,
  `${column(4)}\n${foot(34)}`,
].join('\f');

describe('a page number between the columns of its page', () => {
  const { text, furniture } = documentOf(columns, 'eels.txt');

  it('is no word of a sentence', () => {
    expect(text).toContain('who did not speak of their counts with each other until the last morning');
    expect(text).not.toMatch(/3[1-4]/);
  });

  it('is known for what it is only where the page must have that number', () => {
    expect(furniture.map((span) => span.text)).toEqual([
      '31 Weirs and Eels 7(2) 2020',
      '32 Weirs and Eels 7(2) 2020',
      '33 Weirs and Eels 7(2) 2020',
      '34 Weirs and Eels 7(2) 2020',
    ]);
    const another = documentOf(columns.replace('\n33\n', '\n330\n'), 'eels.txt');
    expect(another.text).toContain('330 each other');
  });
});
