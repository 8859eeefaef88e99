import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { vaultOfSample, type VaultMade } from './vaultMade';

const patience = { timeout: 25_000 };

const lantern = 'Actors/Project Lantern.md';
const pampanga = 'Actors/Pampanga Project.md';

let made: VaultMade;

/** What the matrix shows, a line a row. */
async function shown(obsidian: Obsidian): Promise<readonly string[]> {
  return obsidian.page
    .locator('.citeweave-roles [role=row]')
    .evaluateAll((rows) =>
      rows.map((row) =>
        Array.from(
          row.children,
          (cell) => cell.querySelector('[aria-hidden]')?.textContent ?? cell.textContent ?? '',
        ).join(' | '),
      ),
    );
}

describe.skipIf(!hasBrowser)('a role or actor that is called otherwise', () => {
  beforeAll(async () => {
    made = await vaultOfSample();
  });
  afterAll(closeBrowser);

  it('is renamed in the whole vault once the person saw what changes, and back', async () => {
    const obsidian = await openObsidian({ vault: made.vault });
    const { page } = obsidian;
    await obsidian.command('Citeweave: Open role matrix');
    await page.locator('.citeweave-roles [role=gridcell]').first().waitFor();
    await obsidian.open(lantern, 'preview');
    await obsidian.command('Citeweave: Rename or merge actor or role');
    const field = page.getByRole('textbox', { name: 'New name' });
    await field.fill('Lantern');
    await page.getByRole('button', { name: 'Show what changes' }).click();
    const paths = page.locator('.citeweave-dialog .citeweave-path');
    await expect.poll(() => paths.allInnerTexts(), patience).toContain('Concepts/Keempat misi itu.md');
    await obsidian.screenshot('rename-actor');
    expect(await obsidian.axe('.citeweave-dialog')).toEqual([]);
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await page.getByText('“Project Lantern” is “Lantern” now.').waitFor();
    expect(await obsidian.files()).not.toContain(lantern);
    await page.locator('.workspace-tab-header.is-active', { hasText: /^Lantern/ }).waitFor();
    await obsidian.screenshot('renamed-actor');
    await obsidian.command('Citeweave: Open role matrix');
    await expect.poll(() => shown(obsidian), patience).toContain('Lantern | 1 | 1 | 1');
    await obsidian.command('Citeweave: Undo last import');
    await expect.poll(() => obsidian.read(lantern), patience).toBe(made.vault[lantern]);
    await expect.poll(() => shown(obsidian), patience).toContain('Project Lantern | 1 | 1 | 1');
    await obsidian.close();
  });

  it('is merged with another whose name is typed, which is told before', async () => {
    const obsidian = await openObsidian({ vault: made.vault });
    const { page } = obsidian;
    await obsidian.command('Citeweave: Rename or merge actor or role');
    await page.getByPlaceholder('Which actor or role').fill('pampanga');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'New name' }).fill('project lantern');
    await page.getByText('“Project Lantern” is there: the two become one').waitFor();
    await obsidian.screenshot('merge-actors');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Merge', exact: true }).click();
    await expect.poll(() => obsidian.files(), patience).not.toContain(pampanga);
    await expect
      .poll(() => obsidian.read(lantern), patience)
      .toContain('cw-also:\n  - actor/pampanga-project\n');
    await obsidian.command('Citeweave: Open role matrix');
    await expect.poll(() => shown(obsidian), patience).toContain('Project Lantern | 2 | 2 | 1');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => obsidian.read(pampanga), patience).toBe(made.vault[pampanga]);
    await expect.poll(() => shown(obsidian), patience).toContain('Pampanga Project | 1 | 1 | —');
    await obsidian.close();
  });

  it('is split by its codings', async () => {
    const obsidian = await openObsidian({ vault: made.vault });
    const { page } = obsidian;
    await obsidian.open('Concepts/educator.md', 'preview');
    await obsidian.command('Citeweave: Split actor or role');
    await page.getByRole('textbox', { name: 'Whose they are' }).fill('trainer');
    await page.getByRole('checkbox').nth(1).check();
    await page.getByText('1 chosen').waitFor();
    await obsidian.screenshot('split-role');
    expect(await obsidian.axe('.citeweave-match')).toEqual([]);
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await page.getByRole('button', { name: 'Split', exact: true }).click();
    await expect.poll(() => obsidian.files(), patience).toContain('Concepts/trainer.md');
    await obsidian.command('Citeweave: Open role matrix');
    await expect
      .poll(async () => (await shown(obsidian))[0], patience)
      .toBe(' | educator | trainer | counterpart | agenda setter');
    await obsidian.close();
  });
});
