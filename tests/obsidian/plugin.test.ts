import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { makeHost, startPlugin } from './host';

const sample = readFileSync(
  join(import.meta.dirname, '..', '..', 'templates', 'sample', 'peran-organisasi-internasional.txt'),
  'utf8',
);

describe('the plugin in Obsidian', () => {
  it('loads from the built file, and offers to read a paper into notes', () => {
    const host = makeHost({});
    startPlugin(host);
    expect([...host.commands.values()].map(({ id, name }) => [id, name])).toEqual([
      ['read-paper', 'Read paper into notes'],
      ['open-panel', 'Open panel'],
      ['make-claim', 'Make claim from selection'],
      ['make-concept', 'Make concept from selection'],
      ['make-prior-work', 'Make prior work from selection'],
    ]);
  });

  it('says what to do where there is no paper yet', () => {
    const host = makeHost({});
    startPlugin(host);
    host.commands.get('read-paper')?.callback();
    expect(host.shown.notices).toEqual([
      'There is no paper in this vault yet. Put a .txt or .md file into it, then try again.',
    ]);
  });

  it('shows what it would write, and writes only when told to', async () => {
    const host = makeHost({ 'paper.txt': sample });
    startPlugin(host);
    host.commands.get('read-paper')?.callback();
    expect(host.shown.items.map(({ label }) => label)).toEqual(['paper.txt']);
    host.shown.items[0]?.choose();
    await vi.waitFor(() => expect(host.shown.buttons.size).toBe(2));
    expect(host.shown.paragraphs[0]).toMatch(/^Would be: \d+ created, 0 updated/);
    expect([...host.contents.keys()]).toEqual(['paper.txt']);
    host.shown.buttons.get('Write the notes')?.();
    await vi.waitFor(() => expect(host.opened).toHaveLength(1));
    expect(host.shown.notices).toEqual([]);
    const [hub = ''] = host.opened;
    expect(new TextDecoder().decode(host.contents.get(hub))).toContain('type: paper');
    expect([...host.contents.keys()].filter((path) => path.startsWith('.citeweave'))).toEqual([]);
  });
});
