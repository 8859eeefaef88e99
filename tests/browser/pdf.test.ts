import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian } from './driver';
import { openPlan, writePlan } from './papers';

const samples = join(import.meta.dirname, '..', 'receive', 'pdf', 'made');
const pdf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(samples, `${name}.pdf`)));

describe.skipIf(!hasBrowser)('a PDF in Obsidian', () => {
  afterAll(closeBrowser);

  it('is read from the vault: its claims lead to the text and to the page of the file', async () => {
    const obsidian = await openObsidian({ vault: { 'Library/two-columns.pdf': pdf('two-columns') } });
    await openPlan(obsidian, 'two-columns.pdf');
    await obsidian.screenshot('pdf-plan');
    await writePlan(obsidian);
    const files = await obsidian.files();
    const text = (await obsidian.read(files.find((path) => path.endsWith('(text).md')) ?? '')) ?? '';
    expect(text).toContain('^t');
    await obsidian.close();
  });
});
