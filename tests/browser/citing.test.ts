import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian, type ObsidianOptions } from './driver';

const bib = `@book{moore2015, author = {Moore, Robert}, title = {Cybercrime: Investigating High-Technology Computer Crime}, year = 2015, publisher = {Routledge}}
@article{boussard2002, author = {Boussard, Caroline}, title = {Civil society}, journal = {Journal of Change}, volume = 3, pages = {1--20}, year = 2002}
@book{mueller1999, author = {Müller, Jörg}, title = {Ein Buch <img src=x onerror=alert(1)>}, year = 1999}
`;

const draft = `# Draft

As [see @moore2015, p. 3] shows, and @boussard2002 [ch. 2] says.

Not known: [@moor2015]. Again [*cf.* @moore2015]. A link [[@ecpat2017]].

\`\`\`bibliography
heading: Works
\`\`\`
`;

const source = `---
type: source
citekey: ecpat2017
title: Online child exploitation
authors:
  - ECPAT International
year: 2017
known: listed
---
`;

const vault = {
  'works.bib': bib,
  'Draft.md': draft,
  'Empty.md': 'Text\n',
  'Sources/@ecpat2017.md': source,
};

/** A thread has to start and an engine to be made first, on a machine that may do much else. */
const patience = { timeout: 15_000 };

const open = (options: ObsidianOptions = {}): Promise<Obsidian> => openObsidian({ vault, ...options });

/** What a note holds once it is as it should be. */
async function holds(obsidian: Obsidian, path: string, text: string): Promise<void> {
  await expect.poll(() => obsidian.read(path), patience).toBe(text);
}

const sidebar = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-citations');
const worksIn = (obsidian: Obsidian) => sidebar(obsidian).locator('.citeweave-work');
const cited = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-citation');

/** Waits until just one work is offered, and that one: before that the list is of what was typed until then. */
async function offered(obsidian: Obsidian, title: string): Promise<void> {
  const works = obsidian.page.locator('.citeweave-offered');
  await expect.poll(() => works.allInnerTexts(), patience).toHaveLength(1);
  await works.filter({ hasText: title }).waitFor();
}

async function openSidebar(obsidian: Obsidian): Promise<void> {
  await obsidian.command('Citeweave: Open citation sidebar');
  await sidebar(obsidian).waitFor();
}

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
