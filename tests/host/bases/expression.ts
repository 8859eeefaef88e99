import { refuse } from '../strict';

/** An expression of a filter or formula, as far as the stand-in understands them. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
  | { readonly kind: 'call'; readonly of: Expression; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression };

const token =
  /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\d+(?:\.\d+)?)|([\p{L}_][\p{L}\p{N}_-]*)|(==|!=|<=|>=|&&|\|\||[!<>+*/().,[\]-]))/uy;

/** Signs by how tightly they bind, the loosest first. */
const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/'],
];

const words: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

export function parseExpression(text: string): Expression {
  const tokens = tokensOf(text);
  let at = 0;
  const result = binary(0);
  if (at < tokens.length) throw refuse(`a formula that the stand-in does not understand: ${text}`);
  return result;

  function take(sign: string): boolean {
    if (tokens[at] !== sign) return false;
    at += 1;
    return true;
  }

  function need(sign: string): void {
    if (!take(sign)) throw refuse(`a formula without its ${sign}: ${text}`);
  }

  function binary(level: number): Expression {
    const signs = levels[level];
    if (!signs) return unary();
    let left = binary(level + 1);
    for (let sign = tokens[at]; sign !== undefined && signs.includes(sign); sign = tokens[at]) {
      at += 1;
      left = { kind: 'binary', sign, left, right: binary(level + 1) };
    }
    return left;
  }

  function unary(): Expression {
    return take('!') ? { kind: 'not', of: unary() } : postfix();
  }

  function postfix(): Expression {
    let value = primary();
    for (;;)
      if (take('.')) value = { kind: 'member', of: value, name: tokens[at++] ?? '' };
      else if (take('(')) value = { kind: 'call', of: value, args: until(')') };
      else if (take('[')) {
        const [name] = until(']');
        if (name?.kind !== 'literal')
          throw refuse(`a formula that the stand-in does not understand: ${text}`);
        value = { kind: 'member', of: value, name: String(name.value) };
      } else return value;
  }

  function until(end: string): readonly Expression[] {
    const items: Expression[] = [];
    while (!take(end)) {
      items.push(binary(0));
      if (tokens[at] !== end) need(',');
    }
    return items;
  }

  function primary(): Expression {
    const next = tokens[at++];
    if (next === undefined) throw refuse(`a formula that ends too early: ${text}`);
    if (next === '[') return { kind: 'list', items: until(']') };
    if (next === '(') {
      const inside = binary(0);
      need(')');
      return inside;
    }
    if (/^["']/.test(next)) return { kind: 'literal', value: next.slice(1, -1).replace(/\\(.)/g, '$1') };
    if (/^\d/.test(next)) return { kind: 'literal', value: Number(next) };
    const word = words[next];
    return word === undefined ? { kind: 'name', name: next } : { kind: 'literal', value: word };
  }
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  for (let at = 0; at < text.trimEnd().length; at = token.lastIndex) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (!match) throw refuse(`a formula that the stand-in does not understand: ${text}`);
    tokens.push(match[0].trim());
  }
  return tokens;
}
