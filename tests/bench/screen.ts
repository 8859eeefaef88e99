import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from '../browser/driver';
import { planShown, sample } from '../browser/papers';
import { bundleHost } from '../host/build/bundle.mjs';
import type { Row } from './rows';
import { wideMatrix } from './screenMatrix';
import { categories, stretchesIn, type Stretches } from './stretches';

/** Milliseconds in which a frame has to be ready, at 60 frames a second. */
const FRAME = 16;

/** What is measured: a vault, and what a person does with it. */
export interface Scene {
  readonly name: string;
  readonly vault: Readonly<Record<string, string>>;
  readonly play: (obsidian: Obsidian, step: Step) => Promise<void>;
}

/** Does something that is measured under a name. */
export type Step = (name: string, act: () => Promise<unknown>) => Promise<void>;

/** Milliseconds that a step may take in all: the bench ends, whatever happens. */
const PATIENCE = 120_000;

/** How long the plugin keeps the screen's own thread, in a real browser, at the largest input that the project promises. */
export async function benchScreen(): Promise<readonly Row[]> {
  if (!hasBrowser)
    return [unmeasured('the longest stretch on the screen: no Chromium here, nothing measured')];
  await bundleHost();
  const rows: Row[] = [];
  for (const scene of [thousands(), longText(), wideMatrix()]) rows.push(...(await benchScene(scene)));
  await closeBrowser();
  return rows;
}

function unmeasured(name: string): Row {
  return { name, ours: NaN, peer: NaN, ratio: NaN, bar: 1, holds: false };
}

async function benchScene({ name, vault, play }: Scene): Promise<readonly Row[]> {
  const obsidian = await openObsidian({ vault });
  obsidian.page.setDefaultTimeout(PATIENCE);
  const browser = obsidian.page.context().browser();
  await obsidian.settled();
  await browser?.startTracing(obsidian.page, { categories: [...categories] });
  await play(obsidian, stepOf(obsidian));
  const trace = (await browser?.stopTracing())?.toString() ?? '{"traceEvents":[]}';
  await obsidian.close();
  return [...stretchesIn(trace)].map(([step, stretches]) => rowOf(`${step}, ${name}`, stretches));
}

function rowOf(name: string, { ours, all, spent }: Stretches): Row {
  if (process.argv.includes('--why')) console.error([name, ours, all, ...spent].join('\n  '));
  return {
    name: `longest stretch: ${name}`,
    ours,
    peer: FRAME,
    ratio: ours / FRAME,
    bar: 1,
    holds: ours <= FRAME,
  };
}

function stepOf({ page }: Obsidian): Step {
  return async (name, act) => {
    await page.evaluate((mark) => performance.mark(mark), `begin:${name}`);
    await act();
    await page.evaluate(settledFrames);
    await page.evaluate((mark) => performance.mark(mark), `end:${name}`);
  };
}

/** Everything that a person does with a paper, from the list of papers to taking it back. */
async function playPaper(obsidian: Obsidian, step: Step, paper: string): Promise<void> {
  const { page } = obsidian;
  const list = page.locator('.citeweave-list').first();
  const search = page.locator('.citeweave-dialog input[type="search"]').first();
  await step('choosing a paper', () => obsidian.command('Citeweave: Read paper into notes'));
  await step('reading, planning and opening the dialog', async () => {
    await page.locator('.suggestion-item', { hasText: paper }).click();
    await planShown(obsidian);
  });
  await step('scrolling', () => list.evaluate(scrollThrough));
  await step('going by keys', async () => {
    for (const key of ['Home', 'PageDown', 'PageDown', 'End', 'ArrowUp']) await page.keyboard.press(key);
  });
  await step('searching', async () => {
    await search.pressSequentially('found that 6');
    await search.fill('');
  });
  const all = page.locator('.citeweave-dialog .citeweave-bar button').first();
  await step('taking all off, and on again', async () => {
    for (let times = 0; times < 2; times += 1) {
      await all.click();
      await page.waitForTimeout(REPLANNED);
    }
  });
  await step('looking for a note to merge with', async () => {
    await page
      .getByRole('button', { name: /Say which note/ })
      .first()
      .click();
    await page.locator('.prompt-input').pressSequentially('note 49');
    await page.keyboard.press('Escape');
  });
  await step('looking at what changes', async () => {
    await page.locator('.citeweave-tab').nth(1).click();
    await page.locator('.citeweave-change').first().waitFor();
    await page.locator('.citeweave-change .citeweave-path').first().click();
    await page.locator('.citeweave-compare td.mod-after').first().waitFor();
    await page.keyboard.press('Escape');
  });
  await step('writing the notes', async () => {
    await page.getByRole('button', { name: 'Write the notes' }).click();
    await page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
    await obsidian.settled();
  });
  const panel = page.locator('.citeweave-panel');
  await step('opening the panel beside the hub', async () => {
    await obsidian.command('Citeweave: Open panel');
    await panel.locator('.citeweave-quote').first().waitFor();
  });
  const more = panel.getByRole('button', { name: /^Show \d+ more/ }).first();
  if ((await more.count()) > 0) await step('showing more in the panel', () => more.click());
  const [claim = '', hub = ''] = await notesOf(obsidian);
  await step('going to a claim and back beside the panel', async () => {
    await obsidian.open(claim, 'source');
    await panel.locator('.citeweave-note-name').first().waitFor();
    await obsidian.open(hub, 'source');
    await panel.locator('.citeweave-note-name').first().waitFor({ state: 'detached' });
  });
  await step('planning to remove the paper', async () => {
    await obsidian.command('Citeweave: Remove paper');
    await page.locator('.citeweave-change').first().waitFor();
    await page.keyboard.press('Escape');
  });
  await step('taking the import back', async () => {
    await obsidian.command('Citeweave: Undo last import');
    await page
      .getByText(/removed/)
      .last()
      .waitFor();
    await obsidian.settled();
  });
}

/** A claim of the paper, and its hub. */
async function notesOf(obsidian: Obsidian): Promise<readonly string[]> {
  const files = await obsidian.files();
  return [/^Claims\//, /^Papers\/(?!.*\(text).*\.md$/].flatMap(
    (path) => files.find((file) => path.test(file)) ?? [],
  );
}

/** Milliseconds after which a plan under other decisions is there, also on a slow machine. */
const REPLANNED = 6000;

/** Runs in the page: what was begun is drawn. */
async function settledFrames(): Promise<void> {
  for (let frame = 0; frame < 5; frame += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
}

/** Runs in the page: scrolls by a screen in every frame, as far as a person would, and jumps to the end and back. */
async function scrollThrough(list: Element): Promise<void> {
  const frame = (): Promise<unknown> => new Promise((drawn) => requestAnimationFrame(drawn));
  for (let screens = 0; screens < 60; screens += 1) {
    list.scrollTop += list.clientHeight;
    await frame();
  }
  for (const part of [1, 0.5, 0.1, 0.9, 0]) {
    list.scrollTop = list.scrollHeight * part;
    await frame();
  }
}

/** A vault of five thousand notes, and a paper of which as many are made. */
export function thousands(): Scene {
  const notes = Array.from({ length: 5_000 }, (_one, at) => [
    `Notes/${at % 50}/Note ${at}.md`,
    `---\ntags: [field]\n---\nNote ${at} on wells, with a [[Note ${(at * 7) % 5_000}]].\n\n${'Water was low again. '.repeat(40)}\n`,
  ]) satisfies readonly (readonly [string, string])[];
  const vault = { ...Object.fromEntries<string>(notes), 'long.txt': longPaper(6_000) };
  return {
    name: '5,000 things in a vault of 5,000 notes',
    vault,
    play: (obsidian, step) => playPaper(obsidian, step, 'long.txt'),
  };
}

/** A paper that reviews a great many works: about one thing for every line. */
function longPaper(count: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const letter = (at: number): string => letters[at % letters.length] ?? 'a';
  const lines = ['# A long paper about wells', ''];
  for (let at = 0; at < count; at += 1) {
    const name = `${letter(at).toUpperCase()}a${letter(Math.floor(at / 26))}o${letter(Math.floor(at / 676))}ner`;
    lines.push(
      `${name} et al. (${1950 + (at % 70)}) found that ${at + 17} percent of farms lost their wells.`,
      '',
    );
  }
  return lines.join('\n');
}

/** The sample over and over, until it has 5 MB. */
export function longText(): Scene {
  const times = Math.ceil(5_000_000 / sample.length);
  const text = Array.from({ length: times }, () => sample).join('\n\n');
  return {
    name: 'a text of 5 MB',
    vault: { 'long.txt': text },
    play: (obsidian, step) => playPaper(obsidian, step, 'long.txt'),
  };
}
