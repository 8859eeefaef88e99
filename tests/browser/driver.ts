/**
 * Obsidian in a real browser, for tests that do what a person does:
 *
 *     const obsidian = await openObsidian({ vault: { 'paper.txt': text }, phone: true });
 *     await obsidian.command('Citeweave: Read paper into notes');   // from the palette, by keys
 *     await obsidian.page.getByRole('button', { name: 'Write the notes' }).click();
 *     expect(await obsidian.read('Papers/….md')).toContain('…');
 *     await obsidian.screenshot('hub');                             // tests/output/screenshots/hub.png
 *     await obsidian.close();                                       // fails on any error, request or leftover
 *
 * `close` unloads the plugin and throws where the page had an error, the console told of one, a request wanted to leave the
 * machine, the plugin used something that Obsidian does not promise, or something stayed behind. `page` is Playwright's.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';
import type { Boot, Page as StandIn } from '../host/app/page';
import type { Heard } from '../host/app/platform';
import { readFolder } from '../host/server/folder.mjs';
import { serve } from '../host/server/serve.mjs';

const root = join(import.meta.dirname, '..', '..');
const shots = join(root, 'tests', 'output', 'screenshots');

/** What keeps Chromium quiet: no network of its own, no sandbox where it runs as root. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const desktop = { width: 1280, height: 800 };
const phoneSize = { width: 390, height: 844 };

type VaultFiles = Readonly<Record<string, string | Uint8Array>>;

export interface ObsidianOptions {
  /** Texts or bytes by path, or the path of a folder. */
  readonly vault?: VaultFiles | string;
  readonly phone?: boolean;
  /** Obsidian's language: `en`, `id`. */
  readonly language?: string;
  readonly theme?: 'light' | 'dark';
  /** The folder with main.js, manifest.json and styles.css; null for Obsidian without a plugin. */
  readonly plugin?: string | null;
  /** Shows files in the list that Obsidian has no view for. */
  readonly showAllFiles?: boolean;
  /** What `requestUrl` answers, by address. Any other request is refused, and fails the test. */
  readonly answers?: Boot['answers'];
  /** Servers of the test that `requestUrl` reaches, by the origins that the plugin asks: `http://127.0.0.1:23119`. */
  readonly servers?: Readonly<Record<string, string>>;
  /** Writes changes back into the folder that the vault is in. */
  readonly write?: boolean;
  /** Whether the plugin is new to the vault; else its first note was shown before. */
  readonly firstRun?: boolean;
  /** Whether the plugin lies in the vault and is off, until `turnOn`. */
  readonly off?: boolean;
  /** The file to open first, in Live Preview. */
  readonly open?: string;
}

/** The names that the page's own script gave to what it runs. */
declare global {
  interface Window {
    readonly page?: StandIn;
    readonly bootError?: string;
  }
}

export type Obsidian = Awaited<ReturnType<typeof openObsidian>>;

let browser: Promise<Browser> | null = null;

/** Whether there is a browser to test in; without one, tests are skipped, and the whole run says so. */
export const hasBrowser = findChromium() !== null;

/** One browser for all tests of a file; a test has a context of its own. */
async function context(phone: boolean): Promise<BrowserContext> {
  const executablePath = findChromium() ?? '';
  browser ??= chromium.launch({ executablePath, headless: true, args: flags });
  const touch = phone ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {};
  return (await browser).newContext({ viewport: phone ? phoneSize : desktop, ...touch });
}

/** To be called after the last test of a file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

export async function openObsidian(options: ObsidianOptions = {}) {
  const { phone = false, vault = {} } = options;
  const folder = typeof vault === 'string' && options.write === true ? vault : null;
  let now = options;
  const server = await serve({ boot: (mirror) => bootOf(now, folder === null ? null : mirror), folder });
  const browsing = await context(phone);
  const faults = await watch(browsing, server.url);
  const page = await browsing.newPage();
  page.setDefaultTimeout(25_000);
  const { servers } = options;
  if (servers)
    await page.exposeFunction('standInRequest', (url: string, headers: Record<string, string>) =>
      requestOf(servers, url, headers),
    );
  const start = async (): Promise<string | undefined> => {
    await page.goto(server.url);
    await page.waitForFunction(() => window.page !== undefined || window.bootError !== undefined);
    const error = await page.evaluate(() => window.bootError);
    if (error !== undefined) faults.push(error);
    return error;
  };
  let bootError = await start();
  let isUnloaded = false;

  const obsidian = {
    page,
    /** Everything that was wrong so far. */
    faults,
    /** Chooses a command in the palette by its name, as a person does. */
    async command(name: string): Promise<void> {
      await obsidian.openPalette();
      await page.locator('.prompt-input').fill(name);
      const first = page.locator('.prompt-results .suggestion-item').first();
      const found = await first.locator('.suggestion-title').textContent();
      if (found !== name) throw new Error(`the palette offers “${found ?? 'nothing'}” for “${name}”`);
      await page.locator('.prompt-input').press('Enter');
    },
    async openPalette(): Promise<void> {
      if (!phone) await page.keyboard.press('Control+p');
      else {
        await page.getByRole('button', { name: 'Open ribbon menu' }).tap();
        await page.getByRole('menuitem', { name: 'Open command palette' }).tap();
      }
      await page.waitForSelector('.prompt-input');
    },
    async openSettings(): Promise<void> {
      if (!phone) await page.keyboard.press('Control+,');
      else {
        await page.getByRole('button', { name: 'Open ribbon menu' }).tap();
        await page.getByRole('menuitem', { name: 'Settings' }).tap();
      }
      await page.waitForSelector('.mod-settings');
    },
    /** All that notices said, those that went away as well. */
    notices: () => inPage(page, (app) => app.told),
    /** The commands that can be chosen now. */
    commands: () =>
      inPage(page, (app) =>
        app
          .commands()
          .filter(({ isAvailable }) => isAvailable)
          .map(({ name }) => name),
      ),
    /** The files of the vault, but for Obsidian's own. */
    files: async () =>
      (await inPage(page, (app) => app.files())).filter((path) => !path.startsWith('.obsidian/')),
    read: (path: string) => page.evaluate((at) => window.page?.read(at) ?? null, path),
    open: (path: string, mode?: 'source' | 'preview') =>
      page.evaluate(([at, how]) => window.page?.openNote(at, how), [path, mode] as const),
    setTheme: (theme: 'light' | 'dark') => page.evaluate((to) => window.page?.setTheme(to), theme),
    /** A change from outside of the app, as sync makes it. */
    writeOutside: (path: string, text: string) =>
      page.evaluate(([at, now]) => window.page?.writeOutside(at, now), [path, text] as const),
    writeLocal: (path: string, text: string | null) =>
      page.evaluate(([at, now]) => window.page?.writeLocal(at, now), [path, text] as const),
    removeOutside: (path: string) => page.evaluate((at) => window.page?.removeOutside(at), path),
    /** Follows an `obsidian://` link: its action and its parameters. */
    openLink: (action: string, parameters: Readonly<Record<string, string>> = {}) =>
      page.evaluate(([name, given]) => void window.page?.openLink(name, given), [
        action,
        parameters,
      ] as const),
    runCli: (command: string, given: Readonly<Record<string, string>> = {}) =>
      page.evaluate(([name, values]) => window.page?.runCli(name, values), [command, given] as const),
    /** Turns the plugin on, as a person does in the settings. */
    turnOn: () => page.evaluate(() => window.page?.turnOn()),
    /** Waits until every note is indexed. */
    settled: () => page.waitForFunction(() => window.page?.isSettled() === true),
    async screenshot(name: string): Promise<void> {
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: join(shots, `${name}.png`) });
    },
    /** What axe-core finds against accessibility that is serious or critical, within a part of the page. */
    async axe(within = 'body'): Promise<readonly string[]> {
      await page.evaluate(readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
      return page.evaluate(axeIn, within);
    },
    /** Unloads the plugin; gives what it left behind. */
    async unload(): Promise<readonly string[]> {
      isUnloaded = true;
      return (await page.evaluate(() => window.page?.unload())) ?? [];
    },
    /** Starts the app again on the same device, with the vault as it is then: what it left behind is a fault. */
    async restart(vaultThen: VaultFiles | string): Promise<void> {
      const left = await obsidian.unload();
      faults.push(...left.map((one) => `left behind: ${one}`));
      now = { ...options, vault: vaultThen };
      isUnloaded = false;
      bootError = await start();
    },
    /** The app is gone at once, as when a phone's system ends it: nothing is unloaded. */
    async crash(): Promise<void> {
      await browsing.close();
      await server.close();
    },
    async close(): Promise<void> {
      const left = isUnloaded || bootError !== undefined ? [] : await obsidian.unload();
      const refused = await inPage(page, (app) => app.refused);
      await browsing.close();
      await server.close();
      const all = [...faults, ...refused, ...left.map((one) => `left behind: ${one}`)];
      if (all.length > 0) throw new Error(`${all.length} faults in the page:\n${all.join('\n')}`);
    },
  };
  return obsidian;
}

/** Asks the page; nothing where it did not start. */
async function inPage(
  page: Page,
  ask: (app: Pick<StandIn, 'told' | 'refused' | 'commands' | 'files'>) => unknown,
): Promise<readonly string[]> {
  const answer: unknown = await page.evaluate(`window.page ? (${ask.toString()})(window.page) : []`);
  return Array.isArray(answer) ? answer.map(String) : [];
}

/** Runs in the page. */
async function axeIn(within: string): Promise<string[]> {
  interface Result {
    readonly violations: readonly {
      id: string;
      impact: string;
      nodes: readonly { html: string; failureSummary: string }[];
    }[];
  }
  const { axe } = window as unknown as { axe: { run(within: string): Promise<Result> } };
  const { violations } = await axe.run(within);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
    );
}

/** Asks a server of the test as Node does; null where it has none for an address. */
async function requestOf(
  servers: NonNullable<ObsidianOptions['servers']>,
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<Heard | string | null> {
  const { origin } = new URL(url);
  const server = servers[origin];
  if (server === undefined) return null;
  try {
    const answer = await fetch(server + url.slice(origin.length), { headers });
    const bytes = Buffer.from(await answer.arrayBuffer());
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      base64: bytes.toString('base64'),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Collects what must not happen: in the page, and in windows that it opens. */
async function watch(browsing: BrowserContext, url: string): Promise<string[]> {
  const faults: string[] = [];
  browsing.on('weberror', (error) =>
    faults.push(`page error: ${error.error().stack ?? error.error().message}`),
  );
  browsing.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console error: ${message.text()}`);
  });
  await browsing.route('**/*', async (route) => {
    const address = route.request().url();
    if (/^(data|blob|about):/.test(address) || address.startsWith(url)) return route.continue();
    faults.push(`a request that leaves the page: ${address}`);
    return route.abort();
  });
  return faults;
}

async function bootOf(options: ObsidianOptions, mirror: string | null): Promise<Boot> {
  const {
    vault = {},
    plugin = root,
    phone = false,
    language = 'en',
    theme = 'light',
    showAllFiles = false,
  } = options;
  return {
    name: 'Vault',
    files: typeof vault === 'string' ? await readFolder(vault) : filesOf({ ...known(options), ...vault }),
    options: { phone, language, theme, showAllFiles },
    plugins: plugin === null ? [] : [pluginAt(plugin)],
    arePluginsOff: options.off ?? false,
    answers: options.answers ?? {},
    mirror,
    open: options.open === undefined ? null : { path: options.open, mode: 'source' },
  };
}

/** What a plugin keeps that was here before. */
function known({ plugin = root, firstRun = false }: ObsidianOptions): Readonly<Record<string, string>> {
  if (plugin !== root || firstRun) return {};
  return { '.obsidian/plugins/citeweave/data.json': JSON.stringify({ welcomed: true }) };
}

function filesOf(vault: VaultFiles): Boot['files'] {
  return Object.entries(vault).map(([path, content]) => ({
    path,
    base64: Buffer.from(content).toString('base64'),
    time: 0,
  }));
}

function pluginAt(folder: string): Boot['plugins'][number] {
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return {
    manifest: JSON.parse(read('manifest.json')) as Boot['plugins'][number]['manifest'],
    code: read('main.js'),
    css: read('styles.css'),
  };
}
