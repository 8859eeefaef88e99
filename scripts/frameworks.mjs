// The frameworks that ship, as one list of texts: `templates/frameworks/<id>.<language>.md`. The folder may be empty, or not there.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join('templates', 'frameworks');

async function texts() {
  const names = await readdir(folder).catch(() => []);
  const notes = names.filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    notes.map(async (name) => {
      const [id, language] = name.split('.');
      return { id, language, text: await readFile(join(folder, name), 'utf8') };
    }),
  );
}

export const esbuildFrameworks = {
  name: 'frameworks',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^frameworks:notes$/ }, ({ path }) => ({ path, namespace: 'frameworks' }));
    onLoad({ filter: /.*/, namespace: 'frameworks' }, async () => ({
      contents: JSON.stringify(await texts()),
      loader: 'json',
    }));
  },
};

/** The same in the tests. */
export const viteFrameworks = {
  name: 'frameworks',
  resolveId: (id) => (id === 'frameworks:notes' ? `\0${id}` : null),
  load: async (id) =>
    id === '\0frameworks:notes' ? `export default ${JSON.stringify(await texts())}` : null,
};
