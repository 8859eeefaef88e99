import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CachedMetadata } from 'obsidian';
import { describe, expect, it } from 'vitest';
import { parseMetadata } from './metadata/parse';

const dumps = join(import.meta.dirname, '..', '..', '..', 'shared', 'obsidian-metadata');

interface Dump {
  readonly fileContents?: string;
  readonly cachedMetadata: CachedMetadata;
}

const compared = [
  'frontmatter',
  'frontmatterPosition',
  'frontmatterLinks',
  'headings',
  'links',
  'embeds',
  'tags',
  'blocks',
  'sections',
  'listItems',
] as const;

/** What is known to differ, each with its reason. A difference that goes, or a new one, fails the test. */
const known: readonly string[] = [
  // An item before a blank line reaches to it there, though not everywhere.
  'all_link_types.json listItems',
  // An escaped hash makes a tag there.
  'internal_heading_links.json tags',
  // Links without any target, `[[|]]`.
  'link_in_task_wikilink.json links',
  // An item that is indented one column more than the text above it.
  'numbered_list_items_standard.json listItems',
  // A list in the first line of another's item, after its box.
  'numbered_tasks_issue_3481.json listItems',
];

function read(name: string): Dump {
  return JSON.parse(readFileSync(join(dumps, name), 'utf8')) as Dump;
}

describe('what the stand-in knows of a note', () => {
  it('is what Obsidian itself wrote down of 89 notes', () => {
    if (!existsSync(dumps)) {
      console.log('skipped: ../shared/obsidian-metadata is not there');
      expect(process.env.CI).toBeUndefined();
      return;
    }
    const names = readdirSync(dumps).filter((name) => name.endsWith('.json'));
    expect(names.length).toBeGreaterThan(80);
    const different = names.flatMap((name) => {
      const { fileContents, cachedMetadata } = read(name);
      if (fileContents === undefined) return [];
      const ours = parseMetadata(fileContents);
      return compared.filter((key) => !same(ours[key], cachedMetadata[key])).map((key) => `${name} ${key}`);
    });
    expect(different).toEqual(known);
  });
});

function same(a: unknown, b: unknown): boolean {
  try {
    expect(a ?? null).toEqual(b ?? null);
    return true;
  } catch {
    return false;
  }
}
