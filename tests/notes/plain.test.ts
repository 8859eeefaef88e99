import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import { draftsOf } from '../../src/notes';
import { plain } from '../../src/notes/plain';
import { Ready } from '../../src/notes/ready';
import { emptyReading, lagoon, lagoonReading, library, libraryReading } from './made';

const folder = join(import.meta.dirname, '../../templates');
const shipped = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => /\.(?:liquid|base)$/.test(name))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const),
);

const shout = (value: unknown, ...given: readonly unknown[]): Ready =>
  new Ready([value instanceof Ready ? value.markdown : String(value), ...given].join('!'));
const print = (value: unknown): string =>
  value instanceof Ready ? value.markdown : typeof value === 'string' ? `<${value}>` : '';

function ours(template: string, scope: Record<string, unknown>): string | null {
  return plain(template, { shout }, print)?.(scope) ?? null;
}

function theirs(template: string, scope: Record<string, unknown>): unknown {
  const engine = new Liquid({ outputEscape: print, strictVariables: true });
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

  it('needs no LiquidJS: all of them are plain', () => {
    const names = new Set(Object.values(shipped).flatMap((text) => text.match(/\| \w+/g) ?? []));
    const filters = Object.fromEntries([...names].map((name) => [name.slice(2), shout]));
    for (const [name, text] of Object.entries(shipped)) {
      expect({ name, plain: plain(text, filters, print) !== null }).toEqual({ name, plain: true });
    }
  });
});

describe('a plain template', () => {
  const scope = { name: 'reed', none: null, zero: 0 };

  it.each([
    ['no output at all\n'],
    ['{{ name }} and {{name}}, {{ none }}'],
    ["a {{ name | shout }} b {{ name | shout: 'x', 'y' | shout }}\n"],
    ["{{ 'a, b' | shout: 'c: d' }}"],
  ])('does what LiquidJS does: %s', (template) => {
    expect(ours(template, scope)).toBe(theirs(template, scope));
  });

  it.each([
    ['{% if name %}x{% endif %}'],
    ['{{- name -}}'],
    ['{{ name | upcase }}'],
    ['{{ name.size }}'],
    ['{{ name | shout: zero }}'],
    ["{{ name | shout: as: 'x' }}"],
    ['{{ name'],
  ])('is left to LiquidJS where it says more: %s', (template) => {
    expect(ours(template, scope)).toBeNull();
  });

  it('names a value that there is not', () => {
    expect(() => ours('{{ nothing }}', scope)).toThrow('undefined variable: nothing');
    expect(() => ours('{{ constructor }}', scope)).toThrow('undefined variable: constructor');
  });
});
