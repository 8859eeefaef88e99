import type { Drawn } from '../notes';
import type { Vault } from '../vault';

/**
 * The canvas of a paper that an import made and none took away, also under an older title of the paper's: there is one
 * for each paper. Null where none was made.
 */
export function canvasBefore(
  { imports, texts }: Pick<Vault, 'imports' | 'texts'>,
  paper: string,
): Drawn | null {
  const paths = new Set<string>();
  for (const { paper: of, files } of imports) {
    if (of !== paper) continue;
    for (const { id, path, after } of files) {
      if (id !== null || !path.endsWith('.canvas')) continue;
      paths.delete(path);
      if (after !== null) paths.add(path);
    }
  }
  const made = [...paths].reverse();
  const there = made.find((path) => texts.has(path));
  const path = there ?? made[0];
  return path === undefined ? null : { path, there: there !== undefined };
}
