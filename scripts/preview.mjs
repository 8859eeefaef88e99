// The plugin in a browser, for a person without Obsidian: `npm run preview -- [folder] [--write] [--phone] [--lang id]
// [--dark] [--port N]`. Without a folder, the demo vault, which is made where it is not there yet. Changes stay in the
// page, unless `--write` is given.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleHost } from '../tests/host/build/bundle.mjs';
import { readFolder } from '../tests/host/server/folder.mjs';
import { serve } from '../tests/host/server/serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const demo = join(root, 'demo-vault');

/** Notes that say where to begin, in the order in which they are looked for. */
const starts = { en: ['Start here.md'], id: ['Mulai di sini.md', 'Start here.md'] };

function asked() {
  const options = {
    write: { type: 'boolean', default: false },
    phone: { type: 'boolean', default: false },
    dark: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'en' },
    port: { type: 'string', default: '0' },
  };
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length > 1) throw new Error('one folder at a time');
    return {
      ...values,
      folder: resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? demo),
    };
  } catch (error) {
    console.error(`preview: ${error.message}`);
    console.error('usage: npm run preview -- [FOLDER] [--write] [--phone] [--dark] [--lang CODE] [--port N]');
    return process.exit(2);
  }
}

const { folder, write, phone, dark, lang, port } = asked();
if (folder === demo && !existsSync(demo))
  spawnSync(process.execPath, [join(root, 'scripts', 'demo.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`preview: there is no folder ${folder}`);
  process.exit(2);
}

async function plugin() {
  const [manifest, code, css] = await Promise.all(
    ['manifest.json', 'main.js', 'styles.css'].map((name) => readFile(join(root, name), 'utf8')),
  );
  return { manifest: JSON.parse(manifest), code, css };
}

await bundleHost();
const { url } = await serve({
  port: Number(port),
  folder: write ? folder : null,
  boot: async (mirror) => {
    const files = await readFolder(folder);
    const path = (starts[lang] ?? starts.en).find((start) => files.some((file) => file.path === start));
    return {
      name: basename(folder),
      files,
      options: { phone, language: lang, theme: dark ? 'dark' : 'light', showAllFiles: false },
      plugins: [await plugin()],
      answers: {},
      mirror: write ? mirror : null,
      open: path ? { path, mode: 'preview' } : null,
    };
  },
});
console.log(`${url}
${write ? `Changes are written to ${folder}.` : 'Changes stay in the page; a reload brings the folder back as it is.'} Ctrl+C ends it.`);
