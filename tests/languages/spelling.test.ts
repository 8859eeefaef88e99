import { describe, expect, it } from 'vitest';
import { NameIndex, foldName, slugOf } from '../../src/languages/spelling';

describe('two names are one', () => {
  it.each([
    ['Counterpart', 'counterparts'],
    ['Civil-Society Organisations', 'civil society organization'],
    ['Nurses', 'nurse'],
    ['Water bodies', 'water body'],
    ['CSOs', 'CSO'],
    ['Café', 'CAFE'],
    ['guru-guru', 'guru'],
    ['behaviour', 'Behaviors'],
    ['training programmes', 'Training Program'],
    ['rapid  classes', 'rapid class'],
  ])('%s and %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it.each([
    ['AIDS', 'aid'],
    ['masing-masing anggota', 'anggota'],
    ['school 1', 'school 2'],
    ['status', 'statu'],
    ['ion', 'icon'],
  ])('but not %s and %s', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it('also where a letter of a long name was left out', () => {
    const index = new NameIndex<string>();
    index.add('Bring Poachers to Justice', 'mission');
    expect(index.find('bring poachers to jutice')).toBe('mission');
    expect(index.find('Bring Poachers to Justtice')).toBe('mission');
    expect(index.find('Bring Preachers to Justice')).toBeNull();
  });

  it('and the first thing of a name keeps it', () => {
    const index = new NameIndex<string>();
    index.add('Warden', 'a role');
    expect(index.add('wardens', 'a person')).toBe(false);
    expect(index.find('WARDEN')).toBe('a role');
  });

  it('and ids follow from what is the same', () => {
    expect(slugOf('Reed Programmes (North)')).toBe(slugOf('reed program north'));
    expect(slugOf('…')).toBe('-');
  });
});
