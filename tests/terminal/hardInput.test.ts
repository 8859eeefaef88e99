import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citeweave, cleanUp, limited, notesOfType, temporaryFolder, tree } from './cli';

cleanUp();

const paragraph =
  'Tidal gardens are defined as beds of clams that people tend by hand (Ortega, 2011). In 2015 the coast had 1,240 of them. ';

/** A file of these bytes in a folder of its own, and an empty vault beside it. */
function given(name: string, content: string | Uint8Array): { file: string; vault: string } {
  const folder = temporaryFolder();
  const vault = join(folder, 'vault');
  mkdirSync(vault);
  const file = join(folder, name);
  writeFileSync(file, content);
  return { file, vault };
}

/** Reads the file into the vault, then checks the vault: whatever went in, what came out must hold. */
function readInto(
  vault: string,
  file: string,
): { status: number | null; stderr: string; files: Readonly<Record<string, string>> } {
  const { status, stderr } = citeweave('read', file, '--vault', vault);
  const checked = citeweave('check', vault);
  expect(checked.stderr).toBe('');
  expect(checked.status).toBe(0);
  return { status, stderr, files: tree(vault) };
}

describe('a hard input gets a clear message and loses nothing', () => {
  it('an empty file', () => {
    const { file, vault } = given('empty.txt', '');
    const { status, stderr } = citeweave('read', file, '--vault', vault);
    expect(status).toBe(1);
    expect(stderr).toContain('empty.txt');
    expect(tree(vault)).toEqual({});
  });

  it('a text with no citation, title or author', () => {
    const { file, vault } = given(
      'plain words.txt',
      'Clams live in sand. They filter water. People eat them.\n',
    );
    const { status, files } = readInto(vault, file);
    expect(status).toBe(0);
    expect(notesOfType(files, 'paper')).toEqual(['Papers/plain words.md']);
  });

  it('pages that hold nothing but their running heads', () => {
    const { file, vault } = given('heads.txt', 'Clam Letters 12\n\n\f'.repeat(400));
    const { status, stderr } = citeweave('read', file, '--vault', vault);
    expect(status).toBe(1);
    expect(stderr).toContain('heads.txt: the file holds no text beside page numbers and running heads');
    expect(tree(vault)).toEqual({});
  });

  it.each(['clams.md', 'clams'])('%s without a title: its hub is the only note of that name', (name) => {
    const { file, vault } = given(name, paragraph);
    const { files } = readInto(vault, file);
    const named = Object.keys(files).filter((path) => /(^|\/)clams(\.md)?$/.test(path));
    expect(named).toEqual(['Papers/clams.md']);
    expect(citeweave('read', file, '--vault', vault).stdout).toContain('Nothing to do');
    expect(tree(vault)).toEqual(files);
  });

  it('one line of 1 MB', () => {
    const { file, vault } = given('line.txt', paragraph.repeat(8_700));
    const { status, files } = readInto(vault, file);
    expect(status).toBe(0);
    expect(notesOfType(files, 'text').length).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a byte-order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('%s reads as the plain text does', (_name, encode) => {
    const text = `Tidal gardens\n\n${paragraph}\n\n${paragraph}\n`;
    const plain = given('paper.txt', text);
    const other = given('paper.txt', encode(text));
    const expected = citeweave('read', plain.file, '--text');
    const actual = citeweave('read', other.file, '--text');
    expect(actual.stderr).toBe('');
    const bare = (out: string): string => out.replaceAll('\r', '').replace('\uFEFF', '');
    expect(bare(actual.stdout)).toBe(bare(expected.stdout));
    expect(readInto(other.vault, other.file).status).toBe(0);
  });

  it('Windows-1252, read with a message that says so', () => {
    const { file, vault } = given(
      'old.txt',
      Buffer.from('Le caf\xe9 of the na\xefve reader is open. '.repeat(20), 'latin1'),
    );
    const { stderr, files } = readInto(vault, file);
    expect(stderr).toMatch(/old\.txt.*Windows-1252/);
    const [text = ''] = notesOfType(files, 'text');
    expect(Buffer.from(files[text] ?? '', 'latin1').toString('utf8')).toContain('café of the naïve');
  });

  it('control characters', () => {
    const { file, vault } = given(
      'controls.txt',
      `Be\u0007ll \u0000and \u001b[31mred\u001b[0m ${paragraph}\n`,
    );
    readInto(vault, file);
  });

  it('a binary named .txt is refused, and the vault is untouched', () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_unused, at) => (at * 7919) % 256);
    const { file, vault } = given('picture.txt', bytes);
    const { status, stderr } = citeweave('read', file, '--vault', vault);
    expect(status).toBe(1);
    expect(stderr).toContain('picture.txt');
    expect(tree(vault)).toEqual({});
  });

  it('words that would be dangerous in a note stay words', () => {
    const danger = [
      'Reefs & <img src=x onerror=alert(1)> <script>alert(2)</script>',
      '',
      '---',
      'cw-id: stolen',
      '---',
      '',
      `According to [[Home|Silva]] (2012), 40% of %%hidden%% reefs {{ 7 | times: 6 }} are \`code\` and #tagged ^t1. ${paragraph}`,
      '',
      '```js',
      'alert(3)',
      '```',
      '',
      `- [ ] ![[secret.png]] and $x^2$ ==mark== ~~gone~~ [a](javascript:alert(4)). ${paragraph}`,
    ].join('\n');
    const { file, vault } = given('danger.txt', danger);
    const { files } = readInto(vault, file);
    const notes = Object.entries(files).filter(
      ([path]) => path.endsWith('.md') && !path.startsWith('Imports/'),
    );
    const raw = /(^|[^\\])(<img|<script|\[\[Home|!\[\[secret|%%hidden|\{\{ 7|`code`|#tagged)/m;
    // Properties are texts for Obsidian; what follows them is Markdown.
    const body = (text: string): string => text.replace(/^---\n[^]*?\n---\n/, '');
    expect(notes.filter(([, text]) => raw.test(body(text))).map(([path]) => path)).toEqual([]);
    expect(notes.filter(([, text]) => text.includes('\ncw-id: stolen'))).toEqual([]);
  });
});

describe('a vault that cannot be written gets a clear message and loses nothing', () => {
  it('a folder that is not there', () => {
    const { file, vault } = given('paper.txt', paragraph);
    const missing = join(vault, 'nowhere');
    const { status, stderr } = citeweave('read', file, '--vault', missing);
    expect(status).toBe(1);
    expect(stderr).toContain(missing);
    expect(tree(vault)).toEqual({});
  });

  it('a file instead of a folder', () => {
    const { file } = given('paper.txt', paragraph);
    const { status, stderr } = citeweave('read', file, '--vault', file);
    expect(status).toBe(1);
    expect(stderr).toContain('folder');
  });

  it('a file where a folder is needed', () => {
    const { file, vault } = given('paper.txt', paragraph);
    writeFileSync(join(vault, 'Papers'), 'My list of papers.');
    const { status, stderr } = citeweave('read', file, '--vault', vault);
    expect(status).toBe(1);
    expect(stderr).toContain('Papers is a file, but a folder is needed there');
    expect(tree(vault)).toEqual({ Papers: 'My list of papers.' });
  });

  it.skipIf(process.getuid?.() === 0)('a folder that may only be read', () => {
    const { file, vault } = given('paper.txt', paragraph);
    chmodSync(vault, 0o555);
    const { status, stderr } = citeweave('read', file, '--vault', vault);
    chmodSync(vault, 0o755);
    expect(status).toBe(1);
    expect(stderr).not.toContain('    at ');
    expect(tree(vault)).toEqual({});
  });

  it.skipIf(process.platform === 'win32')('a disk that takes no more', () => {
    const { file, vault } = given('paper.txt', `${paragraph}\n\n`.repeat(2_000));
    // The shell's limit on the size of a file stands in for a full disk: the write fails half-way.
    const { status, stderr } = limited('read', file, '--vault', vault);
    expect(status).toBe(1);
    expect(stderr).toContain('The disk is full');
    expect(tree(vault)).toEqual({});
  });

  it('a symbolic link in the vault that leads out of it', () => {
    const { file, vault } = given('paper.txt', paragraph);
    const outside = temporaryFolder();
    symlinkSync(outside, join(vault, 'Papers'));
    const { status, stderr } = citeweave('read', file, '--vault', vault);
    expect(status).toBe(1);
    expect(stderr).toContain('Papers is a symbolic link');
    expect(tree(outside)).toEqual({});
    expect(Object.keys(tree(vault))).toEqual([]);
  });
});
