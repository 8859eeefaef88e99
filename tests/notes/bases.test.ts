import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { propertiesOf } from '../../src/notes/properties';
import { vaultOf } from './vault';
import { lagoon, lagoonReading, library, libraryReading } from './made';

interface Base {
  readonly filters: { readonly and: readonly string[] };
  readonly properties: Readonly<Record<string, { readonly displayName: string }>>;
  readonly views: readonly {
    readonly type: string;
    readonly name: string;
    readonly order: readonly string[];
  }[];
}

const vault = vaultOf(lagoonReading, lagoon);

describe.each([
  ['Claims.base', 'claim'],
  ['Prior literature.base', 'source'],
])('%s', (path, type) => {
  const base = parse(vault.get(path) ?? '') as Base;

  it('shows the notes of one type', () => {
    expect(base.filters.and).toEqual([`type == "${type}"`]);
  });

  it('shows columns that such notes have', () => {
    const columns = [...Object.keys(base.properties), ...base.views.flatMap(({ order }) => order)];
    const known = Object.keys(propertiesOf[type] ?? {});
    for (const column of columns)
      if (column !== 'file.name') expect(known).toContain(column.replace('note.', ''));
  });

  it('has views whose names differ', () => {
    const names = base.views.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(base.views.every(({ type: kind }) => kind === 'table')).toBe(true);
  });
});

describe('the bases', () => {
  it('speak the language of the notes', () => {
    const base = parse(vaultOf(libraryReading, library).get('Claims.base') ?? '') as Base;
    expect(base.views.map(({ name }) => name)).toEqual(['Semua klaim', 'Dengan angka', 'Tanpa sumber']);
  });
});
