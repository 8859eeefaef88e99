import { describe, expect, it } from 'vitest';
import { csvOf, longCsvOf } from '../../src/export';
import { coding } from '../matrix/notes';
import { disputedLagoon, lagoonSheet } from './lagoonVault';

describe('a matrix as comma-separated values', () => {
  it('has a line a row, as Excel opens it: a byte-order mark, and the line ends of RFC 4180', () => {
    expect(csvOf(lagoonSheet())).toBe(
      '\ufeffWho,warden,broker,teacher\r\n' +
        'Reed Programme,"1 for, 1 against","searched, none; 1 paper that mentions it was not searched",not applicable\r\n' +
        'Heron Watch,—,not examined,1 against\r\n',
    );
  });

  it('has a line a role where it is turned', () => {
    expect(
      csvOf(lagoonSheet(disputedLagoon, { isTurned: true }))
        .split('\r\n')
        .slice(0, 2),
    ).toEqual(['\ufeffRole,Reed Programme,Heron Watch', 'warden,"1 for, 1 against",—']);
  });

  it.each(['id', 'es'])(
    'parts values by semicolons in %s, where a comma stands before decimals',
    (language) => {
      const [, first = ''] = csvOf(lagoonSheet(disputedLagoon, { language })).split('\r\n');
      expect(first.startsWith('Reed Programme;1 ')).toBe(true);
    },
  );

  it('has in its long form a line a coding, with its quote and its place, and a line a verdict', () => {
    const lines = longCsvOf(lagoonSheet()).slice(1).split('\r\n');
    expect(lines.slice(0, 3)).toEqual([
      'Framework,Who,Role,Stance or verdict,Claim,Quote,Page,Paper,Citekey,Section,Coded by,Made,Searched',
      'Roles in keeping,Reed Programme,warden,supports,Rangers patrol #2 of the reeds.,Rangers of the programme patrol the reeds at night & at dawn.,3,Who keeps the lagoon,marsh2021,Results,citeweave,,',
      'Roles in keeping,Reed Programme,warden,opposes,Nobody came.,"In two winters nobody came; ""not once"", said a fisher.",12,Tides,ebb2023,Discussion,Ana,2026-01-02T10:00:00Z,',
    ]);
    expect(lines).toContain(
      'Roles in keeping,Reed Programme,broker,"searched, none",,,,,,,Ana,2026-01-02T10:00:00Z,Who keeps the lagoon',
    );
    // A head, four codings, three verdicts, and the end of the last line.
    expect(lines).toHaveLength(9);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)'])('gives %j to no spreadsheet as a formula', (name) => {
    const notes = { ...disputedLagoon, 'Codings/2026-01/1D.md': coding({ actor: 'Ana', by: name }) };
    expect(longCsvOf(lagoonSheet(notes))).toContain(`,'${name},2026`);
  });
});
