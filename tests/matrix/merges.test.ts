import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  codingNote,
  matrixBookOf,
  verdictNote,
  withdrawalNote,
  withRole,
  type MadeNote,
  type Writing,
} from '../../src/jobs/matrix';
import { applyPlanned, planThing } from '../../src/jobs';
import { MatrixTable, type MatrixBook } from '../../src/matrix';
import { numbers } from '../numbers';
import { MemoryFiles } from '../vault/memory';

const hasGit = spawnSync('git', ['--version']).status === 0;

/** Sequences that are tried, each with its own seed. */
const SEEDS = 100;

const framework = 'Frameworks/Keeping.md';
const roles = ['warden', 'broker', 'teacher'];
const actors = ['Reed Programme', 'Heron Watch'];
const claims = ['Patrols', 'Quarrel', 'Nets'];

const base: Readonly<Record<string, string>> = {
  [framework]: `---\ntype: framework\nroles:\n${roles.map((role) => `  - "[[${role}]]"\n`).join('')}rows:\n  - "[[Heron Watch]]"\n---\nWho keeps the lagoon.\n`,
  ...Object.fromEntries(roles.map((role) => [`Concepts/${role}.md`, '---\ntype: category\n---\nA role.\n'])),
  ...Object.fromEntries(
    actors.map((actor) => [`Actors/${actor}.md`, '---\ntype: actor\nkind: organisation\n---\nSomebody.\n']),
  ),
  ...Object.fromEntries(
    claims.map((claim) => [
      `Claims/${claim}.md`,
      `---\ntype: claim\nsection: Results\n---\n${claim} are told.\n\nOne.\n\nTwo.\n\nThree.\n`,
    ]),
  ),
};

/** A vault under git, with one person's clone of it at a time. */
class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'citeweave-merge-'));

  constructor(union: boolean) {
    this.git('init', '-q', '-b', 'base');
    this.git('config', 'user.email', 'somebody@example.org');
    this.git('config', 'user.name', 'Somebody');
    if (union) this.write('.gitattributes', '*.md merge=union\n');
    for (const [path, text] of Object.entries(base)) this.write(path, text);
    this.commit();
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  commit(): void {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'Work');
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  texts(): ReadonlyMap<string, string> {
    const files = readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.md'),
    );
    return new Map(files.sort().map((path) => [path, readFileSync(join(this.folder, path), 'utf8')]));
  }

  /** Renames an actor in the whole vault, and commits that. */
  async rename(path: string, name: string): Promise<void> {
    const before = this.texts();
    const files = new MemoryFiles(Object.fromEntries(before));
    const planned = await planThing(files, { wish: { act: 'rename', path, name }, told: 'en', folders: {} });
    const { done } = await applyPlanned(planned, files, { now: Date.UTC(2026, 0, 3), random: () => 0.5 });
    if (!done) throw new Error('the actor was not renamed');
    for (const gone of before.keys()) if (!files.contents.has(gone)) rmSync(join(this.folder, gone));
    for (const one of files.contents.keys()) this.write(one, files.text(one));
    this.commit();
  }

  /** Whether a merge of another's work ends without a conflict. */
  merges(branch: string): boolean {
    return spawnSync('git', ['merge', '-q', '--no-edit', branch], { cwd: this.folder }).status === 0;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function writingOf(by: string, now: number, random: () => number, folder: string): Writing {
  return { by, now, random, folder, linkTo: (path) => path.replace(/^.*\/|\.md$/g, ''), language: 'en' };
}

/** Some work of one person: codings for and against, moves, verdicts, withdrawals, and words in claims. Gives the notes made. */
function work(repository: Repository, by: string, random: () => number): readonly string[] {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const named = (folder: string, name: string) => ({ path: `${folder}/${name}.md`, name });
  const made: string[] = [];
  const put = ({ path, text }: MadeNote): void => {
    repository.write(path, text);
    made.push(path);
  };
  const count = 2 + Math.floor(random() * 5);
  for (let at = 0; at < count; at += 1) {
    const book = matrixBookOf(repository.texts());
    // Clocks of two devices differ by hours.
    const now = Date.UTC(2026, 0, 1) + Math.floor(random() * 1e9);
    const cell = {
      framework: named('Frameworks', 'Keeping'),
      actor: named('Actors', pick(actors)),
      role: named('Concepts', pick(roles)),
    };
    const claim = named('Claims', pick(claims));
    const stance = random() < 0.3 ? 'opposes' : 'supports';
    const coding = book.codings.length > 0 ? pick(book.codings).path : null;
    const kind = Math.floor(random() * 5);
    if (kind === 0 && coding !== null) put(withdrawalNote([coding], writingOf(by, now, random, 'Codings')));
    else if (kind === 1)
      put(
        verdictNote(
          { ...cell, verdict: 'searched-none', searched: [] },
          writingOf(by, now, random, 'Verdicts'),
        ),
      );
    else if (kind === 2) {
      // Each writes in a paragraph of their own.
      const place = by === 'Ana' ? 'One.' : 'Three.';
      const text = repository.texts().get(claim.path) ?? '';
      repository.write(claim.path, text.replace(place, `${place.slice(0, -1)}, says ${by}.`));
    } else
      put(
        codingNote(
          { ...cell, claim, stance, withdraws: kind === 3 && coding !== null ? [coding] : [] },
          writingOf(by, now, random, 'Codings'),
        ),
      );
  }
  repository.commit();
  return made;
}

/** All that a matrix shows, and who says what. */
function told(book: MatrixBook): unknown {
  const table = new MatrixTable(book, { framework, rows: 'actor', order: 'name' });
  return table.rows.map(({ name, key }) => [
    name,
    table.columns.map((column) => {
      const { state, codings, verdicts } = table.cell(key, column.key);
      return [state, ...codings.map(({ path, by }) => `${path} ${by}`), ...verdicts.map(({ path }) => path)];
    }),
  ]);
}

describe.skipIf(!hasGit)('two people who code apart and merge with git', () => {
  const open: Repository[] = [];
  const repository = (union: boolean): Repository => {
    const made = new Repository(union);
    open.push(made);
    return made;
  };
  afterAll(() => open.forEach((one) => one.remove()));

  it.each([false, true])(
    'lose no coding, verdict or withdrawal, in whichever order (merge=union: %s)',
    (union) => {
      const vault = repository(union);
      let before = 0;
      let after = 0;
      for (let seed = 1; seed <= SEEDS / 2; seed += 1) {
        const random = numbers(seed + (union ? 1000 : 0));
        const made = ['Ana', 'Ben'].map((by) => {
          vault.git('checkout', '-q', '-B', by, 'base');
          return work(vault, by, random);
        });
        const wanted = made.flat().sort();
        expect(vault.merges('Ana'), `seed ${String(seed)}`).toBe(true);
        const merged = vault.texts();
        const found = [...merged.keys()].filter((path) => /^(?:Codings|Verdicts)\//.test(path));
        expect(found).toEqual(wanted);
        expect(matrixBookOf(merged).problems).toEqual([]);
        vault.git('checkout', '-q', 'Ana');
        const first = vault.git('rev-parse', 'Ben');
        expect(vault.merges(`${first.trim()}^1`)).toBe(true);
        expect(vault.texts()).toEqual(merged);
        expect(told(matrixBookOf(vault.texts()))).toEqual(told(matrixBookOf(merged)));
        before += wanted.length;
        after += found.length;
      }
      console.log(
        `${String(SEEDS / 2)} merges (union: ${String(union)}): ${String(before)} notes before, ${String(after)} after`,
      );
      expect(after).toBe(before);
    },
  );

  it('keep both roles that each added to a framework, line by line', () => {
    const vault = repository(true);
    for (const [by, role] of [
      ['Ana', 'diver'],
      ['Ben', 'singer'],
    ] as const) {
      vault.git('checkout', '-q', '-B', by, 'base');
      vault.write(`Concepts/${role}.md`, '---\ntype: category\n---\n');
      vault.write(framework, withRole(base[framework] ?? '', `[[${role}]]`));
      vault.commit();
    }
    expect(vault.merges('Ana')).toBe(true);
    const book = matrixBookOf(vault.texts());
    expect(
      book
        .framework(framework)
        ?.roles.map(({ name }) => name)
        .sort(),
    ).toEqual(['broker', 'diver', 'singer', 'teacher', 'warden']);
    expect(book.problems).toEqual([]);
  });

  it.each([false, true])(
    'name a coding under a name that the other changed (merge=union: %s)',
    async (union) => {
      const vault = repository(union);
      const code = (by: string, actor: string, claim: string): string => {
        const random = numbers(by.length);
        const { path, text } = codingNote(
          {
            framework: { path: framework, name: 'Keeping' },
            actor: { path: `Actors/${actor}.md`, name: actor },
            role: { path: 'Concepts/warden.md', name: 'warden' },
            claim: { path: `Claims/${claim}.md`, name: claim },
            stance: 'supports',
          },
          writingOf(by, Date.UTC(2026, 0, 2), random, 'Codings'),
        );
        vault.write(path, text);
        return path;
      };
      vault.git('checkout', '-q', 'base');
      const old = code('Both', 'Reed Programme', 'Patrols');
      vault.commit();
      vault.git('checkout', '-q', '-b', 'Ben');
      const fresh = code('Ben', 'Reed Programme', 'Nets');
      vault.commit();
      vault.git('checkout', '-q', 'base');
      await vault.rename('Actors/Reed Programme.md', 'Marsh Programme');
      expect(vault.merges('Ben')).toBe(true);
      const book = matrixBookOf(vault.texts());
      expect(book.coding(old)?.actor.path).toBe('Actors/Marsh Programme.md');
      expect(book.coding(fresh)?.actor).toMatchObject({ path: null, name: 'Reed Programme' });
      expect(book.problems).toEqual([
        { kind: 'matrix.missing', file: fresh, values: { property: 'actor', value: 'Reed Programme' } },
      ]);
      // The name is an alias of the renamed note: to give it its own name again leads the new coding to it.
      await vault.rename('Actors/Marsh Programme.md', 'Marsh Programme');
      expect(matrixBookOf(vault.texts()).problems).toEqual([]);
    },
  );
});
