import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../shared';
import { goldFile, goldPapers, readersFiles, textFile } from './papers';

/** A place in the paper's text, and where in the gold it stands. */
interface Place {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

interface Gold {
  readonly length: number;
  readonly scope: readonly [number, number];
  readonly works: readonly { readonly id: string }[];
}

const parse = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;
const goldIn = (file: string): Gold => JSON.parse(readFileSync(file, 'utf8')) as Gold;

/** Every value of the gold with its path, outermost first. */
function valuesOf(value: Json, path = ''): readonly (readonly [string, Json])[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [[path, value], ...inner.flatMap(([key, one]) => valuesOf(one, `${path}/${key}`))];
}

/** Spans are `{start, end}`; a passage, or another that does as well, is a pair of numbers. */
function placesOf(gold: Json): readonly Place[] {
  return valuesOf(gold).flatMap(([path, value]) => {
    if (path === '/scope' || typeof value !== 'object' || value === null) return [];
    const [start, end] = 'start' in value ? [value['start'], value['end']] : Object.values(value);
    const isPlace = 'start' in value || (/\/(passage|also\/\d+)$/.test(path) && Array.isArray(value));
    return isPlace ? [{ path, start: Number(start), end: Number(end) }] : [];
  });
}

const alike = (left = '', right = ''): boolean =>
  [/^\p{L}\p{M}*$/u, /^\p{N}$/u].some((kind) => kind.test(left) && kind.test(right));

/** Whether a word or a number goes on over the border of a span. */
function cutsWord(text: string, { start, end }: Place): boolean {
  return alike(text[start - 1], text[start]) || alike(text[end - 1], text[end]);
}

const startsOrEndsBlank = (text: string, { start, end }: Place): boolean =>
  /^\s|\s$/.test(text.slice(start, end));

/** Ids of works that the gold speaks of. */
function worksNamed(gold: Json): readonly string[] {
  return valuesOf(gold).flatMap(([path, value]) =>
    /\/(works|by)\/\d+$|\/work$/.test(path) && typeof value === 'string' ? [value] : [],
  );
}

const wordsOf = (text: string): readonly string[] =>
  Array.from(text.replace(/-\s+/g, '').matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word.toLowerCase());

/** A run of words that a phrase and the text both have, one word longer than a name may be; null where there is none. */
function longRun(phrase: string, text: string, limit: number): string | null {
  const words = wordsOf(phrase);
  const runs = words.map((_word, at) => words.slice(at, at + limit + 1));
  const run = runs.find((some) => some.length > limit && text.includes(` ${some.join(' ')} `));
  return run?.join(' ') ?? null;
}

/** Names of works and spelled-out acronyms are facts, however long. */
const isFact = (path: string): boolean => /^\/(works|acronyms)\//.test(path);

describe.skipIf(sharedFolder('corpus') === null)('the gold of papers by others', () => {
  const files = goldPapers.flatMap((paper) =>
    [goldFile(paper), ...readersFiles(paper)].map((file) => ({
      paper,
      file,
      name: relative(import.meta.dirname, file),
    })),
  );

  it.each(files)('points at places within the paper and within its scope: $name', ({ paper, file }) => {
    const { length, scope } = goldIn(file);
    const text = readFileSync(textFile(paper), 'utf8');
    expect(length).toBe(text.length);
    const outside = placesOf(parse(file)).filter(({ path, start, end }) => {
      // Questions may point at entries of the reference list, which lies outside.
      const [from, to] = path.startsWith('/questions/') ? [0, length] : scope;
      return !(start >= from && start < end && end <= to);
    });
    expect(placesOf(parse(file)).length).toBeGreaterThan(30);
    expect(outside).toEqual([]);
  });

  it.each(files)('begins and ends where words do: $name', ({ paper, file }) => {
    const text = readFileSync(textFile(paper), 'utf8');
    const places = placesOf(parse(file));
    expect(places.filter((place) => cutsWord(text, place) || startsOrEndsBlank(text, place))).toEqual([]);
  });

  it.each(files)('names only works that it lists: $name', ({ file }) => {
    const listed = goldIn(file).works.map(({ id }) => id);
    expect(new Set(listed).size).toBe(listed.length);
    expect(worksNamed(parse(file)).filter((id) => !listed.includes(id))).toEqual([]);
  });

  it.each(files)('holds no sentence of the paper: $name', ({ paper, file }) => {
    const text = ` ${wordsOf(readFileSync(textFile(paper), 'utf8')).join(' ')} `;
    const copied = valuesOf(parse(file)).flatMap(([path, value]) => {
      const run = typeof value === 'string' && !isFact(path) ? longRun(value, text, 6) : null;
      return run === null ? [] : [`${path}: ${run}`];
    });
    expect(copied).toEqual([]);
  });
});

describe.skipIf(sharedFolder('paper') === null)('the agreement of the two readers', () => {
  it('is what the page about the gold prints', () => {
    const script = join(import.meta.dirname, 'agreement.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readFileSync(join(import.meta.dirname, 'README.md'), 'utf8')).toContain(stdout);
    // The scorer is a program of its own, started 24 times.
  }, 120_000);
});
