import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian } from './driver';
import { openPlan, orchards, writePlan } from './papers';

const concept = 'Concepts/Integrated Orchard Management.md';

describe.skipIf(!hasBrowser)('a very long paper, and a device without threads', () => {
  afterAll(closeBrowser);

  it('shows five thousand things with at most a hundred rows in the page, wherever one looks', async () => {
    const obsidian = await openObsidian({ vault: { 'long.txt': longPaper(6_000) } });
    const { page } = obsidian;
    page.setDefaultTimeout(60_000);
    await openPlan(obsidian, 'long.txt');
    const found = await page.getByRole('tab', { name: /Found/ }).innerText();
    const count = Number(/\d+/.exec(found)?.[0]);
    expect(count).toBeGreaterThan(5_000);
    const rows = (): Promise<number> => page.locator('.citeweave-listed').count();
    for (const key of ['End', 'Home', 'PageDown', 'PageDown']) {
      await page.keyboard.press(key);
      expect(await rows()).toBeLessThanOrEqual(100);
      expect(await page.evaluate(() => document.activeElement?.closest('.citeweave-listed') !== null)).toBe(
        true,
      );
    }
    await page
      .locator('.citeweave-list')
      .first()
      .evaluate((list) => (list.scrollTop = list.scrollHeight / 2));
    const middle = Math.round(count / 2);
    await page.locator(`.citeweave-listed[aria-posinset="${middle}"]`).waitFor();
    expect(await rows()).toBeLessThanOrEqual(100);
    await obsidian.screenshot('five-thousand');
    await obsidian.close();
  }, 120_000);

  it('finds its namesake among five thousand notes, changes that one alone, and takes it back', async () => {
    const notes = Object.fromEntries(
      Array.from({ length: 5_000 }, (_none, at) => [
        `Notes/${at % 50}/Thought ${at}.md`,
        `---\naliases:\n  - ${at === 3_141 ? 'IOM' : `idea ${at}`}\n---\nMine, of day ${at}.\n`,
      ]),
    );
    const namesake = 'Notes/41/Thought 3141.md';
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards(), ...notes } });
    const { page } = obsidian;
    page.setDefaultTimeout(60_000);
    await openPlan(obsidian, 'bees.txt');
    await page.getByText('The same as “Thought 3141”?').waitFor();
    await page.getByRole('button', { name: /Say which note “Integrated Orchard Management”/ }).click();
    expect(await page.locator('.suggestion-title').first().innerText()).toBe(namesake);
    await obsidian.screenshot('five-thousand-notes');
    await page.keyboard.press('Enter');
    await page.getByText('Goes into Thought 3141').waitFor();
    await writePlan(obsidian);
    const changed = async (): Promise<readonly string[]> => {
      const now = await page.evaluate(
        (paths) => paths.map((path) => window.page?.read(path)),
        Object.keys(notes),
      );
      return Object.entries(notes).flatMap(([path, text], at) => (now[at] === text ? [] : [path]));
    };
    expect(await changed()).toEqual([namesake]);
    expect(await obsidian.read(namesake)).toContain('Mine, of day 3141.');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Taken back/).waitFor();
    expect(await changed()).toEqual([]);
    await obsidian.close();
  }, 120_000);

  it('is stopped while it is read, and leaves nothing behind', async () => {
    const obsidian = await openObsidian({ vault: { 'long.txt': longPaper(6_000) } });
    await obsidian.command('Citeweave: Read paper into notes');
    await obsidian.page.locator('.suggestion-item', { hasText: 'long.txt' }).click();
    await obsidian.page.getByText('Reading long.txt…').waitFor();
    await obsidian.page.getByRole('button', { name: 'Cancel' }).click();
    expect(await obsidian.page.locator('.citeweave-dialog').count()).toBe(0);
    await obsidian.close();
  });

  it('is read in the window itself, with a word, where no thread can be had', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    await obsidian.page.evaluate(() => Reflect.deleteProperty(window, 'Worker'));
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    expect(await obsidian.files()).toContain(concept);
    expect(await obsidian.notices()).toContainEqual(expect.stringContaining('may stand still'));
    await obsidian.close();
  });

  it('leaves nothing where the plugin is unloaded under an open window', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    await openPlan(obsidian, 'bees.txt');
    await obsidian.page
      .getByRole('button', { name: /Say which note/ })
      .first()
      .click();
    expect(await obsidian.unload()).toEqual([]);
    await obsidian.close();
  });
});

/** A paper that reviews a great many works: about one thing for every line. */
function longPaper(count: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const letter = (at: number): string => letters[at % letters.length] ?? 'a';
  const lines = ['# A long paper about wells', ''];
  for (let at = 0; at < count; at += 1) {
    const name = `${letter(at).toUpperCase()}a${letter(Math.floor(at / 26))}o${letter(Math.floor(at / 676))}ner`;
    lines.push(
      `${name} et al. (${1950 + (at % 70)}) found that ${at + 17} percent of farms lost their wells.`,
      '',
    );
  }
  return lines.join('\n');
}
