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

/** Another one, on ice, which no other test reads. */
export const glaciers = `Meltwater Storage and Ice Velocity in Two Maritime Glaciers

Ingrid Solheim and Pavel Orlov

2018

Abstract

This article examines how meltwater that is stored beneath glaciers changes the speed of ice in two maritime catchments.

1. Introduction

Basal sliding refers to the movement of a glacier over its bed on a film of water (Weertman, 1957). Subglacial drainage efficiency (SDE) is defined as the ratio of water that leaves a glacier to water that reaches its bed (Fountain and Walder, 1998). Iken and Bindschadler (1986) found that surface velocity rises with basal water pressure. Hooke (1989) argues that cavities link into channels late in summer. Research on winter storage remains scarce.

There are three types of drainage: sheet drainage, channel drainage and linked-cavity drainage (Hooke, 1989).

2. Methods

We measured discharge with pressure transducers from May 2012 to September 2014. The Norwegian Water Resources and Energy Directorate (NVE) provided the stage records.

3. Results

In July 2013, ice at the lower stake moved 41 percent faster than in May. The study found that 27 percent of spring melt was held for more than ten days. Contrary to Hooke (1989), channels were found as early as June.

4. Discussion

According to the World Glacier Monitoring Service (2015), mass balance in the region fell by 0.8 metres a year. However, few studies have examined how stored water leaves a glacier in autumn.

References

Fountain, A. G., & Walder, J. S. (1998). Water flow through temperate glaciers. Reviews of Geophysics, 36(3), 299-328.

Hooke, R. L. (1989). Englacial and subglacial hydrology: a qualitative review. Arctic and Alpine Research, 21(3), 221-233.

Iken, A., & Bindschadler, R. A. (1986). Combined measurements of subglacial water pressure and surface velocity of Findelengletscher. Journal of Glaciology, 32(110), 101-119.

Weertman, J. (1957). On the sliding of glaciers. Journal of Glaciology, 3(21), 33-38.

World Glacier Monitoring Service. (2015). Global Glacier Change Bulletin No. 1. Zurich: WGMS.
`;

/** Chooses a paper of the vault from the list that the command opens, and waits for its plan. */
export async function openPlan(obsidian: Obsidian, path: string): Promise<void> {
  const { page } = obsidian;
  await obsidian.command('Citeweave: Read paper into notes');
  await page.locator('.suggestion-item', { hasText: path }).click();
  await planShown(obsidian);
}

export async function planShown({ page }: Obsidian): Promise<void> {
  await page.locator('.citeweave-dialog .citeweave-listed:visible').first().waitFor();
}

/** Writes the plan that is shown, and waits for the hub. */
export async function writePlan(obsidian: Obsidian): Promise<void> {
  await obsidian.page.getByRole('button', { name: 'Write the notes' }).click();
  await obsidian.page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
  await obsidian.settled();
}
