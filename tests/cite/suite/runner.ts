import {
  cite,
  readStyle,
  type Bibliography,
  type Cited,
  type CiteItem,
  type FormattedCluster,
  type PlacedCluster,
} from '../../../src/cite';
import { jsonOf, type Case } from './form';
import { htmlOf, htmlOfList, seen } from './html';

type Json = Readonly<Record<string, unknown>>;
/** What of a request all calls of a case have. */
type Base = Omit<Parameters<typeof cite>[0], 'clusters'>;

/** What a case gives through `cite`, beside what the suite wants; `reason` where it cannot be asked of it. */
export type Outcome =
  | { readonly passes: boolean; readonly wanted: string; readonly got: string }
  | { readonly passes: false; readonly reason: string };

/** Runs a case of the suite through our one function. */
export function runCase(read: Case): Outcome {
  const mode = (read.get('MODE') ?? '').trim();
  const reason = notOurs(read, mode);
  if (reason !== null) return { passes: false, reason };
  try {
    const got = mode.startsWith('bibliography') ? bibliographyIn(read, mode) : citationsIn(read);
    const wanted = (read.get('RESULT') ?? '').replace(STEP, '');
    const isHeader = mode === 'bibliography-header';
    const [ours, theirs] = isHeader ? [got, wanted.trim()] : [seen(got), seen(wanted)];
    return { passes: ours === theirs, wanted: theirs, got: ours };
  } catch (error) {
    return { passes: false, wanted: read.get('RESULT') ?? '', got: `failed: ${String(error)}` };
  }
}

// ..[0] text   >>[1] text: which citations a program that asks step by step has to draw again. Ours gives all at each call.
const STEP = /^(?:\.\.|>>)\[\d+\] /gm;

function notOurs(read: Case, mode: string): string | null {
  if (/-(?:rtf|asciidoc|xslfo)/.test(mode)) return 'another output format';
  const options = jsonOf(read, 'OPTIONS') as Json | undefined;
  const unknown = Object.keys(options ?? {}).filter((name) => name !== 'wrap_url_and_doi');
  if (unknown.length > 0) return `an extension of citeproc: ${unknown.join(', ')}`;
  return read.has('LANGPARAMS') || read.has('MULTIAFFIX')
    ? 'an extension of citeproc: several languages'
    : null;
}

function baseOf(read: Case): Base {
  const { style, problems } = readStyle(read.get('CSL') ?? '', 'case.csl');
  if (!style) throw new Error(JSON.stringify(problems));
  const input = jsonOf(read, 'INPUT') as readonly Json[];
  const abbreviations = jsonOf(read, 'ABBREVIATIONS') as
    { readonly default?: Base['abbreviations'] } | undefined;
  return {
    style,
    language: null,
    works: new Map(input.map((work) => [String(work['id']), work])),
    ...(abbreviations?.default ? { abbreviations: abbreviations.default } : {}),
  };
}

function hasLinks(read: Case): boolean {
  return (jsonOf(read, 'OPTIONS') as Json | undefined)?.['wrap_url_and_doi'] === true;
}

function answer(base: Base, clusters: readonly PlacedCluster[]): Cited {
  const cited = cite({ ...base, clusters });
  if (cited.problems.length > 0) throw new Error(JSON.stringify(cited.problems));
  return cited;
}

/** The keys that a list has without citations. */
function listed(read: Case, base: Base): readonly string[] {
  const rounds = jsonOf(read, 'BIBENTRIES') as readonly (readonly unknown[])[] | undefined;
  return rounds?.at(-1)?.map(String) ?? [...base.works.keys()];
}

function bibliographyIn(read: Case, mode: string): string {
  const base = baseOf(read);
  const filter = jsonOf(read, 'BIBSECTION') as Section | undefined;
  const shows = filter ? (key: string): boolean => isShown(base.works.get(key) as Json, filter) : undefined;
  const steps = stepsIn(read);
  const request = { ...base, ...(shows ? { shows } : {}), ...(steps ? {} : { before: listed(read, base) }) };
  const { bibliography } = answer(request, steps ?? []);
  if (!bibliography) return '';
  return mode === 'bibliography-header'
    ? headerOf(bibliography)
    : htmlOfList(bibliography.entries, hasLinks(read));
}

/** Of what the suite tells about a list we know whether it hangs. */
function headerOf({ entries, hangs }: Bibliography): string {
  return `entry_ids: ${entries.map(({ key }) => key).join(',')}\nhangingindent: ${hangs}`;
}

type Condition = { readonly field: string; readonly value: unknown };
type Section = Readonly<Partial<Record<'include' | 'exclude' | 'select' | 'quash', readonly Condition[]>>>;

/** `include` and `exclude` ask for any of their conditions, `select` and `quash` for all of them. */
function isShown(work: Json, { include, exclude, select, quash }: Section): boolean {
  const meets = ({ field, value }: Condition): boolean => {
    const has = work[field];
    if (typeof value === 'boolean' || value === '') return Boolean(has) === Boolean(value);
    return Array.isArray(has) ? has.includes(value) : has === value;
  };
  const isTaken = include
    ? include.some(meets)
    : exclude
      ? !exclude.some(meets)
      : (select?.every(meets) ?? true);
  return isTaken && !(quash?.every(meets) ?? false);
}

function citationsIn(read: Case): string {
  const base = baseOf(read);
  const steps = stepsIn(read);
  const print = printer(read);
  if (steps) return answer(base, steps).clusters.map(print).join('\n');
  const before = listed(read, base);
  const asked = jsonOf(read, 'CITATION-ITEMS') as readonly (readonly Json[])[] | undefined;
  const all = asked ?? [inOrderOfList(base, before)];
  // Each of them by itself: they do not follow upon each other.
  return all
    .map((items) =>
      answer({ ...base, before }, [...leadTo(items), clusterOf(items)])
        .clusters.slice(-1)
        .map(print),
    )
    .join('\n');
}

/** All works as one citation, as they stand in the list. */
function inOrderOfList(base: Base, before: readonly string[]): readonly Json[] {
  const entries = answer({ ...base, before }, []).bibliography?.entries ?? [];
  const sorted = entries.length === before.length ? entries.map(({ key }) => key) : before;
  return sorted.map((id) => ({ id }));
}

function printer(read: Case): (cluster: FormattedCluster) => string {
  const links = hasLinks(read);
  return ({ text, note }) => {
    const runs = note ?? text;
    return runs.length === 0 ? '[NO_PRINTED_FORM]' : htmlOf(runs, links);
  };
}

/** Earlier citations that bring a citation into the position that a case gives it by a number: 1 subsequent, 2 and 3 ibid. */
function leadTo(items: readonly Json[]): readonly PlacedCluster[] {
  return items.flatMap((item): readonly PlacedCluster[] => {
    const position = Number(item['position'] ?? 0);
    if (position === 0) return [];
    const same = { id: item['id'], ...(position === 2 && item['locator'] !== undefined ? item : {}) };
    const first = Number(item['first-reference-note-number'] ?? 1);
    return [{ ...clusterOf([same]), note: first }];
  });
}

/** The citations of a document that was written step by step, as they stand at its end; null where the case has none. */
function stepsIn(read: Case): readonly PlacedCluster[] | null {
  const steps = jsonOf(read, 'CITATIONS') as readonly Step[] | undefined;
  const last = steps?.at(-1);
  if (!steps || !last) return null;
  const byId = new Map(steps.map(([citation]) => [citation.citationID, citation]));
  const [own, before, after] = last;
  const order: readonly Place[] = [...before, [own.citationID, own.properties?.noteIndex ?? 0], ...after];
  return order.flatMap(([id, note]) => {
    const citation = byId.get(id);
    if (!citation) return [];
    const { citationItems: items, properties } = citation;
    const cluster = clusterOf(items, properties?.mode);
    return [{ ...cluster, note: Number(note) || 0, isInOrder: properties?.unsorted === true }];
  });
}

type Place = readonly [id: string | undefined, note: unknown];
interface Citation {
  readonly citationID?: string;
  readonly citationItems: readonly Json[];
  readonly properties?: { readonly noteIndex?: unknown; readonly unsorted?: boolean; readonly mode?: string };
}
type Step = readonly [citation: Citation, before: readonly Place[], after: readonly Place[]];

function clusterOf(items: readonly Json[], mode?: string): PlacedCluster {
  if (mode === 'author-only' || items.some((item) => item['author-only'] === true))
    throw new Error('the author alone cannot be asked for');
  return {
    form: mode === 'composite' ? 'narrative' : 'bracketed',
    items: items.map((item): CiteItem => ({
      key: String(item['id']),
      prefix: textOf(item['prefix']),
      locator:
        item['locator'] === undefined || item['locator'] === ''
          ? null
          : { label: (item['label'] ?? 'page') as 'page', value: textOf(item['locator'], false) },
      suffix: textOf(item['suffix']),
      isAuthorSuppressed: item['suppress-author'] === true || mode === 'suppress-author',
      link: null,
    })),
    isInOrder: false,
  };
}

/** A text of the suite as Markdown, where signs of emphasis are none. */
function textOf(value: unknown, isMarkdown = true): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return isMarkdown ? text.replace(/[\\*_]/g, '\\$&') : text;
}
