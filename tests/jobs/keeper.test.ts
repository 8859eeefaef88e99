import { describe, expect, it } from 'vitest';
import { CitingDesk, Keeper, type Device, type KeptFile, type Problem } from '../../src/jobs';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const soon = (): Promise<void> => Promise.resolve();

const library = `@book{moore2015, author = {Moore, R.}, title = {Cybercrime}, year = 2015}
@book{lund2018, author = {Lund, A.}, title = {On Wells}, year = 2018, publisher = {Quay}}
@book{, title = {Nameless
`;

/** A device that stores what it is given as a database does: a copy of it. */
class Shelf implements Device {
  readonly files = new Map<string, { readonly sum: string; kept: unknown }>();
  writes = 0;

  sumOf(given: Uint8Array): Promise<string | null> {
    return Promise.resolve(new TextDecoder().decode(given));
  }
  read(file: string): ReturnType<Device['read']> {
    const there = this.files.get(file);
    return Promise.resolve(there ? structuredClone(there) : null);
  }
  write(file: string, sum: string, kept: KeptFile): Promise<void> {
    this.writes += 1;
    this.files.set(file, { sum, kept: structuredClone(kept) });
    return Promise.resolve();
  }
  keepOnly(files: readonly string[]): Promise<void> {
    for (const file of this.files.keys()) if (!files.includes(file)) this.files.delete(file);
    return Promise.resolve();
  }
}

/** A start of the app on a device. */
const start = (device: Device, rest = soon): CitingDesk =>
  new CitingDesk(soon, new Keeper(device, rest, soon));

async function tell(desk: CitingDesk, text: string, file = 'a.bib'): Promise<readonly Problem[]> {
  const answer = await desk.hear({ ask: 'file', file, bytes: bytes(text) });
  return answer.ask === 'file' ? answer.problems : [];
}

async function search(desk: CitingDesk, query: string): Promise<readonly string[]> {
  const answer = await desk.hear({ ask: 'search', query, limit: 5, text: '', first: [] });
  return answer.ask === 'search' ? answer.rows.map(({ title }) => title) : [];
}

async function cited(desk: CitingDesk, key: string): Promise<unknown> {
  const answer = await desk.hear({ ask: 'about', keys: [key] });
  return answer.ask === 'about' ? answer.about[0] : null;
}

/** A device on which the library was read before. */
async function known(): Promise<Shelf> {
  const device = new Shelf();
  await tell(start(device), library);
  await expect.poll(() => device.files.size).toBe(1);
  return device;
}

/** Changes what a list shows of a kept work, so that it is seen where a list comes from. */
function mark(device: Shelf): void {
  const there = device.files.get('a.bib');
  const text = (value: unknown): unknown =>
    typeof value === 'string'
      ? value.replace('Cybercrime', 'Cybercrime, kept').replace('cybercrime', 'cybercrime, kept')
      : Array.isArray(value) || ArrayBuffer.isView(value) || typeof value !== 'object' || value === null
        ? value
        : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, text(one)]));
  if (there) there.kept = text(there.kept);
}

describe('the next start on this device', () => {
  it('has the library from what was kept: it is searched, cited, and what is wrong with it is listed', async () => {
    const device = await known();
    const first = start(new Shelf());
    const problems = await tell(first, library);
    expect(problems.length).toBeGreaterThan(0);
    mark(device);
    const next = start(device);
    expect(await tell(next, library)).toEqual(problems);
    expect(await search(next, 'kept')).toEqual(['Cybercrime, kept']);
    // What a list does not show is read from the file itself.
    expect(await cited(next, 'lund2018')).toEqual(await cited(first, 'lund2018'));
    expect(device.writes).toBe(1);
  });

  it('reads a file anew that was changed meanwhile, and keeps that', async () => {
    const device = await known();
    mark(device);
    const next = start(device);
    await tell(next, library.replace('On Wells', 'On Pumps'));
    expect(await search(next, 'moore')).toEqual(['Cybercrime']);
    expect(await search(next, 'lund')).toEqual(['On Pumps']);
    await expect.poll(() => device.writes).toBe(2);
  });

  it('reads on from what was kept when the file is changed later', async () => {
    const device = await known();
    const next = start(device);
    await tell(next, library);
    await tell(next, library.replace('On Wells', 'On Pumps'));
    expect(await search(next, 'lund')).toEqual(['On Pumps']);
    await expect.poll(() => device.writes).toBe(2);
    const third = start(device);
    await tell(third, library.replace('On Wells', 'On Pumps'));
    expect(await search(third, 'lund')).toEqual(['On Pumps']);
  });

  it('reads a file anew where what was kept is broken', async () => {
    for (const kept of [null, 7, {}, { references: {}, searched: 5 }, { references: null, searched: null }]) {
      const device = await known();
      const there = device.files.get('a.bib');
      if (there) there.kept = kept;
      const next = start(device);
      await tell(next, library);
      expect(await search(next, 'moore')).toEqual(['Cybercrime']);
    }
  });

  it('makes anew what is searched where that was not kept as it should be', async () => {
    const device = await known();
    const there = device.files.get('a.bib');
    if (there) there.kept = { ...(there.kept as KeptFile), searched: 'one' };
    const next = start(device);
    await tell(next, library);
    expect(await search(next, 'moore')).toEqual(['Cybercrime']);
  });
});

describe('what is kept', () => {
  it('is nothing where the device can not tell one content from another', async () => {
    const device = new Shelf();
    device.sumOf = () => Promise.resolve(null);
    const desk = start(device);
    await tell(desk, library);
    expect(await search(desk, 'moore')).toEqual(['Cybercrime']);
    expect(device.writes).toBe(0);
  });

  it('is written once a file has rested, as it is then', async () => {
    const device = new Shelf();
    let rested = (): void => undefined;
    const resting = new Promise<void>((resolve) => (rested = resolve));
    const desk = start(device, () => resting);
    await tell(desk, library);
    await tell(desk, library.replace('On Wells', 'On Pumps'));
    rested();
    await expect.poll(() => device.writes).toBe(1);
    expect(device.files.get('a.bib')?.sum).toContain('On Pumps');
  });

  it('is forgotten with files that are no libraries any more', async () => {
    const device = await known();
    const desk = start(device);
    await tell(desk, library);
    await tell(desk, '@book{x, title = {X}}', 'b.bib');
    await expect.poll(() => [...device.files.keys()]).toEqual(['a.bib', 'b.bib']);
    await desk.hear({ ask: 'keep', files: ['b.bib'] });
    await expect.poll(() => [...device.files.keys()]).toEqual(['b.bib']);
  });

  it('is found before what is asked next is answered', async () => {
    const device = await known();
    const desk = start(device);
    const told = tell(desk, library);
    const found = search(desk, 'moore');
    expect(await found).toEqual(['Cybercrime']);
    await told;
  });
});
