import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cited, holds, patience } from './citingVault';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';
import { openPlan, orchards, writePlan } from './papers';

const wells = {
  type: 'journal-article',
  title: 'Wells &amp; <script>alert(1)</script>pumps',
  'container-title': 'Journal of Water',
  author: [{ given: 'Anna', family: 'Lund' }],
  issued: { 'date-parts': [[2018, 3]] },
  volume: '3',
  page: '1-20',
  DOI: '10.1000/wells',
};
const insects = {
  type: 'book',
  title: 'What insects do for us',
  author: [{ given: 'Rosa', family: 'Kessler' }],
  issued: { 'date-parts': [[2014]] },
  publisher: 'Field Press',
  DOI: '10.1000/insects',
};
const book = {
  'ISBN:9780306406157': {
    title: 'Harbours',
    authors: [{ name: 'Bo Sand' }],
    publishers: [{ name: 'Fjord Press' }],
    publish_date: '2001',
  },
};

/** What the servers of the world answer, by what is asked of them. */
const answers: Readonly<Record<string, string>> = {
  '/10.1000/wells': JSON.stringify(wells),
  '/10.1000/insects': JSON.stringify(insects),
  '/10.48550/arXiv.2301.01234': JSON.stringify({
    ...wells,
    DOI: '10.48550/arXiv.2301.01234',
    title: 'A preprint',
  }),
  '/lit/ctxp/v1/pubmed/?format=csl&id=31978945': JSON.stringify({
    ...wells,
    DOI: '10.1000/pm',
    title: 'A trial',
    PMID: '31978945',
  }),
  '/api/books?bibkeys=ISBN:9780306406157&jscmd=data&format=json': JSON.stringify(book),
  '/api/books?bibkeys=ISBN:0306406152&jscmd=data&format=json': '{}',
  '/10.1000/garbage': '<!doctype html><p>Welcome',
};

describe.skipIf(!hasBrowser)('a work that is looked up', () => {
  let server: Server;
  let asked: string[] = [];
  let servers: Record<string, string> = {};

  beforeEach(async () => {
    asked = [];
    server = createServer(({ url = '', headers }, response) => {
      asked.push(`${url} ${headers.accept ?? ''}`.trim());
      const answer = answers[url];
      response.writeHead(answer === undefined ? 404 : 200).end(answer ?? 'Not found');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    servers = {
      'https://doi.org': home,
      'https://api.ncbi.nlm.nih.gov': home,
      'https://openlibrary.org': home,
    };
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  afterAll(closeBrowser);

  const dialog = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-add');

  async function lookUp(obsidian: Obsidian, typed: string): Promise<void> {
    await obsidian.command('Citeweave: Add work by DOI, ISBN, arXiv id or PMID');
    await dialog(obsidian).getByRole('textbox').fill(typed);
    await dialog(obsidian).getByRole('button', { name: 'Look up' }).click();
  }

  it('is asked for only when that is wanted, is shown, and gets a source note that cites as it should', async () => {
    const vault = { 'Draft.md': 'As [@lund2018].\n' };
    const obsidian = await openObsidian({ vault, servers });
    await obsidian.command('Citeweave: Add work by DOI, ISBN, arXiv id or PMID');
    const field = dialog(obsidian).getByRole('textbox');
    await field.fill('wells');
    await dialog(obsidian).getByText('This is no DOI').waitFor();
    await field.fill('https://doi.org/10.1000/wells');
    await dialog(obsidian).getByText('DOI 10.1000/wells: doi.org will be asked.').waitFor();
    expect(asked).toEqual([]);
    await field.press('Enter');
    await dialog(obsidian).getByText('It gets a source note, with the key @lund2018.').waitFor();
    expect(asked).toEqual(['/10.1000/wells application/vnd.citationstyles.csl+json']);
    expect(await dialog(obsidian).locator('table').innerText()).toContain('Wells & alert(1)pumps');
    expect(await obsidian.axe('.citeweave-add')).toEqual([]);
    await obsidian.screenshot('add-work');
    await dialog(obsidian).getByRole('button', { name: 'Add' }).click();
    const path = 'Sources/@lund2018.md';
    await expect.poll(() => obsidian.read(path), patience).toContain('known: library');
    await obsidian.open('Draft.md', 'preview');
    await expect.poll(() => cited(obsidian).first().innerText(), patience).toBe('(Lund, 2018)');
    // The same again is not made twice.
    await lookUp(obsidian, 'doi:10.1000/wells');
    await dialog(obsidian).getByText('It is in your library already, as @lund2018.').waitFor();
    await dialog(obsidian).getByRole('button', { name: 'Open' }).click();
    await expect
      .poll(() => obsidian.page.locator('.inline-title').last().innerText(), patience)
      .toBe('@lund2018');
    await obsidian.command('Citeweave: Undo last import');
    await expect.poll(() => obsidian.files(), patience).not.toContain(path);
    await obsidian.close();
  });

  it('is found by arXiv id, PMID and ISBN as well', async () => {
    const obsidian = await openObsidian({ vault: {}, servers });
    for (const [typed, title] of [
      ['arXiv:2301.01234v2', 'A preprint'],
      ['PMID: 31978945', 'A trial'],
      ['ISBN 978-0-306-40615-7', 'Harbours'],
    ] as const) {
      await lookUp(obsidian, typed);
      await dialog(obsidian).getByText(title, { exact: true }).waitFor();
      await obsidian.page.keyboard.press('Escape');
    }
    await obsidian.close();
  });

  it('is told why there is none', async () => {
    const obsidian = await openObsidian({
      vault: {},
      servers: { ...servers, 'https://doi.org': 'http://127.0.0.1:9' },
    });
    await lookUp(obsidian, '10.1000/wells');
    await dialog(obsidian).getByText('doi.org can’t be reached.').waitFor();
    await obsidian.page.keyboard.press('Escape');
    await lookUp(obsidian, '0-306-40615-2');
    await dialog(obsidian).getByText('openlibrary.org knows no such work.').waitFor();
    await obsidian.close();
    const other = await openObsidian({ vault: {}, servers });
    await lookUp(other, '10.1000/garbage');
    await dialog(other).getByText('not with a work that can be read').waitFor();
    await other.page.keyboard.press('Escape');
    await lookUp(other, '10.1000/none');
    await dialog(other).getByText('doi.org knows no such work.').waitFor();
    await other.close();
  });

  it('fills in the source note of a work that a paper cites', async () => {
    const obsidian = await openObsidian({ vault: { 'bees.txt': orchards() }, servers });
    await openPlan(obsidian, 'bees.txt');
    await writePlan(obsidian);
    const path = 'Sources/@kessler2014.md';
    const before = (await obsidian.read(path)) ?? '';
    await expect.poll(() => cited(obsidian).first().innerText(), patience).toBe('Applewood (2021)');
    await lookUp(obsidian, '10.1000/insects');
    await dialog(obsidian).getByText('A paper cites it as @kessler2014').waitFor();
    await dialog(obsidian).getByRole('button', { name: 'Fill in' }).click();
    await obsidian.page.locator('.citeweave-dialog').getByRole('button', { name: 'Fill in' }).click();
    await expect.poll(() => obsidian.read(path), patience).toContain('doi: "10.1000/insects"');
    expect(await obsidian.read(path)).toContain('- Kessler, Rosa');
    await obsidian.command('Citeweave: Undo last import');
    await holds(obsidian, path, before);
    await obsidian.close();
  });
});
