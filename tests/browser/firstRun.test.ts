import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian } from './driver';

const offer = 'Citeweave can turn a paper into linked notes.';
const kept = '.obsidian/plugins/citeweave/data.json';
const copy = 'Papers/files/peran-organisasi-internasional.txt';

describe.skipIf(!hasBrowser)('the first time in a vault', () => {
  afterAll(closeBrowser);

  it('offers five lines and a sample, and puts nothing into the vault before the person agrees', async () => {
    const obsidian = await openObsidian({ firstRun: true });
    const { page } = obsidian;
    await page.locator('.notice', { hasText: offer }).waitFor();
    await obsidian.screenshot('first-run-offer');
    expect(await obsidian.axe('.notice')).toEqual([]);
    await page.getByRole('button', { name: 'Show me' }).click();
    const modal = page.locator('.modal', { hasText: 'Welcome to Citeweave' });
    await modal.waitFor();
    expect(await modal.locator('li').count()).toBe(5);
    expect(await modal.textContent()).toContain(copy);
    await obsidian.screenshot('first-run');
    expect(await obsidian.axe('.modal')).toEqual([]);
    expect(await obsidian.files()).toEqual([]);
    await modal.getByRole('button', { name: 'Read the sample paper' }).click();
    await page.getByRole('button', { name: 'Write the notes' }).waitFor();
    expect(await obsidian.files()).toEqual([copy]);
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.locator('.workspace-leaf.mod-active .metadata-container').first().waitFor();
    await obsidian.close();
  });

  it('is shown at once to whoever has just turned the plugin on, and asks for nothing', async () => {
    const obsidian = await openObsidian({ firstRun: true, off: true });
    const { page } = obsidian;
    await obsidian.turnOn();
    await page.locator('.modal', { hasText: 'Welcome to Citeweave' }).waitFor();
    await expect.poll(() => obsidian.read(kept)).toContain('"welcomed": true');
    expect(await obsidian.notices()).toEqual([]);
    expect(await obsidian.files()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.modal').waitFor({ state: 'detached' });
    await obsidian.close();
  });

  it('is over when it was answered, and is shown again from the settings', async () => {
    const obsidian = await openObsidian({ firstRun: true, phone: true, language: 'id', theme: 'dark' });
    const { page } = obsidian;
    await page.getByRole('button', { name: 'Nanti saja' }).tap();
    await page.locator('.notice').waitFor({ state: 'detached' });
    expect(await obsidian.read(kept)).toContain('"welcomed": true');
    await obsidian.openSettings();
    await page.locator('.setting-item', { hasText: 'Tampilkan lagi catatan pertama' }).tap();
    const modal = page.locator('.modal', { hasText: 'Selamat datang di Citeweave' });
    await modal.waitFor();
    await obsidian.screenshot('first-run-phone-id');
    expect(await obsidian.axe('.modal')).toEqual([]);
    const sample = await modal.getByRole('button', { name: 'Baca makalah contoh' }).boundingBox();
    expect(sample?.height).toBeGreaterThanOrEqual(44);
    await modal.getByRole('button', { name: 'Nanti saja' }).tap();
    await page.keyboard.press('Escape');
    await page.locator('.modal-container').waitFor({ state: 'detached' });
    await obsidian.close();
  });

  it('is answered by keyboard alone, and what is open goes with the plugin', async () => {
    const obsidian = await openObsidian({ firstRun: true });
    const { page } = obsidian;
    await page.getByRole('button', { name: 'Show me' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.modal', { hasText: 'Welcome to Citeweave' }).waitFor();
    expect(await obsidian.unload()).toEqual([]);
    expect(await page.locator('.modal').count()).toBe(0);
    await obsidian.close();
  });

  it('does not come in a vault that was here before, or that has notes of ours', async () => {
    const known = await openObsidian();
    const ours = await openObsidian({
      firstRun: true,
      vault: { 'Imports/01HV3Z5N7QK2M4P6R8T0V2X4Z6.md': '---\ntype: import\n---\n' },
    });
    await expect.poll(() => ours.read(kept)).toContain('"welcomed": true');
    expect([...(await known.notices()), ...(await ours.notices())]).toEqual([]);
    await known.close();
    await ours.close();
  });

  it('leaves a person’s own file of the sample’s name alone', async () => {
    const obsidian = await openObsidian({ vault: { [copy]: 'Mine.' } });
    const { page } = obsidian;
    await obsidian.openSettings();
    await page.locator('.setting-item', { hasText: 'Read the sample paper' }).click();
    await page.getByRole('button', { name: 'Write the notes' }).waitFor();
    expect(await obsidian.read(copy)).toBe('Mine.');
    expect(await obsidian.files()).toContain(copy.replace('.txt', ' 2.txt'));
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.keyboard.press('Escape');
    await page.locator('.modal-container').waitFor({ state: 'detached' });
    await obsidian.close();
  });
});
