// The main job on the sample paper: a vault in `demo-vault/`, ready to be opened, and a few lines on what to look at.
import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const vault = 'demo-vault';
const paper = 'templates/sample/peran-organisasi-internasional.txt';
const starts = ['Start here.md', 'Mulai di sini.md'];

/** Runs the command line and gives what it printed; ends the demo where it failed. */
function citeweave(...args) {
  const run = spawnSync(process.execPath, ['dist/cli.mjs', ...args], { encoding: 'utf8' });
  process.stderr.write(run.stderr);
  if (run.status !== 0) process.exit(run.status ?? 1);
  return run.stdout.trim();
}

/** The notes of the vault: path, type and text. */
async function notes() {
  const paths = (await readdir(vault, { recursive: true })).filter((path) => path.endsWith('.md'));
  return Promise.all(
    paths.sort().map(async (path) => {
      const text = await readFile(join(vault, path), 'utf8');
      return { path: path.replaceAll('\\', '/'), type: /^type: (.+)$/m.exec(text)?.[1], text };
    }),
  );
}

/** What the start notes point to: a link for each of their blanks, where the vault has such a note. */
function links(all) {
  const nameOf = (path) => basename(path, '.md');
  const first = (type, fits = () => true) => {
    const note = all.find((one) => one.type === type && fits(one.text));
    return note && `[[${nameOf(note.path)}]]`;
  };
  const hub = all.find(({ type }) => type === 'paper');
  return {
    hub: first('paper'),
    text: first('text'),
    canvas: hub && `[[${nameOf(hub.path)}.canvas]]`,
    concept: first('concept', (text) => text.includes('> [!quote]')) ?? first('concept'),
    category: first('category', (text) => text.includes('berlaku')) ?? first('category'),
    claim: first('claim', (text) => /^figures:\n/m.test(text)) ?? first('claim'),
    // The one with a gap to see.
    framework: first('framework', (text) => text.includes('| — |')) ?? first('framework'),
    gap: first('research-gap'),
    source: first('source'),
    actor: first('actor'),
  };
}

/** A start note with its blanks filled; a line whose blank has nothing to point to is left out. */
function filled(text, linked) {
  const blank = /\{\{\s*([a-z]+)\s*\}\}/g;
  return text
    .split('\n')
    .filter((line) => [...line.matchAll(blank)].every(([, name]) => linked[name]))
    .map((line) => line.replace(blank, (_blank, name) => linked[name]))
    .join('\n');
}

/** What makes Obsidian open the vault on the first start note, with the plugin at hand. */
async function settle() {
  const plugin = join(vault, '.obsidian/plugins/citeweave');
  await mkdir(plugin, { recursive: true });
  for (const file of ['main.js', 'manifest.json', 'styles.css']) await copyFile(file, join(plugin, file));
  await writeFile(join(vault, '.obsidian/community-plugins.json'), '["citeweave"]\n');
  const leaf = {
    id: 'start',
    type: 'leaf',
    state: { type: 'markdown', state: { file: starts[0], mode: 'preview', source: false } },
  };
  const main = {
    id: 'main',
    type: 'split',
    direction: 'vertical',
    children: [{ id: 'tabs', type: 'tabs', children: [leaf] }],
  };
  await writeFile(
    join(vault, '.obsidian/workspace.json'),
    JSON.stringify({ main, active: 'start', lastOpenFiles: [starts[0]] }, null, 2),
  );
}

await rm(vault, { recursive: true, force: true });
await mkdir(vault);
const told = citeweave('read', paper, '--vault', vault);
const all = await notes();
const linked = links(all);
for (const start of starts) {
  const text = await readFile(join('templates/start', start), 'utf8');
  await writeFile(join(vault, start), filled(text, linked));
}
await settle();
const checked = citeweave('check', vault);

const shown = (link) => link?.replace(/^\[\[|\]\]$/g, '') ?? '–';
console.log(`${told}
${checked}

demo-vault/ is ready: open it in Obsidian ("Open folder as vault"), or read it with any editor.
  Start here.md              what to look at, and where (Mulai di sini.md in Indonesian)
  hub of the paper           ${shown(linked.hub)}
  a claim with its quote     ${shown(linked.claim)}
  the roles, and their gap   ${shown(linked.framework)}
  the argument as a picture  Papers/${shown(linked.canvas)}
Take it back with: node dist/cli.mjs undo demo-vault`);
