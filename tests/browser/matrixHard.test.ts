import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';

const patience = { timeout: 25_000 };

/** A note of these properties. */
function note(properties: Readonly<Record<string, string | readonly string[]>>): string {
  const lines = Object.entries(properties).map(([name, value]) =>
    typeof value === 'string'
      ? `${name}: ${value}`
      : `${name}:${value.map((one) => `\n  - ${one}`).join('')}`,
  );
  return `---\n${lines.join('\n')}\n---\nText.\n`;
}

const link = (name: string): string => `"[[${name}]]"`;

/** A vault with a framework of so many roles, so many who act, and a coding for each of them. */
function vaultOf(roles: number, rows: number): Record<string, string> {
  const vault: Record<string, string> = {
    'Frameworks/Keeping.md': note({ type: 'framework', roles: many(roles, (at) => link(`role ${at}`)) }),
    'Claims/One.md': note({ type: 'claim', section: 'Results' }),
  };
  for (const at of many(roles, (one) => one)) vault[`Concepts/role ${at}.md`] = note({ type: 'category' });
  for (const at of many(rows, (one) => one)) {
    vault[`Actors/actor ${at}.md`] = note({ type: 'actor', kind: 'organisation' });
    vault[`Codings/2026-01/${at}.md`] = note({
      type: 'coding',
      claim: link('One'),
      framework: link('Keeping'),
      actor: link(`actor ${at}`),
      role: link('role 0001'),
      by: 'Ana',
    });
  }
  return vault;
}

function many<T>(count: number, make: (at: string) => T): readonly T[] {
  return Array.from({ length: count }, (_one, at) => make(String(at + 1).padStart(4, '0')));
}

async function openMatrix(vault: Readonly<Record<string, string>>): Promise<Obsidian> {
  const obsidian = await openObsidian({ vault });
  await obsidian.command('Citeweave: Open role matrix');
  await obsidian.page.locator('.citeweave-matrix-about', { hasText: /./ }).waitFor();
  return obsidian;
}

describe.skipIf(!hasBrowser)('a role matrix that is out of the ordinary', () => {
  afterAll(closeBrowser);

  it('of two thousand rows has a few of them in the page, and goes to the last one by a key', async () => {
    const obsidian = await openMatrix(vaultOf(3, 2000));
    const { page } = obsidian;
    await page.getByText('2000 rows, 6000 cells; 4000 that nothing speaks for').waitFor();
    const rows = page.locator('.citeweave-roles-row');
    expect(await rows.count()).toBeLessThan(60);
    await page.locator('[role=gridcell]').first().focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await expect
      .poll(
        () => page.evaluate(() => document.activeElement?.querySelector('.citeweave-unseen')?.textContent),
        patience,
      )
      .toBe('actor 2000, role 0001: 1 claim for it, 0 against it');
    expect(await rows.count()).toBeLessThan(60);
    expect(await page.locator('.citeweave-roles').getAttribute('aria-rowcount')).toBe('2001');
    await obsidian.close();
  });

  it('of sixty roles keeps the names of rows in sight', async () => {
    const obsidian = await openMatrix(vaultOf(60, 2));
    const { page } = obsidian;
    await page.locator('[role=gridcell]').first().focus();
    await page.keyboard.press('End');
    await expect
      .poll(
        () => page.evaluate(() => document.activeElement?.querySelector('.citeweave-unseen')?.textContent),
        patience,
      )
      .toMatch(/^actor 0001, role 0060: empty/);
    const [name, grid] = await Promise.all(
      ['.citeweave-roles-who', '.citeweave-roles'].map((one) => page.locator(one).first().boundingBox()),
    );
    expect(Math.round((name?.x ?? 0) - (grid?.x ?? 0))).toBeLessThanOrEqual(1);
    await obsidian.screenshot('matrix-wide');
    await obsidian.close();
  });

  it('of no roles says so, and shows what is coded all the same', async () => {
    const vault = { ...vaultOf(0, 1), 'Concepts/role 0001.md': note({ type: 'category' }) };
    const obsidian = await openMatrix(vault);
    const { page } = obsidian;
    await page.getByRole('gridcell', { name: 'actor 0001, role 0001: 1 claim for it' }).waitFor();
    await page.getByText('not in the framework').waitFor();
    await page.getByText('1 problem in the notes').click();
    await page.getByText('This framework has no roles.').waitFor();
    await obsidian.close();
  });

  it('follows a role that is renamed, one that is deleted, and a note whose properties break', async () => {
    const obsidian = await openMatrix(vaultOf(2, 2));
    const { page } = obsidian;
    await page.evaluate(async () => {
      const { app } = window.page ?? {};
      const role = app?.vault.getFileByPath('Concepts/role 0002.md');
      if (app && role) await app.fileManager.renameFile(role, 'Concepts/guide.md');
    });
    await page.getByRole('columnheader', { name: 'guide' }).waitFor();
    await page.evaluate(async () => {
      const { app } = window.page ?? {};
      const [role, coding] = ['Concepts/role 0001.md', 'Codings/2026-01/0002.md'].map((path) =>
        app?.vault.getFileByPath(path),
      );
      if (!app || !role || !coding) throw new Error('no such notes');
      await app.vault.delete(role);
      await app.vault.modify(coding, '---\ntype: coding\nrole: "[[\nclaim: [\n---\n');
    });
    await page.getByRole('gridcell', { name: 'actor 0001, role 0001: 1 claim for it' }).waitFor();
    await page.getByRole('columnheader', { name: 'role 0001 no note' }).waitFor();
    await page.getByText(/problems in the notes/).click();
    await page.getByText(/^Codings\/2026-01\/0002\.md.*properties can’t be read/).waitFor();
    await obsidian.close();
  });

  it('is told of where there is no framework', async () => {
    const obsidian = await openMatrix({ 'Note.md': 'Text.\n' });
    await obsidian.page.getByText('There is no framework in this vault yet.').waitFor();
    await obsidian.close();
  });

  it('begins with a framework that ships, and with one of the person’s own', async () => {
    const obsidian = await openObsidian({ vault: { 'Note.md': 'Text.\n' } });
    const { page } = obsidian;
    await obsidian.command('Citeweave: Add framework');
    await page.locator('.suggestion-item', { hasText: 'Categories of cybercrime' }).click();
    await expect
      .poll(() => obsidian.files(), patience)
      .toContain('Frameworks/Categories of cybercrime (moore2015).md');
    await obsidian.command('Citeweave: Add framework');
    await page.locator('.suggestion-item', { hasText: 'A framework of your own' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Ways of keeping');
    await page.getByRole('textbox', { name: 'Roles' }).fill('warden\nteacher\n\nwarden');
    await obsidian.screenshot('framework-own');
    expect(await obsidian.axe('.modal')).toEqual([]);
    await page.getByRole('button', { name: 'Make framework' }).click();
    await expect
      .poll(() => obsidian.read('Frameworks/Ways of keeping.md'), patience)
      .toContain('roles:\n  - "[[warden]]"\n  - "[[teacher]]"\n');
    await page
      .locator('.notice', { hasText: 'Ways of keeping' })
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect.poll(() => obsidian.files(), patience).not.toContain('Concepts/warden.md');
    await obsidian.command('Citeweave: Open role matrix');
    await page.getByRole('columnheader', { name: 'computer as a target' }).waitFor();
    await obsidian.close();
  });

  it('shows what names hold as text', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const vault = vaultOf(1, 0);
    vault['Codings/2026-01/1.md'] = note({
      type: 'coding',
      claim: link('One'),
      framework: link('Keeping'),
      actor: `"${name}"`,
      role: link('role 0001'),
      by: `"<b>Eve</b>"`,
    });
    const obsidian = await openMatrix(vault);
    await obsidian.page.getByRole('gridcell', { name: `${name}, role 0001` }).click();
    await obsidian.page.getByText('coded by <b>Eve</b>').waitFor();
    expect(await obsidian.page.locator('.citeweave-matrix img').count()).toBe(0);
    await obsidian.close();
  });
});
