import { afterAll, describe, expect, it } from 'vitest';
import { kelp } from '../jobs/doubts';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { openPlan, planShown, writePlan } from './papers';

const sledge = 'towed underwater camera sledge';
const sledgeNote = `Concepts/${sledge}.md`;

/** What a person sees of each row: whether it is taken, its name, how sure it is and why. */
function rows({ page }: Obsidian): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.citeweave-item')].map((row) => {
      const text = (part: string): string => row.querySelector(part)?.textContent ?? '';
      const box = row.querySelector('input');
      return `${box?.checked ? 'on' : 'off'} | ${text('.citeweave-called')} | ${text('.citeweave-sure')}`;
    }),
  );
}

/** What is told of a row to who does not see it. */
function described({ page }: Obsidian, name: string): Promise<string> {
  return page
    .getByRole('checkbox', { name })
    .evaluate(
      (box) => document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
    );
}

describe.skipIf(!hasBrowser)('how sure a reading is', () => {
  afterAll(closeBrowser);

  it('is told in every row with its reason; what is doubtful stands last of its kind, and is off', async () => {
    const obsidian = await openObsidian({ vault: { 'kelp.md': kelp } });
    const { page } = obsidian;
    await openPlan(obsidian, 'kelp.md');
    // As many as are in sight are in the page.
    expect((await rows(obsidian)).slice(0, 7)).toEqual([
      'on | kelp canopy | Likely · The text defines it: “is defined as”',
      `off | ${sledge} | Doubtful · It has a short form, but is named only 5 times`,
      'on | Storms tear out 18 percent of the kelp canopy each winter. | Likely · It states a figure: “18 percent”',
      'on | The beds lost 31 percent of the kelp canopy in the outer sound. | Likely · It states a figure: “31 percent”',
      'on | We found that torn beds recover because young plants survive between the stones. | Likely · It states a result or a cause: “We found”',
      'off | Shelter from waves contributes to the growth of young cod in every sound. | Doubtful · It states an effect, but before the results, in a part that no heading explains: “contributes to”',
      'on | Fronds and fish | Sure · In the list of references, and cited 2 times',
    ]);
    expect(await page.locator('.citeweave-doubts').innerText()).toBe(
      '2 doubtful things are off, last of their kind.',
    );
    expect(await described(obsidian, sledge)).toBe(
      'Doubtful · It has a short form, but is named only 5 times',
    );
    const off = page.locator('.citeweave-item.is-off .citeweave-called').first();
    expect(await off.evaluate((el) => getComputedStyle(el).textDecorationLine)).toBe('line-through');
    await obsidian.screenshot('sureness');
    await obsidian.setTheme('dark');
    await obsidian.screenshot('sureness-dark');
    await obsidian.close();
  });

  it('is told in full where the keys are', async () => {
    const obsidian = await openObsidian({ vault: { 'kelp.md': kelp } });
    const { page } = obsidian;
    await openPlan(obsidian, 'kelp.md');
    await page.getByRole('checkbox', { name: 'kelp canopy', exact: true }).focus();
    expect(await page.locator('.citeweave-reasons').innerText()).toBe(
      'Likely · The text defines it: “is defined as” · 1 work is cited for it · A keyword of the paper · Named 5 times',
    );
    await obsidian.close();
  });

  it('writes no note of what is doubtful, but of what the person takes, and goes on so', async () => {
    const obsidian = await openObsidian({ vault: { 'kelp.md': kelp } });
    const { page } = obsidian;
    await openPlan(obsidian, 'kelp.md');
    await page.getByRole('checkbox', { name: sledge }).check();
    expect(await page.locator('.citeweave-doubts').innerText()).toBe(
      '1 doubtful thing is off, last of its kind.',
    );
    await planShown(obsidian);
    await writePlan(obsidian);
    const files = await obsidian.files();
    expect(files).toContain(sledgeNote);
    expect(files.filter((path) => path.startsWith('Claims/')).some((path) => path.includes('Shelter'))).toBe(
      false,
    );
    await openPlan(obsidian, 'kelp.md');
    await page.getByRole('tab', { name: /^Found/ }).click();
    const again = await rows(obsidian);
    expect(again.filter((row) => row.startsWith('off'))).toEqual([
      expect.stringMatching(/^off \| Shelter from waves/),
    ]);
    await obsidian.close();
  });

  it('can be read on a phone, in the language of the screen', async () => {
    const obsidian = await openObsidian({ vault: { 'kelp.md': kelp }, phone: true, language: 'id' });
    const { page } = obsidian;
    await obsidian.command('Citeweave: Baca makalah menjadi catatan');
    await page.locator('.suggestion-item', { hasText: 'kelp.md' }).tap();
    await planShown(obsidian);
    expect(await obsidian.axe('.citeweave-dialog')).toEqual([]);
    expect((await rows(obsidian))[1]).toBe(
      `off | ${sledge} | Meragukan · Punya singkatan, tetapi hanya disebut 5 kali`,
    );
    // No line of a row is cut off by the row.
    const cut = await page.evaluate(
      () =>
        [...document.querySelectorAll('.citeweave-item')].filter((row) => {
          const main = row.querySelector('.citeweave-main');
          return main !== null && main.getBoundingClientRect().height > row.getBoundingClientRect().height;
        }).length,
    );
    expect(cut).toBe(0);
    await obsidian.screenshot('sureness-phone');
    await obsidian.setTheme('dark');
    await obsidian.screenshot('sureness-phone-dark');
    await obsidian.close();
  });
});
