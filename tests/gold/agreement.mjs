// How far the two readers agree, as a table in Markdown (`node tests/gold/agreement.mjs`). What one reader wrote is scored
// against the other's by the shared scorer, both ways round: `asked / seen`, 0 to 100, the mean of the two directions.
// `asked` takes as found only what a reader asks for (F1, or recall where a facet has only that); `seen` is the recall of
// what one asks for in all that the other wrote down, optional things too.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const scorer = join(here, '../../../shared/paper/score.mjs');

const ids = readdirSync(here)
  .filter((name) => name.endsWith('.json'))
  .map((name) => basename(name, '.json'));

/** Where the gold of `a` or `b`, or the `adjudicated` one, lies. */
const goldOf = (reader, id) =>
  reader === 'adjudicated' ? join(here, `${id}.json`) : join(here, 'readers', reader, `${id}.json`);
const asked = (items) => items.filter(({ optional }) => !optional);
const each = (items) => items;
const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** A reader's gold in the form of a reading; `keep` says which of the items are taken as found. */
function readingOf(gold, keep) {
  return {
    works: gold.works,
    acronyms: Object.entries(gold.acronyms).flatMap(([acronym, expansions]) =>
      [expansions].flat().map((expansion) => ({ acronym, expansion })),
    ),
    concepts: keep(gold.concepts).map((concept) => ({ ...concept, definitions: keep(concept.definitions) })),
    typologies: keep(gold.typologies),
    priorLiterature: keep(gold.priorLiterature ?? []).map((prior) => ({
      ...prior,
      start: prior.passage[0],
      end: prior.passage[1],
    })),
    gap: keep(gold.gap ?? []),
    claims: keep(gold.claims),
    questions: gold.questions,
  };
}

/** Rows of the scorer, by facet, for `found` as a reading against `expected` as the gold. */
function rowsOf(found, expected, id, keep, folder) {
  const path = join(folder, 'reading.json');
  writeFileSync(path, JSON.stringify(readingOf(JSON.parse(readFileSync(goldOf(found, id), 'utf8')), keep)));
  const printed = execFileSync(process.execPath, [scorer, path, goldOf(expected, id), '--json']);
  return new Map(JSON.parse(printed).map((row) => [row.facet, row]));
}

const scoreOf = ({ f1, recall }) => 100 * (f1 ?? recall);

/** Agreement on a paper: facet -> `{ asked, seen }`, 0 to 100. */
function agreementOn(id, folder) {
  const both = (keep) => [rowsOf('a', 'b', id, keep, folder), rowsOf('b', 'a', id, keep, folder)];
  const [strict, wide] = [both(asked), both(each)];
  return new Map(
    [...strict[0].keys()].map((facet) => [
      facet,
      {
        asked: mean(strict.map((rows) => scoreOf(rows.get(facet)))),
        seen: mean(wide.map((rows) => 100 * rows.get(facet).recall)),
      },
    ]),
  );
}

/** A reader's mean over facets against the adjudicated gold: what a person reaches who saw no gold. */
function reachedBy(reader, id, folder) {
  return mean([...rowsOf(reader, 'adjudicated', id, asked, folder).values()].map(scoreOf)).toFixed(0);
}

const folder = mkdtempSync(join(tmpdir(), 'agreement-'));
const agreed = ids.map((id) => agreementOn(id, folder));
const reached = ['a', 'b'].map((reader) => ids.map((id) => reachedBy(reader, id, folder)));
rmSync(folder, { recursive: true });

const cell = (score) => (score ? `${score.asked.toFixed(0)} / ${score.seen.toFixed(0)}` : '–');
const line = (cells) => `| ${cells.join(' | ')} |`;
const overall = (scores) =>
  cell({ asked: mean(scores.map((one) => one.asked)), seen: mean(scores.map((one) => one.seen)) });
const facets = [...new Set(agreed.flatMap((scores) => [...scores.keys()]))];
console.log(line(['asked / seen', ...ids.map((id) => `\`${id}\``)]));
console.log(line(['---', ...ids.map(() => '---')]));
for (const facet of facets) console.log(line([facet, ...agreed.map((scores) => cell(scores.get(facet)))]));
console.log(line(['mean over facets', ...agreed.map((scores) => overall([...scores.values()]))]));
console.log(line(['reader a against the gold', ...reached[0]]));
console.log(line(['reader b against the gold', ...reached[1]]));
