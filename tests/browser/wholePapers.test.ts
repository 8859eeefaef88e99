import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { articleFile, sharedFolder } from '../shared';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { glaciers, openPlan, writePlan } from './papers';

/** What a careful reader found in the article. */
interface Gold {
  readonly concepts: readonly { readonly name: string }[];
  readonly priorLiterature: readonly { readonly work: string }[];
  readonly claims: readonly { readonly text: string }[];
  readonly matrix: { readonly rows: readonly string[] };
}

/** What is known of a paper of the open corpus. */
interface Known {
  readonly meta: { readonly title: string; readonly authors: readonly string[] };
  readonly references: readonly { readonly csl: { readonly title: string } }[];
}

const article = articleFile();
const corpus = sharedFolder('corpus');
const plain = (text: string): string => text.replace(/\\(?=[^\w\s])|[-\s]/g, '');

async function notesIn(obsidian: Obsidian, folder: string): Promise<Record<string, string>> {
  const paths = (await obsidian.files()).filter((path) => path.startsWith(`${folder}/`));
  const texts = await Promise.all(
    paths.map(async (path) => [path, (await obsidian.read(path)) ?? ''] as const),
  );
  return Object.fromEntries(texts);
}

/** How many things of a kind the window says that it found. */
async function counted({ page }: Obsidian, kind: string): Promise<number> {
  const chip = await page.locator('.citeweave-chip', { hasText: kind }).first().innerText();
  return Number(/\d+/.exec(chip)?.[0]);
}

/** Follows the first claim to the text, and gives the words there that are marked. */
async function followClaim(obsidian: Obsidian, claim: string): Promise<string> {
  const { page } = obsidian;
  await obsidian.open(claim, 'preview');
  await page.locator('.markdown-reading-view .callout[data-callout="quote"] a.internal-link').last().click();
  const marked = page.locator('.is-flashing');
  await marked.waitFor();
  return plain(await marked.innerText());
}

describe.skipIf(!hasBrowser)('a whole paper that is read in Obsidian', () => {
  afterAll(closeBrowser);

  it.skipIf(article === null)(
    'is the article: its concepts, literature, programmes and numbers have notes, and all goes again',
    async () => {
      const text = readFileSync(article ?? '', 'utf8');
      const gold = JSON.parse(readFileSync(join(article ?? '', '..', 'gold.json'), 'utf8')) as Gold;
      const obsidian = await openObsidian({ vault: { 'article.txt': text } });
      await openPlan(obsidian, 'article.txt');
      expect(await counted(obsidian, 'Prior literature')).toBe(gold.priorLiterature.length);
      await obsidian.screenshot('article-plan');
      await writePlan(obsidian);
      const things = { ...(await notesIn(obsidian, 'Concepts')), ...(await notesIn(obsidian, 'Actors')) };
      const heads = Object.entries(things).map(([path, note]) => `${path}\n${note.split('\n---')[0] ?? ''}`);
      const unnamed = (names: readonly string[]): readonly string[] =>
        names.filter((name) => !heads.some((head) => head.toLowerCase().includes(name.toLowerCase())));
      expect(unnamed(gold.concepts.map(({ name }) => name))).toEqual([]);
      expect(unnamed(gold.matrix.rows)).toEqual([]);
      const sources = await notesIn(obsidian, 'Sources');
      for (const { work } of gold.priorLiterature)
        expect(sources[`Sources/@${work}.md`]).toContain('- prior-literature');
      const claims = await notesIn(obsidian, 'Claims');
      const said = Object.values(claims).map(plain);
      const numbers = gold.claims.map(({ text: number }) => plain(number));
      expect(numbers.filter((number) => !said.some((claim) => claim.includes(number)))).toEqual([]);
      const [first = ''] = Object.keys(claims);
      const quote = /> \[!quote\].*\n> (.*?) \[\[/.exec(claims[first] ?? '')?.[1] ?? '';
      expect(await followClaim(obsidian, first)).toContain(plain(quote));
      await obsidian.screenshot('article-claim');
      await obsidian.command('Citeweave: Undo last import');
      await obsidian.page.getByText(/^Taken back/).waitFor();
      expect((await obsidian.files()).filter((path) => !path.startsWith('.trash/'))).toEqual(['article.txt']);
      expect(await obsidian.read('article.txt')).toBe(text);
      await obsidian.close();
    },
    90_000,
  );

  it.skipIf(corpus === null)(
    'is one that nobody wrote rules for: its hub names its authors, and every work of its list has a note',
    async () => {
      const file = join(corpus ?? '', 'pdf', 'hum-febrian');
      const { meta, references } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Known;
      const obsidian = await openObsidian({ vault: {}, language: 'id' });
      const { page } = obsidian;
      await page.getByRole('button', { name: /letakkan|lepaskan|jatuhkan|taruh/i }).click();
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.locator('.suggestion-item').first().click(),
      ]);
      await chooser.setFiles(`${file}.txt`);
      await page.locator('.citeweave-dialog .citeweave-listed:visible').first().waitFor();
      // A work that is reviewed is not told among those that are only cited; and the paper has a source note too.
      const works = [
        await counted(obsidian, 'Karya dikutip'),
        await counted(obsidian, 'Literatur terdahulu'),
      ];
      expect((works[0] ?? 0) + (works[1] ?? 0)).toBe(references.length + 1);
      await page.getByRole('button', { name: 'Tulis catatannya' }).click();
      await page.locator('.citeweave-dialog').waitFor({ state: 'detached' });
      await obsidian.settled();
      const hub = (await obsidian.read(`Papers/${meta.title}.md`)) ?? '';
      for (const author of meta.authors) expect(hub).toContain(author.split(' ').pop());
      const titles = plain(Object.values(await notesIn(obsidian, 'Sources')).join('\n'));
      expect(references.filter(({ csl }) => !titles.includes(plain(csl.title)))).toEqual([]);
      expect(await obsidian.read('Papers/files/hum-febrian.txt')).toBe(readFileSync(`${file}.txt`, 'utf8'));
      await obsidian.close();
    },
  );

  it('is one on glaciers: two ideas, three kinds, two works reviewed, a gap, three findings, and the works behind them', async () => {
    const obsidian = await openObsidian({ vault: { 'ice.md': glaciers }, theme: 'dark' });
    await openPlan(obsidian, 'ice.md');
    const kinds = ['Concepts', 'Categories', 'Prior literature', 'Claims', 'Research gaps'];
    const counts = await Promise.all(kinds.map((kind) => counted(obsidian, kind)));
    expect(counts).toEqual([2, 3, 2, 3, 1]);
    await writePlan(obsidian);
    expect(Object.keys(await notesIn(obsidian, 'Concepts'))).toEqual([
      'Concepts/Basal sliding.md',
      'Concepts/Subglacial drainage efficiency.md',
      'Concepts/channel drainage.md',
      'Concepts/linked-cavity drainage.md',
      'Concepts/sheet drainage.md',
    ]);
    expect(await obsidian.read('Concepts/Subglacial drainage efficiency.md')).toMatch(
      /^acronym: SDE$[^]*According to \[\[@fountain1998\]\]\n> Subglacial drainage efficiency \(SDE\) is defined as the ratio of water that leaves a glacier to water that reaches its bed \[\[/m,
    );
    const claims = await notesIn(obsidian, 'Claims');
    const faster = Object.keys(claims).find((path) => path.includes('In July 2013')) ?? '';
    expect(claims[faster]).toContain('figures:\n  - "41 percent"\n');
    expect(await followClaim(obsidian, faster)).toContain('41percentfasterthaninMay');
    await obsidian.close();
  });
});
