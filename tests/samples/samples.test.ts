import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFile } from '../shared';

const sample = join(import.meta.dirname, '../../templates/sample/peran-organisasi-internasional.txt');

/** Words of a text; names of several words count as one, since nobody can say them otherwise. */
function wordsOf(text: string): readonly string[] {
  const flowing = text.replace(/-\s+/g, '').replace(/\s+/g, ' ');
  const names = flowing.replace(
    /\p{Lu}[\p{L}’-]*(?: (?:of |on |and |in )?\p{Lu}[\p{L}’-]*)+/gu,
    (name) => ` ${name.replace(/[ ’-]/g, '_')} `,
  );
  return Array.from(names.matchAll(/[\p{L}\p{N}_]+/gu), ([word]) => word.toLowerCase());
}

/** The longest run of words that both texts have. */
function longestShared(first: readonly string[], second: readonly string[]): readonly string[] {
  let longest: readonly string[] = [];
  for (const theirs = ` ${second.join(' ')} `; ;) {
    const size = longest.length + 1;
    const runs = first.map((_word, at) => first.slice(at, at + size)).filter((run) => run.length === size);
    const run = runs.find((words) => theirs.includes(` ${words.join(' ')} `));
    if (!run) return longest;
    longest = run;
  }
}

describe('the samples', () => {
  it('hold every quote of a careful reader where the reader says', () => {
    const script = join(import.meta.dirname, 'place.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.skipIf(articleFile() === null)('tell the facts of the article in words of their own', () => {
    // The titles in the list of references are facts.
    const [told = ''] = readFileSync(sample, 'utf8').split('DAFTAR PUSTAKA');
    const shared = longestShared(wordsOf(told), wordsOf(readFileSync(articleFile() ?? '', 'utf8')));
    expect(shared.length, shared.join(' ')).toBeLessThanOrEqual(6);
  });
});
