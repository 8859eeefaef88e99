import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Obsidian } from './driver';

/** The sample that comes with the plugin. */
export const sample = readFileSync(
  join(import.meta.dirname, '..', '..', 'templates', 'sample', 'peran-organisasi-internasional.txt'),
  'utf8',
);

/** A short paper of our own on orchards; `more` is added to its results. */
export function orchards(more = ''): string {
  return [
    'Bees and Apples in Three Valleys',
    '',
    'Nora Applewood',
    '2021',
    '',
    'Abstract',
    '',
    'This study asks how wild bees and the yield of apple orchards hang together in three valleys.',
    '',
    '1 Introduction',
    '',
    'Pollination service is defined as the share of a harvest that would be missing without insects (Kessler, 2014). Integrated Orchard Management (IOM) is a way of farming that sprays only where counts of pests ask for it (Duval, 2016).',
    '',
    '2 Results',
    '',
    `In 2019, 62 percent of the orchards with hedges had a full harvest (Kessler, 2014). The study found that orchards without hedges lost 18 percent of their apples.${more === '' ? '' : ` ${more}`}`,
    '',
    'References',
    '',
    'Duval, P. (2016). Spraying by need. Journal of Orchards, 3(1), 1–9.',
    '',
    'Kessler, R. (2014). What insects do for us. Field Press.',
    '',
  ].join('\n');
}

/** Chooses a paper of the vault from the list that the command opens, and waits for its plan. */
export async function openPlan(obsidian: Obsidian, path: string): Promise<void> {
  const { page } = obsidian;
  await obsidian.command('Citeweave: Read paper into notes');
  await page.locator('.suggestion-item', { hasText: path }).click();
  await planShown(obsidian);
}

export async function planShown({ page }: Obsidian): Promise<void> {
  await page.locator('.citeweave-dialog .citeweave-row:visible').first().waitFor();
}

/** Writes the plan that is shown, and waits for the hub. */
export async function writePlan(obsidian: Obsidian): Promise<void> {
  await obsidian.page.getByRole('button', { name: 'Write the notes' }).click();
  await obsidian.page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
  await obsidian.settled();
}
