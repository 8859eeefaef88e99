import { clustersIn } from '../cite';

/** A `bibliography` block of a note, and what it asks for. */
export interface BibliographyBlock {
  /** UTF-16 indices of the whole block, with the line end behind it. */
  readonly from: number;
  readonly to: number;
  readonly asks: BlockAsks;
}

/** What a `bibliography` block asks for, one wish a line: `heading: Works`, `style: ieee`, `nocite: @a, @b`. */
export interface BlockAsks {
  /** The heading above the list. */
  readonly heading: string | null;
  /** A style of its own: an id, or a file. */
  readonly style: string | null;
  /** Keys that are listed although nothing cites them; `*` for all. */
  readonly nocite: readonly string[];
}

// ```bibliography … ```   ::: {#refs} … :::
const BLOCK =
  /^(`{3,}|~{3,})[ \t]*bibliography[^\n]*\n([\s\S]*?)^\1[ \t]*$\n?|^:{3,}[ \t]*\{#refs[^}]*\}[ \t]*\n(?:[\s\S]*?^:{3,}[ \t]*$\n?)?/gm;

/** The places of a note that ask for its list of works, in their order. */
export function bibliographyBlocks(text: string): readonly BibliographyBlock[] {
  if (!text.includes('bibliography') && !text.includes('{#refs')) return [];
  return [...text.matchAll(BLOCK)].map(({ 0: whole, 2: source = '', index }) => ({
    from: index,
    to: index + whole.length,
    asks: blockAsks(source),
  }));
}

/** What stands within a `bibliography` block. */
export function blockAsks(source: string): BlockAsks {
  const said = (name: string): string | null => {
    const found = new RegExp(`^[ \\t]*${name}:[ \\t]*(.+?)[ \\t]*$`, 'm').exec(source)?.[1];
    return found === undefined ? null : found.replace(/^(["'])(.*)\1$/, '$2');
  };
  return {
    heading: said('heading'),
    style: said('style') ?? said('csl'),
    nocite: keysOf(said('nocite') ?? ''),
  };
}

/** The keys that a wish names; `*`, or `@*`, for all. */
export function keysOf(said: string): readonly string[] {
  if (said.trim() === '*') return ['*'];
  return clustersIn(said).flatMap(({ items }) => items.map(({ key }) => key));
}
