import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian, type ObsidianOptions } from './driver';
import { writesNothing } from '../../src/jobs';
import { plan } from '../jobs/sample';
import { MemoryFiles } from '../vault/memory';
import { paperOf } from '../jobs/vaultWith';
import { vaultOf, vaultOfWater, type VaultMade } from './vaultMade';

let made: VaultMade;
const open = (options: ObsidianOptions = {}): Promise<Obsidian> =>
  openObsidian({ vault: made.vault, ...options });

const words = 'Money was rarely the problem.';
const text = (): string => made.find('Papers', '(text)');

/** Where a paper of our own lies that is a note. */
const hens = 'Papers read/Hens.md';

/** Selects words in the note that is open, in whichever view: what the mouse would do, drawn over them. */
async function selectWords(obsidian: Obsidian, within: string, said: string): Promise<void> {
  await obsidian.page.evaluate(
    async ([root, wanted]) => {
      const walker = document.createTreeWalker(
        document.querySelector(root) ?? document,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        // The page tells of it a moment later, and no person is as fast as a key of ours.
        const told = new Promise((resolve) => {
          document.addEventListener('selectionchange', resolve, { once: true });
          window.setTimeout(resolve, 500);
        });
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
        await told;
        return;
      }
      throw new Error(`nothing says ${wanted}`);
    },
    [within, said] as const,
  );
}

/** What the line of the editor says that the cursor is in. */
function lineAtCursor(obsidian: Obsidian): Promise<string> {
  return obsidian.page.evaluate(() => {
    const node = document.getSelection()?.anchorNode ?? null;
    const el = node instanceof Element ? node : node?.parentElement;
    return el?.closest('.cm-line')?.textContent ?? '';
  });
}

/** Everything in the vault but what tells of imports, and the plugin's own. */
async function notesIn(obsidian: Obsidian): Promise<Record<string, string>> {
  const paths = (await obsidian.files()).filter((path) => !/^(?:Imports|\.[^/]+)\//.test(path));
  const texts = await Promise.all(
    paths.map(async (path) => [path, (await obsidian.read(path)) ?? ''] as const),
  );
  return Object.fromEntries(texts);
}

/** What a later reading of the paper would do to the vault as it is now. */
async function readAgain(obsidian: Obsidian): Promise<boolean> {
  const paths = (await obsidian.files()).filter((path) => !path.startsWith('.obsidian'));
  const texts = await Promise.all(
    paths.map(async (path) => [path, (await obsidian.read(path)) ?? ''] as const),
  );
  return writesNothing(await plan(new MemoryFiles(Object.fromEntries(texts))));
}

async function makeNote(obsidian: Obsidian): Promise<void> {
  await obsidian.page.getByRole('button', { name: 'Make note' }).click();
  await obsidian.page.locator('.citeweave-make').waitFor({ state: 'detached' });
}

const told = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-goes');

describe.skipIf(!hasBrowser)('a note made by hand of words of a paper', () => {
  beforeAll(async () => {
    made = await vaultOfWater();
  });
  afterAll(closeBrowser);

  it('is a claim from a selection in reading view, which a later reading keeps, and its notice takes back', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    const before = await notesIn(obsidian);
    await obsidian.open(text(), 'preview');
    await page.locator('.markdown-reading-view .el-p').first().waitFor();
    await obsidian.settled();
    expect(await obsidian.commands()).not.toContain('Citeweave: Make claim from selection');
    await selectWords(obsidian, '.markdown-reading-view', words.slice(1, -3));
    await obsidian.command('Citeweave: Make claim from selection');
    await page.locator('.citeweave-make mark', { hasText: words.slice(0, -1) }).waitFor();
    await page.getByLabel('Statement').fill('Fees do not explain breakdowns');
    await told(obsidian).getByText('A new note: Claims/').waitFor();
    expect(await obsidian.axe('.citeweave-make')).toEqual([]);
    await obsidian.screenshot('make-claim');
    await makeNote(obsidian);
    const path = Object.keys(await notesIn(obsidian)).find((one) => !(one in before)) ?? '';
    expect(path).toMatch(/^Claims\/Fees do not explain breakdowns/);
    expect(await obsidian.read(path)).toContain(
      'Fees do not explain breakdowns\n\n> [!quote]\n> Money was rarely the problem [[',
    );
    expect(await obsidian.read(made.find('Papers', 'Basin.md'))).toContain(
      '|Fees do not explain breakdowns]]',
    );
    expect(await readAgain(obsidian)).toBe(true);
    await obsidian.screenshot('make-notice');
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await page.locator('.notice', { hasText: /^Taken back/ }).waitFor();
    expect(await notesIn(obsidian)).toEqual(before);
    await obsidian.close();
  });

  it('is a concept from a selection in the editor, by keyboard alone', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open(text(), 'source');
    await page.locator('.cm-content').focus();
    await obsidian.settled();
    for (let down = 0; down < 200 && !(await lineAtCursor(obsidian)).includes(words); down += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await obsidian.command('Citeweave: Make concept from selection');
    await told(obsidian).getByText('A concept needs a name.').waitFor();
    expect(await told(obsidian).getAttribute('class')).not.toContain('citeweave-fault');
    expect(await page.getByRole('button', { name: 'Make note' }).isDisabled()).toBe(true);
    await page.keyboard.type('Fee collection');
    await told(obsidian).getByText('A new note: Concepts/Fee collection').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.citeweave-make').waitFor({ state: 'detached' });
    expect(await obsidian.read('Concepts/Fee collection.md')).toContain('type: concept');
    await obsidian.close();
  });

  it('is prior work from the menu of the editor, of a work that is chosen by its title', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open(text(), 'source');
    await obsidian.settled();
    const line = page.locator('.cm-line', { hasText: 'Who Keeps the Water Running?' }).first();
    await line.dblclick({ position: { x: 8, y: 8 } });
    await page.keyboard.press('Shift+End');
    await line.click({ button: 'right', position: { x: 8, y: 8 } });
    await page.getByRole('menuitem', { name: 'Make prior work from selection' }).click();
    await told(obsidian).getByText('Choose which work is reviewed here').waitFor();
    await page.getByLabel('Reviewed work').fill('brokers');
    await page.locator('.suggestion-item', { hasText: '@tamsin2014' }).click();
    await told(obsidian).getByText('Added to the note Sources/@tamsin2014').waitFor();
    await obsidian.screenshot('make-prior-work');
    await makeNote(obsidian);
    expect(await obsidian.read('Sources/@tamsin2014.md')).toContain('prior-literature');
    await obsidian.close();
  });

  it('is none where the paper does not say the words: the dialog says so', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open(text(), 'preview');
    await page.locator('.markdown-reading-view em').first().waitFor();
    await obsidian.settled();
    await selectWords(obsidian, '.markdown-reading-view em', 'as it was read');
    await obsidian.command('Citeweave: Make claim from selection');
    await told(obsidian).getByText('The paper does not say these words: “as it was read”').waitFor();
    expect(await page.getByRole('button', { name: 'Make note' }).isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await obsidian.close();
  });

  /** A paper of our own in a vault that has its notes, open in the editor with a sentence selected. */
  async function openHens(): Promise<Obsidian> {
    const words = 'Hens on **small** farms laid 240 eggs in 2019 (Ode, 2020).';
    const own = `# Hens on small farms\n\n## Spring\n\n${words} Rain was rare.\n\n## References\n\nOde, A. (2020). Hens.\n`;
    const { vault } = await vaultOf(paperOf(own, hens), hens);
    const obsidian = await open({ vault });
    await obsidian.open(hens, 'source');
    await obsidian.settled();
    await obsidian.page.locator('.cm-line', { hasText: 'Rain was rare' }).click({ clickCount: 3 });
    return obsidian;
  }

  it('is made from the paper’s own file where that is open in the editor', async () => {
    const obsidian = await openHens();
    const { page } = obsidian;
    await obsidian.command('Citeweave: Make concept from selection');
    await page.locator('.citeweave-make mark', { hasText: 'Hens on small farms laid 240 eggs' }).waitFor();
    await page.getByLabel('Name').fill('Laying');
    await told(obsidian).getByText('A new note: Concepts/Laying').waitFor();
    await makeNote(obsidian);
    expect(await obsidian.read('Concepts/Laying.md')).toContain('> Hens on small farms laid 240 eggs');
    await obsidian.close();
  });

  it('is made as well where somebody else was done with the same paper meanwhile', async () => {
    const obsidian = await openHens();
    const { page } = obsidian;
    await obsidian.command('Citeweave: Make concept from selection');
    await told(obsidian).getByText('A concept needs a name.').waitFor();
    await obsidian.runCli('citeweave:read', { path: hens });
    await page.getByLabel('Name').fill('Laying');
    await told(obsidian).getByText('A new note: Concepts/Laying').waitFor();
    await makeNote(obsidian);
    expect(await obsidian.read('Concepts/Laying.md')).toContain('> Hens on small farms laid 240 eggs');
    await obsidian.close();
  });

  it('is made on a phone, in Indonesian, with touch', async () => {
    const obsidian = await open({ phone: true, language: 'id', theme: 'dark' });
    const { page } = obsidian;
    await obsidian.open(text(), 'preview');
    await page.locator('.markdown-reading-view .el-p').first().waitFor();
    await obsidian.settled();
    await selectWords(obsidian, '.markdown-reading-view', words);
    await obsidian.command('Citeweave: Buat klaim dari teks terpilih');
    await told(obsidian).getByText('Catatan baru: Claims/').waitFor();
    expect(await obsidian.axe('.citeweave-make')).toEqual([]);
    await obsidian.screenshot('make-claim-phone');
    await page.getByRole('button', { name: 'Buat catatan' }).tap();
    const undo = page.locator('.notice').getByRole('button', { name: 'Batalkan' });
    expect((await undo.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await undo.tap();
    await page.locator('.notice', { hasText: /^Telah dibatalkan/ }).waitFor();
    await obsidian.close();
  });

  it.each([false, true])(
    'is made in a window of its own, also one that was open before us: %s',
    async (off) => {
      const obsidian = await open({ off });
      const { page } = obsidian;
      await obsidian.settled();
      const opened = page.context().waitForEvent('page');
      await page.evaluate(async (path) => {
        const { workspace, vault } = window.page?.app ?? {};
        const file = vault?.getFileByPath(path);
        if (file) await workspace?.openPopoutLeaf().openFile(file, { state: { mode: 'preview' } });
      }, text());
      const popout = await opened;
      if (off) await obsidian.turnOn();
      const paragraph = popout.locator('.markdown-reading-view p', { hasText: words }).first();
      await paragraph.scrollIntoViewIfNeeded();
      const { x = 0, y = 0 } = (await paragraph.boundingBox()) ?? {};
      await popout.mouse.move(x + 1, y + 8);
      await popout.mouse.down();
      await popout.mouse.move(x + 120, y + 8, { steps: 3 });
      await popout.mouse.up();
      const selected = await popout.evaluate(() => String(document.getSelection()).trim());
      await popout.keyboard.press('Control+p');
      await popout.locator('.prompt-input').fill('Citeweave: Make concept from selection');
      await popout.locator('.prompt-results .suggestion-item').first().waitFor();
      await popout.keyboard.press('Enter');
      const mark = popout.locator('.citeweave-make mark');
      await mark.waitFor();
      expect(await mark.innerText()).toContain(selected);
      await popout.getByLabel('Name').fill('Money');
      await popout.locator('.citeweave-goes').getByText('A new note: Concepts/Money').waitFor();
      await popout.keyboard.press('Enter');
      await popout.locator('.notice', { hasText: 'Made “Money”' }).waitFor();
      expect(await obsidian.read('Concepts/Money.md')).toContain(`> ${selected}`);
      await obsidian.close();
    },
  );

  it('is planned anew where the vault changed under the dialog', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open(text(), 'preview');
    await page.locator('.markdown-reading-view .el-p').first().waitFor();
    await obsidian.settled();
    await selectWords(obsidian, '.markdown-reading-view', words);
    await obsidian.command('Citeweave: Make claim from selection');
    await told(obsidian).getByText('A new note: Claims/').waitFor();
    const hub = made.find('Papers', 'Basin.md');
    await obsidian.writeOutside(hub, `${(await obsidian.read(hub)) ?? ''}\nMine.\n`);
    await page.getByRole('button', { name: 'Make note' }).click();
    await told(obsidian).getByText('The vault has changed meanwhile.').waitFor();
    await makeNote(obsidian);
    expect(await obsidian.read(hub)).toContain('Mine.');
    expect(await obsidian.read(hub)).toContain('|Money was rarely the problem.]]');
    await obsidian.close();
  });
});
