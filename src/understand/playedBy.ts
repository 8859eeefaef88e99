import type { Range } from '../paper';
import type { Played } from './matrices';
import type { Meaning } from './meaning';
import type { RoleAt, RowAt, Scene } from './roles';
import { trimmed } from './terms';
import type { PaperText } from './text';

/** One who acts stands within this many signs of the role: a long clause. */
const before = 220;
const after = 70;

/** Where those who act are shown in roles: `A acts as an X`, `as an X, A …`, `the X role of A`. */
export function playedByActors(text: PaperText, scenes: readonly Scene[]): readonly Played[] {
  const found: Played[] = [];
  let section: number | null = null;
  for (const scene of scenes) {
    if (scene.saying.heading) {
      const named = [...new Set(scene.roles.map((one) => one.role))];
      section = named.length === 1 ? (named[0] ?? null) : null;
    } else if (scene.roles.length > 0 && scene.rows.length > 0) found.push(...shownIn(text, scene, section));
  }
  return found;
}

function shownIn(text: PaperText, scene: Scene, section: number | null): readonly Played[] {
  const { saying, roles, meaning } = scene;
  const distinct = new Set(roles.map((one) => one.role)).size;
  const first = roles.findIndex((one) => one.played || (distinct > 1 && isTold(text, scene, one)));
  if (first < 0) return [];
  const found: Played[] = [];
  let agent: number | null = null;
  for (const [index, role] of roles.entries()) {
    if (index < first) continue;
    const own = agentOf(text, scene, role, roles[index - 1]?.to ?? saying.from, agent === null);
    agent = own ?? agent;
    const chained = agent !== null && (role.played || (own === null && found.length > 0));
    if (agent === null || (!chained && index > first) || denied(scene, role, meaning.playing.not)) continue;
    const clause = distinct > 1 ? clauseOf(text, scene, roles, index) : { from: saying.from, to: saying.to };
    const told = distinct > 1 && isTold(text, scene, role);
    const weight = (distinct === 1 ? 2 : told ? 3 : 0) + (section === role.role ? 1 : 0);
    found.push({
      row: agent,
      role: role.role,
      sentence: saying.index,
      weight,
      ...(told ? clause : { from: saying.from, to: saying.to }),
    });
  }
  return found;
}

/**
 * Who plays a role: who is named last before it, in its own clause where another has been named for the role
 * before; or right after it (`as a broker, A …`). Null where nobody is.
 */
function agentOf(
  { document }: PaperText,
  { rows, meaning }: Scene,
  role: RoleAt,
  floor: number,
  first: boolean,
): number | null {
  const left = rows.filter((one) => one.to <= role.from && (first || one.from >= floor));
  const acting = first ? left.filter((one) => !isObject(document.text, one, role, meaning)) : left;
  const nearest = acting[acting.length - 1];
  if (nearest && role.from - nearest.to <= before) {
    if (first) return nearest.row;
    // Somebody new: right before the words that lead to the role.
    const between = document.text.slice(nearest.to, role.from).toLowerCase();
    const as = meaning.playing.as.exec(between);
    return as && as.index <= 25 ? nearest.row : null;
  }
  if (!first) return null;
  const right = rows.find((one) => one.from >= role.to && one.from - role.to <= after);
  const between = right ? document.text.slice(role.to, right.from) : '';
  return right && meaning.playing.by.test(between) ? right.row : null;
}

/** Whether somebody is acted upon, and so plays no role unless the words for it follow at once. */
function isObject(source: string, one: RowAt, role: Range, { playing }: Meaning): boolean {
  if (!playing.object.test(source.slice(Math.max(0, one.from - 40), one.from).toLowerCase())) return false;
  const as = playing.as.exec(source.slice(one.to, role.from).toLowerCase());
  return !as || as.index > 3;
}

/** Whether a role in a list is told more of: `educator dengan …`, `a broker who …`. */
function isTold({ document }: PaperText, { meaning, saying }: Scene, role: Range): boolean {
  const rest = document.text.slice(role.to, Math.min(saying.to, role.to + 30)).toLowerCase();
  const ends = meaning.dividing.nameEnds.exec(rest);
  return ends?.index === 0 && !rest.startsWith(',') && !rest.startsWith('.');
}

/** The words from a role to the next one. */
function clauseOf(
  { document }: PaperText,
  { saying, meaning }: Scene,
  roles: readonly RoleAt[],
  index: number,
): Range {
  const role = roles[index];
  if (!role) return saying;
  const lead = meaning.playing.as.exec(
    document.text.slice(Math.max(saying.from, role.from - 40), role.from).toLowerCase(),
  );
  const from = lead ? Math.max(saying.from, role.from - 40) + lead.index : role.from;
  const next = roles.slice(index + 1).find((one) => one.role !== role.role);
  const end = next ? document.text.lastIndexOf(',', next.from) : saying.to;
  return trimmed(document.text, from, end > role.to ? end : (next?.from ?? saying.to));
}

/** Whether somebody is said not to play a role: a denial between who acts and the role. */
function denied({ saying, rows, meaning }: Scene, role: RoleAt, not: RegExp): boolean {
  const left = rows.filter((one: RowAt) => one.to <= role.from);
  const from = left[left.length - 1]?.to ?? saying.from;
  const between = saying.lower.slice(
    Math.max(0, Math.max(from, role.from - 90) - saying.from),
    role.from - saying.from,
  );
  const opening = saying.lower.slice(0, 30);
  return (
    (not.test(between) && !meaning.playing.notOnly.test(between)) ||
    (not.test(opening) && !meaning.playing.notOnly.test(opening))
  );
}
