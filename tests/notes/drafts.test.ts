import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../src/notes';
import { emptyReading, documentOf, lagoon, lagoonReading, library, libraryReading } from './made';
import { targetsIn, vaultOf } from './vault';

const papers = [
  { name: 'English', reading: lagoonReading, document: lagoon },
  { name: 'Indonesian', reading: libraryReading, document: library },
] as const;

function nameOf(path: string): string {
  return (path.split('/').pop() ?? path).replace(/\.md$/, '');
}

describe.each(papers)('the notes of a paper in $name', ({ reading, document }) => {
  const { drafts, decided, problems } = draftsOf(reading, document, { sha256: 'c0ffee' });
  const vault = vaultOf(reading, document, { sha256: 'c0ffee' });

  it('are made without a problem', () => {
    expect(problems).toEqual([]);
  });

  it('hold no link that leads nowhere', () => {
    const names = new Set([...vault.keys()].flatMap((path) => [nameOf(path), path]));
    const dangling = [...vault].flatMap(([path, text]) =>
      targetsIn(text)
        .filter((target) => !names.has(target))
        .map((target) => `${path}: ${target}`),
    );
    expect(dangling).toEqual([]);
  });

  it('are all reached from the hub', () => {
    const byName = new Map([...vault].map(([path, text]) => [nameOf(path), text] as const));
    const hub = nameOf(drafts[0]?.path ?? '');
    const reached = new Set([hub]);
    for (const name of reached) for (const target of targetsIn(byName.get(name) ?? '')) reached.add(target);
    const orphans = [...vault.keys()].filter((path) => path.endsWith('.md') && !reached.has(nameOf(path)));
    expect(orphans).toEqual([]);
  });

  it('have names and ids of their own, in any case', () => {
    const names = drafts.map(({ path }) => nameOf(path).toLowerCase());
    const ids = drafts.flatMap(({ id }) => id ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('begin with what they are', () => {
    for (const { path, id, properties } of drafts) {
      if (path.endsWith('.md')) expect(Object.keys(properties).slice(0, 2)).toEqual(['type', 'cw-id']);
      expect(properties['cw-id'] ?? null).toBe(id);
    }
  });

  it('are the same bytes on every device', () => {
    expect(draftsOf(reading, document, { sha256: 'c0ffee' })).toEqual({ drafts, decided, problems });
  });
});

describe('the notes of a paper', () => {
  it('are made of every kind that the paper gives', () => {
    const { drafts } = draftsOf(lagoonReading, lagoon, {});
    const types = new Set(
      drafts.map(({ properties }) => properties['type']).filter((type) => type !== undefined),
    );
    expect([...types].sort()).toEqual(
      [
        'actor',
        'category',
        'claim',
        'coding',
        'concept',
        'framework',
        'paper',
        'research-gap',
        'source',
        'text',
      ].sort(),
    );
    expect(drafts.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'Papers/Who keeps the lagoon.md',
        'Papers/Who keeps the lagoon (text).md',
        'Papers/Who keeps the lagoon.canvas',
        'Concepts/Co-management.md',
        'Concepts/warden.md',
        'Actors/Reed Programme.md',
        'Sources/@berg2015.md',
        'Sources/@marsh2021.md',
        'Frameworks/Roles in co-management (berg2015).md',
        'Claims.base',
        'Prior literature.base',
      ]),
    );
  });

  it('are written in the language of the paper, or in the one that is asked', () => {
    const indonesian = vaultOf(libraryReading, library).get('Papers/pustaka.md') ?? '';
    const english = vaultOf(libraryReading, library, { language: 'en' }).get('Papers/pustaka.md') ?? '';
    expect(indonesian).toContain('## Klaim');
    expect(english).toContain('## Claims');
  });

  it('go where the person keeps such notes', () => {
    const folders = { papers: 'Research/Papers', claims: 'Research/Claims/', bases: 'Research' };
    const paths = [...vaultOf(libraryReading, library, { folders }).keys()];
    expect(paths).toContain('Research/Papers/pustaka.md');
    expect(paths).toContain('Research/Claims.base');
    expect(paths.filter((path) => path.startsWith('Research/Claims/'))).toHaveLength(1);
  });

  it('keep what two papers share apart from what is this paper’s own', () => {
    const { drafts } = draftsOf(lagoonReading, lagoon, {});
    const shared = drafts.filter(({ section }) => section !== undefined);
    expect(new Set(shared.map(({ properties }) => properties['type']))).toEqual(
      new Set(['concept', 'category', 'actor', 'source', 'framework']),
    );
    for (const { section, body } of shared) {
      expect(section?.heading).toBe('In Who keeps the lagoon');
      expect(section?.text).not.toBe('');
      expect(body).toBe('');
    }
  });

  it('are few, and whole, for a paper in which nothing is found', () => {
    const nothing = documentOf('empty.txt', 'en', []);
    const paths = [...vaultOf(emptyReading(nothing), nothing).keys()];
    expect(paths).toEqual([
      'Papers/empty.md',
      'Papers/empty (text).md',
      'Sources/@empty.md',
      'Claims.base',
      'Prior literature.base',
      'Papers/empty.canvas',
    ]);
  });
});

describe('a paper whose text would be dangerous in a note', () => {
  const evil = [
    '<img src=x onerror=alert(1)>',
    '[[Elsewhere]]',
    '![[Secret]]',
    '%%hidden%%',
    '{{ title }}{% raw %}',
    '```js',
    '`= dv.pages()`',
    '---',
    '# no heading',
    '> [!quote] no quote',
    '$x$ ==marked== #tag ^block ~~gone~~ [link](javascript:alert(1))',
  ];
  const document = documentOf(
    'evil.txt',
    'en',
    evil.map((line) => `A ${line} Z`).concat(evil.map((line) => line.replace(/^# /, ''))),
  );
  const all = (start: number): { start: number; end: number; text: string }[] =>
    evil.map((line) => {
      const at = document.source.indexOf(`A ${line} Z`);
      return { start: at + start, end: at + line.length + 4, text: `A ${line} Z`.slice(start) };
    });
  const [first = { start: 0, end: 1, text: 'A' }] = all(0);
  const names = evil.map((line) => `${line} name`);
  const reading = {
    ...emptyReading(document),
    title: evil.join(' '),
    authors: evil.map((literal) => ({ literal })),
    keywords: evil,
    concepts: names.map((name, index) => ({
      name,
      acronym: `${evil[index] ?? ''}x`,
      aliases: [],
      definitions: [{ ...(all(0)[index] ?? first), works: ['evil'] }],
    })),
    actors: evil.map((line) => ({
      name: `${line} actor`,
      kind: 'person' as const,
      aliases: [line],
      mentions: [],
      place: line,
    })),
    works: [
      {
        id: 'evil',
        type: 'book',
        title: evil.join(' '),
        author: [{ family: evil.join('') }],
        status: 'stub' as const,
      },
    ],
    priorLiterature: [
      {
        ...first,
        work: 'evil',
        title: evil.join(' '),
        actors: evil,
        place: evil.join(' '),
        findings: all(0),
        contribution: all(0),
      },
    ],
    gap: all(0),
    claims: all(2).map((span) => ({
      ...span,
      figures: [{ ...span, value: 1, unit: evil.join(' ') }],
      works: ['evil'],
      section: evil.join(' '),
      actors: [],
      page: '1]]',
    })),
    questions: [{ kind: 'uncited-figure' as const, why: evil.join(' '), spans: all(0) }],
  };
  const { drafts } = draftsOf(reading, document, {});
  const texts = drafts
    .filter(({ path }) => path.endsWith('.md'))
    .map(({ body, section }) => `${body}\n${section?.text ?? ''}`);

  it('makes no link, embed, tag or comment of its own', () => {
    const names = new Set(drafts.map(({ path }) => nameOf(path)));
    for (const text of texts) {
      // An escaped sign is inert; an escaped pipe is how a link stands in a table.
      const live = text.replace(/\\[!-/:-@[-`{}~]/g, '');
      expect(targetsIn(live).filter((target) => !names.has(target) && !target.endsWith('.canvas'))).toEqual(
        [],
      );
      expect(live).not.toMatch(/<(?!br>)|!\[\[|%%|`|\]\(|\{\{|\{%|==|~~|\$/);
      expect(live).not.toMatch(/(?:^|\s)#[^\s#^]/);
    }
  });

  it('makes no heading, rule or fence of its own', () => {
    const headings = new Set([
      'Abstract',
      'Concepts',
      'Prior literature',
      'Research gaps',
      'Claims',
      'Actors',
      'Works cited',
      'Questions',
      'Outline',
      'Before the first heading',
    ]);
    for (const text of texts) {
      for (const line of text.split('\n')) {
        const heading = /^#+ (.*)$/.exec(line)?.[1];
        if (heading !== undefined) expect([...headings]).toContain(heading.replace(/ \^t\d+$/, ''));
        expect(line).not.toMatch(/^(?:---|\*\*\*|___|```|~~~)\s*$/);
      }
    }
  });

  it('makes no link of ours in a property', () => {
    const names = new Set(drafts.map(({ path }) => nameOf(path)));
    for (const { properties } of drafts) {
      expect(targetsIn(JSON.stringify(properties)).filter((target) => !names.has(target))).toEqual([]);
    }
  });
});
