import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { openPlan, orchards, planShown, sample, writePlan } from './papers';

const concept = 'Concepts/Integrated Orchard Management.md';

/** Types at the end of a note that is open, as a person does in another window. */
function type({ page }: Obsidian, words: string): Promise<void> {
  return page.evaluate((said) => {
    const editor = window.page?.app.workspace.activeEditor?.editor;
    editor?.replaceRange(said, { line: editor.lastLine() + 1, ch: 0 });
  }, words);
}

/** Runs in the page: threads end, as those that have no memory left, once there are so many files. */
function endThreadOn(count: number): void {
  const Own = window.Worker;
  let isDone = false;
  window.Worker = class extends Own {
    constructor(url: string | URL) {
      super(url);
      window.page?.app.vault.on('create', () => {
        if (isDone || (window.page?.files().length ?? 0) <= count) return;
        isDone = true;
        this.terminate();
        this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory', cancelable: true }));
      });
    }
  };
}

describe.skipIf(!hasBrowser)('a vault that changes while a paper is read into it', () => {
  afterAll(closeBrowser);

  it('is planned for again, with a word, where a note came that the plan was about to make', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await page.getByRole('checkbox', { name: 'Pollination service' }).uncheck();
    await obsidian.writeOutside(concept, 'My own words.\n');
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.getByText(/The vault changed meanwhile/).waitFor();
    await obsidian.screenshot('planned-again');
    expect(await obsidian.files()).toEqual([concept, 'bees.txt']);
    // What was decided stays decided.
    expect(await page.getByRole('checkbox', { name: 'Pollination service' }).isChecked()).toBe(false);
    await writePlan(obsidian);
    expect(await obsidian.read(concept)).toContain('My own words.');
    expect(await obsidian.files()).not.toContain('Concepts/Pollination service.md');
    await obsidian.close();
  });

  it('is planned for again where a note that it updates was renamed, and where one was deleted', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    const added = 'Orchards with ponds had 9 percent more apples (Duval, 2016).';
    const changed = orchards(added)
      .replace('asks for it', 'ask twice for it')
      .replace('sprays only', 'sprays late');
    await obsidian.writeOutside('bees.txt', changed);
    await obsidian.command('Citeweave: Read again');
    await planShown(obsidian);
    const moved = 'Thinking/Orchard care.md';
    await obsidian.writeOutside(moved, `${(await obsidian.read(concept)) ?? ''}\nMine.\n`);
    await obsidian.removeOutside(concept);
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.getByText(/The vault changed meanwhile/).waitFor();
    await page.locator('.mod-update .citeweave-path', { hasText: 'Orchard care.md' }).waitFor();
    const service = 'Concepts/Pollination service.md';
    await obsidian.removeOutside(service);
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.locator('.citeweave-wait').waitFor({ state: 'detached' });
    await page.getByText(/The vault changed meanwhile/).waitFor();
    await writePlan(obsidian);
    const note = await obsidian.read(moved);
    expect(note).toContain('Mine.');
    expect(note).toContain('sprays late');
    const files = await obsidian.files();
    expect(files).not.toContain(concept);
    expect(files).not.toContain(service);
    await obsidian.close();
  });

  it('follows the paper’s own file to another name, and says where it is gone', async () => {
    const wasps = orchards().replace('Bees and Apples in Three Valleys', 'Wasps and Pears in Two Bays');
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards(), 'wasps.txt': wasps } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await page.evaluate(async () => {
      const { vault } = window.page?.app ?? {};
      const file = vault?.getFileByPath('bees.txt');
      if (file) await vault?.rename(file, 'orchards.txt');
    });
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.getByText(/The vault changed meanwhile/).waitFor();
    await writePlan(obsidian);
    expect(await obsidian.read('Papers/Bees and Apples in Three Valleys.md')).toContain('[[orchards.txt]]');
    await openPlan(obsidian, 'wasps.txt');
    await obsidian.removeOutside('wasps.txt');
    const before = await obsidian.files();
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.getByText('There is no file wasps.txt in this vault.').waitFor();
    await obsidian.screenshot('paper-gone');
    await page.locator('.citeweave-page button', { hasText: 'Close' }).click();
    expect(await obsidian.files()).toEqual(before);
    await obsidian.close();
  });

  it('keeps every word that is typed into an open note, before the plan and after it', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    const hub = 'Papers/Bees and Apples in Three Valleys.md';
    await obsidian.writeOutside(
      'bees.txt',
      orchards('Orchards with ponds had 9 percent more apples (Duval, 2016).'),
    );
    await obsidian.open(hub, 'source');
    await type(obsidian, '\nTyped before the plan.\n');
    await obsidian.command('Citeweave: Read again');
    await planShown(obsidian);
    await type(obsidian, '\nTyped after the plan.\n');
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.getByText(/The vault changed meanwhile/).waitFor();
    await writePlan(obsidian);
    const note = await obsidian.read(hub);
    expect(note).toContain('Typed before the plan.');
    expect(note).toContain('Typed after the plan.');
    expect(note).toContain('Orchards with ponds had 9 percent more apples');
    await obsidian.close();
  });

  it('is not taken back over what a person wrote since, from the notice or by the command', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    await obsidian.open(concept, 'source');
    await type(obsidian, '\nMy own thought.\n');
    const before = (await obsidian.files()).length;
    await page.getByRole('button', { name: 'Undo' }).click();
    const why = page.getByText(`${concept}: It changed since the import: nothing is taken back.`);
    await why.waitFor();
    await obsidian.command('Citeweave: Undo last import');
    await why.nth(1).waitFor();
    expect(await obsidian.read(concept)).toContain('My own thought.');
    expect((await obsidian.files()).length).toBe(before);
    await obsidian.close();
  });

  it('has nothing left of an import that was stopped on the way, by its button or by closing the window', async () => {
    const obsidian = await openObsidian({ vault: { 'paper.txt': sample } });
    const { page } = obsidian;
    // The person stops it as soon as some files are there: by the button, or by closing the window.
    for (const stop of ['.citeweave-wait button', '.modal-close-button']) {
      await openPlan(obsidian, 'paper.txt');
      await page.evaluate((button) => {
        const { app, files } = window.page ?? {};
        const made = app?.vault.on('create', () => {
          if ((files?.().length ?? 0) <= 12) return;
          if (made) app?.vault.offref(made);
          document.querySelector<HTMLElement>(button)?.click();
        });
      }, stop);
      const seen = (await obsidian.notices()).length;
      await page.getByRole('button', { name: 'Write the notes' }).click();
      if (stop === '.modal-close-button')
        await page.waitForFunction((n) => (window.page?.told.length ?? 0) > n, seen);
      else await page.getByText('You stopped it. Nothing was written.').first().waitFor();
      expect(await obsidian.files()).toEqual(['paper.txt']);
      if (stop !== '.modal-close-button') await page.keyboard.press('Escape');
    }
    expect(await obsidian.notices()).toEqual(['You stopped it. Nothing was written.']);
    await obsidian.close();
  });

  it('tells how far it is while an import of many files is taken back', async () => {
    const obsidian = await openObsidian({ vault: { 'paper.txt': sample } });
    const { page } = obsidian;
    await openPlan(obsidian, 'paper.txt');
    await writePlan(obsidian);
    await page.evaluate(() => {
      const said = new Set<string>();
      Reflect.set(window, 'said', said);
      const look = (): void =>
        document.querySelectorAll('.notice').forEach((el) => said.add(el.textContent ?? ''));
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    });
    await obsidian.command('Citeweave: Undo last import');
    await page.getByText(/^Taken back/).waitFor();
    const said = await page.evaluate(() => [...(Reflect.get(window, 'said') as Set<string>)]);
    expect(said).toContain('Taking the last import back…');
    expect(said).toContainEqual(expect.stringMatching(/^Taking back [1-9]\d* of 1\d\d files$/));
    expect(await page.getByText(/^Taking/).count()).toBe(0);
    expect((await obsidian.files()).filter((path) => !path.startsWith('.trash/'))).toEqual(['paper.txt']);
    await obsidian.close();
  });

  it('is as it was where the app was closed on the way, after the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'citeweave-'));
    writeFileSync(join(folder, 'paper.txt'), sample);
    const obsidian = await openObsidian({ vault: folder, write: true });
    await openPlan(obsidian, 'paper.txt');
    await obsidian.page.getByRole('button', { name: 'Write the notes' }).click();
    await obsidian.page.waitForFunction(() => (window.page?.files().length ?? 0) > 12);
    await obsidian.crash();
    expect(readdirSync(folder)).toContain('Concepts');
    const again = await openObsidian({ vault: folder, write: true });
    await again.page.getByText(/cut off/).waitFor();
    const left = (await again.files()).filter((path) => !path.startsWith('.trash/'));
    expect(left).toEqual(['paper.txt']);
    expect(readFileSync(join(folder, 'paper.txt'), 'utf8')).toBe(sample);
    await again.close();
    rmSync(folder, { recursive: true });
  });

  it('is as it was where the thread that writes ends on the way, and the person is told why', async () => {
    const obsidian = await openObsidian({ vault: { 'paper.txt': sample } });
    const { page } = obsidian;
    await page.evaluate(endThreadOn, 12);
    await openPlan(obsidian, 'paper.txt');
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.getByText(/out of memory/).waitFor();
    expect(await obsidian.files()).toEqual(['paper.txt']);
    // The next thread does it, where the person still wants it.
    await planShown(obsidian);
    await writePlan(obsidian);
    expect((await obsidian.files()).length).toBeGreaterThan(12);
    await obsidian.close();
  });

  it('is as it was where the plugin is unloaded while it writes', async () => {
    const obsidian = await openObsidian({ vault: { 'paper.txt': sample } });
    await openPlan(obsidian, 'paper.txt');
    // In the page, as all may be written before the page has told that some is.
    await obsidian.page.evaluate((count) => {
      window.page?.app.vault.on('create', () => {
        if ((window.page?.files().length ?? 0) === count) void window.page?.unload();
      });
    }, 12);
    await obsidian.page.getByRole('button', { name: 'Write the notes' }).click();
    await obsidian.page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
    await obsidian.unload();
    await expect.poll(() => obsidian.files(), { timeout: 10_000 }).toEqual(['paper.txt']);
    await obsidian.close();
  });

  it('is as it was, and ready for the next import, where the plugin is turned off and on again while it writes', async () => {
    const obsidian = await openObsidian({ vault: { 'paper.txt': sample } });
    const { page } = obsidian;
    await openPlan(obsidian, 'paper.txt');
    await page.evaluate((count) => {
      const { app, files, unload, turnOn } = window.page ?? {};
      const made = app?.vault.on('create', () => {
        if ((files?.().length ?? 0) < count || !made) return;
        app?.vault.offref(made);
        void unload?.();
        // What is taken back takes its time: the disk is slow.
        const remove = app?.vault.adapter.remove.bind(app.vault.adapter);
        const slowly = (path: string): unknown =>
          new Promise((go) => window.setTimeout(go, 50)).then(() => remove?.(path));
        if (app) Reflect.set(app.vault.adapter, 'remove', slowly);
        void turnOn?.();
      });
    }, 12);
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
    // The plugin that was turned on asks to read, and writes when the other one is done.
    const said = await obsidian.runCli('citeweave:read', { path: 'paper.txt', apply: 'true' });
    expect(said).toMatch(/Papers\/Mitra Negara/);
    expect((await obsidian.notices()).join('\n')).not.toMatch(/cut off|could not|Close it/);
    expect((await obsidian.files()).filter((path) => path.startsWith('Imports/'))).toHaveLength(1);
    expect((await obsidian.files()).filter((path) => path.startsWith('.citeweave'))).toEqual([]);
    await obsidian.command('Citeweave: Undo last import');
    await page.getByText(/^Taken back/).waitFor();
    expect((await obsidian.files()).filter((path) => !path.startsWith('.trash/'))).toEqual(['paper.txt']);
    await obsidian.close();
  });

  it('keeps what sync brings into a note while the import is written, and is else as it was', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() } });
    const { page } = obsidian;
    const hub = 'Papers/Bees and Apples in Three Valleys.md';
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    const more = orchards('Orchards with ponds had 9 percent more apples (Duval, 2016).');
    await obsidian.writeOutside('bees.txt', more);
    await obsidian.open(hub, 'source');
    await obsidian.command('Citeweave: Read again');
    await planShown(obsidian);
    const before = await obsidian.files();
    // Made files are written first: the hub is not yet.
    await page.evaluate((path) => {
      const { app, writeOutside } = window.page ?? {};
      const made = app?.vault.on('create', () => {
        if (made) app?.vault.offref(made);
        void writeOutside?.(path, 'From another device.\n');
      });
    }, hub);
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.getByText(/The vault changed meanwhile/).waitFor();
    expect(await obsidian.read(hub)).toBe('From another device.\n');
    expect(await obsidian.files()).toEqual(before);
    await obsidian.close();
  });

  it('gets two imports at once one after the other', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards(), 'paper.txt': sample } });
    const run = (path: string): Promise<string | undefined> =>
      obsidian.runCli('citeweave:read', { path, apply: 'true' });
    const said = await Promise.all([run('bees.txt'), run('paper.txt')]);
    // The second one was planned for a vault without the first: it is planned anew, and both are there.
    expect(said[0]).toContain('created, 0 updated');
    expect(said[1]).toContain('Papers/Mitra Negara');
    expect((await obsidian.files()).filter((path) => path.startsWith('Imports/'))).toHaveLength(2);
    expect((await obsidian.files()).filter((path) => path.startsWith('.citeweave'))).toEqual([]);
    await obsidian.close();
  });
});
