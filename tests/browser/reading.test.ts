import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian } from './driver';

const sample = readFileSync(
  join(import.meta.dirname, '..', '..', 'templates', 'sample', 'peran-organisasi-internasional.txt'),
  'utf8',
);

describe.skipIf(!hasBrowser)('a student in Obsidian', () => {
  afterAll(closeBrowser);

  it('reads the sample from the palette, and follows a claim to its quote in the text', async () => {
    const obsidian = await openObsidian({ vault: { 'paper.txt': sample } });
    const { page } = obsidian;
    await obsidian.command('Citeweave: Read paper into notes');
    await page.locator('.suggestion-item', { hasText: 'paper.txt' }).click();
    const write = page.getByRole('button', { name: 'Write the notes' });
    await write.waitFor();
    await obsidian.screenshot('plan');
    await write.click();
    await page.locator('.workspace-leaf.mod-active .metadata-container').first().waitFor();
    await obsidian.settled();
    await obsidian.screenshot('hub-live-preview');
    await page.keyboard.press('Control+e');
    await page.locator('.markdown-reading-view h2').first().waitFor();
    await obsidian.screenshot('hub-reading');
    const claims = (await obsidian.files()).filter((path) => path.startsWith('Claims/'));
    expect(claims.length).toBeGreaterThan(0);
    await obsidian.open(claims[0] ?? '', 'preview');
    const link = page
      .locator('.markdown-reading-view .callout[data-callout="quote"] a.internal-link')
      .first();
    await link.waitFor();
    await obsidian.screenshot('claim-reading');
    await link.hover();
    await page.locator('.hover-popover').waitFor();
    await obsidian.screenshot('claim-hover');
    const quote = await page
      .locator('.markdown-reading-view .callout[data-callout="quote"]')
      .first()
      .innerText();
    await link.click();
    const marked = page.locator('.is-flashing');
    await marked.waitFor();
    await obsidian.screenshot('text-marked');
    const words = (text: string): string => text.replace(/\s+/g, ' ');
    expect(words(await marked.innerText())).toContain(words(quote).slice(8, 60));
    await obsidian.setTheme('dark');
    await obsidian.screenshot('text-dark');
    await obsidian.close();
  });
});
