import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCase } from './form';
import list from './passing.json';
import { runCase, type Outcome } from './runner';

const passing: readonly string[] = list;

/** Cases of a folder by their names. */
function outcomesIn(folder: string): ReadonlyMap<string, Outcome> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.txt'),
  );
  return new Map(
    files.sort().map((file) => {
      const name = file.replaceAll('\\', '/').replace(/\.txt$/, '');
      return [name, runCase(parseCase(readFileSync(join(folder, file), 'utf8')))];
    }),
  );
}

function told(name: string, outcome: Outcome): string {
  if ('reason' in outcome) return `${name}: not ours: ${outcome.reason}`;
  return `${name}\n  wanted ${JSON.stringify(outcome.wanted)}\n  got    ${JSON.stringify(outcome.got)}`;
}

describe('cases in the form of the CSL suite, through the one function that cites', () => {
  const outcomes = outcomesIn(join(import.meta.dirname, 'cases'));

  it('pass as the list of those that pass says', () => {
    const passed = [...outcomes].filter(([, { passes }]) => passes).map(([name]) => name);
    const missing = [...outcomes].filter(([name, { passes }]) => !passes && passing.includes(name));
    expect(missing.map(([name, outcome]) => told(name, outcome))).toEqual([]);
    expect(passed).toEqual(passing);
  });

  const folder = process.env['CSL_SUITE'];
  it.skipIf(folder === undefined || folder === '')('of a folder that is named are counted', () => {
    const all = [...outcomesIn(folder ?? '')];
    const failed = all.filter(([, { passes }]) => !passes);
    console.log(failed.map(([name, outcome]) => told(name, outcome)).join('\n'));
    console.log(`${all.length - failed.length} of ${all.length} cases pass.`);
    expect(all.length).toBeGreaterThan(0);
  });
});
