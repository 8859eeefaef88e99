import { requestUrl } from 'obsidian';
import { addressOf, workServed, type Identifier, type LibraryWork, type Problem } from '../../../jobs';

/** A work that a server knows, or why there is none. */
export type LookedUp = { readonly work: LibraryWork } | { readonly problem: Problem };

/** The server that is asked for a work, as a person reads it. */
export function serverOf(identifier: Identifier): string {
  return new URL(addressOf(identifier).url).hostname;
}

/** Asks for a work, once: only when a person wants it. */
export async function lookUp(identifier: Identifier): Promise<LookedUp> {
  const { url, headers } = addressOf(identifier);
  const server = serverOf(identifier);
  const problem = (kind: string, values: Problem['values'] = {}): LookedUp => ({
    problem: { kind, file: '', values: { server, ...values } },
  });
  try {
    const { status, text } = await requestUrl({ url, headers: { ...headers }, throw: false });
    if (status === 404) return problem('add.not-found');
    if (status !== 200) return problem('add.refused', { status });
    const work = workServed(identifier, text);
    return work ? { work } : problem(text.trim() === '{}' ? 'add.not-found' : 'add.odd');
  } catch {
    return problem('add.offline');
  }
}
