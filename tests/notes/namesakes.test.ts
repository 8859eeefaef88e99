import { describe, expect, it } from 'vitest';
import { Namesakes, type Item } from '../../src/notes';

const note = (type: string, properties = ''): string => `---\ntype: ${type}\n${properties}---\nText.\n`;

const vault = new Namesakes(
  new Map<string, string | null>([
    ['Concepts/Crop rotation.md', note('concept', 'aliases:\n  - alternation of crops\nacronym: CR\n')],
    ['Concepts/Participatory rural appraisal.md', note('concept')],
    ['Ideas/Tidal marsh restoration.md', 'My own note.'],
    ['Ideas/Stewardship (ecology).md', '# Stewardship\n'],
    ['Actors/Ministry of Health.md', note('actor', 'acronym: MoH\n')],
    ['Actors/WHO.md', note('actor')],
    ['Claims/Crop rotations.md', note('claim')],
    ['Sources/@lee2001.md', note('source', 'aliases:\n  - On rotating crops\n')],
    ['Pictures/Crop rotation.png', null],
  ]),
);

const told = (
  name: string,
  kind: Item['kind'] = 'concept',
  aliases: readonly string[] = [],
): readonly string[] => vault.of({ kind, name, aliases }).map(({ path, likeness }) => `${likeness} ${path}`);

describe('notes that may be about the same thing', () => {
  it('are found by their name, whatever its case and number', () => {
    expect(told('crop rotations')).toEqual(['name Concepts/Crop rotation.md']);
  });

  it('are found by another name of either', () => {
    expect(told('Alternation of crops')).toEqual(['alias Concepts/Crop rotation.md']);
    expect(told('rotating the fields', 'concept', ['crop rotation'])).toEqual([
      'alias Concepts/Crop rotation.md',
    ]);
    expect(told('stewardship')).toEqual(['alias Ideas/Stewardship (ecology).md']);
  });

  it('are found by a short form of either', () => {
    expect(told('PRA')).toEqual(['acronym Concepts/Participatory rural appraisal.md']);
    expect(told('World Health Organization', 'actor')[0]).toBe('acronym Actors/WHO.md');
    expect(told('the ministry', 'actor', ['MoH'])).toContain('acronym Actors/Ministry of Health.md');
  });

  it('are found in spite of a slip of the pen', () => {
    expect(told('participatory rural apraisal')[0]).toBe(
      'spelling Concepts/Participatory rural appraisal.md',
    );
  });

  it('are found by most of their words', () => {
    expect(told('restoration of tidal marshes')).toEqual(['close Ideas/Tidal marsh restoration.md']);
    expect(told('tidal energy')).toEqual([]);
  });

  it('are of a kind that fits: no concept is a work, and no claim is anything else', () => {
    expect(told('On rotating crops', 'concept')).toEqual([]);
    expect(told('On rotating crops', 'source')).toEqual(
      ['name Sources/@lee2001.md'].map((one) => one.replace('name', 'alias')),
    );
    expect(told('crop rotations', 'claim')).toEqual([]);
  });

  it('are listed with the likeliest first, a score for each', () => {
    const found = vault.of({ kind: 'concept', name: 'Crop rotation', aliases: [] });
    expect(found).toEqual([
      { path: 'Concepts/Crop rotation.md', name: 'Crop rotation', likeness: 'name', score: 1 },
    ]);
  });
});
