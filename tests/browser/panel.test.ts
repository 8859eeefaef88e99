import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian, type ObsidianOptions } from './driver';
import { vaultOfWater, type VaultMade } from './vaultMade';

let made: VaultMade;
const open = (options: ObsidianOptions = {}): Promise<Obsidian> =>
  openObsidian({ vault: made.vault, ...options });

const panelIn = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-panel');
const quotesIn = (obsidian: Obsidian) => panelIn(obsidian).locator('section').first().locator('.citeweave-quote');

async function openPanel(obsidian: Obsidian, name = 'Citeweave: Open panel'): Promise<void> {
  await obsidian.command(name);
  await panelIn(obsidian).waitFor();
}

describe.skipIf(!hasBrowser)('beside an open note', () => {
  beforeAll(async () => {
    made = await vaultOfWater();
  });
  afterAll(closeBrowser);

  it('shows the quotes of a claim and the questions of its paper, and a click leads to the paragraph', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await openPanel(obsidian);
    await panelIn(obsidian).getByText('Open a note').waitFor();
    await obsidian.screenshot('panel-empty');
    const claim = made.find('Claims', 'In Mirrin 84%');
    await obsidian.open(claim, 'preview');
    await quotesIn(obsidian).first().waitFor();
    await obsidian.screenshot('panel-claim');
    await obsidian.close();
  });
});
