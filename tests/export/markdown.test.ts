import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/export';
import { disputedLagoon, lagoonSheet } from './lagoonVault';

describe('a matrix as a table of Markdown', () => {
  it('links each cell to its claims, marks what speaks against, and says why the others are empty', () => {
    expect(markdownOf(lagoonSheet())).toBe(
      [
        '# Roles in keeping',
        '',
        'Roles according to [[@berg2015|Berg (2015)]].',
        '',
        '| Who | [[warden]] | [[broker]] | [[teacher]] |',
        '| --- | --- | --- | --- |',
        '| [[Reed Programme]] | [[Patrols\\|p. 3]], against: [[Quarrel\\|p. 12]] | searched, none; 1 paper that mentions it was not searched | not applicable |',
        '| [[Heron Watch]] | — | not examined | against: [[Quarrel\\|p. 12]] |',
        '',
        'Nothing speaks for 5 of 6 cells: 1 × searched, none; 1 × not applicable; 1 × — (nobody has said why); 1 × not examined; 1 × only against.',
        '',
      ].join('\n'),
    );
  });

  it('has a row a role where it is turned', () => {
    const lines = markdownOf(lagoonSheet(disputedLagoon, { isTurned: true })).split('\n');
    expect(lines.slice(4, 7)).toEqual([
      '| Role | [[Reed Programme]] | [[Heron Watch]] |',
      '| --- | --- | --- |',
      '| [[warden]] | [[Patrols\\|p. 3]], against: [[Quarrel\\|p. 12]] | — |',
    ]);
  });

  it('speaks the language asked for', () => {
    const said = markdownOf(lagoonSheet(disputedLagoon, { language: 'id' }));
    expect(said).toContain('| Pelaku |');
    expect(said).toContain('[[Patrols\\|hlm. 3]], menentang: [[Quarrel\\|hlm. 12]]');
    expect(said).toContain('5 dari 6 sel tanpa bukti pendukung');
  });

  it('links by the path where two notes have one name, and shows a name without a note as it is', () => {
    const notes = {
      ...disputedLagoon,
      'Archive/Patrols.md': { type: 'note' },
      'Codings/2026-01/1D.md': {
        ...disputedLagoon['Codings/2026-01/1B.md'],
        actor: 'Friends | of *reeds*',
      },
    };
    const said = markdownOf(lagoonSheet(notes));
    expect(said).toContain('[[Claims/Patrols\\|p. 3]]');
    expect(said).toContain('| Friends \\| of \\*reeds\\* |');
  });
});
