import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citeweave, temporaryFolder } from './cli';

/** Ten short papers of different lengths, so that threads end in another order than they began. */
function papersIn(place: string): readonly string[] {
  return Array.from({ length: 10 }, (_, index) => {
    const file = join(place, `reef-${index}.txt`);
    const study = `Reef ${index} lost ${10 + index} percent of its coral (Tanaka, ${2000 + index}).`;
    writeFileSync(file, `Reefs of bay ${index}\n\n${`${study}\n\n`.repeat(index % 3 === 0 ? 60 : 1)}`);
    return file;
  });
}
const filesIn = (lines: string): readonly string[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const reading: unknown = JSON.parse(line);
      return typeof reading === 'object' && reading !== null && 'file' in reading ? String(reading.file) : '';
    });

describe('many papers', () => {
  it('are read at once, and told in the order in which they were named, each as if it were alone', () => {
    const files = papersIn(temporaryFolder());
    const { status, stdout } = citeweave('read', '--json', ...files);
    expect(status).toBe(0);
    expect(filesIn(stdout)).toEqual(files);
    expect(stdout.split('\n')[4]).toBe(citeweave('read', '--json', files[4] ?? '').stdout.trim());
  });

  it('are read all the same where one is bad, and that one is named', () => {
    const place = temporaryFolder();
    const files = [...papersIn(place)];
    const [bad, gone] = [join(place, 'bad.txt'), join(place, 'gone.txt')];
    writeFileSync(
      bad,
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 251),
    );
    files.splice(3, 0, bad, gone);
    const { status, stdout, stderr } = citeweave('read', '--json', ...files);
    expect(status).toBe(1);
    expect(filesIn(stdout)).toEqual(files.filter((file) => file !== bad && file !== gone));
    expect(stderr).toContain(bad);
    expect(stderr).toContain(gone);
  });

  it('go into one vault one after the other, a later one merged with those before it', () => {
    const [place, vault] = [temporaryFolder(), temporaryFolder()];
    const { status, stdout } = citeweave('read', '--vault', vault, ...papersIn(place).slice(0, 4));
    expect(status).toBe(0);
    expect(stdout.match(/created/g)).toHaveLength(4);
    expect(citeweave('check', vault).stdout).toContain('0 problems');
    expect(readFileSync(join(vault, 'Sources', '@tanaka2003.md'), 'utf8')).toContain('type: source');
  });
});
