import { afterAll, describe, expect, it } from 'vitest';
import { describe as describeWords } from '../../src/anchor';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';

const patience = { timeout: 25_000 };

const draft =
  '# Shore\n\nThe wardens patrol the reeds at night and at dawn.\n\nThe nets are mended twice a year by the fishers.\n';

const cards = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-thread');

async function openDraft(
  vault: Readonly<Record<string, string>> = {},
  options: { readonly phone?: boolean } = {},
): Promise<Obsidian> {
  const obsidian = await openObsidian({ vault: { 'Draft.md': draft, ...vault }, ...options });
  await obsidian.open('Draft.md', 'source');
  return obsidian;
}

/** Says something on the line with these words. */
async function commentOn(obsidian: Obsidian, line: string, text: string, suggested = ''): Promise<void> {
  const { page } = obsidian;
  await page.locator('.cm-line', { hasText: line }).first().click({ clickCount: 3 });
  await obsidian.command('Citeweave: Comment on selection');
  await page.getByRole('textbox', { name: 'Comment text' }).fill(text);
  if (suggested !== '') await page.getByRole('textbox', { name: 'Suggested words' }).fill(suggested);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
}

async function sign(obsidian: Obsidian, name: string): Promise<void> {
  await obsidian.page.getByRole('textbox', { name: 'Your name' }).fill(name);
  await obsidian.page.keyboard.press('Enter');
}

async function comments(obsidian: Obsidian): Promise<readonly string[]> {
  const paths = (await obsidian.files()).filter((path) => path.startsWith('Comments/')).sort();
  return Promise.all(paths.map(async (path) => (await obsidian.read(path)) ?? ''));
}

/** A note of a comment by somebody else. */
const foreign = (id: string, lines: readonly string[], text: string): Record<string, string> => ({
  [`Comments/2026-01/${id}.md`]: `---\ntype: comment\ncw-id: comment/${id}\n${lines.join('\n')}\nby: Dewi\nmade: 2026-01-05T10:00:00Z\n---\n${text}\n`,
});
/** The properties of a comment on some words of the draft. */
function onWords(words: string): readonly string[] {
  const start = draft.indexOf(words);
  const anchor = describeWords(draft, start, start + words.length);
  return [
    'target: "[[Draft]]"',
    ...Object.entries(anchor).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
  ];
}
const first = '01KE0000000000000000000001';
const onReeds = foreign(
  first,
  [...onWords('The wardens patrol the reeds at night and at dawn.'), 'kind: needs-source'],
  'Who **says** so? <script>alert(1)</script>',
);

describe.skipIf(!hasBrowser)('comments', () => {
  afterAll(closeBrowser);

  it('are made on words, answered, resolved and taken up again, and nothing is written into the note', async () => {
    const obsidian = await openDraft();
    const { page } = obsidian;
    await obsidian.command('Citeweave: Open comments');
    await page.getByText('Nobody has commented on this note.').waitFor();
    await commentOn(obsidian, 'The wardens', 'Which wardens?');
    await sign(obsidian, 'Sari');
    const card = cards(obsidian).first();
    await card.getByText('Which wardens?').waitFor();
    await card.getByText('The wardens patrol the reeds at night and at dawn.').waitFor();
    await card.getByRole('textbox', { name: 'Reply' }).fill('Those of the north shore.');
    await card.getByRole('button', { name: 'Send' }).click();
    await card.getByText('Those of the north shore.').waitFor();
    await card.getByRole('button', { name: 'Resolve' }).click();
    await card.getByText('Sari: Resolved.').waitFor();
    await card.getByRole('button', { name: 'Reopen' }).click();
    await card.getByText('Sari: Open again.').waitFor();
    await obsidian.screenshot('comments');
    expect(await obsidian.axe('.citeweave-threads')).toEqual([]);
    expect(await obsidian.read('Draft.md')).toBe(draft);
    expect(await comments(obsidian)).toHaveLength(4);
    await obsidian.close();
  });

  it('of another person show what they say, keep their place after edits, and run no code', async () => {
    const obsidian = await openDraft(onReeds);
    const { page } = obsidian;
    await obsidian.command('Citeweave: Open comments');
    const card = cards(obsidian).first();
    await card.getByText('Who says so?').waitFor();
    await card.locator('strong', { hasText: 'says' }).waitFor();
    expect(await card.locator('script').count()).toBe(0);
    await card.getByText('Needs a source').waitFor();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('Before all of this there was nothing.\n\n');
    await card.locator('a.citeweave-commented-words').click();
    await expect
      .poll(
        () => page.evaluate(() => window.page?.app.workspace.activeEditor?.editor?.getSelection()),
        patience,
      )
      .toBe('The wardens patrol the reeds at night and at dawn.');
    await obsidian.close();
  });

  it('are marked in the text, move with what is typed, and a click shows the thread', async () => {
    const second = '01KE0000000000000000000002';
    const on = foreign(second, onWords('reeds at night and at dawn'), 'Overlaps.');
    const done = foreign('01KE0000000000000000000003', onWords('The nets are mended twice a year'), 'Done.');
    const resolved = foreign(
      '01KE0000000000000000000004',
      ['thread: 01KE0000000000000000000003', 'set: resolved'],
      '',
    );
    const obsidian = await openDraft({ ...onReeds, ...on, ...done, ...resolved });
    const { page } = obsidian;
    const mark = (id: string) => page.locator(`.cm-content [data-thread="${id}"]`);
    await mark(second).first().waitFor();
    await expect
      .poll(async () => (await mark(first).allInnerTexts()).join(''), patience)
      .toContain('The wardens patrol the');
    // What is resolved is not marked.
    expect(await mark('01KE0000000000000000000003').count()).toBe(0);
    await page.locator('.cm-line', { hasText: 'The nets' }).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('More words. ');
    expect((await mark(second).allInnerTexts()).join('')).toBe('reeds at night and at dawn');
    await obsidian.screenshot('comment-marks');
    await mark(second).first().click();
    const card = cards(obsidian).filter({ hasText: 'Overlaps.' });
    await expect.poll(() => card.getAttribute('class'), patience).toContain('is-meant');
    await obsidian.close();
  });

  it('suggest words, which are taken over and back as one, and refused once the words are others', async () => {
    const obsidian = await openDraft();
    const { page } = obsidian;
    await obsidian.command('Citeweave: Open comments');
    const now = 'The nets are mended once a year by the fishers.';
    await commentOn(obsidian, 'The nets', 'Once, says the board.', now);
    await sign(obsidian, 'Sari');
    const card = cards(obsidian).first();
    await card.locator('ins', { hasText: now }).waitFor();
    await obsidian.screenshot('comment-suggestion');
    await card.getByRole('button', { name: 'Accept' }).click();
    await expect.poll(() => obsidian.read('Draft.md'), patience).toBe(draft.replace('twice', 'once'));
    await card.getByText('Sari: Suggestion taken over.').waitFor();
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => obsidian.read('Draft.md'), patience).toBe(draft);
    await page.evaluate(
      async (text) => {
        const file = window.page?.app.vault.getFileByPath('Draft.md');
        if (file) await window.page?.app.vault.modify(file, text);
      },
      draft.replace('are mended twice a year', 'were torn apart every winter'),
    );
    await card.getByRole('button', { name: 'Accept' }).click();
    await page.getByText(/so nothing was replaced/).waitFor();
    await obsidian.close();
  });

  it('are edited and retracted by who wrote them, and by nobody else', async () => {
    const obsidian = await openDraft(onReeds);
    const { page } = obsidian;
    await obsidian.command('Citeweave: Open comments');
    const card = cards(obsidian).first();
    await card.getByRole('textbox', { name: 'Reply' }).fill('The borad.');
    await card.getByRole('button', { name: 'Send' }).click();
    await sign(obsidian, 'Sari');
    await card.getByText('The borad.').waitFor();
    expect(await card.getByRole('button', { name: 'Edit or retract' }).count()).toBe(1);
    await card.getByRole('button', { name: 'Edit or retract' }).click();
    await page.getByRole('menuitem', { name: 'Edit comment' }).click();
    await page.getByRole('textbox', { name: 'Comment text' }).fill('The board.');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await card.getByText('The board.').waitFor();
    await card.getByText('edited').waitFor();
    await card.getByRole('button', { name: 'Edit or retract' }).click();
    await page.getByRole('menuitem', { name: 'Retract' }).click();
    await card.getByText('Taken back by its writer.').waitFor();
    await obsidian.close();
  });

  it('show two opinions where two people did not see each other’s word, and what nobody saw', async () => {
    const event = (
      id: string,
      by: string,
      lines: readonly string[],
      text: string,
    ): Record<string, string> => {
      const [[path = '', note = ''] = []] = Object.entries(foreign(id, [`thread: ${first}`, ...lines], text));
      return { [path]: note.replace('by: Dewi', `by: ${by}`) };
    };
    const [a, b, c] = ['2', '3', '4'].map((end) => `01KE000000000000000000000${end}`) as [
      string,
      string,
      string,
    ];
    const obsidian = await openDraft({
      ...onReeds,
      ...event(a, 'Sari', [`after:\n  - ${first}`, 'set: resolved'], ''),
      ...event(b, 'Dewi', [`after:\n  - ${first}`], 'And add the year.'),
      ...event(c, 'Budi', [`after:\n  - ${first}`, 'set: reopened'], ''),
      'Comments/2026-01/broken.md': '---\ntype: comment\nodd: [\n---\nWords.\n',
      'Comments/2026-01/01KE0000000000000000000009.md': '---\ntype: comment\nset: done\n---\nLost.\n',
    });
    await obsidian.command('Citeweave: Open comments');
    const card = cards(obsidian).first();
    await card.getByText('Sari: Resolved. Budi: Open again.').waitFor();
    await card.getByText('1 reply was not seen by who closed it.').waitFor();
    await obsidian.page.getByText(/problems? in the notes/).waitFor();
    await obsidian.page.getByLabel('Show').selectOption({ label: 'All open' });
    await expect.poll(() => cards(obsidian).count(), patience).toBe(2);
    await obsidian.page.getByLabel('Show').selectOption({ label: 'Resolved' });
    await obsidian.page.getByText('No comment is resolved.').waitFor();
    await obsidian.close();
  });

  it('fit a phone, and speak Indonesian', async () => {
    const obsidian = await openObsidian({
      vault: { 'Draft.md': draft, ...onReeds },
      phone: true,
      language: 'id',
    });
    await obsidian.open('Draft.md', 'source');
    await obsidian.command('Citeweave: Buka komentar');
    await obsidian.page.getByText('Perlu sumber').waitFor();
    await obsidian.screenshot('comments-phone');
    expect(await obsidian.axe('.citeweave-threads')).toEqual([]);
    await obsidian.close();
  });
});
