import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { orchards, planShown, writePlan } from './papers';

/** Drops files of the device onto the icon at the side. */
async function drop({ page }: Obsidian, files: Readonly<Record<string, string>>): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const [name, text] of Object.entries(given)) data.items.add(new File([text], name));
    return data;
  }, files);
  const icon = page.getByRole('button', { name: /drop files here/ });
  await icon.dispatchEvent('dragover', { dataTransfer: transfer });
  await icon.dispatchEvent('drop', { dataTransfer: transfer });
}

const other = orchards().replace('Bees and Apples in Three Valleys', 'Wasps and Pears in Two Bays');

describe.skipIf(!hasBrowser)('a paper is opened', () => {
  afterAll(closeBrowser);

  it('from the menu of its file, and of several files one after another', async () => {
    const obsidian = await openObsidian({
      vault: { 'bees.txt': orchards(), 'wasps.md': other },
      showAllFiles: true,
    });
    const { page } = obsidian;
    await page.locator('[data-path="bees.txt"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Read paper into notes' }).click();
    await planShown(obsidian);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const { app } = window.page ?? {};
      const files = ['bees.txt', 'wasps.md'].flatMap((path) => app?.vault.getFileByPath(path) ?? []);
      const menu = { addItem: (build: (item: unknown) => void) => build(item) };
      const item: Record<string, (value?: () => void) => unknown> = {
        setTitle: () => item,
        setIcon: () => item,
        setSection: () => item,
        onClick: (chosen) => (chosen?.(), item),
      };
      app?.workspace.trigger('files-menu', menu, files, 'file-explorer');
    });
    await page.getByText('Read paper into notes (1 of 2)').waitFor();
    await planShown(obsidian);
    await page.getByRole('button', { name: 'Skip this paper' }).click();
    await page.getByText('Read paper into notes (2 of 2)').waitFor();
    await planShown(obsidian);
    await writePlan(obsidian);
    const files = await obsidian.files();
    expect(files).toContain('Papers/Wasps and Pears in Two Bays.md');
    expect(files).not.toContain('Papers/Bees and Apples in Three Valleys.md');
    await obsidian.close();
  });

  it('from the device: chosen, or dropped on the icon, and copied into the vault byte for byte', async () => {
    const obsidian = await openObsidian();
    const { page } = obsidian;
    await page.getByRole('button', { name: /drop files here/ }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('.suggestion-item', { hasText: 'Choose a file…' }).click(),
    ]);
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles({ name: 'bees.txt', mimeType: 'text/plain', buffer: Buffer.from(orchards()) });
    await planShown(obsidian);
    await writePlan(obsidian);
    expect(await obsidian.read('Papers/files/bees.txt')).toBe(orchards());
    await drop(obsidian, { 'wasps.txt': other, 'blank.txt': '' });
    await page.getByText('(1 of 2)').waitFor();
    await planShown(obsidian);
    await writePlan2(obsidian);
    await page.getByText(/blank\.txt.*nothing to read/).waitFor();
    await obsidian.screenshot('nothing-to-read');
    await page.locator('.citeweave-page button', { hasText: 'Close' }).click();
    expect(await obsidian.read('Papers/files/wasps.txt')).toBe(other);
    await page.locator('.notice', { hasText: /Wasps and Pears in Two Bays\s.*New: \d+/s }).waitFor();
    // What can't be read stands in nobody's way, even if it is only waved away.
    await drop(obsidian, { 'photo.txt': '\u0000\u0001\u0002', 'bees.txt': orchards() });
    await page.getByText('(1 of 2)').waitFor();
    await page.getByRole('button', { name: 'Skip this paper' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('(2 of 2)').waitFor();
    await page.keyboard.press('Escape');
    await obsidian.close();
  });

  it('on a phone from the menu of the ribbon, which promises no drop', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() }, phone: true });
    const { page } = obsidian;
    await page.getByRole('button', { name: 'Open ribbon menu' }).tap();
    await page.getByRole('menuitem', { name: 'Read paper into notes', exact: true }).tap();
    expect(await page.getByText(/drop/).count()).toBe(0);
    await page.locator('.suggestion-item', { hasText: 'bees.txt' }).tap();
    await planShown(obsidian);
    await page.getByRole('button', { name: 'Cancel' }).tap();
    await obsidian.close();
  });

  it('from a link, which only opens the window, and says what is wrong with it', async () => {
    const vault = { 'Texts/bees.txt': orchards(), 'shelf.csv': 'a,b', 'Texts/..bees.txt': 'x' };
    const obsidian = await openObsidian({ vault });
    const { page } = obsidian;
    const before = await obsidian.files();
    const told: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{}, 'This link names no paper. It should say file=PATH, from the root of the vault.'],
      [{ file: 'true' }, 'This link names no paper. It should say file=PATH, from the root of the vault.'],
      [{ file: 'Texts/wasps.txt' }, 'There is no file Texts/wasps.txt in this vault.'],
      [{ file: 'Texts' }, 'There is no file Texts in this vault.'],
      [
        { file: 'shelf.csv' },
        'shelf.csv cannot be read as a paper: only .pdf, .docx, .html, .xml, .txt and .md files can.',
      ],
    ];
    for (const [given, text] of told) {
      await obsidian.openLink('citeweave', given);
      expect((await obsidian.notices()).slice(-1)).toEqual([text]);
    }
    for (const file of [
      '../secret.txt',
      '/etc/passwd.txt',
      'C:/x.txt',
      '.obsidian/app.md',
      'Texts\\..\\..\\x.txt',
    ]) {
      await obsidian.openLink('citeweave', { file });
      expect((await obsidian.notices()).slice(-1)[0]).toMatch(/outside|hidden|out of/i);
    }
    await obsidian.openLink('citeweave', { file: 'Texts/bees.txt', apply: 'true' });
    await planShown(obsidian);
    await obsidian.openLink('citeweave', { file: 'Texts/bees.txt' });
    expect((await obsidian.notices()).slice(-1)).toEqual(['Another paper is open already. Finish it first.']);
    expect(await page.locator('.citeweave-dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await obsidian.files()).toEqual(before);
    await obsidian.close();
  });

  it('from the command line of Obsidian: planned, and written only when told to', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const run = (given: Readonly<Record<string, string>>): Promise<string | undefined> =>
      obsidian.runCli('citeweave:read', given);
    expect(await run({ path: 'bees.txt' })).toMatch(/^Would be: \d+ created.*Nothing was written/s);
    expect(await run({ path: 'bees.txt', apply: 'false' })).toMatch(/Nothing was written/);
    expect(await obsidian.files()).toEqual(['bees.txt']);
    expect(await run({ path: '../bees.txt' })).toMatch(/outside|out of/i);
    const hub = 'Papers/Bees and Apples in Three Valleys.md';
    expect(await run({ path: 'bees.txt', apply: 'true' })).toContain(hub);
    expect(await obsidian.files()).toContain(hub);
    expect(await run({ path: 'bees.txt', apply: 'true' })).not.toMatch(/\b[1-9]\d* created/);
    await obsidian.close();
  });
});

/** Writes the plan that is shown, where another paper comes after it. */
async function writePlan2({ page }: Obsidian): Promise<void> {
  await page.getByRole('button', { name: 'Write the notes' }).click();
  await page.getByText('(2 of 2)').waitFor();
}
