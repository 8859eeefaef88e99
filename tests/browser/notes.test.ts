import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { vaultOfSample, vaultOfWater, type VaultMade } from './vaultMade';

let water: VaultMade;
let sample: VaultMade;

const reading = (obsidian: Obsidian) => obsidian.page.locator('.markdown-reading-view');

async function openReading(obsidian: Obsidian, path: string): Promise<void> {
  await obsidian.open(path, 'preview');
  await reading(obsidian).locator('.inline-title').waitFor();
  await obsidian.settled();
}

describe.skipIf(!hasBrowser)('the notes of a paper, as they read', () => {
  beforeAll(async () => {
    [water, sample] = await Promise.all([vaultOfWater(), vaultOfSample()]);
  });
  afterAll(closeBrowser);

  it('lead from a question of the hub to the paragraph that raises it, previewed before', async () => {
    const obsidian = await openObsidian({ vault: water.vault });
    const { page } = obsidian;
    await openReading(obsidian, water.find('Papers', 'Basin.md'));
    const question = reading(obsidian).locator('.callout[data-callout="question"]').first();
    await question.scrollIntoViewIfNeeded();
    const place = question.locator('blockquote').first();
    const words = (await place.innerText()).replace(/ p\\. \\d+$/, '').slice(0, 12);
    await obsidian.screenshot('notes-questions');
    await place.locator('a').hover();
    await page.locator('.hover-popover', { hasText: words }).waitFor();
    await place.locator('a').click();
    await page.locator('.is-flashing', { hasText: words }).waitFor();
    await obsidian.close();
  });

  it('give a column of sentences room, and let the table scroll instead of the page, also on a phone', async () => {
    for (const phone of [false, true]) {
      const obsidian = await openObsidian({ vault: water.vault, phone });
      const { page } = obsidian;
      await openReading(obsidian, water.find('Papers', 'Basin.md'));
      const cell = reading(obsidian).locator('.citeweave-sentence').first();
      await cell.scrollIntoViewIfNeeded();
      await obsidian.screenshot(phone ? 'notes-prior-phone' : 'notes-prior');
      expect((await cell.boundingBox())?.width).toBeGreaterThanOrEqual(200);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      expect(await obsidian.axe('.markdown-reading-view')).toEqual([]);
      await obsidian.unload();
      await obsidian.close();
    }
  });

  it('name who is shown in no role below the table of roles, in the language of the paper', async () => {
    const obsidian = await openObsidian({ vault: sample.vault, theme: 'dark' });
    await openReading(obsidian, sample.find('Papers', '2019.md'));
    const told = reading(obsidian).getByText('Tidak ditunjukkan dalam peran apa pun');
    await told.first().scrollIntoViewIfNeeded();
    await obsidian.screenshot('notes-roles-dark');
    const rows = await reading(obsidian).locator('tr').allInnerTexts();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => /^[^\\t]+(?:\\t—)+$/.test(row))).toEqual([]);
    await obsidian.close();
  });
});
