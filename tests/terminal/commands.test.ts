import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kelp } from '../jobs/doubts';
import { citeweave, cleanUp, notesOfType, temporaryFolder, tree } from './cli';

cleanUp();

const samples = join(import.meta.dirname, '..', '..', 'templates', 'sample');
const sample = join(samples, 'peran-organisasi-internasional.txt');

function vaultWithSample(): string {
  const vault = join(temporaryFolder(), 'vault');
  mkdirSync(vault);
  expect(citeweave('read', sample, '--vault', vault).status).toBe(0);
  return vault;
}

/** A vault's files without the import notes, which tell when. */
function lasting(vault: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tree(vault)).filter(([path]) => !path.startsWith('Imports/')));
}

describe('citeweave read', () => {
  it('prints one reading a line where several papers are asked for, and goes on after one that is missing', () => {
    const { status, stdout, stderr } = citeweave('read', sample, 'no-such-paper.txt', sample, '--json');
    const readings = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly file: string });
    expect(readings).toHaveLength(2);
    expect(stderr).toBe('no-such-paper.txt: There is no such file. Check the name and the folder.\n');
    expect(status).toBe(1);
  });

  it('speaks Indonesian when asked to', () => {
    expect(citeweave('read', 'tiada.txt', '--lang', 'id').stderr).toContain('Berkas ini tidak ada');
  });

  it('prints the text that its spans count in', () => {
    const text = citeweave('read', sample, '--text').stdout;
    const reading = JSON.parse(citeweave('read', sample, '--json').stdout) as {
      readonly sections: readonly { readonly start: number; readonly end: number; readonly title: string }[];
    };
    const [first] = reading.sections;
    expect(text.slice(first?.start, first?.end).replace(/\s+/g, ' ')).toBe(first?.title);
  });

  it.each([
    [['read']],
    [['read', sample, '--json', '--text']],
    [['read', sample, '--dry-run']],
    [['read', sample, '--all']],
    [['read', sample, '--colour', 'red']],
    [['undo']],
    [['sing']],
    [[]],
  ])('calls %j misuse, and says how it is used', (args) => {
    const { status, stdout, stderr } = citeweave(...args);
    expect(status).toBe(2);
    expect(stdout + stderr).toContain('citeweave');
  });

  it.each(['read', 'undo', 'check'])('%s --help tells what it does', (command) => {
    const { status, stdout } = citeweave(command, '--help');
    expect(status).toBe(0);
    expect(stdout).toContain(`citeweave ${command} `);
  });
});

describe('a paper in a vault', () => {
  it('shows its plan without writing anything', () => {
    const vault = temporaryFolder();
    const { status, stdout } = citeweave('read', sample, '--vault', vault, '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^create +Papers\/.+\.md/m);
    expect(tree(vault)).toEqual({});
  });

  it('leaves off what the reading doubts, names it with the reason, and makes notes of it where all is asked for', () => {
    const folder = temporaryFolder();
    const [paper, vault] = [join(folder, 'kelp.md'), join(folder, 'vault')];
    mkdirSync(vault);
    writeFileSync(paper, kelp);
    const note = 'Concepts/towed underwater camera sledge.md';
    const shown = citeweave('read', paper, '--vault', vault, '--dry-run').stdout;
    expect(shown).toContain(
      'doubt    Concepts: towed underwater camera sledge: It has a short form, but is named only 5 times\n',
    );
    expect(shown).not.toContain(note);
    const { stdout, status } = citeweave('read', paper, '--vault', vault);
    expect(status).toBe(0);
    expect(stdout).toContain('2 doubtful things were left off; --all makes notes of them too.\n');
    expect(Object.keys(tree(vault))).not.toContain(note);
    expect(citeweave('read', paper, '--vault', vault, '--all').stdout).not.toContain('doubtful');
    expect(Object.keys(tree(vault))).toContain(note);
    expect(citeweave('check', vault).status).toBe(0);
  });

  it('passes its own check, and has notes of every kind', () => {
    const vault = vaultWithSample();
    const { status, stderr } = citeweave('check', vault);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const files = tree(vault);
    const kinds = [
      'paper',
      'text',
      'concept',
      'category',
      'source',
      'actor',
      'claim',
      'research-gap',
      'framework',
      'coding',
      'import',
    ];
    expect(kinds.filter((kind) => notesOfType(files, kind).length === 0)).toEqual([]);
  });

  it('read again changes no byte', () => {
    const vault = vaultWithSample();
    const before = tree(vault);
    expect(citeweave('read', sample, '--vault', vault).status).toBe(0);
    expect(tree(vault)).toEqual(before);
  });

  it('read apart on two devices is the same bytes', () => {
    expect(lasting(vaultWithSample())).toEqual(lasting(vaultWithSample()));
  });

  it('taken back leaves the same bytes as before, also of notes that were there', () => {
    const vault = temporaryFolder();
    mkdirSync(join(vault, 'Concepts'));
    writeFileSync(join(vault, 'My own.md'), 'What I think.\r\n');
    writeFileSync(join(vault, 'Concepts', 'A thought.md'), '---\ntags: [a]   # mine\n---\nText');
    const before = tree(vault);
    expect(citeweave('read', sample, '--vault', vault).status).toBe(0);
    expect(tree(vault)).not.toEqual(before);
    expect(citeweave('undo', vault).status).toBe(0);
    expect(tree(vault)).toEqual(before);
    expect(citeweave('undo', vault).status).toBe(1);
  });

  it('is not taken back over a note that was changed since: it is named, and nothing is touched', () => {
    const vault = vaultWithSample();
    const [claim = ''] = notesOfType(tree(vault), 'claim');
    appendFileSync(join(vault, claim), '\nMy supervisor doubts this.\n');
    const before = tree(vault);
    const { status, stderr } = citeweave('undo', vault);
    expect(status).toBe(1);
    expect(stderr).toContain(claim);
    expect(tree(vault)).toEqual(before);
  });

  it('read again keeps what a person wrote, renamed, moved and deleted', () => {
    const vault = vaultWithSample();
    const files = tree(vault);
    const [written = '', renamed = '', deleted = ''] = notesOfType(files, 'claim');
    const [moved = ''] = notesOfType(files, 'concept');
    appendFileSync(join(vault, written), '\nI checked this in the archive.\n');
    renameSync(join(vault, renamed), join(vault, 'Claims', 'My name for it.md'));
    mkdirSync(join(vault, 'Thesis'));
    renameSync(join(vault, moved), join(vault, 'Thesis', 'Moved.md'));
    rmSync(join(vault, deleted));
    expect(citeweave('read', sample, '--vault', vault).status).toBe(0);
    const after = tree(vault);
    expect(after[written]).toContain('I checked this in the archive.');
    expect(Object.keys(after).filter((path) => [renamed, moved, deleted].includes(path))).toEqual([]);
    expect(after[join('Claims', 'My name for it.md')]).toContain('type: claim');
    expect(citeweave('check', vault).stderr).toBe('');
  });

  it('names each note in which the person and the reading disagree, and goes on', () => {
    const vault = vaultWithSample();
    const claim = notesOfType(tree(vault), 'claim').find((path) => path.includes('171 kasus')) ?? '';
    const mine = readFileSync(join(vault, claim), 'utf8').replace('---\n', '---\nodd: [\n');
    writeFileSync(join(vault, claim), mine);
    const newer = join(temporaryFolder(), 'peran-organisasi-internasional.txt');
    writeFileSync(newer, readFileSync(sample, 'utf8').replaceAll('171 kasus', '172 kasus'));
    const { status, stdout, stderr } = citeweave('read', newer, '--vault', vault);
    expect(stderr).toBe(`${join(vault, claim)}: Its properties cannot be read: it is left as it is.\n`);
    expect(stdout).toContain('1 to look at');
    expect(status).toBe(0);
  });

  it('read from a newer file says how many notes it takes away', () => {
    const vault = vaultWithSample();
    const newer = join(temporaryFolder(), 'peran-organisasi-internasional.txt');
    writeFileSync(newer, readFileSync(sample, 'utf8').replace(/Sebanyak 96%[^.]*\./, ''));
    const before = Object.keys(tree(vault));
    const { stdout } = citeweave('read', newer, '--vault', vault);
    const after = Object.keys(tree(vault));
    const gone = before.filter((path) => !after.includes(path));
    expect(gone.length).toBeGreaterThan(0);
    expect(stdout).toContain(`, ${gone.length} removed, `);
  });

  it('checked after a quote was changed, names the note and its line', () => {
    const vault = vaultWithSample();
    const [claim = ''] = notesOfType(tree(vault), 'claim');
    const text = readFileSync(join(vault, claim), 'utf8');
    writeFileSync(join(vault, claim), text.replace(/^(> )(\S+)( .*\^t\d+)/m, '$1Never$3'));
    const { status, stderr } = citeweave('check', vault);
    expect(status).toBe(1);
    expect(stderr.startsWith(`${join(vault, claim)}:`)).toBe(true);
  });
});

describe('a process that is killed while it writes', () => {
  // Files and folders in the vault at the moment of the kill: the journal, some notes, half of them, nearly all.
  it.each([3, 30, 60, 110])('after %i files leaves a vault that the next start puts right', async (files) => {
    const vault = temporaryFolder();
    writeFileSync(join(vault, 'My own.md'), 'Mine.');
    await killedAfter(files, ['read', sample, '--vault', vault], vault);
    const { stderr, status } = citeweave('read', sample, '--vault', vault);
    expect(stderr).toBe('An import that was cut off was taken back; the vault is as it was before it.\n');
    expect(status).toBe(0);
    const { 'My own.md': own, ...rest } = lasting(vault);
    expect(own).toBe('Mine.');
    expect(rest).toEqual(lasting(vaultWithSample()));
    // Reading and writing nothing by halves: no file of ours is left beside the notes.
    expect(readdirSync(vault, { recursive: true }).filter((path) => String(path).includes('.tmp'))).toEqual(
      [],
    );
  });
});

describe('a process that is killed before it began', () => {
  it('leaves nothing behind after the next start', () => {
    const vault = vaultWithSample();
    const before = tree(vault);
    mkdirSync(join(vault, '.citeweave'));
    writeFileSync(join(vault, '.citeweave', '.citeweave-0123456789ab.tmp'), '{"fold');
    expect(citeweave('check', vault).status).toBe(0);
    expect(tree(vault)).toEqual(before);
    expect(readdirSync(vault)).not.toContain('.citeweave');
  });
});

/** Kills the program as soon as it has written so many files beside the one that was there. */
function killedAfter(files: number, args: readonly string[], vault: string): Promise<void> {
  const program = join(import.meta.dirname, '..', '..', 'dist', 'cli.mjs');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: 'ignore' });
    const watch = setInterval(() => {
      // Names alone: a file may be gone between being listed and being read.
      if (readdirSync(vault, { recursive: true }).length > files) child.kill('SIGKILL');
    }, 1);
    child.on('close', () => {
      clearInterval(watch);
      resolve();
    });
  });
}
