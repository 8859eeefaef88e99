import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diff_match_patch as Patcher } from 'diff-match-patch';
import { afterAll, describe, expect, it } from 'vitest';
import { describe as anchorOf } from '../../src/anchor';
import { commentNote, eventNote } from '../../src/jobs/review/commentNote';
import { reviewOf } from '../../src/jobs/review/vault';
import type { MadeNote, Writing } from '../../src/jobs/writeOnce';
import type { CommentSet } from '../../src/review';
import { numbers } from '../numbers';

const hasGit = spawnSync('git', ['--version']).status === 0;

/** Sequences of work of two people that are tried, each with its own seed. */
const SEEDS = 500;

type Vault = ReadonlyMap<string, string>;

const paragraphs = [
  'The wardens walk along the northern shore every morning before the boats go out.',
  'Their number fell to nine in the second winter, as the harbour kept no money for them.',
  'Fishers say that nets were torn twice; the board calls that a single case.',
  'Nobody has counted the herons since the old bridge was taken down.',
];

/** Three notes, and two comments that both people know. */
const base: Vault = (() => {
  const notes = ['Draft', 'Method', 'Field/Notes'].map(
    (name, at) =>
      [`${name}.md`, `---\ncw-id: note/${at}\n---\n# ${name}\n\n${paragraphs.join('\n\n')}\n`] as const,
  );
  const vault = new Map<string, string>(notes);
  const random = numbers(1);
  for (const at of [0, 1]) put(vault, comment(vault, 'Both', random, Date.UTC(2026, 0, 1 + at)));
  return vault;
})();

function put(vault: Map<string, string>, made: MadeNote | null): void {
  if (made) vault.set(made.path, made.text);
}

function pick<T>(all: readonly T[], random: () => number): T | undefined {
  return all[Math.floor(random() * all.length)];
}

function writingOf(by: string, now: number, random: () => number): Writing {
  const linkTo = (path: string): string => path.replace(/\.md$/, '');
  return { by, now, random, linkTo, folder: 'Comments', language: 'en' };
}

function notesIn(vault: Vault): readonly string[] {
  return [...vault.keys()].filter((path) => !path.startsWith('Comments/')).sort();
}

/** A comment on some words of some note, or on a whole one. */
function comment(vault: Vault, by: string, random: () => number, now: number): MadeNote | null {
  const path = pick(notesIn(vault), random);
  const text = path === undefined ? undefined : vault.get(path);
  if (path === undefined || text === undefined) return null;
  const start = Math.floor(random() * text.length);
  const anchor =
    random() < 0.2
      ? null
      : anchorOf(text, start, Math.min(text.length, start + 10 + Math.floor(random() * 90)));
  const targetId = /^cw-id: (.*)$/m.exec(text)?.[1] ?? '';
  const said = { text: `Words of ${by}.`, ...(random() < 0.3 ? { replace: 'other words' } : {}) };
  return commentNote({ target: { path, name: path }, targetId, anchor, ...said }, writingOf(by, now, random));
}

const sets: readonly CommentSet[] = ['resolved', 'reopened', 'accepted', 'rejected', 'edited', 'retracted'];

/** A reply, or a word on a thread; who writes edits and takes back what is their own. */
function event(vault: Vault, by: string, random: () => number, now: number): MadeNote | null {
  const thread = pick(reviewOf(vault).threads, random);
  if (!thread) return null;
  const set = random() < 0.4 ? undefined : pick(sets, random);
  const own = thread.said.filter(({ note }) => note.by === by).pop()?.note.id;
  const isOwn = set === 'edited' || set === 'retracted';
  if (isOwn && own === undefined) return null;
  const wanted = {
    thread: thread.id,
    after: thread.heads,
    text: `${by} answers.`,
    set,
    of: isOwn ? own : undefined,
  };
  return eventNote(wanted, writingOf(by, now, random));
}

/** What somebody does to the notes themselves: words changed, a note renamed, moved or deleted. */
function change(vault: Map<string, string>, by: string, random: () => number): void {
  const path = pick(notesIn(vault), random);
  const text = path === undefined ? undefined : vault.get(path);
  if (path === undefined || text === undefined) return;
  const kind = random();
  if (kind < 0.6) {
    const words = pick(text.split(/\s+/), random) ?? '';
    vault.set(path, text.replace(words, `${words} (${by})`));
    return;
  }
  vault.delete(path);
  if (kind < 0.75) vault.set(path.replace(/[^/]*$/, `Named by ${by}.md`), text);
  else if (kind < 0.9) vault.set(`Moved by ${by}/${path.replace(/^.*\//, '')}`, text);
}

/** The vault after some work of one person, whose clock may be years wrong. */
function work(by: string, random: () => number): Vault {
  const vault = new Map(base);
  const clock = Date.UTC(2000 + Math.floor(random() * 40), 0, 1);
  const count = 2 + Math.floor(random() * 6);
  for (let at = 0; at < count; at += 1) {
    const kind = random();
    const now = clock + Math.floor(random() * 1e7);
    if (kind < 0.35) put(vault, comment(vault, by, random, now));
    else if (kind < 0.75) put(vault, event(vault, by, random, now));
    else change(vault, by, random);
  }
  return vault;
}

const commentsIn = (vault: Vault): readonly string[] =>
  [...vault.keys()].filter((path) => path.startsWith('Comments/'));

/** Everything that both have, and nothing else: each note of a comment once, each of them in a thread. */
function expectAll(
  merged: Vault,
  both: readonly Vault[],
  seed: number,
): { readonly before: number; readonly after: number } {
  const wanted = [...new Set(both.flatMap(commentsIn))].sort();
  expect([...commentsIn(merged)].sort(), `seed ${seed}`).toEqual(wanted);
  for (const path of wanted)
    expect(
      both.some((one) => one.get(path) === merged.get(path)),
      path,
    ).toBe(true);
  const { threads, problems } = reviewOf(merged);
  const events = threads.flatMap((thread) => thread.events.map(({ path }) => path)).sort();
  expect(events, `seed ${seed}`).toEqual(wanted);
  expect(problems.filter(({ kind }) => kind !== 'review.no-note')).toEqual([]);
  return { before: wanted.length, after: events.length };
}

function told(label: string, counts: readonly { readonly before: number; readonly after: number }[]): void {
  const sum = (of: 'before' | 'after'): number => counts.reduce((all, one) => all + one[of], 0);
  console.log(
    `${label}: ${counts.length} merges, ${sum('before')} comments and events before, ${sum('after')} after`,
  );
  expect(sum('after')).toBe(sum('before'));
}

const pairs = Array.from({ length: SEEDS }, (_one, seed) => {
  const random = numbers(seed + 10);
  return { seed, ana: work('Ana', random), ben: work('Ben', random) };
});

describe.skipIf(!hasGit)('two people who comment apart, merged by git', () => {
  const folder = mkdtempSync(join(tmpdir(), 'citeweave-comments-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const git = (args: readonly string[], input = ''): string =>
    execFileSync('git', args, {
      cwd: folder,
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'ignore'],
    });

  /** All commits at once, as `git fast-import` takes them. */
  const commit = (branch: string, vault: Vault, from: string): string => {
    const files = [...vault].map(
      ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
    );
    const start = from === '' ? '' : `from refs/heads/${from}\n`;
    return `commit refs/heads/${branch}\ncommitter Somebody <somebody@example.org> 1700000000 +0000\ndata 4\nwork\n${start}deleteall\n${files.join('')}\n`;
  };

  const merged = (ours: string, theirs: string): Vault => {
    const { stdout } = spawnSync(
      'git',
      ['merge-tree', '--write-tree', '--allow-unrelated-histories', ours, theirs],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    const [tree = ''] = stdout.split('\n');
    const listed = git(['ls-tree', '-r', '-z', tree])
      .split('\0')
      .filter((line) => line !== '');
    const blobs = listed.map(
      (line) => [line.slice(line.indexOf('\t') + 1), line.split(/[ \t]/)[2] ?? ''] as const,
    );
    const said = execFileSync('git', ['cat-file', '--batch'], {
      cwd: folder,
      input: blobs.map(([, blob]) => `${blob}\n`).join(''),
    });
    let from = 0;
    return new Map(
      blobs.map(([path]) => {
        const line = said.indexOf(0x0a, from);
        const size = Number(said.subarray(from, line).toString().split(' ')[2]);
        from = line + 1 + size + 1;
        return [path, said.subarray(line + 1, line + 1 + size).toString()];
      }),
    );
  };

  git(['init', '-q', '--bare', '.']);
  git(
    ['fast-import', '--quiet'],
    [
      commit('base', base, ''),
      ...pairs.flatMap(({ seed, ana, ben }) => [
        commit(`ana${seed}`, ana, 'base'),
        commit(`ben${seed}`, ben, 'base'),
      ]),
    ].join(''),
  );

  it.each([false, true])('keep every comment and event of both (merge=union: %s)', (union) => {
    writeFileSync(join(folder, 'info', 'attributes'), union ? '*.md merge=union\n' : '');
    const counts = pairs.map(({ seed, ana, ben }) =>
      expectAll(merged(`ana${seed}`, `ben${seed}`), [ana, ben], seed),
    );
    told(`git, merge=union: ${union}`, counts);
  });
});

describe('two people who comment apart, merged as Sync does', () => {
  const patcher = new Patcher();

  /** What one changed, made on the common text, comes into the other's text. */
  const patched = (from: Vault, into: Vault): Vault => {
    const merged = new Map(into);
    for (const [path, text] of from) {
      const [before, there] = [base.get(path), into.get(path)];
      if (text === before) continue;
      if (there === undefined || before === undefined) merged.set(path, text);
      else merged.set(path, patcher.patch_apply(patcher.patch_make(before, text), there)[0]);
    }
    for (const [path, before] of base) if (!from.has(path) && into.get(path) === before) merged.delete(path);
    return merged;
  };

  it('keep every comment and event of both, and the same of them, on either side', () => {
    const counts = pairs.flatMap(({ seed, ana, ben }) => {
      const [one, other] = [patched(ana, ben), patched(ben, ana)];
      const states = [one, other].map((vault) =>
        reviewOf(vault).threads.map(({ id, isOpen, isDisputed, heads, said }) => [
          id,
          isOpen,
          isDisputed,
          heads,
          said.map(({ text, isRetracted }) => [text, isRetracted]),
        ]),
      );
      expect(states[0], `seed ${seed}`).toEqual(states[1]);
      return [one, other].map((vault) => expectAll(vault, [ana, ben], seed));
    });
    told('diff-match-patch, either way', counts);
  });
});
