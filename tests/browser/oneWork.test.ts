import { afterAll, describe, expect, it } from 'vitest';
import { holds, openSidebar, patience, sidebar } from './citingVault';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { openPlan, orchards, writePlan } from './papers';

const library = `@book{kesslerInsects, author = {Kessler, Rosa}, title = {What insects do for us}, year = 2014, doi = {10.1000/insects}, publisher = {Field Press}}
@article{duval16, author = {Duval, Pierre}, title = {Spraying by need in old orchards}, journal = {Journal of Orchards}, year = 2016}
`;

const twice = `@book{wells18, author = {Lund, Anna}, title = {Wells}, year = 2018}
@book{lundWells, author = {Lund, A.}, title = {Wells: a study <b>of</b> two villages}, year = 2018, doi = {10.1000/wells}}
@book{roads, author = {Berg, B.}, title = {Roads}, year = 2015}
@book{roads2, author = {Berg, B.}, title = {Roads}, year = 2015, publisher = {Fjord}}
`;

async function goOn(obsidian: Obsidian, button: string): Promise<void> {
  await obsidian.page.locator('.citeweave-dialog').getByRole('button', { name: button, exact: true }).click();
}

describe.skipIf(!hasBrowser)('a work that is in two places', () => {
  afterAll(closeBrowser);

  it('is offered after its paper was read: what is sure is ticked, what is doubtful is asked', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards(), 'library.bib': library } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    const before = (await obsidian.read('Sources/@kessler2014.md')) ?? '';
    expect(before).toContain('known: listed');
    const own = page.locator('.citeweave-citation').first();
    await expect.poll(() => own.innerText(), patience).toBe('Applewood (2021)');
    await page.locator('.notice').getByRole('button', { name: 'Compare' }).click();
    const rows = page.locator('.citeweave-matches > li');
    await expect.poll(() => rows.count(), patience).toBe(2);
    const [doubtful, sure] = [rows.nth(0), rows.nth(1)];
    await expect.poll(() => doubtful.innerText()).toContain('the titles are much alike');
    expect(await doubtful.getByRole('checkbox').isChecked()).toBe(false);
    expect(await sure.innerText()).toContain('The same title, year and first author.');
    expect(await sure.getByRole('checkbox').isChecked()).toBe(true);
    expect(await obsidian.axe('.citeweave-match')).toEqual([]);
    await obsidian.screenshot('match-works');
    await page.getByRole('button', { name: 'Show what changes' }).click();
    await goOn(obsidian, 'Match');
    await expect
      .poll(() => obsidian.read('Sources/@kesslerInsects.md'), patience)
      .toContain('known: library');
    const note = (await obsidian.read('Sources/@kesslerInsects.md')) ?? '';
    expect(note).toContain('citekey: kesslerInsects');
    expect(note).toContain('doi: "10.1000/insects"');
    expect(note).toContain('- Kessler, Rosa');
    const files = await obsidian.files();
    expect(files).not.toContain('Sources/@kessler2014.md');
    expect(files).toContain('Sources/@duval2016.md');
    const concept = await obsidian.read('Concepts/Pollination service.md');
    expect(concept).toContain('[[@kesslerInsects');
    expect(concept).not.toContain('kessler2014');
    await obsidian.command('Citeweave: Undo last import');
    await holds(obsidian, 'Sources/@kessler2014.md', before);
    await obsidian.close();
  });

  it('is shown side by side, and merged into the one that is kept', async () => {
    const draft = 'Lund [@wells18, p. 2] and @lundWells.\n';
    const obsidian = await openObsidian({ vault: { 'library.bib': twice, 'Draft.md': draft } });
    const { page } = obsidian;
    await openSidebar(obsidian);
    await sidebar(obsidian).getByRole('tab', { name: 'Library' }).click();
    await sidebar(obsidian).getByText('4 works').waitFor();
    await sidebar(obsidian).getByRole('button', { name: 'Find duplicates in the library' }).click();
    await page.getByText('Duplicates: 1 of 2').waitFor();
    const table = page.locator('.citeweave-beside');
    await table.getByText('10.1000/wells').waitFor();
    await expect
      .poll(() => table.locator('tr.is-other th').allInnerTexts(), patience)
      .toEqual(['Title', 'Authors']);
    expect(await table.innerText()).toContain('Wells: a study of two villages');
    expect(await table.innerText()).toContain('library.bib:2');
    expect(await obsidian.axe('.citeweave-duplicates')).toEqual([]);
    await obsidian.screenshot('duplicates');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Duplicates: 2 of 2').waitFor();
    await table.getByText('@roads2').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await table.getByText('@lundWells').click();
    await page.getByRole('button', { name: 'Merge' }).click();
    await page.getByText('Merge into @lundWells').waitFor();
    await goOn(obsidian, 'Merge');
    await holds(obsidian, 'Draft.md', 'Lund [@lundWells, p. 2] and @lundWells.\n');
    const [, ...others] = twice.split('\n');
    await holds(obsidian, 'library.bib', others.join('\n'));
    await sidebar(obsidian).getByText('3 works').waitFor();
    await obsidian.close();
  });

  it('is told where there is none', async () => {
    const obsidian = await openObsidian({ vault: { 'a.bib': library } });
    await obsidian.command('Citeweave: Find duplicates in the library');
    await expect.poll(() => obsidian.notices(), patience).toContain('No work is in your library twice.');
    await obsidian.command('Citeweave: Match cited works to the library');
    await expect
      .poll(() => obsidian.notices(), patience)
      .toContainEqual(expect.stringContaining('No work that papers'));
    await obsidian.close();
  });
});
