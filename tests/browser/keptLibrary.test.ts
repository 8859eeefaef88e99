import { afterAll, describe, expect, it } from 'vitest';
import { bib, offered, openSidebar, patience, sidebar, worksIn } from './citingVault';
import { closeBrowser, hasBrowser, openObsidian, type Obsidian } from './driver';

/** A library with an entry that has no end, and a note that cites of it. */
const vault = {
  'works.bib': `${bib}@book{open, title = {Open end\n`,
  'Empty.md': 'Text\n',
  'Draft.md': 'As [@boussard2002] says.\n',
};

/** Where this device keeps what was read. */
const NAME = 'citeweave';

/** The files of which this device keeps something. Runs in the page. */
async function keptIn(name: string): Promise<readonly string[]> {
  const known = await indexedDB.databases();
  if (!known.some((one) => one.name === name)) return [];
  const database = await new Promise<IDBDatabase>((done, failed) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(new Error('closed'));
  });
  try {
    if (!database.objectStoreNames.contains('files')) return [];
    const keys = database.transaction('files').objectStore('files').getAllKeys();
    await new Promise((done) => (keys.onsuccess = done));
    return keys.result.flatMap((key) => (Array.isArray(key) && typeof key[1] === 'string' ? [key[1]] : []));
  } finally {
    database.close();
  }
}

/** Spoils all that was kept, or changes what lists show of it, so that it is seen what comes from there; and says that another build kept it. Runs in the page. */
async function change({ name, how }: { readonly name: string; readonly how: string }): Promise<void> {
  const marked = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replace('Civil society', 'Kept society');
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value) || ArrayBuffer.isView(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([field, one]) => [field, marked(one)]));
  };
  const database = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => done(request.result);
  });
  const stores = database.transaction(['files', 'about'], 'readwrite');
  const cursor = stores.objectStore('files').openCursor();
  cursor.onsuccess = () => {
    const at = cursor.result;
    if (!at) return;
    at.update(how === 'break' ? { references: 'broken', searched: [] } : marked(at.value));
    at.continue();
  };
  const about = stores.objectStore('about').openCursor();
  about.onsuccess = () => {
    const at = about.result;
    if (!at || how !== 'as another build') return;
    at.update({ ...at.value, build: 'another' });
    at.continue();
  };
  await new Promise((done) => (stores.oncomplete = done));
  database.close();
}

const isKept = (obsidian: Obsidian, files: readonly string[]): Promise<void> =>
  expect.poll(() => obsidian.page.evaluate(keptIn, NAME), patience).toEqual(files);

/** A vault whose library was read, and is kept on this device. */
async function kept(): Promise<Obsidian> {
  const obsidian = await openObsidian({ vault });
  await isKept(obsidian, ['works.bib']);
  return obsidian;
}

/** Writes a citation by the beginning of a title, and waits until it is offered. */
async function cite(obsidian: Obsidian, said: string, title: string): Promise<void> {
  const { page } = obsidian;
  await obsidian.open('Empty.md');
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(`@${said}`);
  await offered(obsidian, title);
}

describe.skipIf(!hasBrowser)('a library that was read before on this device', () => {
  afterAll(closeBrowser);

  it('is there at the next start as it was kept: searched, cited, and with what is wrong with it', async () => {
    const obsidian = await kept();
    await obsidian.page.evaluate(change, { name: NAME, how: 'mark' });
    await obsidian.restart(vault);
    await cite(obsidian, 'boussard', 'Kept society');
    // What is cited is decoded from the file itself, which is the truth.
    await obsidian.open('Draft.md');
    await openSidebar(obsidian);
    await expect.poll(() => worksIn(obsidian).allInnerTexts(), patience).toHaveLength(1);
    expect((await worksIn(obsidian).allInnerTexts()).join()).toContain('Civil society');
    await sidebar(obsidian).getByRole('tab', { name: 'Library' }).click();
    const problems = sidebar(obsidian).locator('.citeweave-problems');
    await problems.locator('summary').click();
    expect(await problems.innerText()).toContain('works.bib, line 4: The value of title in “open”');
    await obsidian.screenshot('kept-library');
    await obsidian.close();
  });

  it('is read anew where its file was changed meanwhile, if only in one sign', async () => {
    const obsidian = await kept();
    await obsidian.page.evaluate(change, { name: NAME, how: 'mark' });
    await obsidian.restart({ ...vault, 'works.bib': vault['works.bib'].replace('Civil s', 'Civic s') });
    await cite(obsidian, 'boussard', 'Civic society');
    await obsidian.close();
  });

  it('is forgotten on this device when its file is gone from the vault', async () => {
    const obsidian = await kept();
    await obsidian.writeOutside(
      'more.bib',
      '@book{lund2018, author = {Lund, A.}, title = {Wells}, year = 2018}',
    );
    await isKept(obsidian, ['more.bib', 'works.bib']);
    await obsidian.removeOutside('works.bib');
    await isKept(obsidian, ['more.bib']);
    await obsidian.close();
  });

  it('is read anew where what was kept is broken', async () => {
    const obsidian = await kept();
    await obsidian.page.evaluate(change, { name: NAME, how: 'break' });
    await obsidian.restart(vault);
    await cite(obsidian, 'boussard', 'Civil society');
    await obsidian.close();
  });

  it('is read anew by another build of the plugin', async () => {
    const obsidian = await kept();
    await obsidian.page.evaluate(change, { name: NAME, how: 'as another build' });
    await obsidian.restart(vault);
    await cite(obsidian, 'boussard', 'Civil society');
    await obsidian.close();
  });

  it('is read also where the device lets nobody into its database', async () => {
    const obsidian = await openObsidian({ vault: {} });
    // One of a later release: ours can't open it.
    await obsidian.page.evaluate(
      (name) =>
        new Promise<void>((done) => {
          const request = indexedDB.open(name, 1000);
          request.onsuccess = () => {
            request.result.close();
            done();
          };
        }),
      NAME,
    );
    await obsidian.restart(vault);
    await cite(obsidian, 'boussard', 'Civil society');
    await obsidian.close();
  });

  it('is read also where the database never answers', async () => {
    const obsidian = await openObsidian({ vault });
    // It is being changed by somebody who does not come to an end, in a page that stays.
    const other = await obsidian.page.context().newPage();
    await other.goto(obsidian.page.url());
    await other.evaluate((name) => {
      const hold = (database: IDBDatabase): void => {
        const again = database.createObjectStore('held').put(1, 1);
        const on = (): void => void ((again.source as IDBObjectStore).put(1, 1).onsuccess = on);
        again.onsuccess = on;
      };
      const request = indexedDB.open(name, 1000);
      request.onupgradeneeded = () => hold(request.result);
    }, NAME);
    await obsidian.restart(vault);
    await cite(obsidian, 'boussard', 'Civil society');
    await other.close();
    await obsidian.close();
  });
});
