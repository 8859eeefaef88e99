import api from 'made:obsidian-api';

/** What a class shows to others, without its protected parts: what a class of the host implements. */
export type Public<T> = { [K in keyof T]: T[K] };

/** A plugin used something that Obsidian does not promise, or that the host does not play. */
export class ApiError extends Error {}

/** Every use that was refused: also those whose error the plugin swallowed. The tests fail on any. */
export const refused: string[] = [];

/** The version that the plugin says it needs; set when it is loaded. */
let minimum = '1.13.0';

export function allowUpTo(version: string): void {
  minimum = version;
  for (const members of allowed.values()) members.clear();
}

/** Members that were found to be declared and not too new, by class: a vault of thousands of files asks for them millions of times. */
const allowed = new Map<string, Set<string>>();

/**
 * Hands a host object out as the type that obsidian.d.ts declares. Needed where that type has protected members or
 * overloads that a class outside cannot repeat; the classes themselves are checked by `implements Public<…>`.
 */
export function given<T>(value: unknown): T {
  return value as T;
}

const declared = new Map<string, ReadonlyMap<string, { since: string; optional: boolean }>>();

function membersOf(name: string): ReadonlyMap<string, { since: string; optional: boolean }> {
  const known = declared.get(name);
  if (known) return known;
  const entry = api[name];
  const members = new Map(entry?.parents.flatMap((parent) => [...membersOf(parent)]));
  for (const [member, { since, optional }] of Object.entries(entry?.members ?? {}))
    members.set(member, { since: since ?? entry?.since ?? '0', optional });
  declared.set(name, members);
  return members;
}

/** What any object has, or what engines and tests ask of any object. */
const ofAnyObject = new Set([
  'constructor',
  'then',
  'toJSON',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
]);

/** The host's own members begin with `$`. A plugin cannot name them: obsidian.d.ts has none. */
const isOwn = (member: string): boolean => member.startsWith('$') || ofAnyObject.has(member);

/** The object behind a proxy that refuses what obsidian.d.ts lacks, or what is newer than the plugin's minimum. */
export function strict<T extends object>(object: T, name: string): T {
  const members = membersOf(name);
  const good = allowed.get(name) ?? new Set();
  allowed.set(name, good);
  const check = (target: T, member: string): void => {
    if (good.has(member) && member in target) return;
    const known = members.get(member);
    if (!known) throw refuse(`${name}.${member} is not in obsidian.d.ts`);
    if (isNewer(known.since, minimum))
      throw refuse(`${name}.${member} came with ${known.since}, after ${minimum}`);
    if (!(member in target) && !known.optional) throw refuse(`the stand-in does not play ${name}.${member}`);
    good.add(member);
  };
  return new Proxy(object, {
    get(target, member, receiver) {
      if (typeof member === 'string' && !isOwn(member)) check(target, member);
      return Reflect.get(target, member, receiver) as unknown;
    },
    set(target, member, value, receiver) {
      if (typeof member === 'string' && !isOwn(member)) check(target, member);
      return Reflect.set(target, member, value, receiver);
    },
  });
}

/** The same for options that a plugin hands over as a plain object: a command, a setting's definition. */
export function checkOptions(options: object, name: string): void {
  const members = membersOf(name);
  for (const member of Object.keys(options)) {
    const known = members.get(member);
    if (!known) throw refuse(`${name}.${member} is not in obsidian.d.ts`);
    if (isNewer(known.since, minimum))
      throw refuse(`${name}.${member} came with ${known.since}, after ${minimum}`);
  }
}

/** What `require('obsidian')` gives. */
export function strictModule(module: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return new Proxy(module, {
    get(target, name) {
      if (typeof name === 'symbol' || name === '__esModule' || name === 'default') return undefined;
      const entry = api[name];
      if (!entry) throw refuse(`obsidian.d.ts exports no ${name}`);
      if (isNewer(entry.since ?? '0', minimum))
        throw refuse(`${name} came with ${entry.since}, after ${minimum}`);
      if (!(name in target)) throw refuse(`the stand-in does not play ${name}`);
      return target[name];
    },
  });
}

export function refuse(message: string): ApiError {
  refused.push(message);
  return new ApiError(message);
}

/** Whether a version is later than another: `1.13.1` than `1.13.0`. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  for (let part = 0; part < 3; part += 1) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
