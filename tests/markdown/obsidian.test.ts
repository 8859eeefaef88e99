import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linksIn, parseNote } from '../../src/markdown';
import { sharedFolder } from '../shared';

/** What Obsidian itself found in a note. */
interface Dump {
  readonly fileContents: string;
  readonly cachedMetadata: {
    readonly links?: readonly Found[];
    readonly embeds?: readonly Found[];
    readonly frontmatterLinks?: readonly { readonly original: string }[];
    readonly frontmatter?: Readonly<Record<string, unknown>>;
  };
}
interface Found {
  readonly link: string;
  readonly original: string;
  readonly position: {
    readonly start: { readonly offset: number };
    readonly end: { readonly offset: number };
  };
}

const folder = sharedFolder('obsidian-metadata');
const dumps = (folder ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, JSON.parse(readFileSync(join(folder ?? '', name), 'utf8')) as Dump] as const);

describe.skipIf(dumps.length === 0)('a note is read as Obsidian reads it', () => {
  it.each(dumps)('%s: its links', (_name, { fileContents, cachedMetadata }) => {
    const { links = [], embeds = [], frontmatterLinks = [] } = cachedMetadata;
    const body = parseNote(fileContents).body;
    const found = linksIn(fileContents);
    const ours = found
      .filter(({ from }) => from >= body)
      .map(({ from, to, target, subpath }) => ({
        from,
        to,
        link: subpath === null ? target : `${target}#${subpath}`,
      }));
    // `[[|shown]]` names no file: Obsidian lists it as a link to one called `|shown`, which there cannot be.
    const theirs = [...links, ...embeds]
      .filter(({ link }) => !link.startsWith('|'))
      .map(({ link, position }) => ({ from: position.start.offset, to: position.end.offset, link }))
      .sort((a, b) => a.from - b.from);
    expect(ours).toEqual(theirs);
    const inProperties = found
      .filter(({ from }) => from < body)
      .map(({ from, to }) => fileContents.slice(from, to));
    expect(inProperties.sort()).toEqual(frontmatterLinks.map(({ original }) => original).sort());
  });

  it.each(dumps)('%s: its properties', (_name, { fileContents, cachedMetadata }) => {
    expect(parseNote(fileContents)).toMatchObject({
      problem: null,
      properties: cachedMetadata.frontmatter ?? {},
    });
  });
});
