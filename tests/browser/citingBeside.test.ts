import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser } from './driver';
import {
  bib,
  draft,
  holds,
  open,
  openSidebar,
  patience,
  sidebar,
  source,
  vault,
  worksIn,
} from './citingVault';

describe.skipIf(!hasBrowser)('a writer who cites, beside the note', () => {
  afterAll(closeBrowser);

  it('sees beside the note what it cites, goes there, and mends a key', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Draft.md', 'source');
    await openSidebar(obsidian);
    await worksIn(obsidian).first().waitFor();
    const references = worksIn(obsidian).locator('.citeweave-reference');
    await expect
      .poll(() => references.allInnerTexts(), patience)
      .toEqual([
        'Boussard, C. (2002). Civil society. Journal of Change, 3, 1–20.',
        'ECPAT International. (2017). Online child exploitation.',
        'Moore, R. (2015). Cybercrime: Investigating High-Technology Computer Crime. Routledge.',
      ]);
    const moore = worksIn(obsidian).filter({ hasText: 'Cybercrime' });
    expect(await moore.locator('.citeweave-count').innerText()).toBe('2×');
    const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
    await moore.locator('.citeweave-count').click();
    await expect.poll(selected, patience).toBe('[see @moore2015, p. 3]');
    await moore.locator('.citeweave-count').click();
    await expect.poll(selected, patience).toBe('[*cf.* @moore2015]');
    expect(await obsidian.axe('.citeweave-citations')).toEqual([]);
    await obsidian.screenshot('cite-sidebar');
    await sidebar(obsidian).getByRole('button', { name: 'Write @moore2015' }).click();
    await expect.poll(() => moore.locator('.citeweave-count').innerText(), patience).toBe('3×');
    await holds(obsidian, 'Draft.md', draft.replace('[@moor2015]', '[@moore2015]'));
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+z');
    await holds(obsidian, 'Draft.md', draft);
    await obsidian.close();
  });

  it('follows the library: a work that comes, one that changes, one that goes', async () => {
    const obsidian = await open();
    await obsidian.open('Draft.md', 'source');
    await openSidebar(obsidian);
    await worksIn(obsidian).first().waitFor();
    await obsidian.writeOutside(
      'works.bib',
      `${bib}@book{moor2015, author = {Moor, R.}, title = {New}, year = 2016}\n`,
    );
    await worksIn(obsidian).filter({ hasText: 'Moor, R. (2016). New.' }).waitFor();
    await obsidian.writeOutside('works.bib', bib.replace('Civil society', 'Uncivil society'));
    await worksIn(obsidian).filter({ hasText: 'Uncivil society' }).waitFor();
    await obsidian.removeOutside('works.bib');
    await expect.poll(() => worksIn(obsidian).count(), patience).toBe(1);
    await obsidian.close();
  });

  it('finds works in the library and puts several into the note', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Empty.md');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await openSidebar(obsidian);
    await sidebar(obsidian).getByRole('tab', { name: 'Library' }).click();
    const rows = sidebar(obsidian).locator('.citeweave-library-work');
    await expect.poll(() => rows.count(), patience).toBe(4);
    await obsidian.screenshot('cite-library');
    expect(await obsidian.axe('.citeweave-citations')).toEqual([]);
    await rows.filter({ hasText: 'Cybercrime' }).getByRole('checkbox').check();
    await sidebar(obsidian).getByLabel('Find a work by author, title, year or key').fill('boussard 2002');
    await expect.poll(() => rows.count(), patience).toBe(1);
    await rows.first().getByRole('checkbox').check();
    await sidebar(obsidian).getByRole('button', { name: 'Cite 2' }).click();
    await holds(obsidian, 'Empty.md', 'Text\n[@moore2015; @boussard2002]');
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    await obsidian.close();
  });

  it('sees every sentence that cites the source note that is open', async () => {
    const obsidian = await open();
    await obsidian.open('Sources/@ecpat2017.md');
    await openSidebar(obsidian);
    await sidebar(obsidian).getByRole('tab', { name: 'Cited by' }).click();
    const sentence = sidebar(obsidian).locator('.citeweave-citing-sentence');
    await sentence.waitFor();
    expect(await sentence.innerText()).toBe('A link [[@ecpat2017]].');
    await obsidian.screenshot('cite-cited-by');
    await sentence.click();
    await expect
      .poll(() => obsidian.page.evaluate(() => document.getSelection()?.toString() ?? ''), patience)
      .toBe('[[@ecpat2017]]');
    await obsidian.close();
  });

  it('sees over a citation and beside its source note the claims from it, and opens the file that was read', async () => {
    const obsidian = await open({
      vault: {
        ...vault,
        'Sources/@ecpat2017.md': source.replace('known: listed', 'known: listed\nreading: "[[Report]]"'),
        'Report.md': '---\ntype: paper\ncitekey: ecpat2017\nfile: "[[report.txt]]"\n---\n',
        'report.txt': 'Two in three live near the sea.\n',
        'Two in three.md':
          '---\ntype: claim\npaper: "[[Report]]"\n---\nTwo in three live near the sea.\n\n> [!quote]\n> x\n',
        'Other.md':
          '---\ntype: claim\npaper: "[[Draft]]"\nsources:\n  - "[[@ecpat2017]]"\n---\nOne in ten pays. It is known.\n',
        'Not one.md': 'About [[Report]].\n',
      },
    });
    const { page } = obsidian;
    await obsidian.open('Draft.md', 'preview');
    await page.locator('.markdown-preview-view .citeweave-citation', { hasText: 'ECPAT' }).hover();
    const card = page.locator('.citeweave-hover');
    await card.getByText('Claims from it: 2').waitFor();
    const claims = card.locator('.citeweave-citing-sentence');
    await expect
      .poll(() => claims.allInnerTexts(), patience)
      .toEqual(['One in ten pays. It is known.', 'Two in three live near the sea.']);
    await obsidian.screenshot('cite-hover-claims');
    expect(await card.getByRole('button', { name: 'Open report.txt' }).isVisible()).toBe(true);
    await claims.last().click();
    await card.waitFor({ state: 'detached' });
    await page.locator('.view-header-title', { hasText: 'Two in three' }).waitFor();
    await obsidian.open('Sources/@ecpat2017.md');
    await openSidebar(obsidian);
    await sidebar(obsidian).getByRole('tab', { name: 'Cited by' }).click();
    const beside = sidebar(obsidian).locator('.citeweave-claim-from');
    await expect
      .poll(() => beside.allInnerTexts(), patience)
      .toEqual(['One in ten pays. It is known.', 'Two in three live near the sea.']);
    await obsidian.screenshot('cite-claims-from');
    await beside.first().click();
    await page.locator('.view-header-title', { hasText: 'Other' }).waitFor();
    await obsidian.close();
  });

  it('chooses the style and the language of a note beside it, and takes that back', async () => {
    const text = '---\n# mine\ntags: [a]\n---\nAs [@moore2015, p. 3] says.\n';
    const obsidian = await open({ vault: { ...vault, 'Styled.md': text } });
    await obsidian.open('Styled.md', 'source');
    await openSidebar(obsidian);
    await expect.poll(() => worksIn(obsidian).first().innerText(), patience).toContain('Moore, R. (2015)');
    const style = sidebar(obsidian).getByLabel('Citation style');
    expect(await style.inputValue()).toBe('');
    await style.selectOption('ieee');
    await holds(obsidian, 'Styled.md', text.replace('a]\n', 'a]\ncsl: ieee\n'));
    await expect.poll(() => worksIn(obsidian).first().innerText(), patience).toContain('R. Moore,');
    await sidebar(obsidian).getByLabel('Language of citations').selectOption('id-ID');
    await holds(obsidian, 'Styled.md', text.replace('a]\n', 'a]\ncsl: ieee\nlang: id-ID\n'));
    await obsidian.screenshot('cite-style');
    await style.selectOption('');
    await holds(obsidian, 'Styled.md', text.replace('a]\n', 'a]\nlang: id-ID\n'));
    await expect.poll(() => worksIn(obsidian).first().innerText(), patience).toContain('Moore, R. (2015)');
    await obsidian.close();
  });

  it('follows a library outside of the vault, which serves on while it cannot be read', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    const focus = (): Promise<boolean> => page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await obsidian.writeLocal('/home/me/refs.bib', bib.replace('Cybercrime:', 'Crime:'));
    await obsidian.openSettings();
    const field = page.locator('.setting-item', { hasText: 'Files of references' }).locator('textarea');
    await field.fill('/home/me/none.bib\n/home/me/refs.bib');
    await page.keyboard.press('Escape');
    await obsidian.open('Draft.md');
    await openSidebar(obsidian);
    const work = worksIn(obsidian).filter({ hasText: '@moore2015' });
    await expect.poll(() => work.innerText(), patience).toContain('Crime: Investigating');
    // Another program writes it anew: for a while it is not there.
    await obsidian.writeLocal('/home/me/refs.bib', null);
    await focus();
    await page.waitForTimeout(1000);
    expect(await work.innerText()).toContain('Crime: Investigating');
    await obsidian.writeLocal('/home/me/refs.bib', bib.replace('Cybercrime:', 'Crimes:'));
    await focus();
    await expect.poll(() => work.innerText(), patience).toContain('Crimes: Investigating');
    // Nobody comes back to the window: it is looked at all the same.
    await obsidian.writeLocal('/home/me/refs.bib', bib.replace('Cybercrime:', 'All crimes:'));
    await expect.poll(() => work.innerText(), { timeout: 45_000 }).toContain('All crimes: Investigating');
    await obsidian.close();
  }, 90_000);
});
