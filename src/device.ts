// What this device keeps beside the vault: in the database that every platform of Obsidian has, also for its workers.
import type { Device, KeepOrder, KeptFile } from './jobs';

/** One database for all vaults of the device, as they share what it is in. */
const NAME = 'citeweave';
const VERSION = 1;

/** What is kept of files, by vault and path; and of each a few words about it, as the rest is large. */
const FILES = 'files';
const ABOUT = 'about';

/** What is known of a file that something is kept of. */
interface About {
  readonly build: string;
  readonly sum: string;
  /** When it was last of use, in milliseconds since 1970. */
  readonly used: number;
}

const DAY = 86_400_000;
/** What nobody used for that long is of a vault that is gone. */
const OLD = 90 * DAY;

/** Milliseconds after which nobody waits for the database any more: to read everything anew takes no longer. */
const PATIENCE = 3000;

/** Keeps things in this device's database. Where there is none, or it is refused, full, busy or broken, nothing is kept. */
export class DeviceDatabase implements Device {
  private opening: Promise<IDBDatabase> | null = null;
  private isGivenUp = false;

  constructor(private readonly order: KeepOrder) {}

  async sumOf(bytes: Uint8Array): Promise<string | null> {
    try {
      const { buffer, byteOffset, length } = bytes;
      // Bytes that threads share can't be had by it.
      if (!(buffer instanceof ArrayBuffer)) return null;
      const given = new Uint8Array(buffer, byteOffset, length);
      const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', given));
      return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
    } catch {
      return null;
    }
  }

  async read(file: string): Promise<{ readonly sum: string; readonly kept: unknown } | null> {
    const { vault, build } = this.order;
    return this.quietly(async (database) => {
      const stores = database.transaction([ABOUT, FILES], 'readonly');
      const about = await answerOf<unknown>(stores.objectStore(ABOUT).get([vault, file]));
      if (!isAbout(about) || about.build !== build) return null;
      const kept = await answerOf<unknown>(stores.objectStore(FILES).get([vault, file]));
      return { sum: about.sum, kept };
    });
  }

  async write(file: string, sum: string, kept: KeptFile): Promise<void> {
    const { vault, build } = this.order;
    const about: About = { build, sum, used: Date.now() };
    await this.quietly(async (database) => {
      const stores = database.transaction([ABOUT, FILES], 'readwrite');
      stores.objectStore(ABOUT).put(about, [vault, file]);
      stores.objectStore(FILES).put(kept, [vault, file]);
      await endOf(stores);
    });
  }

  /** What other builds kept goes as well, and what was not used for long, whatever vault it is of. */
  async keepOnly(files: readonly string[]): Promise<void> {
    const { vault, build } = this.order;
    const wanted = new Set(files);
    const now = Date.now();
    await this.quietly(async (database) => {
      const stores = database.transaction([ABOUT, FILES], 'readwrite');
      const abouts = stores.objectStore(ABOUT);
      await eachOf(abouts, (about, [owner, file], key) => {
        const isUsed = owner === vault && about?.build === build && wanted.has(file);
        if (isUsed && now - about.used > DAY) abouts.put({ ...about, used: now }, key);
        if (isUsed || (owner !== vault && about && now - about.used < OLD)) return;
        abouts.delete(key);
        stores.objectStore(FILES).delete(key);
      });
      await endOf(stores);
    });
  }

  /** What the database answers; null where it can't. One that lets us wait is not asked again. */
  private async quietly<Answer>(ask: (database: IDBDatabase) => Promise<Answer>): Promise<Answer | null> {
    if (this.isGivenUp) return null;
    try {
      return await inTime(
        (async () => ask(await (this.opening ??= open())))(),
        () => void (this.isGivenUp = true),
      );
    } catch {
      // A phone may take the connection away while the app sleeps: the next question opens another.
      this.opening = null;
      return null;
    }
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ABOUT);
      request.result.createObjectStore(FILES);
    };
    request.onsuccess = () => {
      const database = request.result;
      // A later release may want to change it.
      database.onversionchange = () => database.close();
      done(database);
    };
    request.onerror = () => failed(new Error(request.error?.message));
  });
}

/** Calls for all that something is kept of: null for one that tells nothing of use. */
async function eachOf(
  abouts: IDBObjectStore,
  call: (about: About | null, place: readonly [vault: string, file: string], key: IDBValidKey) => void,
): Promise<void> {
  for (const key of await answerOf(abouts.getAllKeys())) {
    const about = await answerOf<unknown>(abouts.get(key));
    const [vault, file]: unknown[] = Array.isArray(key) ? key : [];
    if (typeof vault === 'string' && typeof file === 'string')
      call(isAbout(about) ? about : null, [vault, file], key);
  }
}

function isAbout(value: unknown): value is About {
  if (typeof value !== 'object' || value === null) return false;
  const { build, sum, used } = value as Readonly<Record<string, unknown>>;
  return typeof build === 'string' && typeof sum === 'string' && typeof used === 'number';
}

function answerOf<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(new Error(request.error?.message));
  });
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, failed) => {
    transaction.oncomplete = () => done();
    transaction.onabort = () => failed(new Error(transaction.error?.message));
  });
}

async function inTime<Answer>(answer: Promise<Answer>, late: () => void): Promise<Answer> {
  let timer = 0;
  const patience = new Promise<never>((_, failed) => {
    timer = self.setTimeout(() => {
      late();
      failed(new Error('late'));
    }, PATIENCE);
  });
  try {
    return await Promise.race([answer, patience]);
  } finally {
    self.clearTimeout(timer);
  }
}
