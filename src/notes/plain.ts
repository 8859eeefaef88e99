import type { Filter } from './filters';

/** What a template may print, by name. */
export type Scope = Readonly<Record<string, unknown>>;

/** A template that is parsed: the text that it makes of a scope. */
export type Parsed = (scope: Scope) => string;

//   {{ name | filter | filter: 'key', 'key' }}      {{ 'key' | filter }}
const OUTPUT =
  /\{\{\s*(?:(\w+)|'([^'|]*)')((?:\s*\|\s*\w+(?:\s*:\s*'[^'|]*'(?:\s*,\s*'[^'|]*')*)?)*)\s*\}\}/g;

/**
 * A template of text and outputs alone (`{{ name | filter: 'key' }}`) as a function, which does what LiquidJS does
 * without walking it (see `docs/decisions/0004-plain-templates.md`). Null for a template that says more.
 */
export function plain(
  template: string,
  filters: Readonly<Record<string, Filter>>,
  print: (value: unknown) => string,
): Parsed | null {
  if (/\{%|\{\{/.test(template.replace(OUTPUT, ''))) return null;
  const pieces: Parsed[] = [];
  let from = 0;
  for (const { 0: whole, 1: name, 2: key = '', 3: calls = '', index } of template.matchAll(OUTPUT)) {
    const text = template.slice(from, index);
    const steps = stepsOf(calls, filters);
    if (!steps) return null;
    const value = name === undefined ? () => key : (scope: Scope) => valueOf(scope, name);
    pieces.push((scope) => text + print(steps.reduce((said, step) => step(said), value(scope))));
    from = index + whole.length;
  }
  const rest = template.slice(from);
  return (scope) => pieces.map((piece) => piece(scope)).join('') + rest;
}

type Step = (value: unknown) => unknown;

/** The filters of an output in order; null where there is none of a name. */
function stepsOf(calls: string, filters: Readonly<Record<string, Filter>>): readonly Step[] | null {
  const steps = Array.from(calls.matchAll(/\|\s*(\w+)([^|]*)/g), ([, name = '', list = '']): Step | null => {
    const filter = filters[name];
    const given = Array.from(list.matchAll(/'([^']*)'/g), ([, key]) => key);
    return filter ? (value) => filter(value, ...given) : null;
  });
  const known = steps.filter((step) => step !== null);
  return known.length === steps.length ? known : null;
}

/** A template sees what a scope holds itself, nothing that it inherits. */
function valueOf(scope: Scope, name: string): unknown {
  if (!Object.prototype.hasOwnProperty.call(scope, name)) throw new Error(`undefined variable: ${name}`);
  return scope[name];
}
