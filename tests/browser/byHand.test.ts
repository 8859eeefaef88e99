import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian, type ObsidianOptions } from './driver';
import { vaultOfWater, type VaultMade } from './vaultMade';

let made: VaultMade;
const open = (options: ObsidianOptions = {}): Promise<Obsidian> =>
  openObsidian({ vault: made.vault, ...options });

const words = 'Money was rarely the problem.';
const text = (): string => made.find('Papers', '(text)');

/** Selects words in the note that is open, in whichever view: what the mouse would do, drawn over them. */
async function selectWords(obsidian: Obsidian, within: string, said: string): Promise<void> {
  await obsidian.page.evaluate(
    ([root, wanted]) => {
      const walker = document.createTreeWalker(document.querySelector(root) ?? document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(wanted);
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
        return;
      }
      throw new Error(`nothing says ${wanted}`);
    },
    [within, said] as const,
  );
}

describe.skipIf(!hasBrowser)('a note made by hand of words of a paper', () => {
  beforeAll(async () => {
    made = await vaultOfWater();
  });
  afterAll(closeBrowser);

  it('is a claim from a selection in reading view, and is undone from its notice', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open(text(), 'preview');
    await page.locator('.markdown-reading-view .el-p').first().waitFor();
    await obsidian.settled();
    expect(await obsidian.commands()).not.toContain('Citeweave: Make claim from selection');
    await selectWords(obsidian, '.markdown-reading-view', words);
    await obsidian.command('Citeweave: Make claim from selection');
    await page.locator('.citeweave-make mark', { hasText: words }).waitFor();
    await page.getByLabel('Statement').fill('Fees do not explain breakdowns');
    await page.locator('.citeweave-goes', { hasText: 'A new note: Claims/' }).waitFor();
    await obsidian.screenshot('make-claim');
    await obsidian.close();
  });
});
