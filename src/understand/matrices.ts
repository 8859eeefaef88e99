import type {
  Actor,
  Citation,
  Evidence,
  Matrix,
  MatrixCell,
  PriorLiterature,
  Range,
  Typology,
} from '../paper';
import { spanOf } from '../paper';
import { actorNamed } from './actors';
import { attributionOf, type Attribution } from './attribution';
import { reasonsOf } from './grounds';
import { meaningOf } from './meaning';
import { playedByActors } from './playedBy';
import { playedInProgrammes } from './playedIn';
import { rowsIn, scenesOf } from './roles';
import type { PaperText } from './text';

/** That a row plays a role, and the words that say so. Ranges are of the clean text. */
export interface Played extends Range {
  readonly row: number;
  readonly role: number;
  /** Index of the sentence. */
  readonly sentence: number;
  /** How much it says: a list of roles 0, a sentence about one of them 2, one in the role's own section 3. */
  readonly weight: number;
}

/**
 * Who plays which role, where the paper shows it: a matrix of the programmes that it tells of, and one of those
 * who act, itself and in the works that it reviews. A pair that the paper does not show has no cell.
 */
export function matricesOf(
  text: PaperText,
  typologies: readonly Typology[],
  actors: readonly Actor[],
  priorLiterature: readonly PriorLiterature[],
  citations: readonly Citation[],
): readonly Matrix[] {
  const attribution = attributionOf(text, citations);
  const { dividing } = meaningOf(text.language);
  const programmes = programmeRows(typologies, actors);
  const bodies = actors.filter(({ kind }) => kind === 'organisation' || kind === 'person');
  const told = typologies.filter(
    ({ noun, members }) => noun !== undefined && dividing.role.test(noun) && members.length > 1,
  );
  if (told.length === 0) return [];
  const programmesAt = rowsIn(text, programmes);
  const bodiesAt = rowsIn(text, bodies);
  const reviewed = new Set(reviewedActors(priorLiterature, actors));
  const made: Matrix[] = [];
  for (const typology of told) {
    if (programmes.length > 1) {
      const scenes = scenesOf(text, typology, programmesAt);
      const cells = cellsOf(
        text,
        attribution,
        typology,
        programmes,
        playedInProgrammes(scenes, programmes.length),
      );
      if (cells.length > 0) made.push(matrixOf(typology, programmes, cells));
    }
    if (bodies.length === 0) continue;
    const played = playedByActors(text, scenesOf(text, typology, bodiesAt));
    const shown = bodies.filter((body, row) => reviewed.has(body) || played.some((one) => one.row === row));
    const cells = cellsOf(text, attribution, typology, bodies, played);
    if (cells.length > 0) made.push(matrixOf(typology, shown, cells));
  }
  return made;
}

/** The programmes that a typology lists together; without such a list, all that come up more than once. */
function programmeRows(typologies: readonly Typology[], actors: readonly Actor[]): readonly Actor[] {
  const all = actors.filter(({ kind }) => kind === 'programme');
  for (const { members } of typologies) {
    const listed = members.flatMap(({ name }) => actorNamed(all, name) ?? []);
    if (listed.length > 1 && listed.length === members.length) return [...new Set(listed)];
  }
  return all.filter(({ mentions }) => mentions.length > 1);
}

/** The first who acts in each reviewed work. */
function reviewedActors(
  priorLiterature: readonly PriorLiterature[],
  actors: readonly Actor[],
): readonly Actor[] {
  const bodies = actors.filter(({ kind }) => kind === 'organisation');
  return priorLiterature.flatMap(({ actors: names }) => {
    const first = names.map((name) => actorNamed(bodies, name)).find((actor) => actor !== null);
    return first ? [first] : [];
  });
}

/** A cell shows at most so much evidence, the most telling: more would be a reading list. */
const mostEvidence = 6;

function cellsOf(
  text: PaperText,
  attribution: Attribution,
  { members }: Typology,
  rows: readonly Actor[],
  played: readonly Played[],
): readonly MatrixCell[] {
  const byCell = new Map<string, Played[]>();
  for (const one of played) {
    const key = `${String(one.row)} ${String(one.role)}`;
    const known = byCell.get(key);
    if (!known) byCell.set(key, [one]);
    else if (!known.some((other) => other.from === one.from)) known.push(one);
  }
  return [...byCell.values()]
    .sort((a, b) => (a[0]?.row ?? 0) - (b[0]?.row ?? 0) || (a[0]?.role ?? 0) - (b[0]?.role ?? 0))
    .map((all) => {
      const best = [...all].sort((a, b) => b.weight - a.weight || a.from - b.from).slice(0, mostEvidence);
      const evidence = best.sort((a, b) => a.from - b.from);
      return {
        row: rows[all[0]?.row ?? 0]?.name ?? '',
        role: members[all[0]?.role ?? 0]?.name ?? '',
        evidence: evidence.map((one) => evidenceIn(text, one)),
        works: [...new Set(evidence.flatMap(({ sentence }) => attribution.within(sentence, sentence)))],
      };
    });
}

function evidenceIn({ document }: PaperText, { from, to, weight }: Played): Evidence {
  const kind = weight < 2 ? 'role-named' : 'role-told';
  return { ...spanOf(document, from, to), reasons: reasonsOf(document, [{ kind }]) };
}

function matrixOf(typology: Typology, rows: readonly Actor[], cells: readonly MatrixCell[]): Matrix {
  return {
    framework: frameworkName(typology),
    rows: rows.map(({ name }) => name),
    columns: typology.members.map(({ name }) => name),
    cells,
  };
}

/** What is divided and how its parts are called; without either, the parts themselves. */
function frameworkName({ noun = '', of, members }: Typology): string {
  const name = of === null ? `${noun} – ${members.map((member) => member.name).join(', ')}` : `${noun} ${of}`;
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
