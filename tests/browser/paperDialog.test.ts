import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { openPlan, orchards, planShown, writePlan } from './papers';

const left = 'Concepts/Pollination service.md';

/** Presses buttons of the window, or takes its first thing off, with no time between them, as impatient fingers do. */
function atOnce({ page }: Obsidian, ...what: readonly string[]): Promise<void> {
  return page.evaluate((selectors) => {
    for (const selector of selectors) document.querySelector<HTMLElement>(selector)?.click();
  }, what);
}

const firstBox = '.citeweave-listed[aria-posinset="1"] input';
const write = '.citeweave-dialog .mod-cta';
const imports = async (obsidian: Obsidian): Promise<readonly string[]> =>
  (await obsidian.files()).filter((path) => path.startsWith('Imports/'));

describe.skipIf(!hasBrowser)('the window of a paper', () => {
  afterAll(closeBrowser);

  it('writes nothing once it is closed, though its plan was just about to be written', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    await openPlan(obsidian, 'bees.txt');
    await atOnce(obsidian, firstBox, write, '.modal-close-button');
    await obsidian.page.getByText('You stopped it. Nothing was written.').waitFor();
    expect(await obsidian.files()).toEqual(['bees.txt']);
    // It is over for good: the next paper is read as if nothing had been.
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    expect(await imports(obsidian)).toHaveLength(1);
    await obsidian.close();
  });

  it('writes once, and what was decided last, where its button is pressed twice', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await page.getByRole('checkbox', { name: 'Pollination service' }).focus();
    await atOnce(obsidian, '.citeweave-listed input[aria-label="Pollination service"]', write, write);
    await page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
    await obsidian.settled();
    expect(await imports(obsidian)).toHaveLength(1);
    expect(await obsidian.files()).not.toContain(left);
    expect(await obsidian.notices()).toEqual([expect.stringMatching(/^Bees and Apples.*New: \d+$/s)]);
    await obsidian.close();
  });

  it('says so where the disk refuses, and not that somebody stopped it', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await page.evaluate(() => {
      const { vault } = window.page?.app ?? {};
      if (vault) Reflect.set(vault, 'createBinary', () => Promise.reject(new Error('No space left')));
    });
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.getByText('It could not be written. This is why:').waitFor();
    expect(await page.locator('.citeweave-problems li').allInnerTexts()).toEqual([
      'Papers/Bees and Apples in Three Valleys.md could not be read or written: No space left',
    ]);
    // What was found is shown from its beginning, where the keys are.
    const list = page.locator('.citeweave-list').first();
    expect(await list.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
    expect(await page.getByText('You stopped it').count()).toBe(0);
    expect(await obsidian.files()).toEqual(['bees.txt']);
    await obsidian.screenshot('disk-full');
    await page.evaluate(() => Reflect.deleteProperty(window.page?.app.vault ?? {}, 'createBinary'));
    await writePlan(obsidian);
    expect(await imports(obsidian)).toHaveLength(1);
    await obsidian.close();
  });

  it('lets a name be written to its end while the plan is made anew under it', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    const before = await page.locator('.citeweave-summary').innerText();
    await page.getByRole('checkbox', { name: 'Pollination service' }).uncheck();
    await page.getByRole('button', { name: 'Rename “Integrated Orchard Management”' }).click();
    await page.keyboard.type('Orchard');
    // The plan without the other thing comes while the name is half written.
    await page.waitForFunction(
      (said) => document.querySelector('.citeweave-summary')?.textContent !== said,
      before,
    );
    await page.keyboard.type(' care');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: 'Orchard care' }).waitFor();
    await planShown(obsidian);
    await writePlan(obsidian);
    const files = await obsidian.files();
    expect(files).toContain('Concepts/Orchard care.md');
    expect(files).not.toContain(left);
    await obsidian.close();
  });

  it('offers no note to merge with that is another paper’s own or is written once, and the best fit first', async () => {
    const vault = {
      'bees.txt': orchards(),
      'wasps.txt': orchards().replace('Bees and Apples in Three Valleys', 'Wasps and Pears in Two Bays'),
      'A pair of hedges/row.md': 'Mine.',
      'Hedgerow.md': 'Mine.',
    };
    const obsidian = await openObsidian({ vault });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    await openPlan(obsidian, 'wasps.txt');
    await page.getByRole('button', { name: /^Claims/ }).click();
    await page
      .getByRole('button', { name: /^Say which note/ })
      .first()
      .click();
    const offered = page.locator('.suggestion-item .suggestion-title');
    const all = await offered.allInnerTexts();
    expect(all).toContain('Concepts/Pollination service.md');
    expect(all.filter((path) => /^(Imports|Papers)\//.test(path))).toEqual([]);
    await page.locator('.prompt-input').fill('hedgerow');
    expect(await offered.allInnerTexts()).toEqual(['Hedgerow.md', 'A pair of hedges/row.md']);
    await page.keyboard.press('Escape');
    await obsidian.close();
  });

  it('leaves no button that asks for it once the plugin is gone', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    const undo = obsidian.page.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    expect(await obsidian.unload()).toEqual([]);
    await undo.waitFor({ state: 'detached', timeout: 5_000 });
    await obsidian.close();
  });

  it('goes on where somebody else was done with the same paper meanwhile', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    expect(await obsidian.runCli('citeweave:read', { path: 'bees.txt' })).toContain('Nothing was written');
    await page.getByRole('checkbox', { name: 'Pollination service' }).uncheck();
    await writePlan(obsidian);
    expect(await obsidian.files()).not.toContain(left);
    expect(await imports(obsidian)).toHaveLength(1);
    await obsidian.close();
  });

  it('shows the plan anew before it is written where somebody else was done with the paper, and compares it', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await obsidian.runCli('citeweave:read', { path: 'bees.txt' });
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.getByText(/^The plan was lost on the way/).waitFor();
    expect(await page.getByText('The vault changed').count()).toBe(0);
    expect(await obsidian.files()).toEqual(['bees.txt']);
    await obsidian.runCli('citeweave:read', { path: 'bees.txt' });
    await page.getByRole('tab', { name: /^Changes/ }).click();
    await page.locator('.citeweave-path', { hasText: 'Pollination service.md' }).click();
    await page.locator('.citeweave-sides', { hasText: 'type: concept' }).waitFor();
    await page.keyboard.press('Escape');
    await writePlan(obsidian);
    expect(await imports(obsidian)).toHaveLength(1);
    await obsidian.close();
  });

  it('is there again, with nothing written, where it is stopped before the plan is settled', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await atOnce(obsidian, firstBox, write, '.citeweave-wait button');
    await page.getByText('You stopped it. Nothing was written.').waitFor();
    expect(await obsidian.files()).toEqual(['bees.txt']);
    await planShown(obsidian);
    await writePlan(obsidian);
    expect(await imports(obsidian)).toHaveLength(1);
    await obsidian.close();
  });

  it('gives back what was decided before an Escape too many or a click beside it, until it is written', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    const closed = (): Promise<void> => page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
    const service = page.getByRole('checkbox', { name: 'Pollination service' });
    await openPlan(obsidian, 'bees.txt');
    // Nothing was decided: there is nothing to tell.
    await page.keyboard.press('Escape');
    await closed();
    expect(await obsidian.notices()).toEqual([]);
    await openPlan(obsidian, 'bees.txt');
    await service.uncheck();
    await page.getByRole('button', { name: 'Rename “Integrated Orchard Management”' }).click();
    await page.keyboard.type('Orchard care');
    await page.keyboard.press('Enter');
    await page.getByLabel('Citekey').fill('bees2021');
    await page.keyboard.press('Escape');
    await closed();
    await page.getByText(/^Nothing was written\. What you decided is kept/).waitFor();
    await obsidian.screenshot('decided-kept');
    await page.getByRole('button', { name: 'Go on' }).click();
    await planShown(obsidian);
    await page.getByText(/^This is as you left it/).waitFor();
    await obsidian.screenshot('decided-again');
    expect(await obsidian.axe('.citeweave-dialog')).toEqual([]);
    expect(await service.isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: 'Orchard care' }).waitFor();
    expect(await page.getByLabel('Citekey').inputValue()).toBe('bees2021');
    await page.mouse.click(5, 5);
    await closed();
    await openPlan(obsidian, 'bees.txt');
    expect(await service.isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Begin anew' }).click();
    await page.getByRole('checkbox', { name: 'Integrated Orchard Management' }).waitFor();
    expect(await service.isChecked()).toBe(true);
    await expect.poll(() => page.getByLabel('Citekey').inputValue()).toBe('applewood2021');
    await service.uncheck();
    await page.keyboard.press('Escape');
    await closed();
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    expect(await obsidian.files()).not.toContain(left);
    expect(await obsidian.files()).toContain('Sources/@duval2016.md');
    // What is written is decided for good: another reading begins with it, and has nothing to give back.
    await obsidian.command('Citeweave: Read again');
    await planShown(obsidian);
    expect(await page.getByText(/^This is as you left it/).count()).toBe(0);
    await page.keyboard.press('Escape');
    await obsidian.close();
  });

  it('says so where a window of several is closed, and goes on with the rest where that is wanted', async () => {
    const vault = {
      'bees.txt': orchards(),
      'wasps.txt': orchards().replace('Bees and Apples in Three Valleys', 'Wasps and Pears in Two Bays'),
    };
    const obsidian = await openObsidian({ vault, showAllFiles: true });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    // Obsidian’s command for another one comes while the first is open.
    await page.evaluate(() => {
      const { app } = window.page ?? {};
      const file = app?.vault.getFileByPath('wasps.txt');
      const item: Record<string, (value?: () => void) => unknown> = {
        setTitle: () => item,
        setIcon: () => item,
        setSection: () => item,
        onClick: (chosen) => (chosen?.(), item),
      };
      app?.workspace.trigger(
        'file-menu',
        { addItem: (build: (item: unknown) => void) => build(item) },
        file,
        '',
      );
    });
    await page.keyboard.press('Escape');
    await page.getByText('1 more paper was not read.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Read paper into notes (1 of 2)').waitFor();
    await planShown(obsidian);
    await page.getByRole('button', { name: 'Skip this paper' }).click();
    await page.getByText('Read paper into notes (2 of 2)').waitFor();
    await planShown(obsidian);
    await writePlan(obsidian);
    expect(await obsidian.files()).toContain('Papers/Wasps and Pears in Two Bays.md');
    await obsidian.close();
  });

  it('says in which language the notes are, as the settings ask, and what an empty field stands for', async () => {
    const data = JSON.stringify({ welcomed: true, language: 'id' });
    const vault = { 'bees.txt': orchards(), '.obsidian/plugins/citeweave/data.json': data };
    const obsidian = await openObsidian({ vault });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    const language = page.getByLabel('Language of the notes');
    expect(await language.locator('option:checked').innerText()).toBe('As in the settings: Indonesian');
    const title = page.getByLabel('Title');
    await title.fill('');
    await page.getByLabel('Citekey').focus();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.citeweave-about-field input')?.value !== '',
    );
    expect(await title.inputValue()).toBe('Bees and Apples in Three Valleys');
    await language.selectOption('en');
    await writePlan(obsidian);
    expect(await obsidian.read('Papers/Bees and Apples in Three Valleys.md')).toContain('**Authors**');
    await obsidian.close();
  });
});
