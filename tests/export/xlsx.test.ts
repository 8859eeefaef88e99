import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { xlsxOf } from '../../src/export';
import { printWorkbook, sheetNames } from '../../src/export/xlsx';
import { at, childrenOf, parseMarkup, within, type Element } from '../../src/receive/markup/tree';
import { disputedLagoon, lagoonSheet } from './lagoonVault';

function partsOf(bytes: Uint8Array): ReadonlyMap<string, Element> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => {
      const { root, whole } = parseMarkup(strFromU8(part), 'xml');
      expect(whole).toBe(true);
      return [path, root];
    }),
  );
}

function textOf(node: Element | string): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The texts of a sheet as a reader of the format finds them: through the workbook and its relations. */
function readSheets(bytes: Uint8Array): Readonly<Record<string, readonly (readonly string[])[]>> {
  const parts = partsOf(bytes);
  const targets = new Map(
    within(parts.get('xl/_rels/workbook.xml.rels') ?? never, 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target'],
    ]),
  );
  const sheets = within(parts.get('xl/workbook.xml') ?? never, 'sheet');
  return Object.fromEntries(
    sheets.map(({ attributes }) => {
      const sheet = parts.get(`xl/${targets.get(attributes['r:id']) ?? ''}`) ?? never;
      const rows = within(sheet, 'row').map((row) => childrenOf(row, 'c').map(textOf));
      return [attributes['name'] ?? '', rows];
    }),
  );
}

const never: Element = { name: '', attributes: {}, children: [] };

describe('a matrix as an Excel file', () => {
  it('has three sheets: the matrix, the evidence and the codebook', () => {
    const sheets = readSheets(xlsxOf(lagoonSheet()));
    expect(Object.keys(sheets)).toEqual(['Roles in keeping', 'Evidence', 'Codebook']);
    expect(sheets['Roles in keeping']).toEqual([
      ['Who', 'warden', 'broker', 'teacher'],
      [
        'Reed Programme',
        '1 for, 1 against\nmarsh2021, p. 3\nebb2023, p. 12',
        'searched, none; 1 paper that mentions it was not searched',
        'not applicable',
      ],
      ['Heron Watch', '—', 'not examined', '1 against\nebb2023, p. 12'],
    ]);
    expect(sheets['Evidence']).toHaveLength(8);
    expect(sheets['Evidence']?.[1]?.slice(5, 9)).toEqual([
      'Rangers of the programme patrol the reeds at night & at dawn.',
      '3',
      'Who keeps the lagoon',
      'marsh2021',
    ]);
    expect(sheets['Codebook']).toEqual([
      ['Role', 'Definition', 'Defined by', 'Also called'],
      ['warden', 'A warden keeps others from harm. (p. 1)', 'Berg (2015)', ''],
      ['broker', '', 'Berg (2015)', 'go-between'],
      ['teacher', '', 'Berg (2015)', ''],
    ]);
  });

  it('keeps head and first column in sight, and names every part with its type', () => {
    const parts = partsOf(xlsxOf(lagoonSheet()));
    const pane = within(parts.get('xl/worksheets/sheet1.xml') ?? never, 'pane')[0]?.attributes;
    expect(pane).toMatchObject({ xSplit: '1', ySplit: '1', topLeftCell: 'B2', state: 'frozen' });
    const typed = within(parts.get('[Content_Types].xml') ?? never, 'Override').map(
      ({ attributes }) => attributes['PartName']?.slice(1) ?? '',
    );
    const relations = ['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels'];
    expect([...parts.keys()].filter((part) => !relations.includes(part)).sort()).toEqual(typed.sort());
    const styles = at(parts.get('xl/styles.xml') ?? never, 'styleSheet', 'cellXfs');
    expect(childrenOf(styles ?? never, 'xf')).toHaveLength(3);
  });

  it('is the same bytes each time', () => {
    expect(xlsxOf(lagoonSheet(disputedLagoon))).toEqual(xlsxOf(lagoonSheet(disputedLagoon)));
  });

  it('holds any text: signs that XML cannot hold are left out, and a cell ends where Excel would refuse it', () => {
    const odd = 'a\u0000\u000bb\ud800c <&> "\'" _x0041_ 😀';
    const [head, [text = '', long = ''] = []] =
      readSheets(printWorkbook([{ name: 'x', widths: [9], rows: [['head'], [odd, 'é'.repeat(40_000)]] }]))[
        'x'
      ] ?? [];
    expect(head).toEqual(['head']);
    // Excel takes `_x005F_` for the underscore.
    expect(text).toBe('abc <&> "\'" _x005F_x0041_ 😀');
    expect([long.length, long.endsWith('…')]).toEqual([32_767, true]);
  });

  it('counts columns as a spreadsheet does', () => {
    const bytes = printWorkbook([{ name: 'x', widths: [9], rows: [Array.from({ length: 703 }, () => 'v')] }]);
    const cells = within(partsOf(bytes).get('xl/worksheets/sheet1.xml') ?? never, 'c');
    const places = cells.map(({ attributes }) => attributes['r']);
    expect([0, 25, 26, 701, 702].map((column) => places[column])).toEqual(['A1', 'Z1', 'AA1', 'ZZ1', 'AAA1']);
  });

  it('names sheets as Excel allows, no two alike', () => {
    const long = 'Who keeps the lagoon, and from whom';
    expect(sheetNames(['😀'.repeat(16), '😀'.repeat(16)])).toEqual([
      '😀'.repeat(15),
      `${'😀'.repeat(13)} (2)`,
    ]);
    expect(sheetNames([long, long, "[a]:b*c?'", 'History', '', 'A b c'])).toEqual([
      'Who keeps the lagoon, and from',
      'Who keeps the lagoon, and f (2)',
      'a b c',
      'History_',
      '_',
      'A b c (2)',
    ]);
  });
});
