import { afterAll, describe, expect, it } from 'vitest';
import { bib, draft, holds, open, openSidebar, patience, sidebar, source, worksIn } from './citingVault';
import { closeBrowser, hasBrowser, openObsidian } from './driver';

const field = { name: 'New key' } as const;

describe.skipIf(!hasBrowser)('a writer who gives a work another key', () => {
  afterAll(closeBrowser);

  it('sees what changes before it does, in the vault and its library, and takes it back', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Draft.md', 'source');
    await openSidebar(obsidian);
    await worksIn(obsidian).first().waitFor();
    await worksIn(obsidian).getByRole('button', { name: 'More for @moore2015' }).click();
    await page.getByRole('menuitem', { name: 'Rename @moore2015 in the whole vault' }).click();
    const key = page.getByRole('textbox', field);
    await key.fill('moore 2015');
    await page.getByText('A key has no blanks').waitFor();
    await key.fill('boussard2002');
    await page.getByText('Another work has this key.').waitFor();
    await obsidian.screenshot('rename-key-taken');
    await key.fill('mooreCybercrime');
    const next = page.getByRole('button', { name: 'Show what changes' });
    await expect.poll(() => next.isEnabled(), patience).toBe(true);
    await key.press('Enter');
    const paths = page.locator('.citeweave-dialog .citeweave-path');
    await expect.poll(() => paths.allInnerTexts(), patience).toEqual(['Draft.md', 'works.bib']);
    await obsidian.screenshot('rename-key');
    expect(await obsidian.axe('.citeweave-dialog')).toEqual([]);
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await holds(obsidian, 'Draft.md', draft.replaceAll('@moore2015', '@mooreCybercrime'));
    await holds(obsidian, 'works.bib', bib.replace('moore2015', 'mooreCybercrime'));
    await sidebar(obsidian).locator('[data-key="mooreCybercrime"] .citeweave-reference').waitFor();
    await obsidian.command('Citeweave: Undo last import');
    await holds(obsidian, 'Draft.md', draft);
    await holds(obsidian, 'works.bib', bib);
    await obsidian.close();
  });

  it('gives a source note its new name, asked from that note', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Sources/@ecpat2017.md', 'preview');
    await obsidian.command('Citeweave: Rename citekey');
    await page.getByRole('textbox', field).fill('@ecpatOnline');
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await holds(obsidian, 'Sources/@ecpatOnline.md', source.replace('ecpat2017', 'ecpatOnline'));
    await holds(obsidian, 'Draft.md', draft.replace('@ecpat2017', '@ecpatOnline'));
    expect(await obsidian.files()).not.toContain('Sources/@ecpat2017.md');
    await obsidian.close();
  });

  it('is told where there is none', async () => {
    const obsidian = await openObsidian({ vault: { 'Empty.md': 'Text\n' } });
    await obsidian.open('Empty.md', 'source');
    await obsidian.command('Citeweave: Rename citekey');
    await expect
      .poll(() => obsidian.notices(), patience)
      .toContainEqual(expect.stringContaining('Put the cursor'));
    await obsidian.close();
  });
});
