// What the built files carry of others, with the licence of each: generated from what the bundler took in.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The third-party notices of some esbuild metafiles: one section a package, sorted by name.
 * Throws where a package has no licence file: nothing may be shipped without its terms.
 */
export async function notices(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = [...new Set(inputs.map(packageFolder).filter((folder) => folder !== null))].sort();
  const sections = await Promise.all(folders.map(sectionOf));
  return `Citeweave carries the work of others:\n\n${sections.join('\n')}`;
}

/** The folder of the package that a file belongs to, or null for our own. */
function packageFolder(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;
}

async function sectionOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file`);
  const terms = (await readFile(join(folder, file), 'utf8')).replace(/\r\n?/g, '\n').trim();
  return `${name} ${version} (${license})\n${'-'.repeat(72)}\n${terms}\n`;
}
