import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../src/notes';
import { compile } from '../../src/notes/liquid';
import { emptyReading, lagoon, lagoonReading, library, libraryReading } from './made';

const folder = join(import.meta.dirname, '../../templates');
const shipped = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:liquid|base)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
);

const shout = (value: unknown, ...given: readonly unknown[]): string => [value, ...given].join('!');
const print = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `<${value}>` : '';

function ours(template: string, scope: Record<string, unknown>): string | null {
  return compile(template, { shout }, print)?.(scope) ?? null;
}

function theirs(template: string, scope: Record<string, unknown>): unknown {
  const engine = new Liquid({ outputEscape: print, strictVariables: true, lenientIf: true });
  engine.registerFilter('shout', shout);
  return engine.parseAndRenderSync(template, scope);
}

describe('what our templates make', () => {
  it.each([
    ['a whole paper', lagoonReading, lagoon],
    ['a small paper', libraryReading, library],
    ['a paper with nothing in it', emptyReading(library), library],
  ])('is what LiquidJS makes of them: %s', (_what, reading, document) => {
    const { drafts, problems } = draftsOf(reading, document, { templates: shipped });
    expect(problems).toEqual([]);
    expect(drafts).toEqual(draftsOf(reading, document, {}).drafts);
  });

  it('is made without LiquidJS: every one of them is compiled', () => {
    const any = (): string => '';
    const filters = Object.fromEntries(
      ['say', 'list', 'labelled', 'items', 'callout', 'cell', 'quotes'].map((name) => [name, any] as const),
    );
    for (const [name, text] of Object.entries(shipped)) {
      expect({ name, compiled: compile(text, filters, print) !== null }).toEqual({ name, compiled: true });
    }
  });
});

describe('a compiled template', () => {
  const scope = {
    name: 'reed',
    none: null,
    no: false,
    empty: [],
    words: ['a', 'b'],
    inner: { name: 'bed', deep: { list: [1, 2] } },
    zero: 0,
    blank: '',
  };

  it.each([
    ['{{ name }} and {{ inner.name }}'],
    ['{{ none }}{{ zero }}'],
    ["{{ name | shout }} {{ name | shout: 'x', 3 | shout }} {{ name | shout: as: inner.name }}"],
    ['{{ \'a, b | c\' | shout: "d: e" }}'],
    ['a \n{%- if name %} b {%- endif %}\n c'],
    ['a {{- name -}} b'],
    [
      '{% if zero %}yes{% endif %}{% if blank %}yes{% endif %}{% if none %}no{% endif %}{% if no %}no{% endif %}',
    ],
    ['{% if words.size > 1 %}many{% elsif words.size == 1 %}one{% else %}none{% endif %}'],
    ['{% if empty.size > 0 %}x{% elsif name == "reed" and words.size == 2 %}y{% else %}z{% endif %}'],
    [
      '{% for word in words %}{{ word }}{% for n in inner.deep.list %}{{ n }}{{ word }}{% endfor %}{% endfor %}',
    ],
    ['{% for name in words %}{{ name }}{% endfor %}{{ name }}{% for x in empty %}x{% endfor %}'],
  ])('does what LiquidJS does: %s', (template) => {
    expect(ours(template, scope)).toBe(theirs(template, scope));
  });

  it.each([
    ['{% assign x = 1 %}'],
    ['{% render "x" %}'],
    ['{{ name | upcase }}'],
    ['{{ words[0] }}'],
    ['{% if a or b %}{% endif %}'],
    ['{% if name %}'],
    ['{% endif %}'],
    ['{% for x in (1..3) %}{% endfor %}'],
    ['{% for x in words reversed %}{% endfor %}'],
    ['{% for x in words %}{% else %}{% endfor %}'],
  ])('is left to LiquidJS where it says more: %s', (template) => {
    expect(ours(template, scope)).toBeNull();
  });

  it('names a value that there is not', () => {
    expect(() => ours('{{ inner.nothing }}', scope)).toThrow('undefined variable: inner.nothing');
    expect(() => ours('{{ constructor }}', scope)).toThrow('undefined variable: constructor');
  });
});
