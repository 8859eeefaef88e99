import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { vaultOfSample, type VaultMade } from './vaultMade';

let made: VaultMade;

const patience = { timeout: 25_000 };

async function openMatrix(
  options: { readonly phone?: boolean; readonly vault?: Readonly<Record<string, string>> } = {},
): Promise<Obsidian> {
  const obsidian = await openObsidian({ vault: made.vault, ...options });
  await obsidian.command('Citeweave: Open role matrix');
  await obsidian.page.locator('.citeweave-roles [role=gridcell]').first().waitFor();
  return obsidian;
}

/** What the matrix shows, a line a row. */
async function shown(obsidian: Obsidian): Promise<readonly string[]> {
  return obsidian.page
    .locator('.citeweave-roles [role=row]')
    .evaluateAll((rows) =>
      rows.map((row) =>
        Array.from(
          row.children,
          (cell) => cell.querySelector('[aria-hidden]')?.textContent ?? cell.textContent ?? '',
        ).join(' | '),
      ),
    );
}

const cell = (obsidian: Obsidian, name: string) => obsidian.page.getByRole('gridcell', { name });
const panel = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-cell-panel');
const gap = 'Pampanga Project, agenda setter: empty, and nobody has said why';

/** The person says once who they are. */
async function sign(obsidian: Obsidian): Promise<void> {
  await obsidian.page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
  await obsidian.page.keyboard.press('Enter');
}

/** Notes under a folder, but for those of the reading. */
async function notesUnder(obsidian: Obsidian, folder: string): Promise<readonly string[]> {
  const paths = (await obsidian.files()).filter((path) => path.startsWith(folder) && !(path in made.vault));
  return Promise.all(paths.map(async (path) => (await obsidian.read(path)) ?? ''));
}

describe.skipIf(!hasBrowser)('the role matrix', () => {
  beforeAll(async () => {
    made = await vaultOfSample();
  });
  afterAll(closeBrowser);

  it('shows who plays which role, and the gap, at a glance', async () => {
    const obsidian = await openMatrix();
    expect(await shown(obsidian)).toEqual([
      ' | educator | counterpart | agenda setter',
      'Project Lantern | 1 | 1 | 1',
      'Pampanga Project | 1 | 1 | —',
      'Anti-Sex Trafficking System Transformation Project | 1 | 1 | 1',
      'International Justice Missions | 3 | 3 | 2',
      'Interpol | — | — | —',
      'United Nations Children’s Fund | — | — | —',
      'End Child Prostitution in Asian Tourism | — | — | —',
    ]);
    await obsidian.page
      .getByText('7 rows, 21 cells; 10 that nothing speaks for, of which nobody has explained 10.')
      .waitFor();
    await obsidian.screenshot('matrix');
    expect(await obsidian.axe('.citeweave-matrix')).toEqual([]);
    await obsidian.close();
  });

  it('tells each state of a cell by a sign and in words, also in the dark', async () => {
    const named = (folder: string, words: string): string =>
      made.find(folder, words).replace(/^[^/]*\/|\.md$/g, '');
    const note = (type: string, actor: string, role: string, more: string): string =>
      `---\ntype: ${type}\nframework: "[[${named('Frameworks', 'boussard2003')}]]"\nactor: "[[${actor}]]"\nrole: "[[${role}]]"\n${more}\nby: Ana\n---\n`;
    const against = `claim: "[[${named('Claims', '18 topik')}]]"\nstance: opposes`;
    const obsidian = await openMatrix({
      vault: {
        ...made.vault,
        'Codings/a/1.md': note('coding', 'Project Lantern', 'educator', against),
        'Codings/a/2.md': note('coding', 'Pampanga Project', 'agenda setter', against),
        'Verdicts/a/1.md': note('verdict', 'Interpol', 'educator', 'verdict: searched-none'),
        'Verdicts/a/2.md': note('verdict', 'Interpol', 'counterpart', 'verdict: not-applicable'),
        'Verdicts/a/3.md': note('verdict', 'Interpol', 'agenda setter', 'verdict: not-examined'),
      },
    });
    await obsidian.setTheme('dark');
    expect((await shown(obsidian)).filter((row) => /^(?:Project|Pampanga|Interpol)/.test(row))).toEqual([
      'Project Lantern | 1 ↔ 1 | 1 | 1',
      'Pampanga Project | 1 | 1 | ✕ 1',
      'Interpol | ∅ | n/a | ?',
    ]);
    await cell(obsidian, 'Project Lantern, educator: 1 claim for it, 1 against it').waitFor();
    await cell(
      obsidian,
      'Interpol, educator: searched, and none found; a newer paper was not searched',
    ).click();
    await panel(obsidian).getByText('Not searched yet: Mitra Negara').waitFor();
    await obsidian.screenshot('matrix-dark');
    expect(await obsidian.axe('.citeweave-matrix')).toEqual([]);
    await obsidian.close();
  });

  it('is gone through by keyboard, and a cell opens its quotes with their places', async () => {
    const obsidian = await openMatrix();
    const { page } = obsidian;
    await cell(obsidian, 'Project Lantern, educator: 1 claim for it').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await panel(obsidian).getByRole('heading', { name: 'Project Lantern – counterpart' }).waitFor();
    const quote = 'Melalui Project Lantern, IJM menyusun pedoman berisi 18 topik';
    await panel(obsidian).locator('.citeweave-proof-quote', { hasText: quote }).waitFor();
    await panel(obsidian).getByText('found by the reading').waitFor();
    expect(await panel(obsidian).locator('.citeweave-state').allInnerTexts()).toEqual(['verified']);
    await obsidian.screenshot('matrix-cell');
    expect(await obsidian.axe('.citeweave-matrix')).toEqual([]);
    await panel(obsidian).getByRole('link', { name: 'hlm. 4' }).click();
    await page.locator('.markdown-reading-view, .cm-content', { hasText: quote }).first().waitFor();
    await page.locator('.citeweave-cell-panel').focus();
    await page.keyboard.press('Escape');
    await panel(obsidian).waitFor({ state: 'hidden' });
    await expect
      .poll(
        () => page.evaluate(() => document.activeElement?.querySelector('.citeweave-unseen')?.textContent),
        patience,
      )
      .toMatch(/^Project Lantern, counterpart/);
    await obsidian.close();
  });

  it('records that a gap was searched, and puts it into the draft as a sentence', async () => {
    const obsidian = await openMatrix({ vault: { ...made.vault, 'Draft.md': 'My chapter.\n' } });
    const { page } = obsidian;
    await obsidian.open('Draft.md', 'source');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await obsidian.command('Citeweave: Open role matrix');
    await cell(obsidian, gap).click();
    await panel(obsidian).getByRole('button', { name: 'Searched, none found' }).click();
    await page.getByRole('button', { name: 'Record' }).click();
    await sign(obsidian);
    await cell(obsidian, 'Pampanga Project, agenda setter: searched, and none found').waitFor();
    const [verdict = ''] = await notesUnder(obsidian, 'Verdicts/');
    expect(verdict).toMatch(/^verdict: searched-none$/m);
    expect(verdict).toMatch(/^by: Ana$/m);
    expect(verdict).toContain('role: "[[agenda setter]]"');
    await panel(obsidian)
      .getByText(/^Ana, \d{4}-\d\d-\d\d: searched, and none found \(Mitra Negara/)
      .waitFor();
    await obsidian.screenshot('matrix-verdict');
    await panel(obsidian).getByRole('button', { name: 'Put the gap into the draft' }).click();
    await expect
      .poll(() => obsidian.read('Draft.md'), patience)
      .toBe(
        'My chapter.\nThe one source that was searched does not show Pampanga Project as agenda setter: [@teladan2024].',
      );
    await obsidian.close();
  });

  it('moves a claim to another cell, which is one new note, and takes that back', async () => {
    const obsidian = await openMatrix();
    const { page } = obsidian;
    await cell(obsidian, 'Pampanga Project, educator: 1 claim for it').click();
    await panel(obsidian).getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Move to another cell' }).click();
    await page.locator('.prompt-input').fill('interpol educator');
    await page.locator('.suggestion-item', { hasText: 'Interpol · educator' }).waitFor();
    await page.keyboard.press('Enter');
    await sign(obsidian);
    await cell(obsidian, 'Interpol, educator: 1 claim for it').waitFor();
    await cell(obsidian, 'Pampanga Project, educator: empty').waitFor();
    const [note = ''] = await notesUnder(obsidian, 'Codings/2');
    expect(note).toContain('actor: "[[Interpol]]"');
    expect(note).toMatch(/^withdraws:\n {2}- "\[\[\w+\]\]"$/m);
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click();
    await cell(obsidian, 'Pampanga Project, educator: 1 claim for it').waitFor();
    await obsidian.close();
  });

  it('takes a claim by dragging it onto a cell', async () => {
    const obsidian = await openMatrix();
    await cell(obsidian, 'Pampanga Project, educator: 1 claim for it').click();
    await panel(obsidian).locator('.citeweave-proof').first().dragTo(cell(obsidian, gap));
    await sign(obsidian);
    await cell(obsidian, 'Pampanga Project, agenda setter: 1 claim for it').waitFor();
    await obsidian.close();
  });

  it('is turned, filtered and sorted, and stays so in its tab', async () => {
    const obsidian = await openMatrix();
    const { page } = obsidian;
    await page.getByLabel('Rows', { exact: true }).selectOption({ label: 'Programmes' });
    await expect.poll(async () => (await shown(obsidian)).length, patience).toBe(4);
    await page.getByRole('button', { name: 'Turn rows and columns' }).click();
    await expect
      .poll(() => shown(obsidian), patience)
      .toEqual([
        ' | Project Lantern | Pampanga Project | Anti-Sex Trafficking System Transformation Project',
        'educator | 1 | 1 | 1',
        'counterpart | 1 | 1 | 1',
        'agenda setter | 1 | — | 1',
      ]);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByLabel('Stance').selectOption({ label: 'against it' });
    await expect.poll(async () => (await shown(obsidian))[1], patience).toBe('educator | — | — | —');
    await obsidian.screenshot('matrix-filter');
    await obsidian.close();
  });

  it('is coded from the text of the paper in two keystrokes, the cell used last first', async () => {
    const obsidian = await openMatrix();
    const { page } = obsidian;
    await obsidian.open(made.find('Papers', '(text)'), 'source');
    await page.locator('.cm-content').focus();
    const words = 'Kajian ini menelaah';
    const line = page.locator('.cm-line', { hasText: words }).first();
    await line.click({ clickCount: 3 });
    for (const isAgain of [false, true]) {
      await obsidian.command('Citeweave: Add as evidence');
      if (!isAgain) await page.locator('.prompt-input').fill('interpol counterpart');
      await page.locator('.suggestion-item.is-selected', { hasText: 'Interpol · counterpart' }).waitFor();
      await page.keyboard.press('Enter');
      if (!isAgain) await sign(obsidian);
      await expect
        .poll(async () => (await notesUnder(obsidian, 'Codings/2')).length, patience)
        .toBe(isAgain ? 2 : 1);
    }
    const [first = ''] = await notesUnder(obsidian, 'Codings/2');
    const claim = /^claim: "\[\[(.*)\]\]"$/m.exec(first)?.[1] ?? '';
    expect(await obsidian.read(`Claims/${claim}.md`)).toContain(words);
    await obsidian.command('Citeweave: Open role matrix');
    await cell(obsidian, 'Interpol, counterpart: 1 claim for it').waitFor();
    await obsidian.close();
  });

  it('is coded with somebody and a role that are not there yet', async () => {
    const obsidian = await openMatrix();
    const { page } = obsidian;
    await obsidian.open(made.find('Claims', '18 topik'), 'preview');
    await obsidian.command('Citeweave: Add as evidence');
    await page.locator('.prompt-input').fill('Visayan Forum / organiser');
    await page.locator('.suggestion-item', { hasText: 'Visayan Forum · organiser' }).click();
    await sign(obsidian);
    await obsidian.command('Citeweave: Open role matrix');
    await cell(obsidian, 'Visayan Forum, organiser: 1 claim for it').waitFor();
    expect(await obsidian.read(made.find('Frameworks', 'boussard2003'))).toContain('  - "[[organiser]]"');
    expect(await obsidian.read('Actors/Visayan Forum.md')).toContain('type: actor');
    await obsidian.close();
  });

  it('lists what is wrong with notes, and shows it where it is', async () => {
    const framework = made.find('Frameworks', 'boussard2003').replace(/^Frameworks\/|\.md$/g, '');
    const bad = `---\ntype: coding\nclaim: "[[Nothing]]"\nframework: "[[${framework}]]"\nactor: "[[Gone Body]]"\nrole: "[[educator]]"\nby: Ben\n---\n`;
    const obsidian = await openMatrix({ vault: { ...made.vault, 'Codings/2026-01/BAD.md': bad } });
    await obsidian.page.getByText('2 problems in the notes').click();
    await obsidian.page
      .getByRole('link', { name: 'Codings/2026-01/BAD.md: The actor “Gone Body” has no note.' })
      .waitFor();
    await cell(obsidian, 'Gone Body, educator: 1 claim for it').click();
    await panel(obsidian).getByText('The claim has no note.').waitFor();
    await obsidian.close();
  });

  it('is a view of a base, of the claims that the base lists', async () => {
    const base =
      'filters:\n  and:\n    - type == "claim"\n    - file.name.contains("Lantern")\nviews:\n  - type: citeweave-matrix\n    name: Roles\n';
    const obsidian = await openObsidian({ vault: { ...made.vault, 'Lantern.base': base } });
    await obsidian.open('Lantern.base');
    await cell(obsidian, 'Project Lantern, educator: 1 claim for it').waitFor();
    expect((await shown(obsidian)).slice(0, 3)).toEqual([
      ' | educator | counterpart | agenda setter',
      'Project Lantern | 1 | 1 | 1',
      'Pampanga Project | — | — | —',
    ]);
    await obsidian.page.getByRole('button', { name: 'Hide rows in which nothing is shown' }).click();
    await expect.poll(async () => (await shown(obsidian)).length, patience).toBe(2);
    await expect.poll(() => obsidian.read('Lantern.base'), patience).toContain('withoutEmpty: true');
    await obsidian.close();
  });

  it('leaves the vault as tables, pictures, a page and a codebook, and goes into the draft', async () => {
    const obsidian = await openMatrix({ vault: { ...made.vault, 'Draft.md': 'My chapter.\n' } });
    const { page } = obsidian;
    await obsidian.open('Draft.md', 'source');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await obsidian.command('Citeweave: Open role matrix');
    const choose = async (name: string): Promise<void> => {
      // A message goes where it is clicked.
      for (const told of await page.locator('.notice').all()) await told.click({ position: { x: 4, y: 4 } });
      await page.locator('.citeweave-matrix-bar').getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name, exact: true }).click();
    };
    const beginnings: Readonly<Record<string, readonly [ending: string, begins: string]>> = {
      'Table (CSV)': ['csv', '\ufeff'],
      'Workbook (Excel)': ['xlsx', 'PK'],
      'Picture (SVG)': ['svg', '<svg'],
      'Picture (PNG)': ['png', 'PNG'],
      'Saturation (SVG)': ['svg', '<svg'],
      'Page for any reader (HTML)': ['html', '<!doctype html>'],
      'Codebook (REFI-QDA)': ['qdc', '<?xml'],
    };
    for (const [name, [ending, begins]] of Object.entries(beginnings)) {
      await choose(name);
      const path = `Peran Civil Society Organizations – ${name}.${ending}`;
      await expect.poll(() => obsidian.files(), patience).toContain(path);
      const head = await page.evaluate(async (at) => {
        const file = window.page?.app.vault.getFileByPath(at);
        const bytes = file ? await window.page?.app.vault.readBinary(file) : undefined;
        return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes?.slice(0, 20));
      }, path);
      expect(head.toLowerCase()).toContain(begins.toLowerCase());
    }
    await choose('Put the table into the draft');
    await expect
      .poll(() => obsidian.read('Draft.md'), patience)
      .toMatch(/^My chapter\.\n[^]*\| \[\[Pampanga Project\]\] \|/);
    await obsidian.close();
  });

  it('tells how two people agree, and where they do not', async () => {
    const [claim, other] = [made.find('Claims', 'Lantern'), made.find('Claims', '18 topik')].map((path) =>
      path.replace(/^Claims\/|\.md$/g, ''),
    );
    const framework = made.find('Frameworks', 'boussard2003').replace(/^Frameworks\/|\.md$/g, '');
    const coding = (by: string, of: string | undefined, role: string): string =>
      `---\ntype: coding\nclaim: "[[${of ?? ''}]]"\nframework: "[[${framework}]]"\nactor: "[[Project Lantern]]"\nrole: "[[${role}]]"\nby: ${by}\n---\n`;
    const obsidian = await openMatrix({
      vault: {
        ...made.vault,
        'Codings/a/1.md': coding('Ana', claim, 'educator'),
        'Codings/a/2.md': coding('Ben', claim, 'educator'),
        'Codings/a/3.md': coding('Ana', other, 'educator'),
        'Codings/a/4.md': coding('Ben', other, 'agenda setter'),
      },
    });
    const { page } = obsidian;
    await page.locator('.citeweave-matrix-bar').getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'How two people agree' }).click();
    await page.getByText('2 claims were coded by both.').waitFor();
    const rows = await page.locator('.citeweave-agreement tbody tr').allInnerTexts();
    expect(rows.map((row) => row.split(/\s*\t\s*/).join(' '))).toEqual([
      'educator 1 1 0 0 0.00',
      'counterpart 0 0 0 2 –',
      'agenda setter 0 0 1 1 0.00',
    ]);
    await page.getByText('Ben: Project Lantern, agenda setter').waitFor();
    await obsidian.screenshot('matrix-agreement');
    expect(await obsidian.axe('.citeweave-agreement')).toEqual([]);
    await obsidian.close();
  });

  it('fits a phone', async () => {
    const obsidian = await openMatrix({ phone: true });
    await obsidian.page.locator('[role=gridcell]').first().tap();
    await panel(obsidian).getByRole('heading', { name: 'Project Lantern – educator' }).waitFor();
    await obsidian.screenshot('matrix-phone');
    expect(await obsidian.axe('.citeweave-matrix')).toEqual([]);
    await obsidian.close();
  });
});
