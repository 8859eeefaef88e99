import { Citekeys } from '../cite';
import { parseNote } from '../markdown';
import type { Reading, Work } from '../paper';
import { alsoOf, idOf, type Vault } from '../vault';

/**
 * The reading with its cited works under keys that are theirs in this vault. Where another paper's work has the key
 * already (two works by a Tanaka of 2020), this one gets the next letter; where this work was cited before, it keeps
 * the key that it got then. Works without a title can't be told apart: they share the note of their key.
 */
export function withOwnKeys(reading: Reading, vault: Vault): Reading {
  const held = sourcesOf(vault);
  if (held.size === 0) return reading;
  const keys = new Citekeys([...held.keys(), ...reading.works.map(({ id }) => id)]);
  const renamed = new Map<string, string>();
  for (const { id, title } of reading.works) {
    if (title === undefined || isTitle(held.get(id), title)) continue;
    renamed.set(id, sameTitled(held, id, title) ?? keys.take(id));
  }
  return renamed.size === 0 ? reading : withKeys(reading, renamed);
}

/** The titles of a vault's source notes by their citekeys; '' where a note has none. */
export function sourcesOf(vault: Vault): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const text of vault.texts.values()) {
    if (text === null || !text.startsWith('---') || !told.test(text.slice(0, HEAD))) continue;
    const { citekey, title } = parseNote(text).properties;
    if (typeof citekey !== 'string') continue;
    // A key that a person changed is still what later readings call the work, so no other work may have it.
    const ids = [idOf(text) ?? '', ...alsoOf(text)].filter((id) => id.startsWith(SOURCE));
    for (const key of [citekey, ...ids.map((id) => id.slice(SOURCE.length))])
      found.set(key, typeof title === 'string' ? title : '');
  }
  return found;
}

const SOURCE = 'source/';

/** Source notes say of themselves what they are, in their first lines. */
const told = /^type:[ \t]*["']?source["']?[ \t]*\r?$/m;
const HEAD = 400;

/** The key under which a work of this title was cited before: the same with a letter. */
function sameTitled(held: ReadonlyMap<string, string>, id: string, title: string): string | null {
  for (const [key, other] of held) {
    if (key.startsWith(id) && /^[a-z]?$/.test(key.slice(id.length)) && other !== '' && isTitle(other, title))
      return key;
  }
  return null;
}

/** Whether a held title may be this one: none at all, the same, or the same with a subtitle more. */
export function isTitle(held: string | undefined, title: string): boolean {
  if (held === undefined || held === '') return true;
  const [a, b] = [folded(held), folded(title)];
  return a.startsWith(b) || b.startsWith(a);
}

/** The citekey that a person chose for a paper; with a letter where it is that of another work. */
export function freeCitekey(wanted: string, title: string, reading: Reading, vault: Vault): string {
  const held = [...sourcesOf(vault)].filter(([, other]) => !isTitle(other, title));
  const cited = reading.works.filter((work) => work.title === undefined || !isTitle(work.title, title));
  return new Citekeys([...held.map(([key]) => key), ...cited.map(({ id }) => id)]).take(wanted);
}

function folded(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A reading with other ids for some of its works, wherever it names them. */
function withKeys(reading: Reading, keys: ReadonlyMap<string, string>): Reading {
  const key = (id: string): string => keys.get(id) ?? id;
  const all = (ids: readonly string[]): readonly string[] => ids.map(key);
  return {
    ...reading,
    works: reading.works.map((work): Work => ({ ...work, id: key(work.id) })),
    citations: reading.citations.map((citation) => ({
      ...citation,
      items: citation.items.map((item) => ({ ...item, work: item.work === null ? null : key(item.work) })),
    })),
    concepts: reading.concepts.map((concept) => ({
      ...concept,
      definitions: concept.definitions.map((definition) => ({ ...definition, works: all(definition.works) })),
    })),
    typologies: reading.typologies.map((typology) => ({ ...typology, by: all(typology.by) })),
    priorLiterature: reading.priorLiterature.map((prior) => ({ ...prior, work: key(prior.work) })),
    claims: reading.claims.map((claim) => ({ ...claim, works: all(claim.works) })),
    matrices: reading.matrices.map((matrix) => ({
      ...matrix,
      cells: matrix.cells.map((cell) => ({ ...cell, works: all(cell.works) })),
    })),
  };
}
