// What the built files carry of others, with the licence of each: generated from what the bundler took in.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stylesFrom } from './styles.mjs';

/**
 * The third-party notices of some esbuild metafiles: one section a package, sorted by name.
 * Throws where a package has no licence file: nothing may be shipped without its terms.
 */
export async function notices(metafiles) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const packages = inputs.map(packageFolder).filter((folder) => folder !== null);
  const folders = [...new Set(packages)].sort();
  const sections = await Promise.all(folders.map(sectionOf));
  if (inputs.some((file) => file.startsWith('styles:'))) sections.push(await stylesSection());
  return `Citeweave carries the work of others:\n\n${sections.join('\n')}`;
}

/** The folder of the package that a file belongs to, or null for our own. */
function packageFolder(file) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? null;
}

/** Packages without a licence file of their own: those of one repository, with one licence, whose text another carries. */
const borrowed = {
  '@citation-js/date': 'node_modules/@citation-js/core',
  '@citation-js/name': 'node_modules/@citation-js/core',
};

/** Styles and locales are data of the CSL project; of the package that they come in, no code is carried. */
async function stylesSection() {
  const { name, version } = JSON.parse(await readFile(join(stylesFrom, 'package.json'), 'utf8'));
  return `Styles and locales of the Citation Style Language project (CC BY-SA 3.0)
${'-'.repeat(72)}
https://citationstyles.org/, by their authors and translators, as found in ${name} ${version}; packed, else unchanged.
This work is licensed under the Creative Commons Attribution-ShareAlike 3.0 License:
https://creativecommons.org/licenses/by-sa/3.0/
`;
}

async function sectionOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const from = borrowed[name] ?? folder;
  const file = (await readdir(from)).find((entry) => /^licen[cs]e/i.test(entry));
  if (!file) throw new Error(`${name} has no licence file`);
  const terms = (await readFile(join(from, file), 'utf8')).replace(/\r\n?/g, '\n').trim();
  return `${name} ${version} (${license})\n${'-'.repeat(72)}\n${terms}\n`;
}
