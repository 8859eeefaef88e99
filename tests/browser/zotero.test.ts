import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cited, openSidebar, patience, sidebar } from './citingVault';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { ZoteroServer, type Held } from './zoteroServer';

const works: readonly Held[] = [
  { key: 'AAAA1111', title: 'Wells', family: 'Lund', year: 2018, citekey: { field: 'lundWells2018' } },
  {
    key: 'BBBB2222',
    title: 'Roads <img src=x onerror=alert(1)>',
    family: 'Berg',
    year: 2015,
    citekey: { extra: 'bergRoads' },
  },
  { key: 'CCCC3333', title: 'Boats', family: 'Sand', year: 2001 },
];
const many: readonly Held[] = Array.from({ length: 230 }, (_, at) => ({
  key: `K${at}`,
  title: `Harbour ${at}`,
  family: 'Fjord',
  year: 2000,
  citekey: { field: `fjord${at}` },
}));

/** Where Zotero listens. */
const HOME = 'http://127.0.0.1:23119';

const library = (obsidian: Obsidian) => sidebar(obsidian).locator('.citeweave-library-work');

describe.skipIf(!hasBrowser)('a library that Zotero serves', () => {
  let zotero = new ZoteroServer();
  let address = '';

  beforeEach(async () => {
    zotero = new ZoteroServer();
    zotero.works = works;
    address = await zotero.start();
  });
  afterEach(() => zotero.stop());
  afterAll(closeBrowser);

  async function openWith(libraries: string, phone = false): Promise<Obsidian> {
    const vault = {
      'Draft.md': 'As [@lundWells2018] and [@bergRoads].\n',
      '.obsidian/plugins/citeweave/data.json': JSON.stringify({
        welcomed: true,
        libraries: libraries.split('\n'),
      }),
    };
    const obsidian = await openObsidian({ vault, servers: { [HOME]: address }, phone });
    await openSidebar(obsidian);
    await sidebar(obsidian).getByRole('tab', { name: 'Library' }).click();
    return obsidian;
  }

  it('is cited by the keys that Zotero or Better BibTeX gave, and by ours where they gave none', async () => {
    const obsidian = await openWith('zotero');
    await expect.poll(() => library(obsidian).count(), patience).toBe(3);
    const shown = (await library(obsidian).allInnerTexts()).join('\n');
    for (const key of ['@lundWells2018', '@bergRoads', '@sand2001']) expect(shown).toContain(key);
    await obsidian.open('Draft.md', 'preview');
    await expect
      .poll(async () => (await cited(obsidian).allInnerTexts()).slice(0, 2), patience)
      .toEqual(['(Lund, 2018)', '(Berg, 2015)']);
    await obsidian.screenshot('zotero');
    await obsidian.close();
  });

  it('is read page by page, and not again while nothing changed', async () => {
    zotero.works = many;
    const obsidian = await openWith('zotero');
    await expect.poll(() => sidebar(obsidian).getByText('230 works').count(), patience).toBe(1);
    const [look, page] = ['200 /api/users/0/items/top 1', '200 /api/users/0/items/top 100'];
    expect(zotero.log).toEqual([look, page, page, page]);
    const comeBack = () => obsidian.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await comeBack();
    await expect.poll(() => zotero.log.slice(4), patience).toEqual([look]);
    zotero.works = [...many, ...works];
    await comeBack();
    await expect.poll(() => sidebar(obsidian).getByText('233 works').count(), patience).toBe(1);
    await obsidian.close();
  });

  it('serves on while Zotero is closed, which is told with what to do', async () => {
    const obsidian = await openWith('zotero');
    await expect.poll(() => library(obsidian).count(), patience).toBe(3);
    await zotero.stop();
    await obsidian.command('Citeweave: Refresh libraries');
    await expect
      .poll(() => obsidian.notices(), patience)
      .toContain('zotero: Nobody answers there. Start Zotero; what was read of it before serves on.');
    const problems = sidebar(obsidian).locator('.citeweave-problems');
    await problems.getByText('1 thing to know').click();
    expect(await problems.innerText()).toContain('Start Zotero');
    expect(await library(obsidian).count()).toBe(3);
    await zotero.start();
    await obsidian.command('Citeweave: Refresh libraries');
    await problems.waitFor({ state: 'hidden' });
    await obsidian.close();
  });

  it('is told what to switch on where Zotero lets nobody ask', async () => {
    zotero.isAllowed = false;
    const obsidian = await openWith('zotero');
    await sidebar(obsidian).getByText('1 thing to know').click();
    await sidebar(obsidian).getByText('allow other applications on this computer').waitFor();
    zotero.isAllowed = true;
    await sidebar(obsidian).getByRole('button', { name: 'Refresh libraries' }).click();
    await expect.poll(() => library(obsidian).count(), patience).toBe(3);
    await obsidian.close();
  });

  it('comes from Better BibTeX as a file that it makes when asked', async () => {
    const obsidian = await openWith(`${HOME}/better-bibtex/export/library?/1/library.biblatex`);
    await expect.poll(() => library(obsidian).count(), patience).toBe(3);
    expect((await library(obsidian).allInnerTexts()).join('\n')).toContain('@lundWells2018');
    await obsidian.close();
  });

  it('is asked for on no other machine, and on no phone', async () => {
    const obsidian = await openWith(`https://example.org/library.bib\n${HOME}/better-bibtex/none.bib`);
    await sidebar(obsidian).getByText('2 things to know').click();
    await sidebar(obsidian).getByText('Only a program of this computer is asked').waitFor();
    await sidebar(obsidian).getByText('There is no such library').waitFor();
    expect(zotero.log).toEqual(['404 /better-bibtex/none.bib']);
    await obsidian.close();
    const phone = await openWith('zotero', true);
    await sidebar(phone).getByText('1 thing to know').click();
    await sidebar(phone).getByText('This library is served on a computer').waitFor();
    expect(zotero.log).toHaveLength(1);
    await phone.page.close();
    await phone.crash();
  });
});
