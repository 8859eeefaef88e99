import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser } from './driver';
import { bib, cited, draft, holds, offered, open, patience, vault, worksIn } from './citingVault';

describe.skipIf(!hasBrowser)('a writer who cites', () => {
  afterAll(closeBrowser);

  it('types @ and the beginning of a name, and gets the key', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Empty.md');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('@moo');
    await offered(obsidian, 'Cybercrime');
    await obsidian.screenshot('cite-suggest');
    await page.keyboard.press('Enter');
    // Accents are forgiven, and slips; a bracket is closed behind the cursor.
    await page.keyboard.type(' says [@mulelr');
    await offered(obsidian, 'Ein Buch');
    await page.keyboard.press('Enter');
    await page.keyboard.type(', p. 4');
    await holds(obsidian, 'Empty.md', 'Text\n@moore2015 says [@mueller1999, p. 4]');
    await obsidian.close();
  });

  it('is offered first what the note cites, then what other notes cite, then the rest', async () => {
    const works = ['a', 'b', 'c', 'd'].map(
      (one) => `@book{smith${one}, author = {Smith, Ann}, title = {Book}, year = 2001}`,
    );
    const obsidian = await open({
      vault: {
        'works.bib': works.join('\n'),
        'Note.md': 'As [@smithc] says.\n',
        'Other.md': 'And @smithd, [[@smithb]].\n',
        'Third.md': '[@smithd]\n',
      },
    });
    const { page } = obsidian;
    await obsidian.open('Note.md', 'source');
    await page.locator('.cm-content').click();
    const keys = page.locator('.citeweave-offered .citeweave-key');
    // What other notes cite is found out while the first works are offered already.
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+End');
        await page.keyboard.type(' @book');
        await keys.nth(3).waitFor();
        return keys.allInnerTexts();
      }, patience)
      .toEqual(['@smithc', '@smithd', '@smithb', '@smitha']);
    await obsidian.close();
  });

  it('is offered nothing within an address or code', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Empty.md');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('me@moo and `@moo');
    await page.waitForTimeout(500);
    expect(await page.locator('.citeweave-offered').count()).toBe(0);
    await obsidian.close();
  });

  it('adds a page in a form, and a second work, and sees how it will look', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Empty.md');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('@moo');
    await offered(obsidian, 'Cybercrime');
    await page.keyboard.press('Shift+Enter');
    const form = page.locator('.citeweave-cite');
    await form.waitFor();
    await page.keyboard.type('12-14');
    await form.getByLabel('Before').fill('see');
    const find = form.getByLabel('Add a work');
    await find.click();
    await page.keyboard.type('civil');
    await offered(obsidian, 'Civil society');
    await page.locator('.citeweave-offered').click();
    await expect
      .poll(() => form.locator('.citeweave-cite-preview').innerText(), patience)
      .toBe('(see Moore, 2015, pp. 12–14; Boussard, 2002)');
    expect(await obsidian.axe('.citeweave-cite')).toEqual([]);
    await obsidian.screenshot('cite-form');
    await form.getByRole('button', { name: 'Insert' }).click();
    await holds(obsidian, 'Empty.md', 'Text\n[see @moore2015, pp. 12-14; @boussard2002]');
    await obsidian.close();
  });

  it('changes the citation at the cursor', async () => {
    const obsidian = await open({ vault: { ...vault, 'Empty.md': 'As [@moore2015, p. 3] says.' } });
    const { page } = obsidian;
    await obsidian.open('Empty.md', 'source');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowRight');
    await obsidian.command('Citeweave: Insert citation');
    const form = page.locator('.citeweave-cite');
    await form.getByRole('textbox', { name: 'Place' }).fill('7');
    await form.locator('select').selectOption('chapter');
    await form.getByRole('button', { name: 'Change' }).click();
    await holds(obsidian, 'Empty.md', 'As [@moore2015, chap. 7] says.');
    await obsidian.close();
  });

  it('sees citations formatted in Live Preview, and the text of the one at the cursor', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Draft.md');
    await expect
      .poll(() => cited(obsidian).allInnerTexts(), patience)
      .toEqual([
        '(see Moore, 2015, p. 3)',
        'Boussard (2002, Chapter 2)',
        '(moor2015?)',
        '(cf. Moore, 2015)',
        'ECPAT International (2017)',
      ]);
    expect(await page.locator('.citeweave-citation.is-unknown').innerText()).toBe('(moor2015?)');
    await obsidian.screenshot('cite-live-preview');
    await cited(obsidian).first().click();
    await page.locator('.cm-line', { hasText: 'As [see @moore2015, p. 3] shows' }).waitFor();
    expect(await cited(obsidian).count()).toBe(4);
    await obsidian.close();
  });

  it('sees them in reading view, with the list of works', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Draft.md', 'preview');
    const view = page.locator('.markdown-preview-view');
    await expect
      .poll(() => view.locator('p').allInnerTexts(), patience)
      .toEqual([
        'As (see Moore, 2015, p. 3) shows, and Boussard (2002, Chapter 2) says.',
        'Not known: (moor2015?). Again (cf. Moore, 2015). A link ECPAT International (2017).',
      ]);
    const list = view.locator('.citeweave-bibliography');
    await expect.poll(() => list.locator('h2').innerText(), patience).toBe('Works');
    await expect
      .poll(() => list.locator('li').allInnerTexts(), patience)
      .toEqual([
        'Boussard, C. (2002). Civil society. Journal of Change, 3, 1–20.',
        'ECPAT International. (2017). Online child exploitation.',
        'Moore, R. (2015). Cybercrime: Investigating High-Technology Computer Crime. Routledge.',
      ]);
    await obsidian.screenshot('cite-reading');
    await obsidian.close();
  });

  it('sees thousands of them in one list, each in its place', async () => {
    const lines = Array.from(
      { length: 2_000 },
      (_one, at) => `- Item ${at}: @boussard2002 and [*cf.* @moore2015, p. ${at}].`,
    );
    const obsidian = await open({ vault: { ...vault, 'Long.md': `${lines.join('\n')}\n` } });
    await obsidian.open('Long.md', 'preview');
    const items = obsidian.page.locator('.markdown-preview-view li');
    await expect
      .poll(() => obsidian.page.locator('.markdown-preview-view li .citeweave-citation').count(), patience)
      .toBe(4_000);
    expect(await items.nth(0).innerText()).toBe('Item 0: Boussard (2002) and (cf. Moore, 2015, p. 0).');
    expect(await items.nth(1_999).innerText()).toBe(
      'Item 1999: Boussard (2002) and (cf. Moore, 2015, p. 1999).',
    );
    await obsidian.close();
  });

  it('sees them follow the works and the note in reading view', async () => {
    const obsidian = await open();
    await obsidian.open('Draft.md', 'preview');
    const first = cited(obsidian).first();
    await expect.poll(() => first.innerText(), patience).toBe('(see Moore, 2015, p. 3)');
    await obsidian.writeOutside('works.bib', bib.replace('Moore, Robert', 'Moor, Robert'));
    await expect.poll(() => first.innerText(), patience).toBe('(see Moor, 2015, p. 3)');
    await obsidian.writeOutside('Draft.md', `---\ncsl: ieee\n---\n${draft}`);
    await expect.poll(() => first.innerText(), patience).toBe('see [1, p. 3]');
    await obsidian.close();
  });

  it('chooses style and language in the settings, and a note has its own', async () => {
    const own =
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>Own</title></info><citation><layout prefix="‹" suffix="›"><names variable="author"/></layout></citation></style>';
    const obsidian = await open({
      vault: {
        ...vault,
        'own.csl': own,
        'Own.md': '---\ncsl: own.csl\n---\nAs [@moore2015].\n',
        'Indonesia.md': '---\nlang: id\n---\nLihat [@moore2015, p. 3].\n',
      },
    });
    const { page } = obsidian;
    await obsidian.openSettings();
    await page.locator('.setting-item', { hasText: 'Citation style' }).locator('select').selectOption('ieee');
    await page.keyboard.press('Escape');
    await obsidian.open('Draft.md', 'preview');
    await expect.poll(() => cited(obsidian).first().innerText(), patience).toBe('see [1, p. 3]');
    await obsidian.open('Own.md', 'preview');
    await expect.poll(() => cited(obsidian).first().innerText(), patience).toBe('‹Robert Moore›');
    await obsidian.open('Indonesia.md', 'preview');
    await expect.poll(() => cited(obsidian).first().innerText(), patience).toBe('[1, hlm. 3]');
    await obsidian.close();
  });

  it('lists works in a style of the block, and what nothing cites, and cites in the style of the folder', async () => {
    const note =
      'One [@moore2015].\n\n```bibliography\nstyle: chicago-author-date\nnocite: @mueller1999\n```\n';
    const obsidian = await open({
      vault: { ...vault, 'Thesis/One.md': note },
    });
    await obsidian.openSettings();
    await obsidian.page.getByRole('textbox', { name: 'Styles of folders' }).fill('Thesis: ieee');
    await obsidian.page.keyboard.press('Escape');
    await obsidian.open('Thesis/One.md', 'preview');
    await expect.poll(() => cited(obsidian).first().innerText(), patience).toBe('[1]');
    const list = obsidian.page.locator('.citeweave-references > li');
    await expect
      .poll(() => list.allInnerTexts(), patience)
      .toEqual([
        'Moore, Robert. 2015. Cybercrime: Investigating High-Technology Computer Crime. Routledge.',
        'Müller, Jörg. 1999. Ein Buch <img Src=x Onerror=alert(1)>.',
      ]);
    await obsidian.close();
  });

  it('sees over a citation what its works are, and opens a source note', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Draft.md', 'preview');
    const shown = page.locator('.markdown-preview-view .citeweave-citation');
    await shown.first().hover();
    const card = page.locator('.citeweave-hover');
    await card.getByText('Moore, R. (2015). Cybercrime').waitFor();
    await obsidian.screenshot('cite-hover');
    await page.mouse.move(5, 5);
    await shown.filter({ hasText: 'moor2015' }).hover();
    await card.getByText('Near it: @moore2015').waitFor();
    await page.mouse.move(5, 5);
    await shown.filter({ hasText: 'ECPAT' }).click({ modifiers: ['Control'] });
    await page.locator('.view-header-title', { hasText: '@ecpat2017' }).waitFor();
    await obsidian.close();
  });

  it('follows a link to a source note by a click in Live Preview', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Draft.md');
    await page.locator('.cm-content .citeweave-citation.is-link').click();
    await page.locator('.view-header-title', { hasText: '@ecpat2017' }).waitFor();
    await obsidian.close();
  });

  it('finds no citations in the text of a paper', async () => {
    const text = '---\ntype: text\n---\nThe authors thank @moore2015 and @someone.\n';
    const obsidian = await open({ vault: { ...vault, 'Papers/A paper (text).md': text } });
    const { page } = obsidian;
    await obsidian.open('Draft.md', 'preview');
    await page.locator('.markdown-preview-view .citeweave-citation').first().waitFor();
    await obsidian.open('Papers/A paper (text).md', 'preview');
    const shown = page.locator('.markdown-preview-view', { hasText: 'The authors thank' });
    await shown.waitFor();
    await page.waitForTimeout(500);
    expect(await shown.locator('p').innerText()).toBe('The authors thank @moore2015 and @someone.');
    await obsidian.close();
  });

  it('puts a citation in as text that remembers its key, and turns a note to text and back', async () => {
    const obsidian = await open();
    const { page } = obsidian;
    await obsidian.open('Empty.md', 'source');
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await obsidian.command('Citeweave: Insert formatted citation');
    const form = page.locator('.citeweave-cite');
    await form.getByLabel('Add a work').click();
    await page.keyboard.type('civil');
    await offered(obsidian, 'Civil society');
    await page.locator('.citeweave-offered').click();
    await form.getByRole('button', { name: 'Insert' }).click();
    await holds(obsidian, 'Empty.md', 'Text\n%%cite:%%(Boussard, 2002)%%[@boussard2002]%%');
    await obsidian.command('Citeweave: Turn text back into citations');
    await holds(obsidian, 'Empty.md', 'Text\n[@boussard2002]');
    await obsidian.open('Draft.md', 'source');
    await obsidian.command('Citeweave: Turn citations into text');
    await expect
      .poll(() => obsidian.read('Draft.md'), patience)
      .toContain('As %%cite:%%(see Moore, 2015, p. 3)%%[see @moore2015, p. 3]%% shows');
    expect(await obsidian.read('Draft.md')).toContain('Not known: [@moor2015].');
    await obsidian.command('Citeweave: Turn text back into citations');
    await holds(obsidian, 'Draft.md', draft);
    await obsidian.close();
  });

  it('does all of it on a phone', async () => {
    const obsidian = await open({ phone: true, language: 'id' });
    const { page } = obsidian;
    await obsidian.open('Draft.md');
    await expect.poll(() => cited(obsidian).first().innerText(), patience).toBe('(see Moore, 2015, p. 3)');
    await obsidian.command('Citeweave: Buka bilah sitasi');
    await worksIn(obsidian).first().waitFor();
    await obsidian.screenshot('cite-phone');
    expect(await obsidian.axe('.citeweave-citations')).toEqual([]);
    await page.close();
    await obsidian.crash();
  });
});
