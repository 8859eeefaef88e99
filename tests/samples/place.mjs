// Finds every quote of the samples' expectations again and writes the offsets anew: run it after a sample's text has
// changed (`node tests/samples/place.mjs`). A quote that is not there any more is named, and its file left alone. With
// `--check` nothing is written: the exit code is 1 where an offset is wrong.
import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { clean } from './clean.mjs';
import { samples } from './samples.mjs';

/** Furniture stands in lines of its own, in the order of the pages. */
function placeFurniture(source, furniture) {
  let from = 0;
  return furniture.map(({ text }) => {
    let start = from;
    for (let end = from; ; start = end + 1) {
      end = source.indexOf('\n', start);
      if (end < 0) throw new Error(`no such line any more: ${text}`);
      if (source.slice(start, end).trim() === text) break;
    }
    start = source.indexOf(text, start);
    from = start + text.length;
    return { start, end: from, text };
  });
}

/** The place of a quote: where it stands more than once, the one nearest to where it was, in proportion. */
function place(quote, cleaned, was) {
  let best = -1;
  for (let at = cleaned.text.indexOf(quote); at >= 0; at = cleaned.text.indexOf(quote, at + 1)) {
    const distance = (one) => Math.abs(cleaned.offsets[one] - was);
    if (best < 0 || distance(at) < distance(best)) best = at;
  }
  if (best < 0) throw new Error(`no such words any more: ${quote}`);
  return { start: cleaned.offsets[best], end: cleaned.offsets[best + quote.length - 1] + 1 };
}

/** All of a value with its spans placed anew; what stretches from one quote to another follows them. */
function placed(value, cleaned, scale) {
  if (Array.isArray(value)) return value.map((one) => placed(one, cleaned, scale));
  if (value === null || typeof value !== 'object') return value;
  const known = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, placed(one, cleaned, scale)]),
  );
  if (known.first && known.last) {
    const range = { start: known.first.start, end: known.last.end };
    return known.passage ? { ...known, passage: [range.start, range.end] } : { ...known, ...range };
  }
  return typeof known.text === 'string' && Number.isInteger(known.start)
    ? { ...known, ...place(known.text, cleaned, known.start * scale) }
    : known;
}

/** The expectations of a sample with every offset as it is in its text. */
async function renewed({ text, expected }) {
  const source = readFileSync(text, 'utf8');
  const { furniture, ...rest } = JSON.parse(readFileSync(expected, 'utf8'));
  const pages = placeFurniture(source, furniture);
  const found = placed(rest, clean(source, pages), source.length / rest.length);
  const made = JSON.stringify({ ...found, length: source.length, furniture: pages });
  return format(made, { ...(await resolveConfig(expected)), parser: 'json' });
}

for (const sample of samples) {
  try {
    const made = await renewed(sample);
    if (!process.argv.includes('--check')) writeFileSync(sample.expected, made);
    else if (made !== readFileSync(sample.expected, 'utf8'))
      throw new Error('offsets have moved: run place.mjs');
  } catch (error) {
    console.error(`${sample.name}: ${error.message}`);
    process.exitCode = 1;
  }
}
