import type { Problem, Work } from '../../paper';
import { piecesOf, plainText, unmarked, type Piece, type Run } from '../rich';
import { localeFor, type Style } from '../styles';
import type { CiteItem, Cluster } from '../syntax';
import { inText, spokenNames } from './inText';
import { itemOf } from './items';
import {
  KeptEngine,
  type Abbreviations,
  type CslBibliography,
  type CslCitation,
  type CslCite,
  type CslItem,
} from './kept';
import { markupOf } from './markup';

/** Works by their citekeys: CSL-JSON, each the same object at each call. A `Map` is one. */
export interface Works {
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => object | undefined;
  readonly keys: () => Iterable<string>;
}

/** A citation, and what it is told of its place. */
export interface PlacedCluster extends Cluster {
  /**
   * The number of the note that it stands in, 0 for the text. Where it is not named, a style that cites in notes has a note for
   * each citation.
   */
  readonly note?: number;
  /** Whether its works stand as they were written; where it is not named, they do where words stand between them. */
  readonly isInOrder?: boolean;
}

/** What is cited, with what, and how. */
export interface CiteRequest {
  readonly style: Style;
  /** BCP 47 code of the language to cite in; null for the style's own, else US English. */
  readonly language: string | null;
  readonly works: Works;
  /** In the order in which they stand. */
  readonly clusters: readonly PlacedCluster[];
  /** Keys that the list begins with, as if they were cited before: in the chapter before this one. */
  readonly before?: readonly string[];
  /** Keys that the bibliography lists although nothing cites them; `*` for all works. */
  readonly nocite?: readonly string[];
  /** Whether the bibliography shows a work: one of several lists. All where it is not named; numbers stay. */
  readonly shows?: (key: string) => boolean;
  /** The same object at each call. */
  readonly abbreviations?: Abbreviations;
}

/** A citation as it is shown. */
export interface FormattedCluster {
  /** What stands in the sentence; nothing where all stands in a note. */
  readonly text: readonly Run[];
  /** What stands in the note, where the style cites in notes; null where it does not. */
  readonly note: readonly Run[] | null;
}

/** An entry of a bibliography: what stands in the margin, a number; then its lines. */
export interface Entry {
  readonly key: string;
  readonly margin: readonly Run[];
  readonly lines: readonly { readonly runs: readonly Run[]; readonly isIndented: boolean }[];
}

export interface Bibliography {
  readonly entries: readonly Entry[];
  /** Whether lines after an entry's first are set in. */
  readonly hangs: boolean;
}

/** A key that no work has, with the citation that names it. */
export interface UnknownKey {
  readonly cluster: number;
  readonly key: string;
}

export interface Cited {
  readonly clusters: readonly FormattedCluster[];
  /** Null where the style has none. */
  readonly bibliography: Bibliography | null;
  readonly unknown: readonly UnknownKey[];
  /** What the style could not do; then all is shown by its keys. */
  readonly problems: readonly Problem[];
}

/** Engines that are kept, the last used last: on a phone each takes some 100 MB. */
const ENGINES = 2;
const engines: {
  readonly tree: Style['tree'];
  readonly locale: string;
  readonly abbreviations: Abbreviations | undefined;
  readonly engine: KeptEngine;
}[] = [];

/**
 * Formats citations and the list of what they cite. The same request gives the same answer, whatever was asked before:
 * what is kept between two calls only makes the second faster, where it asks for the same style and language, and for most of
 * the same citations.
 */
export function cite(request: CiteRequest): Cited {
  const { style, clusters, works } = request;
  const unknown = clusters.flatMap(({ items }, cluster) =>
    items.flatMap(({ key }) => (works.has(key) ? [] : [{ cluster, key }])),
  );
  try {
    return { ...formatted(request), unknown, problems: [] };
  } catch (error) {
    forget(style.tree);
    const message = error instanceof Error ? error.message : String(error);
    const problem: Problem = { kind: 'style.failed', file: style.id, values: { message } };
    const shown = clusters.map((cluster): FormattedCluster => ({ text: byKeys(cluster.items), note: null }));
    return { clusters: shown, bibliography: null, unknown, problems: [problem] };
  }
}

function formatted(request: CiteRequest): Pick<Cited, 'clusters' | 'bibliography'> {
  const { style, clusters, before = [], nocite = [], shows } = request;
  const locale = localeOf(request.language, style);
  const engine = engineFor(style, locale, request.abbreviations);
  const cited = new Set(clusters.flatMap(({ items }) => items.map(({ key }) => key)));
  const extra = nocite.includes('*') ? [...request.works.keys()] : nocite;
  const works = itemsFor(request.works, [...before, ...cited, ...extra]);
  const { citations, at } = citationsOf(clusters, works, style);
  const first = [...new Set(before)].filter((key) => works.has(key));
  const uncited = [...new Set(extra)].filter(
    (key) => works.has(key) && !cited.has(key) && !first.includes(key),
  );
  const texts = engine.render({
    works: byIds(works),
    first: first.map(idOf),
    citations,
    uncited: uncited.map(idOf),
  });
  return {
    clusters: clusters.map((cluster, index) =>
      shownOf(cluster, texts[at[index] ?? -1], works, style, localeFor(locale)),
    ),
    bibliography: bibliographyOf(engine.bibliography(shows && ((id) => shows(keyOf(id))))),
  };
}

/** What citeproc is told to speak. A style can say more of its own language than which one it is: how to sort, behind `-x-`. */
function localeOf(language: string | null, style: Style): string {
  const spoken = language ?? style.language ?? 'en-US';
  return language === null && spoken.includes('-x-') ? spoken : localeFor(spoken);
}

function engineFor(style: Style, locale: string, abbreviations: Abbreviations | undefined): KeptEngine {
  const at = engines.findIndex(
    (one) => one.tree === style.tree && one.locale === locale && one.abbreviations === abbreviations,
  );
  const [known] = at < 0 ? [] : engines.splice(at, 1);
  const made = { tree: style.tree, locale, abbreviations };
  const found = known ?? { ...made, engine: new KeptEngine(style, locale, abbreviations) };
  engines.push(found);
  if (engines.length > ENGINES) engines.shift();
  return found.engine;
}

/** An engine that failed half-way is not asked again. */
function forget(tree: Style['tree']): void {
  for (let at = engines.length - 1; at >= 0; at--) if (engines[at]?.tree === tree) engines.splice(at, 1);
}

function itemsFor(works: Works, keys: readonly string[]): ReadonlyMap<string, CslItem> {
  const items = new Map<string, CslItem>();
  for (const key of keys) {
    const work = works.get(key);
    if (work && !items.has(key)) items.set(key, itemOf(work, idOf(key)));
  }
  return items;
}

/** A sign without width, behind keys that every object of JavaScript has: citeproc would find those before it knows a work. */
const APART = '\u2060';

/** What citeproc calls a work: its key, but for `constructor`, `__proto__` and their like. */
function idOf(key: string): string {
  return key in Object.prototype ? key + APART : key;
}

function keyOf(id: string): string {
  return id.endsWith(APART) ? id.slice(0, -APART.length) : id;
}

function byIds(works: ReadonlyMap<string, CslItem>): ReadonlyMap<string, CslItem> {
  if (![...works.keys()].some((key) => key in Object.prototype)) return works;
  return new Map([...works.values()].map((item) => [item.id, item]));
}

/** Citations of works that are known; `at` tells which one each cluster is. */
function citationsOf(
  clusters: readonly PlacedCluster[],
  works: ReadonlyMap<string, CslItem>,
  { isNote }: Style,
): { readonly citations: readonly CslCitation[]; readonly at: readonly (number | null)[] } {
  const citations: CslCitation[] = [];
  const at = clusters.map(({ form, items, note, isInOrder }, index) => {
    const known = items.filter(({ key }) => works.has(key));
    if (known.length === 0) return null;
    const [first] = items;
    const isNarrative = !isNote && form === 'narrative' && first === known[0] && !first?.isAuthorSuppressed;
    const hasWords = known.some(({ prefix }) => prefix !== '');
    const cites = known.map(citeOf);
    return (
      citations.push({
        items: cites,
        isNarrative,
        isInOrder: isInOrder ?? hasWords,
        note: note ?? (isNote ? index + 1 : 0),
      }) - 1
    );
  });
  return { citations, at };
}

/** What touches the work that stands after it: a bracket or a quotation mark that opens, a dash, a blank. */
const OPENS = /[\p{Ps}\p{Pi}\p{Pd}/\s]$/u;

function citeOf({ key, prefix, locator, suffix, isAuthorSuppressed }: CiteItem): CslCite {
  return {
    id: idOf(key),
    ...(locator ? { locator: unmarked(locator.value), label: locator.label } : {}),
    ...(prefix === '' ? {} : { prefix: `${markupOf(prefix)}${OPENS.test(prefix) ? '' : ' '}` }),
    ...(suffix === '' ? {} : { suffix: markupOf(suffix) }),
    ...(isAuthorSuppressed ? { 'suppress-author': true } : {}),
  };
}

function shownOf(
  { form, items }: Cluster,
  text: string | undefined,
  works: ReadonlyMap<string, CslItem>,
  { isNote }: Style,
  locale: string,
): FormattedCluster {
  const strangers = items.filter(({ key }) => !works.has(key));
  const missing = strangers.length === 0 ? [] : byKeys(strangers);
  if (text === undefined) return { text: missing, note: null };
  const all = piecesOf(text).map(({ runs }) => runs);
  // Of a style that names only the author, nothing is left beside one in the sentence.
  const pieces = all.filter((runs, at) => at === 0 || plainText(runs).trim() !== NO_FORM);
  const [alone, another] = items;
  // What a link says by itself stays what it says.
  if (alone?.link?.alias != null && !another && !alone.locator && form === 'narrative')
    return { text: [{ text: alone.link.alias }], note: isNote ? pieces.flat() : null };
  const author =
    form === 'narrative' && !items[0]?.isAuthorSuppressed ? authorOf(items[0], works, locale) : [];
  if (isNote) return { text: spaced([author, missing]), note: pieces.flat() };
  const [first = [], ...rest] = pieces;
  // A numbered style has no form for an author alone.
  if (plainText(first).trim() === NO_FORM) return { text: spaced([author, ...rest, missing]), note: null };
  const isNarrative = form === 'narrative' && rest.length > 0;
  return { text: spaced([isNarrative ? spokenNames(first, locale) : first, ...rest, missing]), note: null };
}

/** What citeproc says where a style has nothing to show. */
const NO_FORM = '[NO_PRINTED_FORM]';

function authorOf(
  item: CiteItem | undefined,
  works: ReadonlyMap<string, CslItem>,
  locale: string,
): readonly Run[] {
  const work = item && works.get(item.key);
  const text = work ? inText(work as Partial<Work>, locale) : '';
  return text === '' ? [] : [{ text }];
}

/** Pieces with one blank between them. */
function spaced(pieces: readonly (readonly Run[])[]): readonly Run[] {
  return pieces
    .map(trimmed)
    .filter((runs) => runs.length > 0)
    .flatMap((runs, at) => (at === 0 ? runs : [{ text: ' ' }, ...runs]));
}

/** Runs without the blanks around them. */
function trimmed(runs: readonly Run[]): readonly Run[] {
  const last = runs.length - 1;
  return runs
    .map((run, at) => {
      const text = at === 0 ? run.text.trimStart() : run.text;
      return { ...run, text: at === last ? text.trimEnd() : text };
    })
    .filter(({ text }) => text !== '');
}

/** Works that are not known, by their keys, as Pandoc shows them. */
function byKeys(items: readonly CiteItem[]): readonly Run[] {
  return [
    { text: '(' },
    ...items.flatMap(({ key }, at): Run[] => [
      ...(at > 0 ? [{ text: '; ' }] : []),
      { text: `${key}?`, bold: true },
    ]),
    { text: ')' },
  ];
}

function bibliographyOf(made: CslBibliography | null): Bibliography | null {
  if (!made) return null;
  const entries = made.entries.map(({ key, text }) => entryOf(keyOf(key), piecesOf(text)));
  return { entries, hangs: made.hangs };
}

function entryOf(key: string, pieces: readonly Piece[]): Entry {
  const margin = pieces.filter(({ display }) => display === 'margin').flatMap(({ runs }) => runs);
  const lines: { runs: Run[]; isIndented: boolean }[] = [];
  let isOpen = false;
  for (const { display, runs } of pieces) {
    if (display === 'margin') continue;
    const last = lines.at(-1);
    const flows = display === null || display === 'inline';
    if (flows && isOpen && last) last.runs.push(...runs);
    else lines.push({ runs: [...runs], isIndented: display === 'indent' });
    isOpen = flows;
  }
  return { key, margin, lines };
}
