import { isList, type Filter } from './filters';

/** What a template may print, by name. */
export type Scope = Readonly<Record<string, unknown>>;

/** A template as a function: the text that it makes of a scope. */
export type Compiled = (scope: Scope) => string;

/**
 * The part of Liquid that our own templates speak, as functions: it does what LiquidJS does, some ten times faster
 * (see `docs/decisions/0004-templates-compiled.md`). `{{ path | filter: value, name: value }}`; `if`, `elsif`, `else`
 * with `>`, `==` and `and`; `for … in`; `-` beside a brace takes the blanks there. Null for a template that says
 * more: that one is LiquidJS's.
 */
export function compile(
  template: string,
  filters: Readonly<Record<string, Filter>>,
  print: (value: unknown) => string,
): Compiled | null {
  const parser = new Parser(tokensOf(template), filters, print);
  const nodes = parser.block();
  if (nodes === null || parser.ended !== '') return null;
  return (scope) => {
    const out: string[] = [];
    run(nodes, { values: scope, above: null }, out);
    return out.join('');
  };
}

/** Names and what they stand for; those of a loop lie above those of the template. */
interface Frame {
  readonly values: Scope;
  readonly above: Frame | null;
}

type Node = (frame: Frame, out: string[]) => void;
type Expression = (frame: Frame) => unknown;

function run(nodes: readonly Node[], frame: Frame, out: string[]): void {
  for (const node of nodes) node(frame, out);
}

interface Token {
  readonly kind: 'text' | 'output' | 'tag';
  readonly text: string;
}

//   {{- path | filter -}}   {%- tag -%}
const MARK = /\{\{(-?)\s*([^]*?)\s*(-?)\}\}|\{%(-?)\s*([^]*?)\s*(-?)%\}/g;

function tokensOf(template: string): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  let trims = false;
  const text = (to: number, trimEnd: boolean): void => {
    let between = template.slice(from, to);
    if (trims) between = between.trimStart();
    if (trimEnd) between = between.trimEnd();
    if (between !== '') tokens.push({ kind: 'text', text: between });
  };
  for (const {
    0: whole,
    1: before,
    2: output,
    3: after,
    4: tagBefore,
    5: tag,
    6: tagAfter,
    index,
  } of template.matchAll(MARK)) {
    text(index, before === '-' || tagBefore === '-');
    tokens.push(tag === undefined ? { kind: 'output', text: output ?? '' } : { kind: 'tag', text: tag });
    trims = after === '-' || tagAfter === '-';
    from = index + whole.length;
  }
  text(template.length, false);
  return tokens;
}

/** Reads tokens in order; every method gives null where it meets what it does not know. */
class Parser {
  /** The tag that ended the last block (`endif`, `else`, …); '' at the end of the template. */
  ended = '';
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly filters: Readonly<Record<string, Filter>>,
    private readonly print: (value: unknown) => string,
  ) {}

  /** Everything up to a tag that ends or divides a block. */
  block(): Node[] | null {
    const nodes: Node[] = [];
    for (let token = this.tokens[this.at]; token; token = this.tokens[this.at]) {
      this.at += 1;
      if (token.kind === 'tag' && /^(?:end\w+|els(?:e|if))\b/.test(token.text)) {
        this.ended = token.text;
        return nodes;
      }
      const node = this.node(token);
      if (!node) return null;
      nodes.push(node);
    }
    this.ended = '';
    return nodes;
  }

  private node({ kind, text }: Token): Node | null {
    if (kind === 'text') return (_frame, out) => void out.push(text);
    if (kind === 'output') return this.output(text);
    if (text.startsWith('if ')) return this.choice(text.slice(3));
    return text.startsWith('for ') ? this.loop(text) : null;
  }

  private output(text: string): Node | null {
    const said = this.filtered(text);
    if (!said) return null;
    const { print } = this;
    return (frame, out) => void out.push(print(said(frame)));
  }

  /** `path | filter: value, name: value | filter`, worked out once where nothing in it depends on the scope. */
  private filtered(text: string): Expression | null {
    const [first = '', ...rest] = splitAt(text, '|');
    let value = expressionOf(first);
    let constant = isLiteral(first);
    for (const call of rest) {
      const [, name = '', list = ''] = /^\s*(\w+)\s*(?::\s*([^]*))?$/.exec(call) ?? [];
      const filter = this.filters[name];
      const given = list === '' ? [] : splitAt(list, ',').map(argumentOf);
      if (!filter || !value || given.some((one) => one === null)) return null;
      const [of, wanted] = [value, given.filter((one) => one !== null)];
      value = (frame) => filter(of(frame), ...wanted.map((one) => one(frame)));
      constant = constant && list === '';
    }
    if (!constant || !value) return value;
    const always = value({ values: {}, above: null });
    return () => always;
  }

  private choice(condition: string): Node | null {
    const branches: { readonly test: Expression; readonly nodes: readonly Node[] }[] = [];
    for (let asked: string | null = condition; asked !== null;) {
      const [test, nodes] = [conditionOf(asked), this.block()];
      if (!test || !nodes) return null;
      branches.push({ test, nodes });
      if (this.ended === 'else') asked = 'true';
      else asked = this.ended.startsWith('elsif ') ? this.ended.slice('elsif '.length) : null;
    }
    if (this.ended !== 'endif') return null;
    return (frame, out) => {
      const met = branches.find(({ test }) => isTrue(test(frame)));
      if (met) run(met.nodes, frame, out);
    };
  }

  private loop(text: string): Node | null {
    const [, name = '', from = ''] = /^for\s+(\w+)\s+in\s+([\w.]+)$/.exec(text) ?? [];
    const [items, nodes] = [expressionOf(from), this.block()];
    if (name === '' || !items || !nodes || this.ended !== 'endfor') return null;
    return (frame, out) => {
      const all = items(frame);
      if (!isList(all)) return;
      for (const item of all) run(nodes, { values: { [name]: item }, above: frame }, out);
    };
  }
}

/** Parts between `sign`s that stand outside of quotes. */
function splitAt(text: string, sign: '|' | ','): readonly string[] {
  const parts: string[] = [''];
  for (const piece of text.match(/'[^']*'|"[^"]*"|[^'"]/g) ?? []) {
    if (piece === sign) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts;
}

const LITERAL = /^\s*(?:'([^']*)'|"([^"]*)"|(\d+)|(true))\s*$/;

function isLiteral(text: string): boolean {
  return LITERAL.test(text);
}

/** A text, a number or a path; null for anything else. */
function expressionOf(text: string): Expression | null {
  const literal = LITERAL.exec(text);
  if (literal) {
    const [, single, double, digits, truth] = literal;
    const value = single ?? double ?? (truth === undefined ? Number(digits) : true);
    return () => value;
  }
  const path = text.trim();
  if (!/^[a-z_]\w*(?:\.\w+)*$/i.test(path)) return null;
  const [name = '', ...steps] = path.split('.');
  return (frame) => {
    let value = named(frame, name, path);
    for (const step of steps) value = stepped(value, step, path);
    return value;
  };
}

/** `name: value` as the pair that LiquidJS gives to a filter; else the value alone. */
function argumentOf(text: string): Expression | null {
  const [, name, rest = text] = /^\s*(\w+)\s*:\s*([^]*)$/.exec(text) ?? [];
  const value = expressionOf(rest);
  return name === undefined || !value ? value : (frame) => [name, value(frame)];
}

function conditionOf(text: string): Expression | null {
  const tests = text.split(/\s+and\s+/).map(comparisonOf);
  const all = tests.filter((test) => test !== null);
  if (all.length < tests.length) return null;
  return all.length === 1 ? (all[0] ?? null) : (frame) => all.every((test) => isTrue(test(frame)));
}

function comparisonOf(text: string): Expression | null {
  const [, left = '', sign, right = ''] = /^(.*?)(?:\s*(>|==)\s*(.*))?$/.exec(text.trim()) ?? [];
  const value = expressionOf(left);
  if (sign === undefined || !value) return value;
  const other = expressionOf(right);
  if (!other) return null;
  return sign === '>'
    ? (frame) => Number(value(frame)) > Number(other(frame))
    : (frame) => value(frame) === other(frame);
}

/** In Liquid only nil and false are false: 0 and '' are not. */
function isTrue(value: unknown): boolean {
  return value !== null && value !== undefined && value !== false;
}

function named(frame: Frame, name: string, path: string): unknown {
  for (let here: Frame | null = frame; here; here = here.above) {
    if (has(here.values, name)) return here.values[name];
  }
  throw new Error(`undefined variable: ${path}`);
}

function stepped(value: unknown, step: string, path: string): unknown {
  if (step === 'size' && (Array.isArray(value) || typeof value === 'string')) return value.length;
  if (isRecord(value) && has(value, step)) return value[step];
  throw new Error(`undefined variable: ${path}`);
}

function isRecord(value: unknown): value is Scope {
  return typeof value === 'object' && value !== null;
}

/** A template sees what an object holds itself, nothing that it inherits. */
function has(values: Scope, name: string): boolean {
  return Object.prototype.hasOwnProperty.call(values, name);
}
