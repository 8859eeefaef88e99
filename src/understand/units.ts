import type { NumberLexicon } from './argument';

/** The name of what a number counts. `to` is where it ends, or where the number ended if there is none. */
export interface Unit {
  readonly to: number;
  readonly unit: string;
  /** Its chief word, as compared: counting words apart, without the sign of a plural. */
  readonly head: string;
}

/** Signs of measures, the same in all languages; one letter says which only by its case. */
const symbols =
  /^(?:kg|g|Mg|Gg|Tg|Mt|kt|pg|fmol|kcal|cal|IU|dB|ppt|psu|NTU|lx|cmol|dS|mS|µS|μS|hPa|mbar|mph|lb|oz|cfu|CFU|mg|µg|μg|ng|t|km|m|cm|mm|µm|μm|nm|ha|Ha|l|L|ml|mL|dl|dL|µl|μl|µL|μL|s|ms|min|h|Hz|kHz|MHz|GHz|kB|KB|MB|GB|TB|W|kW|MW|GW|kWh|MWh|V|mV|A|mA|K|Pa|kPa|MPa|bar|d|wk|yr|N|J|kJ|mol|mmol|µmol|μmol|M|mM|µM|μM|nM|rpm|ppm|ppb|bp|kDa|Da|°C|°F|°|℃|‰|m²|m2|m³|m3|km²|km2|cm²|cm2|cm3)(?![\p{L}\p{N}])/u;

/** What is counted by a number that ends at `at`, in the clean text and the same in lower case, not beyond `end`. */
export function unitAfter(
  text: string,
  lower: string,
  at: number,
  end: number,
  lexicon: NumberLexicon,
): Unit {
  const none = { to: at, unit: '', head: '' };
  const near = text.slice(at, Math.min(end, at + 10));
  const blank = /^[\s\u2009\u202f-]?/u.exec(near)?.[0].length ?? 0;
  const symbol = symbols.exec(near.slice(blank))?.[0];
  if (symbol) return withDivisor(text, { to: at + blank + symbol.length, unit: symbol, head: symbol }, end);
  const kept = namedBy(wordsAfter(lower, at, end, lexicon), lexicon);
  const last = kept[kept.length - 1];
  if (!last) return none;
  const unit = kept.map((word) => word.text).join(' ');
  const chief =
    lexicon.cues.unitHead === 'last'
      ? last.text
      : (kept.find((word) => !lexicon.classifiers.has(word.text)) ?? last).text;
  return withDivisor(text, { to: last.to, unit, head: singular(chief, lexicon) }, end);
}

/** A unit and what it is counted by: `kg/ha`, `orang/km²`. */
function withDivisor(text: string, unit: Unit, end: number): Unit {
  const by = /^\/\p{L}{1,10}[23²³]?(?![\p{L}\p{N}/])/u.exec(
    text.slice(unit.to, Math.min(end, unit.to + 13)),
  )?.[0];
  // `Mg ha−1`, `g kg⁻¹`: what it is counted by, as a power.
  const power = /^(?:[ ·]\p{L}{1,6}[-−–⁻][1¹2²](?![\p{L}\p{N}]))+/u.exec(
    text.slice(unit.to, Math.min(end, unit.to + 24)),
  )?.[0];
  const per = by ?? power;
  return per ? { ...unit, to: unit.to + per.length, unit: unit.unit + per } : unit;
}

/** Whether a sign of a measure is written right after a number, without a blank: `20cm`. */
export function symbolAt(after: string): boolean {
  return symbols.test(after);
}

interface WordAt {
  readonly text: string;
  readonly to: number;
}

/** The words right after a number that may name what it counts. */
function wordsAfter(lower: string, at: number, end: number, lexicon: NumberLexicon): readonly WordAt[] {
  const found: WordAt[] = [];
  const word = /(?:[\s\u2009\u202f]|-(?=\p{L}{3}))(\p{L}[\p{L}\p{M}'’-]*)/uy;
  word.lastIndex = at;
  for (let match = word.exec(lower); match && word.lastIndex <= end; match = word.exec(lower)) {
    const text = match[1] ?? '';
    if (
      text.length < 2 ||
      lexicon.unitStops.has(text) ||
      lexicon.words.has(text) ||
      lexicon.unitBreak?.test(text)
    )
      break;
    found.push({ text, to: word.lastIndex });
    const most = lexicon.cues.unitWords + (lexicon.classifiers.has(found[0]?.text ?? '') ? 1 : 0);
    if (found.length >= most) break;
  }
  return found;
}

/**
 * Of the words after a number those that name what is counted. Where plurals are marked, up to the first
 * plural, or a measure that stands in the singular (`a 17 day trial`); with neither, nothing is counted.
 */
function namedBy(words: readonly WordAt[], lexicon: NumberLexicon): readonly WordAt[] {
  const { unitEnd } = lexicon;
  const first = words[0]?.text ?? '';
  if (lexicon.measures.has(first) || lexicon.measures.has(`${first}s`)) {
    return words.slice(0, lexicon.measureTails.has(words[1]?.text ?? '') ? 2 : 1);
  }
  // `12 kasus tahun lalu`: a measure after what is counted says when.
  if (!unitEnd)
    return words.filter(
      (_, index) => !words.slice(0, index + 1).some(({ text }) => lexicon.measures.has(text)),
    );
  return words.slice(0, words.findIndex((word) => unitEnd.test(word.text)) + 1);
}

/** Without the sign of a plural, where the language has one at the end of its words. */
function singular(word: string, lexicon: NumberLexicon): string {
  if (!lexicon.unitEnd || lexicon.invariant.has(word)) return word;
  return lexicon.singular.reduce((one, [end, becomes]) => one.replace(end, becomes), word);
}
