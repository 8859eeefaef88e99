import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { openPlan, orchards, planShown, writePlan } from './papers';

const concept = 'Concepts/Integrated Orchard Management.md';

/** All files but imports and the trash. */
async function notes(obsidian: Obsidian): Promise<readonly string[]> {
  return (await obsidian.files()).filter((path) => !/^(Imports|\.trash)\//.test(path));
}

async function read(obsidian: Obsidian): Promise<void> {
  await openPlan(obsidian, 'bees.txt');
  await writePlan(obsidian);
  await obsidian.command('Citeweave: Remove paper');
  await planShown(obsidian);
}

/** A sync gives a note another name. */
async function rename(obsidian: Obsidian, from: string, to: string): Promise<void> {
  const text = (await obsidian.read(from)) ?? '';
  await obsidian.removeOutside(from);
  await obsidian.writeOutside(to, text);
  await obsidian.settled();
}

describe.skipIf(!hasBrowser)('a paper that is removed', () => {
  afterAll(closeBrowser);

  it('is planned for again where the vault changes under the window, and told in counts', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await read(obsidian);
    const moved = 'Concepts/Orchards by need.md';
    await rename(obsidian, concept, moved);
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText(/^The vault changed meanwhile/).waitFor();
    await page.getByPlaceholder('Search in these').fill('by need');
    await page.locator('.citeweave-path', { hasText: 'Orchards by need.md' }).waitFor();
    expect(await notes(obsidian)).toContain(moved);
    await obsidian.screenshot('removal-again');
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
    expect(await notes(obsidian)).toEqual(['bees.txt']);
    expect((await obsidian.notices()).slice(-1)).toEqual([
      expect.stringMatching(/^Bees and Apples in Three Valleys\nRemoved: 12$/),
    ]);
    await obsidian.close();
  });

  it('is offered in the menu of its hub and of its file, and of no other note', async () => {
    const vault = { 'bees.txt': orchards(), 'Mine.md': 'Mine.' };
    const obsidian = await openObsidian({ vault, showAllFiles: true });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    const entry = page.getByRole('menuitem', { name: 'Remove paper' });
    const open = (path: string): Promise<void> =>
      page.locator(`.nav-files-container [data-path="${path}"]`).click({ button: 'right' });
    await open('Mine.md');
    await page.getByRole('menuitem').first().waitFor();
    expect(await entry.count()).toBe(0);
    await page.keyboard.press('Escape');
    await open('bees.txt');
    await entry.waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.nav-folder-title', { hasText: 'Papers' }).click();
    await open('Papers/Bees and Apples in Three Valleys.md');
    await obsidian.screenshot('menu-of-hub');
    await entry.click();
    await page.getByText('Remove “Bees and Apples in Three Valleys”').waitFor();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
    expect(await notes(obsidian)).toEqual(['Mine.md', 'bees.txt']);
    await obsidian.close();
  });

  it('is there as before where the window is closed on the way, and the person is told', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await read(obsidian);
    const before = await notes(obsidian);
    await page.evaluate(() => {
      const { app } = window.page ?? {};
      const gone = app?.vault.on('delete', () => {
        if (gone) app?.vault.offref(gone);
        document.querySelector<HTMLElement>('.modal-close-button')?.click();
      });
    });
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('You stopped it. Nothing was written.').waitFor();
    expect(await notes(obsidian)).toEqual(before);
    await obsidian.close();
  });
});
