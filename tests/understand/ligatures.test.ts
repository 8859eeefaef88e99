import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/receive';
import type { Reading } from '../../src/paper';
import { understand } from '../../src/understand';
import { withoutLigatures } from '../../src/understand/ligatures';

const plain = [
  'Who files the tides',
  'Abstract',
  'We asked five offices how they file the tides of the flat coast.',
  'Introduction',
  'A tidal file is defined as the first record of a flood at one office (Griffin, 2015). ' +
    'There are three different types of tidal file: the staff gauge, the flow and the official fix.',
  'Results',
  'We found that efficient offices file 12 floods more than the first shelf of 2011 held (Griffin, 2015).',
  'References',
  'Griffin, A. (2015). Filing floods. Office Affairs, 3(1), 5–19.',
].join('\n\n');

const drawn = (text: string): string =>
  text
    .replaceAll('ffi', 'ﬃ')
    .replaceAll('ffl', 'ﬄ')
    .replaceAll('ff', 'ﬀ')
    .replaceAll('fi', 'ﬁ')
    .replaceAll('fl', 'ﬂ');

const source = drawn(plain);
const reading = (text: string): Reading => understand(documentOf(text, 'tides.txt'));

/** All spans of a reading, wherever they stand in it. */
function spansIn(value: unknown): readonly { start: number; end: number; text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(spansIn);
  if (!('start' in value && 'end' in value && 'text' in value)) return inner;
  const { start, end, text } = value as { start: number; end: number; text: string };
  return [{ start, end, text }, ...inner];
}

describe('a paper whose letters are drawn in one', () => {
  it('is read like one whose letters are not', () => {
    const [one, other] = [reading(source), reading(plain)];
    expect(one.concepts.map(({ name }) => name)).toEqual(['tidal file']);
    expect(one.concepts.map(({ name }) => name)).toEqual(other.concepts.map(({ name }) => name));
    expect(one.typologies.map(({ members }) => members.map(({ name }) => name))).toEqual([
      ['staff gauge', 'flow', 'official fix'],
    ]);
    expect(one.works.map(({ id, title }) => [id, title])).toEqual([['griffin2015', 'Filing floods']]);
    expect(one.claims.map(({ text }) => text)).toEqual(other.claims.map(({ text }) => drawn(text)));
    expect(one.claims.length).toBeGreaterThan(0);
    for (const key of ['citations', 'sections', 'questions'] as const)
      expect(one[key].length).toBe(other[key].length);
  });

  it('is quoted as it is written, at its place in the file', () => {
    const spans = spansIn(reading(source));
    expect(spans.some(({ text }) => text.includes('deﬁned'))).toBe(true);
    for (const { start, end, text } of spans) expect(source.slice(start, end)).toBe(text);
  });

  it('has its letters apart, each at the place of the sign that it is drawn in', () => {
    const document = documentOf('An oﬃce ﬁles.\n\nIt ﬂoats.\n', 'a.txt');
    const { text, offsets, blocks } = withoutLigatures(document);
    expect(text).toBe('An office files.\nIt floats.');
    expect([...offsets.slice(3, 11)]).toEqual([3, 4, 4, 4, 5, 6, 7, 8]);
    expect(blocks.map(({ from, to }) => text.slice(from, to))).toEqual(['An office files.', 'It floats.']);
    expect(offsets).toHaveLength(text.length + 1);
  });

  it('is the same document where no letters are', () => {
    const document = documentOf(plain, 'a.txt');
    expect(withoutLigatures(document)).toBe(document);
  });
});
