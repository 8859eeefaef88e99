import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian } from './driver';
import { openPlan, orchards, planShown, sample, writePlan } from './papers';

describe.skipIf(!hasBrowser)('a student who reads a paper into notes', () => {
  afterAll(closeBrowser);

  it('takes two things off and renames one, and gets the notes without and with them', async () => {
    const obsidian = await openObsidian({ vault: { 'paper.txt': sample } });
    const { page } = obsidian;
    await openPlan(obsidian, 'paper.txt');
    expect(await obsidian.axe('.citeweave-dialog')).toEqual([]);
    await obsidian.screenshot('plan-light');
    await page.getByRole('button', { name: /^Categories/ }).click();
    // Rows that are out of sight are not in the page: each is searched for.
    const search = page.getByPlaceholder('Search in these').first();
    for (const name of ['rescuing victims', 'restoring survivors']) {
      await search.fill(name);
      await page.getByRole('checkbox', { name }).uncheck();
    }
    await search.fill('politik');
    await page.locator('.citeweave-listed', { hasText: 'rescuing victims' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rename “perspektif politik”' }).click();
    await page.getByRole('textbox', { name: /New name/ }).fill('sudut pandang politik');
    await page.keyboard.press('Enter');
    await page.getByText('The paper calls it “perspektif politik”').waitFor();
    await page.getByRole('tab', { name: /Changes/ }).click();
    await page.getByPlaceholder('Search in these').last().fill('sudut');
    await page.locator('.citeweave-path', { hasText: 'sudut pandang politik.md' }).waitFor();
    await obsidian.screenshot('plan-changes-light');
    await writePlan(obsidian);
    const files = await obsidian.files();
    expect(files).toContain('Concepts/sudut pandang politik.md');
    expect(files).toContain('Concepts/strengthening justice systems.md');
    for (const gone of ['rescuing victims', 'restoring survivors', 'perspektif politik'])
      expect(files).not.toContain(`Concepts/${gone}.md`);
    expect(
      await page
        .locator('.workspace-leaf.mod-active .inline-title, .workspace-leaf.mod-active .view-header-title')
        .first()
        .textContent(),
    ).toContain('Mitra Negara');
    await obsidian.screenshot('written');
    await obsidian.close();
  });

  it('edits a note, reads the changed paper again, sees the merge side by side, and undoes it from the notice', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    const concept = 'Concepts/Integrated Orchard Management.md';
    await obsidian.writeOutside(concept, `${(await obsidian.read(concept)) ?? ''}\nMy own thought.\n`);
    const added = 'Orchards with ponds had 9 percent more apples (Duval, 2016).';
    await obsidian.writeOutside('bees.txt', orchards(added));
    const before = await contents(obsidian);
    await obsidian.command('Citeweave: Read again');
    await planShown(obsidian);
    expect(await page.locator('.citeweave-dialog .modal-title').innerText()).toBe('Read again');
    const hub = page.locator('.citeweave-listed.mod-update .citeweave-path').first();
    await obsidian.screenshot('again-changes');
    await hub.click();
    await page.locator('.citeweave-compare tr:not(.mod-same) .citeweave-changed').first().waitFor();
    await obsidian.screenshot('again-compare');
    expect(await obsidian.axe('.citeweave-compare')).toEqual([]);
    await page.keyboard.press('Escape');
    await writePlan(obsidian);
    expect(await obsidian.read(concept)).toContain('My own thought.');
    expect((await obsidian.files()).some((path) => path.startsWith('Claims/Orchards with ponds'))).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByText(/^Taken back/).waitFor();
    expect(await contents(obsidian)).toEqual(before);
    await obsidian.close();
  });

  it('merges a thing with a note that is there: a likely one, with its reason, or any', async () => {
    const mine = '---\naliases:\n  - orchard care by need\n---\nMine.\n';
    const vault = {
      'bees.txt': orchards(),
      'Ideas/Managing orchards.md': mine,
      'Ideas/Integrated orchard managment.md': mine,
    };
    const obsidian = await openObsidian({ vault });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await page.getByText('The same as “Integrated orchard managment”?').waitFor();
    await page.getByRole('button', { name: /Say which note “Integrated Orchard Management”/ }).click();
    const first = page.locator('.suggestion-item').first();
    expect(await first.innerText()).toMatch(
      /Ideas\/Integrated orchard managment\.md\s+.*almost the same.* \(\d+ %\)/,
    );
    await obsidian.screenshot('merge');
    await page.locator('.prompt-input').fill('Managing');
    await page.keyboard.press('Enter');
    await page.getByText('Goes into Managing orchards').waitFor();
    await writePlan(obsidian);
    const note = await obsidian.read('Ideas/Managing orchards.md');
    expect(note).toContain('Mine.');
    expect(note).toContain('sprays only where counts of pests ask for it');
    expect(await obsidian.files()).not.toContain('Concepts/Integrated Orchard Management.md');
    await obsidian.close();
  });

  it('does it all by keys alone', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() }, theme: 'dark' });
    const { page } = obsidian;
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await obsidian.command('Citeweave: Read paper into notes');
    await page.keyboard.type('bees');
    await press('Enter');
    await planShown(obsidian);
    // The first row has the focus: it is a concept.
    const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const first = await name();
    await press('Space', 'ArrowDown');
    const second = await name();
    expect(second).not.toBe(first);
    await press('F2');
    await page.keyboard.type('Orchard idea');
    await press('Enter');
    expect(await name()).toBe('Orchard idea');
    // Escape leaves a name as it was, and the window open.
    await press('Enter');
    await page.keyboard.type('Nothing');
    await press('Escape');
    expect(await name()).toBe('Orchard idea');
    await obsidian.screenshot('plan-dark');
    expect(await obsidian.axe('.citeweave-dialog')).toEqual([]);
    await press('End', 'Home', 'Tab', 'Tab', 'Tab', 'Enter');
    await page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
    const files = await obsidian.files();
    expect(files).toContain('Concepts/Orchard idea.md');
    expect(files).not.toContain(`Concepts/${first}.md`);
    expect(files).not.toContain(`Concepts/${second}.md`);
    await obsidian.command('Citeweave: Undo last import');
    await page.getByText(/^Taken back/).waitFor();
    expect(Object.keys(await contents(obsidian))).toEqual(['bees.txt']);
    await obsidian.close();
  });

  it('changes the title, the citekey and the language of the notes', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await page.getByLabel('Title').fill('Hedges matter');
    await page.getByLabel('Citekey').fill('nora21');
    await page.getByLabel('Language of the notes').selectOption('id');
    await writePlan(obsidian);
    const hub = await obsidian.read('Papers/Hedges matter.md');
    expect(hub).toMatch(/^citekey: nora21$/m);
    expect(hub).toContain('**Penulis**');
    await obsidian.close();
  });

  it('fits a phone, by touch, in Indonesian, in the dark', async () => {
    const obsidian = await openObsidian({
      vault: { 'bees.txt': orchards() },
      phone: true,
      language: 'id',
      theme: 'dark',
    });
    const { page } = obsidian;
    await page.getByRole('button', { name: 'Open ribbon menu' }).tap();
    await page.getByRole('menuitem', { name: /Baca makalah menjadi catatan/ }).tap();
    await obsidian.screenshot('phone-choose');
    await page.locator('.suggestion-item', { hasText: 'bees.txt' }).tap();
    await planShown(obsidian);
    expect(await page.locator('.citeweave-fields summary').innerText()).toContain('Bees and Apples');
    await obsidian.screenshot('phone-plan');
    expect(await obsidian.axe('.citeweave-dialog')).toEqual([]);
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.citeweave-dialog :is(button, label, summary, select, input[type="search"])',
        ),
      ]
        .filter((el) => el.getBoundingClientRect().width > 0)
        .map(
          (el) =>
            ({ name: el.textContent, ...el.getBoundingClientRect().toJSON() }) as DOMRect & { name: string },
        )
        .filter(({ width, height }) => width < 43.5 || height < 43.5)
        .map(({ name, width, height }) => `${name} ${width}×${height}`),
    );
    expect(small).toEqual([]);
    await page.locator('.citeweave-check').first().tap();
    await page.getByRole('tab', { name: /Perubahan/ }).tap();
    // Of two files of a long name the ends are seen, by which they differ.
    const paths = await page.locator('.citeweave-path').allInnerTexts();
    expect(paths.slice(0, 2)).toEqual([
      'Papers/Bees and Apples in Three Valleys.md',
      'Papers/Bees and Apples in Three Valleys (text).md',
    ]);
    const claims = paths.filter((path) => path.startsWith('Claims/'));
    expect(claims[0]).toMatch(/^Claims\/In 2019, 62 percent of the or….*2021 .{4}\)\.md$/);
    await obsidian.screenshot('phone-changes');
    await page.locator('.citeweave-path').first().tap();
    await obsidian.screenshot('phone-compare');
    await page.getByRole('button', { name: 'Close' }).last().tap();
    await page.getByRole('button', { name: 'Tulis catatannya' }).tap();
    await page.getByText(/Baru: \d+/).waitFor();
    await page.getByRole('button', { name: 'Batalkan' }).waitFor();
    await obsidian.screenshot('phone-written');
    await page.getByRole('button', { name: 'Batalkan' }).tap();
    await page.getByText(/^Ditarik kembali/).waitFor();
    expect(Object.keys(await contents(obsidian))).toEqual(['bees.txt']);
    await obsidian.close();
  });

  it('removes a paper, having seen what stays and which links lead nowhere, and takes that back', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    await obsidian.writeOutside('Mine.md', 'As [[Bees and Apples in Three Valleys]] says.\n');
    await obsidian.settled();
    const before = await contents(obsidian);
    await obsidian.command('Citeweave: Remove paper');
    await page.getByText(/^Mine\.md, line 1: It links to/).waitFor();
    expect(await obsidian.axe('.citeweave-dialog')).toEqual([]);
    await obsidian.screenshot('remove');
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
    const left = Object.keys(await contents(obsidian));
    expect(left.filter((path) => !path.startsWith('Imports/'))).toEqual(['Mine.md', 'bees.txt']);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await page.getByText(/^Taken back/).waitFor();
    expect(await contents(obsidian)).toEqual(before);
    await obsidian.close();
  });
});

/** All files but those in the trash, where what is removed goes. */
async function contents(
  obsidian: Awaited<ReturnType<typeof openObsidian>>,
): Promise<Record<string, string | null>> {
  const texts: Record<string, string | null> = {};
  for (const path of await obsidian.files())
    if (!path.startsWith('.trash/')) texts[path] = await obsidian.read(path);
  return texts;
}
