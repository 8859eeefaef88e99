import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';

const sample = readFileSync(
  join(import.meta.dirname, '..', '..', 'templates', 'sample', 'peran-organisasi-internasional.txt'),
  'utf8',
);

const settings = (page: Page) => page.locator('.mod-settings');
/** What is said in the settings, but for what lists offer: styles keep their names. */
const saidIn = (page: Page): Promise<string> =>
  settings(page).evaluate((el) => {
    const copy = el.cloneNode(true) as HTMLElement;
    for (const option of Array.from(copy.querySelectorAll('option'))) option.remove();
    return copy.innerText;
  });
const row = (page: Page, name: string) =>
  settings(page)
    .locator('.setting-item')
    .filter({ has: page.locator(`.setting-item-name:text-is("${name}")`) });

async function openPage(page: Page, name: string): Promise<void> {
  await row(page, name).click();
  await settings(page).locator('.setting-page-title', { hasText: name }).waitFor();
}

const back = (page: Page): Promise<void> => settings(page).getByRole('button', { name: 'Back' }).click();

/** Closes what is open, window by window; ends the test. */
async function finish(obsidian: Obsidian): Promise<void> {
  const modals = obsidian.page.locator('.modal-container');
  for (let count = await modals.count(); count > 0; count -= 1) {
    await obsidian.page.keyboard.press('Escape');
    await modals.nth(count - 1).waitFor({ state: 'detached' });
  }
  await obsidian.close();
}

/** Reads a paper of the vault as far as the notes are written. */
async function readPaper(obsidian: Obsidian, file: string): Promise<void> {
  const { page } = obsidian;
  await obsidian.command('Citeweave: Read paper into notes');
  await page.locator('.suggestion-item', { hasText: file }).click();
  await page.getByRole('button', { name: 'Write the notes' }).click();
  await page.locator('.workspace-leaf.mod-active .metadata-container').first().waitFor();
  await obsidian.settled();
}

describe.skipIf(!hasBrowser)('the settings in Obsidian', () => {
  afterAll(closeBrowser);

  it('send new notes to a folder of the person, and leave the canvas off', async () => {
    const obsidian = await openObsidian({ vault: { 'paper.txt': sample } });
    const { page } = obsidian;
    await obsidian.openSettings();
    await obsidian.screenshot('settings');
    expect(await obsidian.axe('.mod-settings')).toEqual([]);

    await openPage(page, 'Folders');
    await obsidian.screenshot('settings-folders');
    expect(await obsidian.axe('.mod-settings')).toEqual([]);
    const claims = row(page, 'Claims').locator('input');
    expect(await claims.getAttribute('placeholder')).toBe('Claims');
    await claims.fill('../outside');
    await row(page, 'Claims').locator('.setting-item-error').waitFor();
    expect(await row(page, 'Claims').locator('.setting-item-error').textContent()).toContain(
      'leads out of it',
    );
    await claims.fill('Bacaan/Klaim');
    await row(page, 'Claims').locator('.setting-item-error').waitFor({ state: 'detached' });
    await back(page);

    await openPage(page, 'What to make');
    await obsidian.screenshot('settings-make');
    expect(await obsidian.axe('.mod-settings')).toEqual([]);
    await row(page, 'A canvas for each paper').locator('.checkbox-container').click();
    await page.keyboard.press('Escape');
    await settings(page).waitFor({ state: 'detached' });
    const kept: unknown = JSON.parse((await obsidian.read('.obsidian/plugins/citeweave/data.json')) ?? '');
    expect(kept).toMatchObject({ folders: { claims: 'Bacaan/Klaim' }, leaveOff: ['canvas'], welcomed: true });

    await readPaper(obsidian, 'paper.txt');
    const files = await obsidian.files();
    expect(files.filter((path) => path.startsWith('Bacaan/Klaim/')).length).toBeGreaterThan(10);
    expect(files.filter((path) => path.startsWith('Claims/') || path.endsWith('.canvas'))).toEqual([]);
    expect(files.some((path) => path.startsWith('Concepts/'))).toBe(true);
    await finish(obsidian);
  });

  it('are found by their names and by what they are also called', async () => {
    const obsidian = await openObsidian();
    const { page } = obsidian;
    await obsidian.openSettings();
    const search = settings(page).getByPlaceholder('Search settings');
    const names = settings(page).locator('.vertical-tab-content .setting-item-name');
    await search.fill('claim.liquid');
    await names.first().waitFor();
    expect(await names.allTextContents()).toEqual(['Claim']);
    await search.fill('byte for byte nonsense');
    await search.fill('programmes');
    expect(await names.allTextContents()).toEqual(['Actors', 'Actors']);
    await search.fill('sample');
    expect(await names.allTextContents()).toContain('Read the sample paper');
    await finish(obsidian);
  });

  it('show a template of the person on the last paper, and an error with its line', async () => {
    const obsidian = await openObsidian({ vault: { 'paper.txt': sample } });
    const { page } = obsidian;
    await readPaper(obsidian, 'paper.txt');
    await obsidian.openSettings();
    await openPage(page, 'Templates');
    await obsidian.screenshot('settings-templates');
    await row(page, 'Claim').click();
    const modal = page.locator('.citeweave-template');
    const note = modal.locator('.citeweave-preview-note');
    const text = modal.getByLabel('Text of the template');
    await note.locator('.callout').first().waitFor();
    expect(await modal.textContent()).toContain('the paper that you read last');
    expect(await text.getAttribute('readonly')).not.toBeNull();
    await obsidian.screenshot('template-built-in');
    expect(await obsidian.axe('.citeweave-template')).toEqual([]);

    // What it can print is listed, with what it holds here; it is put in by a click once the template is one's own.
    await modal.getByText(/^What it can print \(\d+\)/).click();
    const blank = modal.locator('.citeweave-blanks li', { hasText: '{{ figures | list }}' });
    expect(await blank.getByRole('button').isDisabled()).toBe(true);
    await modal.getByRole('button', { name: 'Make my own copy' }).click();
    await modal.getByText('saved as you type').waitFor();
    await text.fill('');
    await modal.getByRole('button', { name: '{{ quote | callout }}' }).click();
    expect(await text.inputValue()).toBe('{{ quote | callout }}');
    await note.locator('.callout').first().waitFor();
    await obsidian.screenshot('template-blanks');
    expect(await obsidian.axe('.citeweave-template')).toEqual([]);
    await text.fill('Kata kami: {{ statement }}\n\n{{ quote | callout }}\n');
    await note.getByText('Kata kami:').waitFor();
    const first = await note.textContent();
    await modal.getByRole('button', { name: 'Next note' }).click();
    await page.waitForFunction(
      (before) => document.querySelector('.citeweave-preview-note')?.textContent !== before,
      first,
    );
    await expect.poll(() => obsidian.read('Templates/Citeweave/claim.md')).toContain('Kata kami:');

    await text.fill('Kata kami: {{ statement }}\n\n{{ quote | nosuch }}\n');
    const error = modal.locator('.citeweave-preview-error');
    await error.waitFor();
    expect(await error.textContent()).toMatch(/^Line 3: .*nosuch/);
    await expect.poll(async () => (await error.boundingBox())?.y).toBeLessThan(700);
    await obsidian.screenshot('template-error');
    expect(await obsidian.axe('.citeweave-template')).toEqual([]);
    await error.click();
    const marked = await text.evaluate((field) => {
      const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd);
    });
    expect(marked).toBe('{{ quote | nosuch }}');

    await modal.getByRole('button', { name: 'Use the built-in one again' }).click();
    await modal.getByRole('button', { name: 'Make my own copy' }).waitFor();
    await error.waitFor({ state: 'detached' });
    expect(await obsidian.read('Templates/Citeweave/claim.md')).toBeNull();
    await obsidian.setTheme('dark');
    await obsidian.screenshot('template-dark');
    expect(await obsidian.axe('.citeweave-template')).toEqual([]);
    await finish(obsidian);
  });

  it('keep what was changed elsewhere while a template is open', async () => {
    const path = 'Templates/Citeweave/claim.md';
    const obsidian = await openObsidian({ vault: { [path]: 'Mine: {{ statement }}' } });
    const { page } = obsidian;
    await obsidian.openSettings();
    await openPage(page, 'Templates');
    expect(await row(page, 'Claim').textContent()).toContain(path);
    await row(page, 'Claim').click();
    const modal = page.locator('.citeweave-template');
    await modal.locator('.citeweave-preview-note').getByText('Mine:').waitFor();
    expect(await modal.textContent()).toContain('the sample paper');
    await obsidian.writeOutside(path, 'From my phone: {{ statement }}');
    await modal.getByLabel('Text of the template').fill('From my laptop: {{ statement }}');
    await modal.locator('.citeweave-preview-note').getByText('From my phone:').waitFor();
    expect(await obsidian.read(path)).toBe('From my phone: {{ statement }}');
    await finish(obsidian);
  });

  it('speak Indonesian, and fit a phone', async () => {
    const obsidian = await openObsidian({ language: 'id', phone: true, theme: 'dark' });
    const { page } = obsidian;
    await obsidian.openSettings();
    await row(page, 'Yang dibuat').waitFor();
    await obsidian.screenshot('settings-phone-id');
    expect(await obsidian.axe('.mod-settings')).toEqual([]);
    expect(await saidIn(page)).not.toMatch(/\b(?:Folders|Templates|Licences|Language)\b/);
    await row(page, 'Templat').tap();
    await row(page, 'Klaim').tap();
    const modal = page.locator('.citeweave-template');
    await modal.locator('.citeweave-preview-note .callout').first().waitFor();
    await obsidian.screenshot('template-phone-id');
    expect(await obsidian.axe('.citeweave-template')).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    const copy = await modal.getByRole('button', { name: 'Buat salinan sendiri' }).boundingBox();
    expect(copy?.height).toBeGreaterThanOrEqual(44);
    await finish(obsidian);
  });

  it('speak Spanish on a phone, from the first row to the last page', async () => {
    const obsidian = await openObsidian({ language: 'es', phone: true });
    const { page } = obsidian;
    const isNarrow = async (): Promise<void> => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      const wide = await settings(page).evaluate((el) =>
        [...el.querySelectorAll('*')]
          .filter((one) => one.getBoundingClientRect().right > 390.5)
          .map((one) => one.className),
      );
      expect(wide).toEqual([]);
    };
    const english =
      /\b(?:the|of|and|your|notes?|papers?|folders?|templates?|licen[cs]es|language|what|read|make|settings|terms)\b/i;
    await obsidian.openSettings();
    await row(page, 'Qué hacer').waitFor();
    const language = row(page, 'Idioma de las notas').locator('select');
    expect(await language.locator('option').allTextContents()).toEqual(
      expect.arrayContaining(['El del propio artículo', 'El de Obsidian', 'Español']),
    );
    await language.selectOption({ label: 'Español' });
    const data = '.obsidian/plugins/citeweave/data.json';
    await expect.poll(async () => (await obsidian.read(data)) ?? '').toContain('"language": "es"');
    await obsidian.screenshot('settings-phone-es');
    expect(await obsidian.axe('.mod-settings')).toEqual([]);
    // What a person reads, without the names of files and folders.
    const said = async (): Promise<string> =>
      (await saidIn(page)).replace('Community plugins', '').replace(/\S*\/\S*/g, '');
    for (const name of ['Qué hacer', 'Carpetas', 'Plantillas']) {
      await isNarrow();
      expect(await said()).not.toMatch(english);
      await row(page, name).first().tap();
      await settings(page).locator('.setting-page-title', { hasText: name }).waitFor();
      expect(await said()).not.toMatch(english);
      await isNarrow();
      await obsidian.screenshot(`settings-phone-es-${name.replace(/\P{ASCII}| /gu, '')}`);
      await back(page);
    }
    await finish(obsidian);
  });

  it('are reached by keyboard alone', async () => {
    const obsidian = await openObsidian();
    const { page } = obsidian;
    await obsidian.openSettings();
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.closest('.setting-item')?.textContent ?? '');
    const tabTo = async (name: string): Promise<void> => {
      for (let count = 0; count < 40; count += 1) {
        if ((await focused()).startsWith(name)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${name} is not reached`);
    };
    await tabTo('Licences');
    await page.keyboard.press('Enter');
    await row(page, 'What to make').waitFor({ state: 'detached' });
    const packages = await settings(page).locator('.setting-item-name').allTextContents();
    expect(packages.some((name) => name.startsWith('liquidjs '))).toBe(true);
    expect(packages.some((name) => name.startsWith('yaml '))).toBe(true);
    await obsidian.screenshot('settings-licences');
    expect(await obsidian.axe('.mod-settings')).toEqual([]);
    await finish(obsidian);
  });

  it('start all the same where what they were kept in is broken, and say so once', async () => {
    const kept = '.obsidian/plugins/citeweave/data.json';
    const broken = await openObsidian({ vault: { [kept]: '{"folders": ' } });
    await expect.poll(async () => (await broken.notices()).join(' ')).toContain('could not be read');
    expect(await broken.commands()).toContain('Citeweave: Read paper into notes');
    await broken.close();

    const data = { language: 'xx', folders: { claims: '../x', papers: 'Library' }, welcomed: true, new: 1 };
    const odd = await openObsidian({ vault: { [kept]: JSON.stringify(data) } });
    await expect.poll(() => odd.notices()).toHaveLength(1);
    expect((await odd.notices()).join(' ')).toMatch(/“language”.*“folders\.claims”/s);
    await odd.openSettings();
    await openPage(odd.page, 'Folders');
    expect(await row(odd.page, 'Papers').locator('input').inputValue()).toBe('Library');
    expect(await row(odd.page, 'Canvases').locator('input').getAttribute('placeholder')).toBe('Library');
    expect(await row(odd.page, 'Claims').locator('input').inputValue()).toBe('');
    await row(odd.page, 'Claims').locator('input').fill('Klaim');
    await expect.poll(async () => (await odd.read(kept)) ?? '').toContain('"claims": "Klaim"');
    expect(JSON.parse((await odd.read(kept)) ?? '')).toMatchObject({
      new: 1,
      folders: { papers: 'Library' },
    });
    await finish(odd);
  });
});
