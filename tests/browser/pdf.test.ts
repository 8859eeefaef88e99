import { afterAll, describe, expect, it } from 'vitest';
import { left, Printer, right } from '../receive/printed';
import { closeBrowser, hasBrowser, openObsidian } from './driver';
import { openPlan, writePlan } from './papers';

/** A page of two columns with a number at its foot, and a sentence that its reader marked. */
async function paper(): Promise<Uint8Array> {
  const printer = await Printer.open();
  for (const page of [87, 88]) {
    if (page > 87) printer.turnPage();
    printer.line(290, 815, 9, String(page));
    printer.line(60, 40, 9, { text: 'Journal of Orchard Studies 12 (2019)', font: 'italic' });
    if (page === 87) {
      printer.line(60, 80, 20, { text: 'Hedges Along Three Roads', font: 'bold' });
      printer.line(60, 105, 12, 'Mira Lindqvist and Tomas Okafor');
    }
    printer.line(60, 140, 12, { text: page === 87 ? '1 Introduction' : '3 Discussion', font: 'bold' });
    printer.paragraph(
      `On page ${String(page)} hedges are defined as rows of bushes without a gap (Brand, 2014). Farmers in the valley have long known where they stand, and some of them have planted new ones.`,
      left,
      160,
    );
    printer.line(310, 140, 12, { text: page === 87 ? '2 Results' : 'References', font: 'bold' });
    printer.paragraph(
      page === 87
        ? 'In 2018, 62 percent of the roads had a hedge on either side, and 18 percent had none at all (Brand, 2014). The poles were held upright by two helpers.'
        : 'Brand, S. (2014). Rows of bushes. Harbour Press.',
      right,
      160,
    );
  }
  return printer.bytes();
}

describe.skipIf(!hasBrowser)('a PDF in Obsidian', () => {
  afterAll(closeBrowser);

  it('is read from the vault: a claim leads to the text and to the page of the file', async () => {
    const obsidian = await openObsidian({
      vault: { 'Library/hedges.pdf': await paper() },
      showAllFiles: true,
    });
    await openPlan(obsidian, 'hedges.pdf');
    await obsidian.screenshot('pdf-plan');
    await writePlan(obsidian);
    const files = await obsidian.files();
    expect(files).toContain('Papers/Hedges Along Three Roads.md');
    expect(files.filter((path) => path.startsWith('Papers/files/'))).toEqual([]);
    const claims = files.filter((path) => path.startsWith('Claims/'));
    const texts = await Promise.all(claims.map(async (path) => (await obsidian.read(path)) ?? ''));
    const claim = texts.find((text) => text.includes('62 percent')) ?? '';
    expect(claim).toContain('page: "87"');
    expect(claim).toMatch(/\|p\. 87\]\] · \[\[Library\/hedges\.pdf#page=1\|PDF\]\]/);
    const text = (await obsidian.read('Papers/Hedges Along Three Roads (text).md')) ?? '';
    expect(text).toContain('Farmers in the valley have long known where they stand');
    expect(text).not.toContain('Journal of Orchard Studies');
    await obsidian.close();
  });

  it('is coded by words that are selected in its pages', async () => {
    const framework = '---\ntype: framework\nroles:\n  - "[[planter]]"\n---\n';
    const obsidian = await openObsidian({
      vault: {
        'Library/hedges.pdf': await paper(),
        'Frameworks/Keeping.md': framework,
        'Concepts/planter.md': '---\ntype: category\n---\n',
        'Actors/Farmers.md': '---\ntype: actor\nkind: organisation\n---\n',
      },
      showAllFiles: true,
    });
    const { page } = obsidian;
    await openPlan(obsidian, 'hedges.pdf');
    await writePlan(obsidian);
    const before = await obsidian.files();
    await obsidian.open('Library/hedges.pdf');
    await page.locator('.textLayer').nth(1).waitFor();
    const span = page.locator('.textLayer span', { hasText: 'Farmers' }).first();
    await span.waitFor();
    // Over the end of a printed line.
    await span.evaluate(async (el) => {
      const range = document.createRange();
      const begin = (el.textContent ?? '').indexOf('Farmers');
      let end: ChildNode | null = el;
      for (let lines = 0; end && lines < 2;) {
        end = end.nextSibling;
        if ((end?.textContent ?? '').trim().length > 8) lines += 1;
      }
      const last = end?.firstChild ?? el;
      range.setStart(el.firstChild ?? el, begin);
      range.setEnd(last, (last.textContent ?? '').length);
      const told = new Promise((resolve) => {
        document.addEventListener('selectionchange', resolve, { once: true });
        window.setTimeout(resolve, 500);
      });
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      await told;
    });
    await obsidian.command('Citeweave: Add as evidence');
    await page.locator('.suggestion-item', { hasText: 'Farmers · planter' }).click();
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana');
    await page.keyboard.press('Enter');
    await expect
      .poll(
        async () =>
          (await obsidian.files()).filter((path) => path.startsWith('Codings/') && path.endsWith('.md')),
        { timeout: 25_000 },
      )
      .toHaveLength(1);
    const [claim = ''] = (await obsidian.files()).filter(
      (path) => path.startsWith('Claims/') && !before.includes(path),
    );
    const text = (await obsidian.read(claim)) ?? '';
    expect(text).toContain('> Farmers in the valley have long known');
    expect(text).toMatch(/\[\[Library\/hedges\.pdf#page=1\|PDF\]\]/);
    await obsidian.close();
  });

  it('without text says so, and nothing is written', async () => {
    const printer = await Printer.open();
    const obsidian = await openObsidian({ vault: { 'scan.pdf': await printer.bytes() }, showAllFiles: true });
    await obsidian.command('Citeweave: Read paper into notes');
    await obsidian.page.locator('.suggestion-item', { hasText: 'scan.pdf' }).click();
    await obsidian.page
      .getByText(/holds no text, only pictures/)
      .first()
      .waitFor();
    await obsidian.screenshot('pdf-scan');
    expect(await obsidian.files()).toEqual(['scan.pdf']);
    await obsidian.page.keyboard.press('Escape');
    await obsidian.close();
  });
});
