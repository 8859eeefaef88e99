import { Parser } from 'htmlparser2';
import type { CslNode } from './node';

/** Elements within elements that a style may have; real ones have some twenty. */
const DEEPEST = 200;

/** The tree of an XML text, or the line from 1 at which it is none. No entity but XML's own is known, none is loaded. */
export function readXml(text: string): CslNode | { readonly line: number } {
  const open: { name: string; attrs: Record<string, string>; children: (CslNode | string)[] }[] = [];
  let root: CslNode | null = null;
  let failedAt: number | null = null;
  const source = text.replace(/^\ufeff/, '');
  const parser: Parser = new Parser(
    {
      onopentag(name, attrs) {
        if (open.length > DEEPEST || (root && open.length === 0)) failedAt ??= parser.startIndex;
        const node = { name, attrs, children: [] };
        open.at(-1)?.children.push(node);
        if (open.length === 0) root ??= node;
        open.push(node);
      },
      ontext(data) {
        const at = open.at(-1);
        if (at && (data.trim() !== '' || isOfText(at.name))) at.children.push(data);
        else if (!at && data.trim() !== '') failedAt ??= parser.startIndex;
      },
      onclosetag(_name, isImplied) {
        // An element without content, `<name/>`, counts as closed by itself as well.
        if (isImplied && source[parser.endIndex - 1] !== '/') failedAt ??= parser.startIndex;
        const closed = open.pop();
        // A term that is empty says that nothing is to be said.
        if (closed?.name === 'term' && closed.children.length === 0) closed.children.push('');
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(source);
  if (open.length > 0) failedAt ??= source.length;
  parser.end();
  if (failedAt === null && root) return root;
  return { line: source.slice(0, failedAt ?? 0).split('\n').length };
}

/** Elements whose blanks are part of what they say. */
function isOfText(name: string): boolean {
  return name === 'term' || name === 'single' || name === 'multiple';
}
