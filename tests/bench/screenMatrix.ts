import type { Obsidian } from '../browser/driver';
import type { Scene, Step } from './screen';

const [ROWS, ROLES, CODINGS] = [2_000, 12, 6_000];

/** Codings that somebody else's device brings at once. */
const BROUGHT = 500;

/** A matrix of two thousand rows and twelve roles, and what a person does with it. */
export function wideMatrix(): Scene {
  const vault: Record<string, string> = {
    'Frameworks/Keeping.md': note(['type: framework', 'roles:', ...list(ROLES, (at) => link(`role ${at}`))]),
    'Papers/Shore.md': note(['type: paper', 'title: Shore', 'year: 2020', 'citekey: shore2020']),
  };
  for (let at = 0; at < ROLES; at += 1) vault[`Concepts/role ${at}.md`] = note(['type: category']);
  for (let at = 0; at < ROWS; at += 1)
    vault[`Actors/actor ${at}.md`] = note(['type: actor', 'kind: organisation']);
  for (let at = 0; at < CODINGS; at += 1) {
    vault[`Claims/claim ${at}.md`] = note(['type: claim', 'paper: "[[Shore]]"', `section: Part ${at % 9}`]);
    vault[`Codings/2026-01/${at}.md`] = coding(at);
  }
  return { name: `a matrix of ${ROWS} rows and ${ROLES} roles`, vault, play };
}

async function play(obsidian: Obsidian, step: Step): Promise<void> {
  const { page } = obsidian;
  const grid = page.locator('.citeweave-roles');
  const first = page.locator('.citeweave-roles [role=gridcell]').first();
  await step('opening the matrix', async () => {
    await obsidian.command('Citeweave: Open role matrix');
    await first.waitFor();
  });
  await step('scrolling the matrix', () => grid.evaluate(scrollThrough));
  await step('going through it by keys', async () => {
    await first.focus();
    for (const key of ['Control+End', 'PageUp', 'ArrowUp', 'Control+Home', 'ArrowDown'])
      await page.keyboard.press(key);
  });
  await step('sorting by gaps', async () => {
    await page.getByLabel('Sorted').selectOption({ value: 'gaps' });
    await page.waitForTimeout(DRAWN);
  });
  await step('turning it', async () => {
    await page.getByRole('button', { name: 'Turn rows and columns' }).click();
    await page.waitForTimeout(DRAWN);
  });
  await page.getByRole('button', { name: 'Turn rows and columns' }).click();
  await step('opening a cell', async () => {
    await first.click();
    await page.locator('.citeweave-proof').first().waitFor();
  });
  await step(`${BROUGHT} codings that another device brings`, async () => {
    await page.evaluate(
      bring,
      Array.from({ length: BROUGHT }, (_one, at) => coding(CODINGS + at)),
    );
    await page.waitForTimeout(DRAWN);
  });
}

/** Milliseconds after which what was asked for is drawn, also on a slow machine. */
const DRAWN = 2_000;

/** Runs in the page: notes come one after another, as a sync brings them. */
async function bring(notes: readonly string[]): Promise<void> {
  for (const [at, text] of notes.entries()) {
    await window.page?.app.vault.create(`Codings/2026-01/brought ${at}.md`, text);
    if (at % 20 === 0) await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}

/** Runs in the page: scrolls by a screen in every frame. */
async function scrollThrough(grid: Element): Promise<void> {
  for (let screens = 0; screens < 60; screens += 1) {
    grid.scrollTop += grid.clientHeight;
    await new Promise((drawn) => requestAnimationFrame(drawn));
  }
}

function coding(at: number): string {
  return note([
    'type: coding',
    `claim: ${link(`claim ${at % CODINGS}`)}`,
    `framework: ${link('Keeping')}`,
    `actor: ${link(`actor ${at % ROWS}`)}`,
    `role: ${link(`role ${(at * 7) % ROLES}`)}`,
    `stance: ${at % 10 === 0 ? 'opposes' : 'supports'}`,
    'by: Ana',
  ]);
}

function link(name: string): string {
  return `"[[${name}]]"`;
}

function list(count: number, make: (at: number) => string): string[] {
  return Array.from({ length: count }, (_one, at) => `  - ${make(at)}`);
}

function note(lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\nText.\n`;
}
