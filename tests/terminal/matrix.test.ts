import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { citeweave, cleanUp, temporaryFolder, tree } from './cli';

cleanUp();

const root = join(import.meta.dirname, '..', '..');
const sample = join(root, 'templates', 'sample', 'peran-organisasi-internasional.txt');
const named =
  'Framework: Peran Civil Society Organizations (Frameworks/Peran Civil Society Organizations (boussard2003).md)\n';

let vault = '';
beforeAll(() => {
  vault = join(temporaryFolder(), 'vault');
  mkdirSync(vault);
  expect(citeweave('read', sample, '--vault', vault).status).toBe(0);
});

describe('citeweave matrix', () => {
  it('prints the fullest framework as a table, names it, and is done also with empty cells', () => {
    const { status, stdout, stderr } = citeweave('matrix', vault, '--rows', 'programme', '--lang', 'id');
    expect([status, stderr]).toEqual([0, named.replace('Framework', 'Kerangka')]);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('# Peran Civil Society Organizations');
    expect(lines[2]).toBe('Peran menurut [[@boussard2003|Boussard (2003)]].');
    expect(lines.filter((line) => line.startsWith('| [['))).toHaveLength(3);
    expect(lines[4]).toBe('| Pelaku | [[educator]] | [[counterpart]] | [[agenda setter]] |');
    expect(lines[7]).toMatch(
      /^\| \[\[Pampanga Project\]\] \| \[\[Dalam Pampanga .+\\\|hlm\. 4\]\] .+ \| — \|$/,
    );
    expect(stdout).toContain('1 dari 9 sel tanpa bukti pendukung');
  });

  it('changes nothing in the vault', () => {
    const before = tree(vault);
    for (const to of ['md', 'csv', 'svg', 'html', 'qdc', 'xlsx']) citeweave('matrix', vault, '--to', to);
    expect(tree(vault)).toEqual(before);
  });

  it('prints a list with --long, a line a coding, each quote as the paper has it', () => {
    const { stdout, status } = citeweave(
      'matrix',
      vault,
      '--long',
      '--framework',
      'peran civil society organization',
    );
    expect(status).toBe(0);
    const lines = stdout.slice(1).split('\r\n');
    expect(lines).toHaveLength(18);
    expect(lines[2]).toContain(
      'Project Lantern,counterpart,supports,"Melalui Project Lantern, IJM menyusun pedoman',
    );
    expect(lines[2]).toContain(',4,"Mitra Negara bagi Anak di Ruang Digital: Peran');
  });

  it.each([
    ['csv', /^\ufeffWho,educator,counterpart,agenda setter\r\nProject Lantern,1 for,1 for,1 for\r\n/],
    ['svg', /^<svg [^>]*role="img"/],
    ['html', /^<!doctype html>\n<html lang="en">/],
    ['qdc', /<Code guid="F85C4CC6-29CB-5191-B0DD-000AC99E5947" name="educator" isCodable="true">/],
  ])('prints it as %s', (to, begins) => {
    const { stdout, status } = citeweave('matrix', vault, '--to', to);
    expect(stdout).toMatch(begins);
    expect(status).toBe(0);
  });

  it('is turned, sorted and filtered as the view is', () => {
    const rows = (...more: readonly string[]): readonly string[] =>
      citeweave('matrix', vault, '--to', 'csv', '--rows', 'programme', ...more)
        .stdout.slice(1)
        .trim()
        .split('\r\n');
    expect(rows('--transpose')[0]).toBe(
      'Role,Project Lantern,Pampanga Project,Anti-Sex Trafficking System Transformation Project',
    );
    expect(rows('--transpose')[3]).toBe('agenda setter,1 for,—,1 for');
    expect(rows('--order', 'gaps')[1]).toBe('Pampanga Project,1 for,1 for,—');
    expect(rows('--stance', 'opposes', '--hide-empty')).toHaveLength(1);
    expect(rows('--paper', 'teladan2024', '--from', '2024', '--until', '2024')).toHaveLength(4);
    expect(rows('--from', '2025', '--hide-empty')).toHaveLength(1);
    const unknown = citeweave('matrix', vault, '--paper', 'nobody1999');
    expect([unknown.status, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain('No paper of this vault is called “nobody1999”');
  });

  it('draws what each paper adds', () => {
    const { stdout, status } = citeweave('matrix', vault, '--saturation');
    expect([status, /^<svg [^>]*role="img"/.test(stdout)]).toEqual([0, true]);
    expect(stdout).toContain('11 new, 11 in all');
  });

  it('writes the same Excel file into a file and into a pipe', () => {
    const target = join(temporaryFolder(), 'matrix.xlsx');
    const { status, stdout } = citeweave('matrix', vault, '--to', 'xlsx', '-o', target);
    expect([status, stdout]).toEqual([0, '']);
    const bytes = readFileSync(target);
    expect(Object.keys(unzipSync(bytes))).toContain('xl/worksheets/sheet3.xml');
    const program = join(root, 'dist', 'cli.mjs');
    const piped = spawnSync(process.execPath, [program, 'matrix', vault, '--to', 'xlsx']);
    expect(piped.stdout.equals(bytes)).toBe(true);
  });

  it('names what is wrong with notes, and goes on with the others', () => {
    const broken = join(temporaryFolder(), 'vault');
    mkdirSync(join(broken, 'Frameworks'), { recursive: true });
    mkdirSync(join(broken, 'Codings'));
    writeFileSync(
      join(broken, 'Frameworks', 'Tides.md'),
      '---\ntype: framework\nroles: [ebb]\nrows: [Ana]\n---\n',
    );
    writeFileSync(join(broken, 'Codings', 'a.md'), '---\ntype: coding\nframework: "[[Tides]]"\n---\n');
    writeFileSync(join(broken, 'Codings', 'b.md'), '---\ntype: coding\nodd: [\n---\n');
    const { status, stdout, stderr } = citeweave('matrix', broken);
    expect(status).toBe(1);
    expect(stdout).toContain('| Ana | — |');
    expect(stderr).toContain(`${join(broken, 'Codings', 'a.md')}: The property “actor” is missing`);
    expect(stderr).toMatch(/b\.md:\d+: Its properties/);
  });

  it.each([
    [['matrix']],
    [['matrix', 'a', 'b']],
    [['matrix', '.', '--to', 'docx']],
    [['matrix', '.', '--rows', 'colour']],
    [['matrix', '.', '--to', 'svg', '--long']],
    [['matrix', '.', '--to', 'md', '--saturation']],
    [['matrix', '.', '--order', 'size']],
    [['matrix', '.', '--stance', 'maybe']],
    [['matrix', '.', '--from', 'long ago']],
    [['import', '.']],
  ])('calls %j misuse, and says how it is used', (args) => {
    const { status, stderr } = citeweave(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(`citeweave ${args[0] ?? ''} VAULT`);
  });

  it('names the frameworks that there are for one that there is not, and says so where there is none', () => {
    const unknown = citeweave('matrix', vault, '--framework', 'Colours');
    expect([unknown.status, unknown.stdout]).toEqual([1, '']);
    expect(unknown.stderr).toContain('There is no framework “Colours”. There are: ');
    expect(citeweave('matrix', temporaryFolder()).stderr).toContain('The vault has no framework');
  });

  it.each(['matrix', 'import'])('%s --help tells what it does', (command) => {
    const { status, stdout } = citeweave(command, '--help', '--lang', 'es');
    expect([status, stdout.startsWith(`citeweave ${command} BÓVEDA`)]).toEqual([0, true]);
  });
});

describe('citeweave import', () => {
  it('takes a codebook into another vault, whole, and out of it again with the same ids', () => {
    const folder = temporaryFolder();
    const [codes, other] = [join(folder, 'codes.qdc'), join(folder, 'other')];
    mkdirSync(other);
    citeweave('matrix', vault, '--to', 'qdc', '-o', codes);
    const imported = citeweave('import', other, codes);
    expect(imported).toEqual({
      status: 0,
      stderr: '',
      stdout: '4 created, 0 updated, 0 as they were: Frameworks/Peran Civil Society Organizations.md\n',
    });
    expect(citeweave('check', other).status).toBe(0);
    expect(citeweave('matrix', other, '--to', 'qdc').stdout).toBe(readFileSync(codes, 'utf8'));
    expect(citeweave('import', other, codes).stdout).toBe(
      'Nothing to do: the vault already has these codes.\n',
    );
    expect(citeweave('undo', other).status).toBe(0);
    expect(tree(other)).toEqual({});
  });

  it('names a file that is no codebook with its line, and writes nothing', () => {
    const folder = temporaryFolder();
    const [file, other] = [join(folder, 'bad.qdc'), join(folder, 'other')];
    mkdirSync(other);
    writeFileSync(file, '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]>\n<CodeBook/>');
    const { status, stderr } = citeweave('import', other, file);
    expect(status).toBe(1);
    expect(stderr).toContain(`${file}:2: It declares a document type`);
    expect(citeweave('import', other, join(folder, 'none.qdc')).stderr).toContain('There is no such file');
    expect(tree(other)).toEqual({});
  });
});
