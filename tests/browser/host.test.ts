import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type ObsidianOptions } from './driver';
import { buildFixture } from './fixture/build';

const rosemary = `---
kind: perennial
height: 120
likes:
  - "[[Sun]]"
---
# Rosemary

Needs **little** water. See [[Garden#Beds]] and ==sun==.

> [!tip] Cuttings
> Take them in [[Garden|spring]].

| Month | Work |
| ----- | ---- |
| March | Prune |

- [ ] Prune
- [x] Water

\`\`\`herb
needles
\`\`\`

A note at the end.[^1] ^last

[^1]: In pots.
`;

const vault = {
  'Rosemary.md': rosemary,
  'Garden.md':
    'Paths.\n\n## Beds\n\nThree beds. ^beds\n\n![[Rosemary#^last]]\n\n%%a secret%% <script>document.title = "owned"</script>\n',
  'Sage.md': '---\nkind: perennial\nheight: 60\n---\nGrey leaves.\n',
  'Dill.md': '---\nkind: annual\nheight: 90\n---\n',
  'Herbs.base':
    'filters:\n  and:\n    - file.ext == "md"\n    - height > 70 || file.name == "Sage"\nviews:\n  - type: herb-list\n    name: List\n    groupBy:\n      property: kind\n      direction: ASC\n  - type: table\n    name: Table\n    order:\n      - file.name\n      - height\n',
  'letter.txt': 'Dear gardener',
};

let plugin = '';
const open = (options: ObsidianOptions = {}) => openObsidian({ vault, plugin, ...options });

describe.skipIf(!hasBrowser)('the stand-in for Obsidian', () => {
  beforeAll(async () => {
    plugin = await buildFixture();
  });
  afterAll(closeBrowser);

  it('shows a note as it reads: properties, callouts, tables, tasks, code, footnotes, links', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Rosemary.md', 'preview');
    const note = page.locator('.markdown-reading-view');
    await note.locator('.herb-box').waitFor();
    expect(await note.locator('.metadata-property-value').allInnerTexts()).toEqual([
      'perennial',
      '120',
      'Sun',
    ]);
    expect(await note.locator('.callout .callout-title-inner').innerText()).toBe('Cuttings');
    expect(await note.locator('td').allInnerTexts()).toEqual(['March', 'Prune']);
    expect(await note.locator('.task-list-item').allInnerTexts()).toEqual(['Prune', 'Water']);
    expect(await note.locator('.task-list-item-checkbox:checked').count()).toBe(1);
    expect(await note.locator('.herb-box').innerText()).toBe('needles');
    expect(await note.locator('strong').getAttribute('data-line')).toBe('8');
    expect(await note.locator('mark').innerText()).toBe('sun');
    expect(await note.locator('.is-unresolved').allInnerTexts()).toEqual(['Sun']);
    expect(await note.innerText()).not.toContain('^last');
    expect(await note.innerText()).toContain('In pots.');
    await obsidian.screenshot('host-reading');
    await obsidian.close();
  });

  it('embeds a block of another note, and keeps comments and scripts out', async () => {
    const obsidian = await open();
    await obsidian.open('Garden.md', 'preview');
    const embed = obsidian.page.locator('.markdown-reading-view .markdown-embed-content');
    await embed.getByText('A note at the end.').waitFor();
    expect(await obsidian.page.locator('.markdown-reading-view').innerText()).not.toMatch(/secret|script/);
    expect(await obsidian.page.title()).toBe('Garden - Vault');
    await obsidian.close();
  });

  it('is a real editor: Live Preview, suggestions, undo, decorations, and a file that is saved', async () => {
    const obsidian = await open({ open: 'Sage.md' });
    const { page } = obsidian;
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('With @ta');
    await page.locator('.suggestion-item', { hasText: 'tarragon' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type(' and thyme, **bold**.\n');
    expect(await page.locator('.herb-thyme').innerText()).toBe('thyme');
    expect(await page.locator('.cm-strong').innerText()).toBe('bold');
    await page.waitForFunction(() => window.page?.read('Sage.md')?.includes('With tarragon and thyme'));
    await page.keyboard.type('*See [[Garden]] too.*\n');
    expect(await page.locator('.cm-em').allInnerTexts()).toEqual(['See Garden too.']);
    for (let press = 0; press < 9; press += 1) await page.keyboard.press('Control+z');
    expect(await page.locator('.cm-content').innerText()).toContain('Grey leaves.');
    await obsidian.close();
  });

  it('offers menus in the editor and in the list of files', async () => {
    const obsidian = await open({ open: 'Sage.md' });
    const { page } = obsidian;
    await page.getByText('Grey leaves.').dblclick();
    await page.getByText('Grey leaves.').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Shout' }).click();
    await page.locator('[data-path="Dill.md"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Count letters' }).click();
    expect(await obsidian.notices()).toEqual(['Dill.md: 7']);
    expect(await page.locator('[data-path="letter.txt"]').count()).toBe(0);
    await obsidian.close();
  });

  it('keeps links when a note is renamed, and indexes a new note after it is there', async () => {
    const obsidian = await open();
    await obsidian.command('Herbs: Plant a herb');
    await obsidian.page.waitForFunction(() => window.page?.files().includes('Herbs/Rosmarinus.md'));
    await obsidian.settled();
    expect(await obsidian.read('Herbs/Basil.md')).toBe(
      '---\nkind: annual\n---\n# Basil\n\nSee [[Rosmarinus]].\n',
    );
    expect(await obsidian.read('Garden.md')).toContain('![[Rosmarinus#^last]]');
    await obsidian.command('Herbs: Say what was seen');
    const [seen = ''] = await obsidian.notices();
    expect(seen.indexOf('create Herbs/Basil.md')).toBeGreaterThanOrEqual(0);
    expect(seen.indexOf('changed Herbs/Basil.md')).toBeGreaterThan(seen.indexOf('create Herbs/Basil.md'));
    await obsidian.close();
  });

  it('has dialogs, notices with buttons, and lists, all by keyboard', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.command('Herbs: Open dialog');
    await page.getByLabel('Name').fill('mint');
    expect(await obsidian.axe('.modal')).toEqual([]);
    await page.getByRole('button', { name: 'Keep' }).press('Enter');
    await page.getByRole('button', { name: 'Undo' }).click();
    await obsidian.command('Herbs: Choose a note');
    await page.keyboard.type('gard');
    await page.keyboard.press('Enter');
    expect(await obsidian.notices()).toEqual(['kept mint Undo', 'undone', 'chosen Garden']);
    await obsidian.close();
  });

  it('draws settings from their definitions: validated, hidden, searched, kept', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.openSettings();
    expect(await page.getByText('Jar size').count()).toBe(0);
    await page.getByLabel('Dried').check({ force: true });
    const jar = page.getByLabel('Jar size');
    await jar.fill('12');
    await page.getByText('Too large').waitFor();
    await jar.fill('8');
    await page.getByText('Soil').click();
    await page.locator('.herb-soil').waitFor();
    await page.getByRole('button', { name: 'Back' }).click();
    await page.getByPlaceholder('Search settings').fill('jar');
    await page.getByText('Season').waitFor({ state: 'detached' });
    await obsidian.screenshot('host-settings');
    const data = await obsidian.read('.obsidian/plugins/herbs/data.json');
    expect(JSON.parse(data ?? '')).toEqual({ folder: 'Herbs', dried: true, season: 'spring', jar: 8 });
    await page.keyboard.press('Escape');
    await obsidian.close();
  });

  it('opens a view in the side bar from the ribbon, and previews its links', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await page.getByRole('button', { name: 'Open herbs' }).click();
    await page.locator('.herb-window').waitFor();
    expect(await page.locator('.herb-window').innerText()).toBe('instanceof true, instanceOf true');
    await page.locator('.herb-note a').hover();
    await page.locator('.hover-popover').getByText('Needs little water.').waitFor();
    await obsidian.screenshot('host-side');
    await obsidian.close();
  });

  it('opens a view that nobody sees only when somebody looks', async () => {
    const obsidian = await open();
    await obsidian.command('Herbs: Open herbs behind');
    await obsidian.command('Herbs: Say what was seen');
    expect(await obsidian.notices()).toEqual(['']);
    await obsidian.page.getByRole('button', { name: 'Toggle right sidebar' }).click();
    await obsidian.page.locator('.herb-window').waitFor();
    await obsidian.close();
  });

  it('opens windows of their own, with constructors of their own', async () => {
    const obsidian = await open();
    const opened = obsidian.page.context().waitForEvent('page');
    await obsidian.command('Herbs: Open in window');
    const popout = await opened;
    await popout.locator('.herb-window').waitFor();
    expect(await popout.locator('.herb-window').innerText()).toBe('instanceof false, instanceOf true');
    const looks = (page: Page): Promise<readonly string[]> =>
      page.evaluate(() => {
        const { fontFamily, backgroundColor, margin } = getComputedStyle(document.body);
        return [document.compatMode, fontFamily, backgroundColor, margin];
      });
    expect(await looks(popout)).toEqual(await looks(obsidian.page));
    await obsidian.close();
  });

  it('shows bases: filtered, grouped, in views of plugins and as a table', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await page.locator('[data-path="Herbs.base"]').click();
    await page.locator('.herb-entry').first().waitFor();
    expect(await page.locator('.herb-entry').allInnerTexts()).toEqual([
      'annual: Dill 90',
      'perennial: Rosemary 120',
      'perennial: Sage 60',
    ]);
    await page.getByLabel('View').selectOption('Table');
    expect(await page.locator('td').allInnerTexts()).toEqual(['Dill', '90', 'Rosemary', '120', 'Sage', '60']);
    await obsidian.close();
  });

  it('follows a link to a heading and marks it for a moment, in the editor and in reading view', async () => {
    const obsidian = await open({ open: 'Rosemary.md' });
    const { page } = obsidian;
    await page.locator('.cm-hmd-internal-link', { hasText: 'Garden' }).first().click();
    await page.locator('.cm-content .is-flashing').waitFor();
    expect(await page.locator('.workspace-leaf.mod-active .view-header-title').innerText()).toBe('Garden');
    await obsidian.close();
  });

  it('hands over links from outside and commands of the terminal', async () => {
    const obsidian = await open();
    await obsidian.openLink('herbs', { name: 'mint' });
    expect(await obsidian.notices()).toEqual(['herb mint']);
    expect(await obsidian.runCli('herbs', { kind: 'annual' })).toBe('herbs: annual');
    await obsidian.close();
  });

  it('fits a phone: drawers, a bar below, menus at the edge, and no status bar', async () => {
    const obsidian = await open({ phone: true, theme: 'dark', open: 'Rosemary.md' });
    const { page } = obsidian;
    await page.getByRole('button', { name: 'Open ribbon menu' }).tap();
    await page.getByRole('menuitem', { name: 'Open herbs' }).tap();
    await page.locator('.workspace-drawer .herb-window').waitFor();
    await obsidian.screenshot('host-phone');
    expect(await page.locator('.status-bar').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await obsidian.commands()).toContain('Herbs: On a phone only');
    await obsidian.close();
  });

  it('writes changes back to a folder when asked to, and follows changes from outside', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'garden-'));
    writeFileSync(join(folder, 'Rosemary.md'), rosemary);
    const obsidian = await open({ vault: folder, write: true, open: 'Rosemary.md' });
    await obsidian.command('Herbs: Plant a herb');
    const moved = join(folder, 'Herbs', 'Rosmarinus.md');
    await vi.waitFor(() => expect(readFileSync(moved, 'utf8')).toBe(rosemary));
    await vi.waitFor(() => expect(existsSync(join(folder, 'Rosemary.md'))).toBe(false));
    await obsidian.writeOutside('Herbs/Rosmarinus.md', 'Changed on another device.');
    await obsidian.page.locator('.cm-content').getByText('Changed on another device.').waitFor();
    await obsidian.removeOutside('Herbs/Rosmarinus.md');
    await obsidian.page.getByText('No file is open').waitFor();
    await obsidian.close();
    rmSync(folder, { recursive: true });
  });

  it('holds a vault of 5,000 notes and a note of 5 MB', async () => {
    const notes = Object.fromEntries(
      Array.from({ length: 5000 }, (_none, place) => [
        `Notes/Plant ${place}.md`,
        `See [[Plant ${(place + 1) % 5000}]].\n`,
      ]),
    );
    const long = 'A bed of thyme along the wall.\n\n'.repeat(160_000);
    const obsidian = await open({ vault: { ...notes, 'Long.md': long }, plugin: null });
    await obsidian.open('Long.md');
    await obsidian.page.locator('.cm-line', { hasText: 'A bed of thyme' }).first().waitFor();
    await obsidian.page.keyboard.type('Today: ');
    expect(await obsidian.page.locator('.cm-line').first().innerText()).toBe(
      'Today: A bed of thyme along the wall.',
    );
    await obsidian.page.locator('[data-path="Notes"]').click();
    await obsidian.page.locator('[data-path="Notes/Plant 7.md"]').click();
    await obsidian.page.locator('.cm-line', { hasText: 'Plant 8' }).waitFor();
    await obsidian.close();
  });

  it.each([
    ['light', false],
    ['dark', true],
  ] as const)('has nothing of its own that axe-core finds serious: %s, phone %s', async (theme, phone) => {
    const obsidian = await open({ theme, phone });
    await obsidian.open('Rosemary.md', 'preview');
    await obsidian.page.locator('.markdown-reading-view .herb-box').waitFor();
    expect(await obsidian.axe()).toEqual([]);
    await obsidian.open('Sage.md', 'source');
    expect(await obsidian.axe()).toEqual([]);
    await obsidian.openPalette();
    expect(await obsidian.axe('.prompt')).toEqual([]);
    await obsidian.page.keyboard.press('Escape');
    await obsidian.openSettings();
    expect(await obsidian.axe('.modal')).toEqual([]);
    await obsidian.page.keyboard.press('Escape');
    await obsidian.close();
  });

  it('fails a test whose plugin uses what is private or newer, asks the world, or leaves things behind', async () => {
    const obsidian = await open();
    await obsidian.command('Herbs: Use what is private').catch(() => undefined);
    await obsidian.command('Herbs: Ask the world');
    await obsidian.command('Herbs: Use what is newer');
    await obsidian.openSettings();
    await obsidian.page.keyboard.press('Escape');
    await obsidian.command('Herbs: Leave things behind');
    const told = await obsidian.close().then(String, String);
    for (const fault of [
      'App.plugins is not in obsidian.d.ts',
      'SettingDefinitionPage.displayValue came with 1.13.1, after 1.13.0',
      'a request to https://example.org',
      'left behind: in the page: div.herb-left',
      'left behind: interval of 60000 ms from plugin:herbs',
      'left behind: listener for resize from plugin:herbs',
      'left behind: listener for layout-change from plugin:herbs',
    ])
      expect(told).toContain(fault);
  });
});
