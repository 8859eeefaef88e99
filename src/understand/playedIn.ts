import { says } from './cues';
import type { Played } from './matrices';
import type { Scene } from './roles';

/** A role or row that a heading has set for what stands below it, until a heading as high. */
interface Under {
  readonly index: number;
  readonly level: number;
}

/**
 * Where programmes are shown in roles: a sentence that names both; a sentence on a programme in a role's own
 * section, or on a role in a programme's own. What is said of all programmes at once shows nothing of any.
 */
export function playedInProgrammes(scenes: readonly Scene[], count: number): readonly Played[] {
  const found: Played[] = [];
  let role: Under | null = null;
  let row: Under | null = null;
  let spoken: number | null = null;
  for (const scene of scenes) {
    const { saying, level } = scene;
    if (saying.heading) {
      role = headed(
        scene.roles.map((one) => one.role),
        level,
        role,
      );
      row = headed(
        scene.rows.filter((one) => !one.byPlace).map((one) => one.row),
        level,
        row,
      );
      spoken = row?.index ?? null;
      continue;
    }
    const rows = rowsOf(scene, spoken);
    if (rows.length === 1) spoken = rows[0] ?? null;
    if (saying.part === 'abstract' || rows.length === count) continue;
    found.push(...shownIn(scene, rows.length > 0 ? rows : row ? [row.index] : [], role, row !== null));
  }
  return found;
}

function headed(named: readonly number[], level: number, known: Under | null): Under | null {
  const distinct = [...new Set(named)];
  if (distinct.length === 1) return { index: distinct[0] ?? 0, level };
  return known && level > known.level ? known : null;
}

/** The programmes that a sentence is about: those that it names; `this programme`; else the one of a place that it names. */
function rowsOf({ saying, meaning, rows }: Scene, spoken: number | null): readonly number[] {
  if (rows.length === 0 && spoken === null) return [];
  const named = [...new Set(rows.filter((one) => !one.byPlace).map((one) => one.row))];
  if (named.length > 0) return named;
  if (spoken !== null && says(saying, meaning.playing.again)) return [spoken];
  return [...new Set(rows.map((one) => one.row))];
}

function shownIn(
  scene: Scene,
  rows: readonly number[],
  section: Under | null,
  inRow: boolean,
): readonly Played[] {
  if (rows.length === 0) return [];
  const { saying, meaning, roles } = scene;
  const played = [...new Set(roles.filter((one) => one.played).map((one) => one.role))];
  const named = played.length > 0 ? played : section ? [section.index] : [];
  if (rows.length > 1 && named.length > 1) return [];
  if (says(saying, meaning.playing.not) && !notOnly(scene)) return [];
  const byPlace = !inRow && scene.rows.every((one) => one.byPlace) && !says(saying, meaning.playing.again);
  // A place alone shows a programme only where the sentence itself tells the role.
  if (byPlace && played.length === 0) return [];
  const own = section !== null && named.includes(section.index);
  return rows.flatMap((row) =>
    named.map((role) => ({
      row,
      role,
      from: saying.from,
      to: saying.to,
      sentence: saying.index,
      weight: (own ? 1 : 0) + (played.length === 1 ? 2 : played.length > 1 ? 0 : 1),
    })),
  );
}

/** `not only … but also` denies nothing. */
function notOnly({ saying, meaning }: Scene): boolean {
  return says(saying, meaning.playing.notOnly);
}
