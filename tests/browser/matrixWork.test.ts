import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { vaultOfSample, type VaultMade } from './vaultMade';

let made: VaultMade;

const patience = { timeout: 25_000 };
const cell = (obsidian: Obsidian, name: string) => obsidian.page.getByRole('gridcell', { name });
const panel = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-cell-panel');
const named = (folder: string, words: string): string =>
  made.find(folder, words).replace(/^[^/]*\/|\.md$/g, '');

async function openMatrix(more: Readonly<Record<string, string>> = {}): Promise<Obsidian> {
  const obsidian = await openObsidian({ vault: { ...made.vault, ...more } });
  await obsidian.command('Citeweave: Open role matrix');
  await obsidian.page.locator('.citeweave-roles [role=gridcell]').first().waitFor();
  return obsidian;
}

/** Types into the window that asks who the person is. */
async function sign(obsidian: Obsidian, name: string, key = 'Enter'): Promise<void> {
  await obsidian.page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await obsidian.page.keyboard.press(key);
}

/** Paths of notes that the reading did not write. */
async function added(obsidian: Obsidian): Promise<readonly string[]> {
  const paths = await obsidian.files();
  return paths.filter((path) => !(path in made.vault) && !/^(?:Imports|\.trash)\//.test(path)).sort();
}

function undo(obsidian: Obsidian): Promise<void> {
  return obsidian.page.locator('.notice').getByRole('button', { name: 'Undo' }).last().click();
}

describe.skipIf(!hasBrowser)('work in the role matrix', () => {
  beforeAll(async () => {
    made = await vaultOfSample();
  });
  afterAll(closeBrowser);

  it('narrows by one filter after another, and by several papers', async () => {
    const other = '---\ntype: paper\ntitle: Tides\nyear: 2023\ncitekey: ebb2023\n---\n';
    const claim = `---\ntype: claim\npaper: "[[Tides]]"\nsection: Shore\n---\nTides rise.\n`;
    const coding = `---\ntype: coding\nclaim: "[[Rise]]"\nframework: "[[${named('Frameworks', 'boussard2003')}]]"\nactor: "[[Interpol]]"\nrole: "[[educator]]"\nby: Ana\n---\n`;
    const obsidian = await openMatrix({
      'Papers/Tides.md': other,
      'Claims/Rise.md': claim,
      'Codings/1.md': coding,
    });
    const { page } = obsidian;
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByLabel('Coded by').selectOption({ label: 'Ana' });
    await cell(obsidian, 'Project Lantern, educator: empty').waitFor();
    await page.getByLabel('Section').selectOption({ label: 'Shore' });
    await cell(obsidian, 'Interpol, educator: 1 claim for it').waitFor();
    expect(await page.getByLabel('Coded by').inputValue()).toBe('Ana');
    await page.getByLabel('From').fill('2024');
    await page.keyboard.press('Enter');
    await cell(obsidian, 'Interpol, educator: empty').waitFor();
    // The field in which somebody types was not drawn anew, and what it says is kept all the same.
    await page.getByLabel('Coded by').selectOption({ label: 'any' });
    expect(await page.getByLabel('From').inputValue()).toBe('2024');
    await page.getByRole('button', { name: 'Show everything' }).click();
    await cell(obsidian, 'Project Lantern, educator: 1 claim for it').waitFor();
    await page.getByText('Paper: any').click();
    await page.getByRole('checkbox', { name: 'ebb2023' }).check();
    await cell(obsidian, 'Project Lantern, educator: empty').waitFor();
    await page.getByRole('checkbox', { name: 'teladan2024' }).check();
    await cell(obsidian, 'Project Lantern, educator: 1 claim for it').waitFor();
    await page.getByText('Paper: 2').waitFor();
    await cell(obsidian, 'Interpol, educator: 1 claim for it').waitFor();
    await obsidian.screenshot('matrix-papers');
    expect(await obsidian.axe('.citeweave-matrix')).toEqual([]);
    await obsidian.close();
  });

  it('moves a claim to somebody new in a new role, and takes all of that back at once', async () => {
    const obsidian = await openMatrix();
    const { page } = obsidian;
    const framework = made.find('Frameworks', 'boussard2003');
    const before = await obsidian.read(framework);
    await cell(obsidian, 'Pampanga Project, educator: 1 claim for it').click();
    await panel(obsidian).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Move to another cell' }).click();
    await page.locator('.prompt-input').fill('Shore Watch / organiser');
    await page.locator('.suggestion-item', { hasText: 'Shore Watch · organiser' }).click();
    // What was typed and not said signs nothing.
    await sign(obsidian, 'An', 'Escape');
    expect(await added(obsidian)).toEqual([]);
    await panel(obsidian).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Move to another cell' }).click();
    await page.locator('.prompt-input').fill('Shore Watch / organiser');
    await page.locator('.suggestion-item', { hasText: 'Shore Watch · organiser' }).click();
    await sign(obsidian, 'Ana');
    await cell(obsidian, 'Shore Watch, organiser: 1 claim for it').waitFor();
    expect((await added(obsidian)).filter((path) => !path.startsWith('Codings/'))).toEqual([
      'Actors/Shore Watch.md',
      'Concepts/organiser.md',
    ]);
    expect(await obsidian.read(framework)).toContain('  - "[[organiser]]"');
    await undo(obsidian);
    await cell(obsidian, 'Pampanga Project, educator: 1 claim for it').waitFor();
    await expect.poll(() => added(obsidian), patience).toEqual([]);
    expect(await obsidian.read(framework)).toBe(before);
    await obsidian.close();
  });

  it('takes back the claim as well that was made to be evidence', async () => {
    const obsidian = await openMatrix();
    const { page } = obsidian;
    await obsidian.open(made.find('Papers', '(text)'), 'source');
    await page.locator('.cm-line', { hasText: 'Kajian ini menelaah' }).first().click({ clickCount: 3 });
    await obsidian.command('Citeweave: Add as evidence');
    await page.locator('.prompt-input').fill('Shore Watch / educators');
    // The role is known under another form of its name.
    await page.locator('.suggestion-item', { hasText: 'Shore Watch · educator' }).click();
    await sign(obsidian, 'Ana');
    await expect
      .poll(async () => (await added(obsidian)).map((path) => path.split('/')[0]), patience)
      .toEqual(['Actors', 'Claims', 'Codings']);
    await undo(obsidian);
    await expect.poll(() => added(obsidian), patience).toEqual([]);
    await obsidian.close();
  });

  it('takes words of any note: those of a quote as the paper’s, others as the person’s own', async () => {
    const mine = '---\ntags: [idea]\n---\nThe lantern taught *more* people than the courts did.\n';
    const obsidian = await openMatrix({ 'Ideas/Mine.md': mine });
    const { page } = obsidian;
    const code = async (path: string, words: string, mode: 'source' | 'preview'): Promise<string> => {
      const before = new Set(await added(obsidian));
      await obsidian.open(path, mode);
      await page
        .locator(mode === 'source' ? '.cm-line' : '.markdown-reading-view p', { hasText: words })
        .first()
        .click({ clickCount: 3, position: { x: 20, y: 8 } });
      // The page is told of a selection a moment later.
      await page.evaluate(() => new Promise((told) => window.setTimeout(told, 100)));
      await obsidian.command('Citeweave: Add as evidence');
      await page.locator('.prompt-input').fill('interpol educator');
      await page.locator('.suggestion-item.is-selected', { hasText: 'Interpol · educator' }).waitFor();
      await page.keyboard.press('Enter');
      if (before.size === 1) await sign(obsidian, 'Ana');
      const fresh = async () => (await added(obsidian)).filter((one) => !before.has(one));
      await expect
        .poll(async () => (await fresh()).some((one) => one.startsWith('Codings/')), patience)
        .toBe(true);
      const [coding = ''] = (await fresh()).filter((one) => one.startsWith('Codings/'));
      return (await obsidian.read(coding)) ?? '';
    };
    const own = await code('Ideas/Mine.md', 'The lantern taught', 'source');
    const claim = /^claim: "\[\[(.*)\]\]"$/m.exec(own)?.[1] ?? '';
    expect(await obsidian.read(`Claims/${claim}.md`)).toMatch(
      /^type: claim\n[^]*---\nThe lantern taught \\\*more\\\* people than the courts did\.\n\nFrom \[\[Mine\]\]\.\n$/m,
    );
    const concept = made.find('Concepts', 'educator');
    const quote = /^> (?!\[!)(.{20,60}?)[,.[]/m.exec(made.vault[concept] ?? '')?.[1] ?? '';
    expect(quote).not.toBe('');
    const quoted = await code(concept, quote, 'preview');
    const paper = /^claim: "\[\[(.*)\]\]"$/m.exec(quoted)?.[1] ?? '';
    const note = (await obsidian.read(`Claims/${paper}.md`)) ?? '';
    expect(note).toMatch(/^paper: "\[\[Mitra Negara/m);
    expect(note).toContain('> [!quote]');
    await obsidian.close();
  });

  it('writes nothing for a claim that is dropped where it stands', async () => {
    const obsidian = await openMatrix();
    const target = cell(obsidian, 'Pampanga Project, educator: 1 claim for it');
    await target.click();
    await panel(obsidian).locator('.citeweave-proof').first().dragTo(target);
    await panel(obsidian)
      .locator('.citeweave-proof')
      .first()
      .dragTo(cell(obsidian, 'Interpol, educator: empty'));
    await sign(obsidian, 'Ana');
    await cell(obsidian, 'Interpol, educator: 1 claim for it').waitFor();
    expect(await added(obsidian)).toHaveLength(1);
    await obsidian.close();
  });

  it('counts a cell that is only denied as a gap, which can be told of and explained', async () => {
    const against = `---\ntype: coding\nclaim: "[[${named('Claims', '18 topik')}]]"\nframework: "[[${named('Frameworks', 'boussard2003')}]]"\nactor: "[[Interpol]]"\nrole: "[[educator]]"\nstance: opposes\nby: Ben\n---\n`;
    const obsidian = await openMatrix({ 'Codings/1.md': against, 'Draft.md': 'Words.\n' });
    const { page } = obsidian;
    await obsidian.open('Draft.md', 'source');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await obsidian.command('Citeweave: Open role matrix');
    await page.getByText('10 that nothing speaks for, of which nobody has explained 9.').waitFor();
    await cell(obsidian, 'Interpol, educator: 0 claims for it, 1 against it').click();
    await panel(obsidian).getByRole('button', { name: 'Searched, none found' }).waitFor();
    await panel(obsidian).getByRole('button', { name: 'Put the gap into the draft' }).click();
    await expect
      .poll(() => obsidian.read('Draft.md'), patience)
      .toBe(
        'Words.\nNo source shows Interpol as educator; what is said of it speaks against it: [@teladan2024].',
      );
    await obsidian.close();
  });

  it('asks whether a role of another framework is one of the columns, and keeps the answer', async () => {
    const source = /by:\n {2}- (.*)\n/.exec(made.vault[made.find('Frameworks', 'boussard2003')] ?? '')?.[1];
    const other = `---\ntype: framework\naliases:\n  - Roles abroad\nby:\n  - ${source ?? ''}\nroles:\n  - "[[public educator]]"\n---\n`;
    const obsidian = await openMatrix({
      'Frameworks/Abroad.md': other,
      'Concepts/public educator.md': '---\ntype: category\n---\n',
    });
    const { page } = obsidian;
    await page.getByRole('button', { name: 'Also with “Roles abroad”' }).click();
    await page.getByText('“public educator” may be the same role as “educator”.').waitFor();
    await obsidian.screenshot('matrix-doubt');
    expect(await obsidian.axe('.citeweave-matrix')).toEqual([]);
    await page.getByRole('button', { name: 'Another role' }).click();
    await expect
      .poll(() => obsidian.read('Concepts/educator.md'), patience)
      .toContain('different-from:\n  - "[[public educator]]"');
    await page.getByRole('button', { name: 'Another role' }).waitFor({ state: 'hidden' });
    await undo(obsidian);
    await page.getByRole('button', { name: 'The same role' }).click();
    await page.getByRole('columnheader', { name: 'public educator' }).waitFor({ state: 'hidden' });
    expect(await obsidian.read('Concepts/educator.md')).toMatch(
      /aliases:\n(?: {2}- .*\n)* {2}- public educator\n/,
    );
    await obsidian.close();
  });

  it('mends what is wrong with notes at one press each', async () => {
    const framework = named('Frameworks', 'boussard2003');
    const coding = (claim: string, actor: string): string =>
      `---\ntype: coding\nclaim: "[[${claim}]]"\nframework: "[[${framework}]]"\nactor: "[[${actor}]]"\nrole: "[[educator]]"\nby: Ben\n---\n`;
    const obsidian = await openMatrix({
      'Codings/1.md': coding(named('Claims', '18 topik'), 'Gone Body'),
      'Codings/2.md': coding('Nothing', 'Interpol'),
    });
    const { page } = obsidian;
    await page.getByText('2 problems in the notes').click();
    await page.getByRole('button', { name: 'Make the note' }).click();
    await page.getByText('1 problem in the notes').waitFor();
    expect(await obsidian.read('Actors/Gone Body.md')).toContain('type: actor');
    await obsidian.screenshot('matrix-mend');
    expect(await obsidian.axe('.citeweave-matrix')).toEqual([]);
    await page.locator('.citeweave-matrix-problems').getByRole('button', { name: 'Withdraw' }).click();
    await sign(obsidian, 'Ana');
    await page.getByText(/problems? in the notes/).waitFor({ state: 'detached' });
    await cell(obsidian, 'Interpol, educator: empty').waitFor();
    await obsidian.close();
  });

  it('finds a framework that ships under the name that a paper gave it', async () => {
    const obsidian = await openMatrix();
    await obsidian.command('Citeweave: Add framework');
    await obsidian.page.locator('.suggestion-item', { hasText: 'Roles of civil society' }).click();
    await obsidian.page.getByText('“Roles of civil society” is here already').waitFor();
    expect(await added(obsidian)).toEqual([]);
    await obsidian.close();
  });

  it('takes a codebook of another program, once the person saw what is written, and back', async () => {
    const obsidian = await openMatrix();
    const { page } = obsidian;
    const codes = `<?xml version="1.0"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="1FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="Keepers" isCodable="false"><Code guid="3FF58B12-6F6F-4B0C-8BE5-BBDC91F55294" name="warden" isCodable="true"/></Code></Codes></CodeBook>`;
    const chooser = page.waitForEvent('filechooser');
    await obsidian.command('Citeweave: Import codebook');
    await (await chooser).setFiles({ name: 'keepers.qdc', mimeType: 'text/xml', buffer: Buffer.from(codes) });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Import “keepers.qdc”').waitFor();
    await obsidian.screenshot('codebook');
    await dialog.getByRole('button', { name: 'Import', exact: true }).click();
    await expect
      .poll(() => added(obsidian), patience)
      .toEqual(['Concepts/warden.md', 'Frameworks/Keepers.md']);
    await undo(obsidian);
    await expect.poll(() => added(obsidian), patience).toEqual([]);
    await obsidian.close();
  });

  it('takes comments on a cell, which its panel shows with their answers', async () => {
    const obsidian = await openMatrix();
    const { page } = obsidian;
    await cell(obsidian, 'Pampanga Project, agenda setter: empty').click();
    await panel(obsidian).getByRole('button', { name: 'Comment on this cell' }).click();
    await page.getByRole('textbox', { name: 'Comment text' }).fill('Look into the reports of 2018.');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await sign(obsidian, 'Dewi');
    const thread = panel(obsidian).locator('.citeweave-thread');
    await thread.getByText('Look into the reports of 2018.').waitFor();
    await thread.getByText('Pampanga Project – agenda setter').waitFor();
    await thread.getByRole('button', { name: 'Resolve' }).click();
    await thread.getByText('Dewi: Resolved.').waitFor();
    await obsidian.screenshot('cell-comment');
    expect(await obsidian.axe('.citeweave-matrix')).toEqual([]);
    const [note = ''] = (await added(obsidian)).filter((path) => path.startsWith('Comments/'));
    expect(await obsidian.read(note)).toMatch(
      /^cell:\n {2}- "\[\[Peran .*\]\]"\n {2}- "\[\[Pampanga Project\]\]"\n {2}- "\[\[agenda setter\]\]"$/m,
    );
    await cell(obsidian, 'Interpol, educator: empty').click();
    await thread.waitFor({ state: 'detached' });
    await obsidian.close();
  });

  it('leaves the keyboard in the panel where a claim is turned', async () => {
    const obsidian = await openMatrix();
    const { page } = obsidian;
    await cell(obsidian, 'Pampanga Project, educator: 1 claim for it').focus();
    await page.keyboard.press('Enter');
    await panel(obsidian).getByRole('link', { name: 'Pampanga Project' }).waitFor();
    await panel(obsidian).getByRole('button', { name: 'More' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Count it for the other side' }).click();
    await sign(obsidian, 'Ana');
    await cell(obsidian, 'Pampanga Project, educator: 0 claims for it, 1 against it').waitFor();
    // The keyboard is still in the panel: from there Escape leads back.
    await page.keyboard.press('Escape');
    await panel(obsidian).waitFor({ state: 'hidden' });
    await obsidian.close();
  });
});
