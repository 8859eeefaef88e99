import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sureBy, type Counted, type Measured } from '../../src/notes/sureness';
import type { ItemKind } from '../../src/notes';
import { overlap, type Work } from '../../src/paper';
import { documentOf } from '../../src/receive';
import { understand } from '../../src/understand';
import { goldFile, goldPapers } from '../gold/papers';
import { articleFile, sharedFolder } from '../shared';
import { keyOf, thingsIn, type Thing } from './things';
import { rightBy, type Gold } from './verdicts';

/** What one reader said of things that no gold tells of: by paper and facet, the keys of what is right and wrong. */
type ByHand = Readonly<Record<string, Readonly<Record<string, Verdicts>>>>;

interface Verdicts {
  readonly right: readonly (string | number)[];
  readonly wrong: readonly (string | number)[];
}

const byHand = JSON.parse(readFileSync(join(import.meta.dirname, 'judged.json'), 'utf8')) as ByHand;

/** A paper, with what is known of it. `references` are the entries of its list in the corpus; `only` the facet that counts. */
interface KnownPaper {
  readonly id: string;
  readonly file: string;
  readonly gold: Gold | null;
  readonly references: readonly { readonly start: number; readonly end: number }[];
  readonly only?: Thing['facet'];
}

const parse = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** The papers of the corpus beside those with gold for what they say. */
const others = [
  'papers/f1000-305',
  'papers/id-rajeg-kolokat',
  'papers/peerj-1',
  'papers/peerj-PMC4060021',
  'papers/pensoft-4478',
  'papers/scielo-paz',
  'pdf/pdf-actaamaz-a1',
  'pdf/pdf-rsos-PMC4632522',
];

function papers(): readonly KnownPaper[] {
  const corpus = sharedFolder('corpus') ?? '';
  const inCorpus = (path: string, gold: Gold | null): KnownPaper => {
    const { references } = parse<Pick<KnownPaper, 'references'>>(join(corpus, `${path}.json`));
    return { id: path.replace(/^.*\//, ''), file: join(corpus, `${path}.txt`), gold, references };
  };
  const article = parse<Gold>(join(sharedFolder('paper') ?? '', 'gold.json'));
  return [
    { id: 'article', file: articleFile() ?? '', gold: article, references: [] },
    ...goldPapers.map((paper) => inCorpus(`${paper.folder}/${paper.id}`, parse<Gold>(goldFile(paper)))),
    ...others.map((path) => inCorpus(path, null)),
    ...samples(),
  ];
}

const folder = join(import.meta.dirname, '..', 'samples');

/**
 * Samples of our own, for their works alone: papers in print hardly cite what they do not list, and students' papers do. All else
 * the rules were tried on them for.
 */
function samples(): readonly KnownPaper[] {
  const known = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.expected.json'))
    .sort();
  return known.map((path): KnownPaper => {
    const name = path.replace('.expected.json', '.txt');
    const isBeside = readdirSync(join(folder, path, '..')).includes(name.replace(/^.*\//, ''));
    const file = isBeside ? join(folder, name) : join(folder, '..', '..', 'templates', 'sample', name);
    return { id: name, file, gold: parse<Gold>(join(folder, path)), references: [], only: 'works' };
  });
}

/** A thing of which somebody says whether it is right; null where nobody does. */
interface Verdict {
  readonly kind: ItemKind;
  readonly reason: string;
  readonly right: boolean | null;
}

function verdictsOn(paper: KnownPaper): readonly Verdict[] {
  const document = documentOf(readFileSync(paper.file, 'utf8'), `${paper.id}.txt`);
  const reading = understand(document);
  const counting = thingsIn(reading, document).filter(({ facet }) => facet === (paper.only ?? facet));
  return counting.map((thing) => ({
    kind: thing.kind,
    reason: thing.reasons[0]?.kind ?? '',
    right: saidOf(paper, thing, reading.works),
  }));
}

/** What a reader said by hand comes first: that is only there where golds say nothing, or lack an entry. */
function saidOf({ id, gold, references }: KnownPaper, thing: Thing, works: readonly Work[]): boolean | null {
  const { right, wrong } = byHand[id]?.[thing.facet] ?? { right: [], wrong: [] };
  const key = keyOf(thing);
  if (right.includes(key)) return true;
  if (wrong.includes(key)) return false;
  if (thing.facet === 'works' && thing.it.span && references.length > 0) {
    const { span } = thing.it;
    return references.some((one) => overlap(one, span) >= 0.8 * Math.max(1, one.end - one.start));
  }
  return gold && rightBy(gold, thing, works);
}

/** How many things of each kind and first reason are right, of those of which somebody says it. */
export function measure(): Measured {
  const counts = new Map<string, Map<string, Counted>>();
  for (const { kind, reason, right } of papers().flatMap(verdictsOn)) {
    if (right === null) continue;
    const ofKind = counts.get(kind) ?? new Map<string, Counted>();
    counts.set(kind, ofKind);
    const before = ofKind.get(reason) ?? { right: 0, of: 0 };
    ofKind.set(reason, { right: before.right + Number(right), of: before.of + 1 });
  }
  const sorted = <T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted(counts).map(([kind, one]) => [kind, Object.fromEntries(sorted(one))]));
}

/** The counts as the file of the program has them: a reason a line. */
export function printed(table: Measured): string {
  const kinds = Object.entries(table).map(([kind, counts]) => {
    const lines = Object.entries(counts).map(
      ([reason, { right, of }]) => `    "${reason}": { "right": ${right}, "of": ${of} }`,
    );
    return `  "${kind}": {\n${lines.join(',\n')}\n  }`;
  });
  return `{\n${kinds.join(',\n')}\n}\n`;
}

/** The counts for a person, with how sure a thing of each kind and reason is by them. */
export function told(table: Measured): string {
  const lines = Object.entries(table).flatMap(([kind, counts]) =>
    Object.entries(counts).map(([reason, { right, of }]) => {
      const sure = sureBy(kind as ItemKind, [{ kind: reason }] as never, table);
      return `${kind.padEnd(17)} ${reason.padEnd(18)} ${String(right).padStart(4)} of ${String(of).padStart(4)}   ${sure.toFixed(2)}`;
    }),
  );
  return lines.join('\n');
}
