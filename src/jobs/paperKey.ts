import { isTitle, sourcesOf } from './citekeys';
import { parseNote } from '../markdown';
import { keyOfPaper } from '../notes';
import type { Reading } from '../paper';
import type { Vault } from '../vault';

/** A paper that a vault holds. */
interface Held {
  readonly key: string;
  /** SHA-256 of the file that its text note was made of; null where it has none any more. */
  readonly sha256: string | null;
  /** Its title, and others that it had: the person may have chosen another one. */
  readonly titles: readonly string[];
}

/**
 * What the `cw-id`s of a paper begin with in this vault; null for what the reading says alone. A file that was read
 * before keeps its key. A newer file of the same title is the same paper. Another paper that would have the same key
 * gets the next letter: two Tanakas of 2020 are two papers.
 */
export function paperKeyIn(vault: Vault, reading: Reading, sha256: string): string | null {
  const held = papersOf(vault);
  const { key, title } = keyOfPaper(reading);
  const titled = reading.title !== null && title.split(/\s+/u).length >= tellingWords;
  const read =
    held.find((paper) => paper.sha256 === sha256) ??
    (titled ? held.find(({ titles }) => titles.includes(title)) : null);
  if (read) return read.key === key ? null : read.key;
  const sources = sourcesOf(vault);
  const byKey = new Map(held.map((paper) => [paper.key, paper]));
  for (const candidate of [key, ...letters.map((letter) => key + letter)]) {
    const other = byKey.get(candidate);
    const free = !other || other.titles.includes(title);
    // The paper has a source note too: its key is not that of another work which some paper cites.
    if (free && isTitle(sources.get(candidate), title)) return candidate === key ? null : candidate;
  }
  return key + sha256.slice(0, 8);
}

/** A title of fewer words (`Editorial`, `Book reviews`) may be that of many papers. */
const tellingWords = 4;

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** Text notes and hubs say of themselves what they are, in their first lines. */
const told = /^type:[ \t]*["']?(?:text|paper)["']?[ \t]*\r?$/m;
const HEAD = 4_000;

function papersOf(vault: Vault): readonly Held[] {
  const found = new Map<string, Held>();
  for (const text of vault.texts.values()) {
    if (text === null || !text.startsWith('---') || !told.test(text.slice(0, HEAD))) continue;
    const { properties } = parseNote(text);
    const id = properties['cw-id'];
    const [, key] = typeof id === 'string' ? (/^(.+)\/(?:paper|text)$/.exec(id) ?? []) : [];
    if (key === undefined) continue;
    const known = found.get(key) ?? { key, sha256: null, titles: [] };
    const sha256 = properties['file-sha256'];
    const { title, aliases } = properties;
    const titles = [title, ...(Array.isArray(aliases) ? (aliases as readonly unknown[]) : [])];
    found.set(key, {
      key,
      sha256: typeof sha256 === 'string' ? sha256 : known.sha256,
      titles: [...known.titles, ...titles.filter((one) => typeof one === 'string')],
    });
  }
  return [...found.values()];
}
