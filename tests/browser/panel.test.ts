import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian, type ObsidianOptions } from './driver';
import { water } from '../jobs/sample';
import { paperOf } from '../jobs/vaultWith';
import { vaultOf, vaultOfWater, type VaultMade } from './vaultMade';

let made: VaultMade;
const open = (options: ObsidianOptions = {}): Promise<Obsidian> =>
  openObsidian({ vault: made.vault, ...options });

const panelIn = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-panel');
const quotesIn = (obsidian: Obsidian) => panelIn(obsidian).locator('.citeweave-quotes .citeweave-quote');

async function openPanel(obsidian: Obsidian, name = 'Citeweave: Open panel'): Promise<void> {
  await obsidian.command(name);
  await panelIn(obsidian).waitFor();
}

const stateOf = (obsidian: Obsidian) => quotesIn(obsidian).first().locator('.citeweave-state');

describe.skipIf(!hasBrowser)('beside an open note', () => {
  beforeAll(async () => {
    made = await vaultOfWater();
  });
  afterAll(closeBrowser);

  it('stand its quotes and the questions of its paper, and each leads to its paragraph', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await openPanel(obsidian);
    await panelIn(obsidian).getByText('Open a note').waitFor();
    await obsidian.screenshot('panel-empty');
    await obsidian.open(made.find('Claims', 'In Mirrin 84%'), 'preview');
    await quotesIn(obsidian).first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('.citeweave-panel') ?? null)).toBeNull();
    expect(await panelIn(obsidian).locator('.citeweave-paper').innerText()).toContain(
      'Who Keeps the Water Running',
    );
    expect((await quotesIn(obsidian).first().innerText()).split('\n')).toEqual([
      'In Mirrin 84% worked, in Kethu 69%, and in Ondala only 52%.',
      'verified',
      '5.1 State of the pumps · p. 43',
    ]);
    const questions = panelIn(obsidian).locator('.citeweave-questions');
    expect(await questions.locator('.citeweave-question').count()).toBe(water.reading.questions.length);
    expect(await questions.locator('summary').first().innerText()).toMatch(/^Figures differ\s+1$/);
    expect(await obsidian.axe('.citeweave-panel')).toEqual([]);
    await obsidian.screenshot('panel-claim');
    await quotesIn(obsidian).first().hover();
    await page.locator('.hover-popover', { hasText: 'In Mirrin 84% worked' }).waitFor();
    await obsidian.screenshot('panel-hover');
    await quotesIn(obsidian).first().click();
    await page.locator('.is-flashing', { hasText: 'In Mirrin 84% worked' }).waitFor();
    await obsidian.close();
  });

  it('stay its quotes while one after the other is opened in the text, with a way back to the note', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    const hub = made.find('Papers', 'Basin.md');
    await obsidian.open(hub, 'preview');
    await openPanel(obsidian);
    await quotesIn(obsidian).first().waitFor();
    const words = await quotesIn(obsidian).locator('.citeweave-words').allInnerTexts();
    expect(words.length).toBeGreaterThan(2);
    for (const at of [0, words.length - 1]) {
      await quotesIn(obsidian).nth(at).scrollIntoViewIfNeeded();
      const before = await quotesIn(obsidian).nth(at).boundingBox();
      await quotesIn(obsidian).nth(at).click();
      await page.locator('.is-flashing', { hasText: words[at]?.slice(0, 30) ?? '' }).waitFor();
      await panelIn(obsidian).getByText('Quotes of').waitFor();
      expect(await quotesIn(obsidian).locator('.citeweave-words').allInnerTexts()).toEqual(words);
      expect((await quotesIn(obsidian).nth(at).boundingBox())?.y).toBe(before?.y);
    }
    expect(await obsidian.axe('.citeweave-panel')).toEqual([]);
    await obsidian.screenshot('panel-kept');
    await panelIn(obsidian).locator('.citeweave-paper', { hasText: 'Quotes of' }).click();
    await page.locator('.markdown-reading-view .inline-title', { hasText: /Basin$/ }).waitFor();
    await panelIn(obsidian).getByText('Quotes of').waitFor({ state: 'detached' });
    await obsidian.open(made.find('Papers', '(text)'), 'preview');
    await obsidian.open(made.find('Claims', 'In Mirrin 84%'), 'preview');
    await panelIn(obsidian).getByText('In Mirrin 84% worked').waitFor();
    await obsidian.open(made.find('Papers', '(text)'), 'preview');
    await panelIn(obsidian).getByText('This is the text that the notes quote.').waitFor();
    await obsidian.close();
  });

  it('stand the questions beside the paper’s own file, each with all of its reason', async () => {
    const paper = 'Papers read/Hens.md';
    const own =
      '# Hens on small farms\n\n## Spring\n\nHens on small farms laid 240 eggs in 2019 (Ode, 2020). In the same year hens on small farms laid 260 eggs (Ode, 2020). The number of hens tripled from 20 to 41 (Ode, 2020).\n\n## References\n\nOde, A. (2020). Hens.\n\nPip, B. (2018). Geese.\n';
    const { vault } = await vaultOf(paperOf(own, paper), paper);
    const obsidian = await open({ vault, open: paper });
    await openPanel(obsidian);
    const reason = panelIn(obsidian).locator('.citeweave-reason');
    await reason.first().waitFor();
    await obsidian.screenshot('panel-paper-file');
    const clipped = await reason.evaluateAll((all) =>
      all.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent),
    );
    expect(clipped).toEqual([]);
    await obsidian.close();
  });

  it('is found without a command: an icon at the side, and a tab once the person turns the plugin on', async () => {
    const obsidian = await open({ off: true });
    const { page } = obsidian;
    await obsidian.turnOn();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Toggle right sidebar' }).click();
    await panelIn(obsidian).getByText('Open a note').waitFor();
    await page.getByRole('button', { name: 'Toggle right sidebar' }).click();
    await obsidian.open(made.find('Claims', 'In Mirrin 84%'), 'preview');
    await page.getByRole('button', { name: 'Open Citeweave panel' }).click();
    await panelIn(obsidian).locator('.citeweave-row:focus').waitFor();
    expect(await panelIn(obsidian).count()).toBe(1);
    await obsidian.close();
  });

  it('stay the questions where they were scrolled to while one place after the other is opened', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open(made.find('Papers', 'Basin.md'), 'preview');
    await openPanel(obsidian);
    const place = panelIn(obsidian).locator('.citeweave-question').last().locator('.citeweave-quote').last();
    await place.scrollIntoViewIfNeeded();
    const before = await place.boundingBox();
    await place.click();
    await page.locator('.is-flashing').first().waitFor();
    await panelIn(obsidian).getByText('Quotes of').waitFor();
    expect(Math.round((await place.boundingBox())?.y ?? 0)).toBe(Math.round(before?.y ?? -1));
    await obsidian.open(made.find('Claims', 'In Mirrin 84%'), 'preview');
    await panelIn(obsidian).getByText('Quotes of').waitFor({ state: 'detached' });
    const [row, panel] = [await place.boundingBox(), await panelIn(obsidian).boundingBox()];
    const top = panel?.y ?? 0;
    expect(row?.y).toBeGreaterThan(top);
    expect(row?.y).toBeLessThan(top + (panel?.height ?? 0));
    await obsidian.close();
  });

  it('stands that a quote moved, or was lost, as soon as the text or the note is changed', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    const [claim, text] = [made.find('Claims', 'In Mirrin 84%'), made.find('Papers', '(text)')];
    await obsidian.open(claim, 'source');
    await openPanel(obsidian);
    await stateOf(obsidian).getByText('verified').waitFor();
    const sentence = 'In Mirrin 84% worked, in Kethu 69%, and in Ondala only 52%.';
    const note = (await obsidian.read(text)) ?? '';
    await obsidian.writeOutside(text, note.replace(sentence, '').replace(' ^t208', ` ${sentence} ^t208`));
    await stateOf(obsidian).getByText('moved').waitFor();
    await obsidian.screenshot('panel-moved');
    await quotesIn(obsidian).first().click();
    await page.locator('.is-flashing', { hasText: sentence }).waitFor();
    await obsidian.open(claim, 'source');
    await stateOf(obsidian).getByText('moved').waitFor();
    await obsidian.writeOutside(text, note.replace(sentence, 'In Mirrin 85% worked.'));
    await stateOf(obsidian).getByText('lost').waitFor();
    await obsidian.screenshot('panel-lost');
    await obsidian.writeOutside(text, note);
    await stateOf(obsidian).getByText('verified').waitFor();
    await page.locator('.cm-line', { hasText: 'In Mirrin 84%' }).last().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Mine.');
    await obsidian.removeOutside(text);
    await stateOf(obsidian).getByText('lost').waitFor();
    await panelIn(obsidian).getByText('its text is not in this vault').first().waitFor();
    await page.keyboard.type(' Still typing.');
    await page.waitForFunction((path) => window.page?.read(path)?.includes('Mine. Still typing.'), claim);
    await quotesIn(obsidian).first().click({ force: true });
    await quotesIn(obsidian).first().press('Enter');
    await obsidian.open(claim, 'preview');
    expect(await obsidian.read(text)).toBeNull();
    await obsidian.close();
  });

  it('is gone through by keyboard alone', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open(made.find('Papers', 'Basin.md'), 'preview');
    await openPanel(obsidian);
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent?.slice(0, 20) ?? '');
    await panelIn(obsidian).locator(':focus').waitFor();
    const first = await focused();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('Home');
    expect(await focused()).toBe(first);
    const summary = panelIn(obsidian).locator('summary').first();
    for (
      let down = 0;
      down < 100 && !(await summary.evaluate((el) => el === document.activeElement));
      down += 1
    )
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await panelIn(obsidian).locator('details').first().getAttribute('open')).toBeNull();
    await page.keyboard.press('End');
    const last = await panelIn(obsidian).locator('.citeweave-row:focus .citeweave-words').innerText();
    await page.keyboard.press('Enter');
    await page.locator('.is-flashing', { hasText: last.slice(0, 30) }).waitFor();
    await panelIn(obsidian).getByText('Quotes of').waitFor();
    expect(await panelIn(obsidian).locator('details').first().getAttribute('open')).toBeNull();
    await obsidian.close();
  });

  it('says what to do where there is nothing to show', async () => {
    const obsidian = await open({ vault: { 'Mine.md': 'Mine.' }, open: 'Mine.md' });
    await openPanel(obsidian);
    await panelIn(obsidian).getByText('Use the command “Read paper into notes”').waitFor();
    await obsidian.close();
  });

  it('fits a phone, in Indonesian, by touch: a tap leads to the text, and the panel makes way', async () => {
    const obsidian = await open({ phone: true, language: 'id', theme: 'dark' });
    const { page } = obsidian;
    await obsidian.open(made.find('Claims', 'In Mirrin 84%'), 'preview');
    await obsidian.command('Citeweave: Buka panel');
    await stateOf(obsidian).getByText('cocok').waitFor();
    expect(await obsidian.axe('.citeweave-panel')).toEqual([]);
    await obsidian.screenshot('panel-phone');
    expect((await quotesIn(obsidian).first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await quotesIn(obsidian).first().tap();
    await page.locator('.is-flashing', { hasText: 'In Mirrin 84% worked' }).waitFor();
    expect(await panelIn(obsidian).isVisible()).toBe(false);
    await obsidian.close();
  });

  it('works in a window of its own', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open(made.find('Claims', 'In Mirrin 84%'), 'preview');
    await openPanel(obsidian);
    await quotesIn(obsidian).first().waitFor();
    const opened = page.context().waitForEvent('page');
    await page.evaluate(() => {
      const { workspace } = window.page?.app ?? {};
      const leaf = workspace?.getLeavesOfType('citeweave-panel')[0];
      if (leaf) workspace?.moveLeafToPopout(leaf);
    });
    const popout = await opened;
    const quote = popout.locator('.citeweave-panel .citeweave-quotes .citeweave-quote').first();
    await quote.waitFor();
    await quote.focus();
    await popout.keyboard.press('Enter');
    await page
      .context()
      .waitForEvent('page', { timeout: 1 })
      .catch(() => undefined);
    await Promise.any([page, popout].map((one) => one.locator('.is-flashing').waitFor()));
    await obsidian.close();
  });

  it('is told only when somebody sees it', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await openPanel(obsidian);
    await page.getByRole('button', { name: 'Toggle right sidebar' }).click();
    await obsidian.open(made.find('Claims', 'In Mirrin 84%'), 'preview');
    await page.getByRole('button', { name: 'Toggle right sidebar' }).click();
    await quotesIn(obsidian).first().waitFor();
    await obsidian.close();
  });
});
