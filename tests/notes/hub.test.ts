import { describe, expect, it } from 'vitest';
import { lagoon, lagoonReading, library, libraryReading } from './made';
import { vaultOf } from './vault';

const hub = vaultOf(lagoonReading, lagoon).get('Papers/Who keeps the lagoon.md') ?? '';
const text = 'Who keeps the lagoon (text)';

/** What stands under a heading of the hub. */
function under(heading: string): string {
  const from = hub.indexOf(`\n## ${heading}\n`);
  const to = hub.indexOf('\n## ', from + 4);
  return from < 0 ? '' : hub.slice(from + heading.length + 5, to < 0 ? hub.length : to).trim();
}

/** The cells of a table, a row an array, without its heading. */
function rowsOf(table: string): string[][] {
  const rows = table.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(2).map((row) => row.slice(2, -2).split(' | '));
}

describe('the hub of a paper', () => {
  it('lists who acts by what they are, with where they act', () => {
    expect(under('Actors').split('\n\n')).toEqual([
      '**Organisations**: [[harbour office]]',
      '**Programmes**: [[Reed Programme]] (North Shore), [[Net Programme]]',
    ]);
  });

  it('counts the claims of one paragraph that fill one cell, instead of naming their place again', () => {
    const [matrix] = lagoonReading.matrices;
    const [cell] = matrix?.cells ?? [];
    const [broker] = matrix?.cells.slice(1) ?? [];
    if (!matrix || !cell || !broker) throw new Error('the lagoon has a matrix of two cells and more');
    const both = { ...cell, evidence: [...cell.evidence, ...broker.evidence] };
    const vault = vaultOf({ ...lagoonReading, matrices: [{ ...matrix, cells: [both] }] }, lagoon);
    const row = (vault.get('Papers/Who keeps the lagoon.md') ?? '')
      .split('\n')
      .find((line) => line.startsWith('| [[Reed Programme]]'));
    expect(row?.match(/\\\|([^\]]*)\]\]/g)).toEqual(['\\|p. 12]]', '\\|(2)]]']);
  });

  it('lists an organisation that is divided among the divisions, and not among the concepts', () => {
    const [typology, ...others] = lagoonReading.typologies;
    if (!typology) throw new Error('the lagoon has a typology');
    const tasks = { ...typology, of: 'harbour office', noun: 'tasks', by: [] };
    const vault = vaultOf({ ...lagoonReading, typologies: [tasks, ...others], matrices: [] }, lagoon);
    const [, concepts = '', divisions = ''] =
      /## Concepts\n([^]*?)\n## Divisions\n([^]*?)\n## /.exec(
        vault.get('Papers/Who keeps the lagoon.md') ?? '',
      ) ?? [];
    expect(concepts).toContain('[[Co-management]]');
    expect(concepts).not.toContain('harbour office');
    expect(divisions).toContain('- [[harbour office]], tasks: [[warden]]');
  });

  it('says what the paper is', () => {
    expect(hub).toContain('> **Authors**: Marsh, Ilse\n> **Year**: 2021\n> **Language**: English\n');
    expect(hub).toContain('> **Source note**: [[@marsh2021]]\n');
    expect(under('Abstract')).toBe(
      '> [!quote]\n> We ask how fishing cooperatives share the care of a lagoon with the harbour office. ' +
        `[[${text}#^t23|p. 11]]`,
    );
  });

  it('has an outline whose every line leads to its heading in the text', () => {
    expect(under('Outline').split('\n')).toEqual([
      `- [[${text}#^t0|Who keeps the lagoon?]]`,
      `- [[${text}#^t108|Introduction]]`,
      `- [[${text}#^t424|Roles]]`,
      `- [[${text}#^t841|Results]]`,
      `- [[${text}#^t986|References]]`,
    ]);
  });

  it('names each concept with who defines it, and its kinds with whether they apply', () => {
    expect(under('Concepts').split('\n')).toEqual([
      '- [[Co-management]] · Definitions: [[@berg2015]]',
      '    - **Divided into** roles ([[@berg2015]]): [[warden]] (applies here), [[broker]] (applies here), ' +
        '[[teacher]] (does not apply here) · [[Roles in co-management (berg2015)]]',
      '- [[Shared stewardship]] (SS)',
    ]);
    expect(under('Divisions')).toBe('- programmes: [[Reed Programme]], [[Net Programme]]');
  });

  it('has a row for each work of prior literature: actors, place, findings, what it gives and leaves open', () => {
    const [row = [], ...others] = rowsOf(under('Prior literature'));
    expect(others).toEqual([]);
    expect(row.slice(0, 5)).toEqual([
      '[[@orla2019]]',
      '[[warden\\|wardens]]',
      'Kisuma',
      `“wardens were trusted” [[${text}#^t264\\|p. 11]]`,
      `“Her work shows how trust grows.” [[${text}#^t264\\|p. 11]]`,
    ]);
    expect(row[5]).toMatch(
      /^\[\[None of these .*\\\|None of these studies followed the young fishers\.\]\]$/,
    );
  });

  it('lists claims by section, without the citations in brackets, each with its sources', () => {
    const claims = under('Claims').split('\n');
    expect(claims.filter((line) => line.startsWith('### '))).toEqual(['### Roles', '### Results']);
    expect(
      claims.filter((line) => line.endsWith('|Catches fell by 12% in 2018.]] · [[@orla2019]]')),
    ).toHaveLength(1);
    expect(claims.filter((line) => line.startsWith('- '))).toHaveLength(5);
  });

  it('shows its role matrix, evidence as links and gaps as gaps', () => {
    const matrix = under('Roles');
    expect(matrix).toContain('| Who | [[warden]] | [[broker]] | [[teacher]] |');
    const [reed = [], net = []] = rowsOf(matrix);
    expect(reed[0]).toBe('[[Reed Programme]]');
    expect(reed[1]).toMatch(/^\[\[the cooperative patrols .*\\\|p\. 12\]\]$/);
    expect([reed[3], net[1], net[2]]).toEqual(['—', '—', '—']);
    expect(net[3]).toMatch(/^\[\[As Teachers, .*\\\|p\. 12\]\]$/);
    expect(matrix).toContain('3 cells are empty');
  });

  it('counts how often each work is cited, and says whence it is known', () => {
    expect(rowsOf(under('Works cited'))).toEqual([
      ['[[@berg2015]]<br>Sharing the shore', '2', 'the list of references'],
      ['[[@orla2019]]', '2', 'citations only'],
    ]);
  });

  it('asks its questions with the places that raise them', () => {
    expect(under('Questions').split('\n')).toEqual([
      '> [!question] Figures differ',
      '> The catch is given as 310 tonnes in one place and as 300 tonnes in another.',
      '>',
      `> > 310 tonnes [[${text}#^t850|p. 13]]`,
      '>',
      `> > The harbour office counted 300 tonnes. [[${text}#^t946|p. 13]]`,
    ]);
  });

  it('names places by paragraph where the text gives no pages', () => {
    const pages = vaultOf(libraryReading, library).get('Papers/pustaka.md') ?? '';
    expect(pages).toContain('[[pustaka (text)#^t9|par. 2]]');
    expect(pages).not.toContain('hlm.');
  });
});
