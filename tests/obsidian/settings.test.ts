import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/jobs';
import { Preferences } from '../../src/obsidian/settings/preferences';
import {
  dataOf,
  defaultSettings,
  settingsFrom,
  valueOf,
  wishesOf,
  withValue,
} from '../../src/obsidian/settings/values';

describe('settings that were kept', () => {
  it.each([[null], [undefined], [''], [7], [[]], [{}]])('are ours where there is nothing: %j', (data) => {
    expect(settingsFrom(data)).toEqual({ settings: defaultSettings, problems: [], rest: {} });
  });

  it('come back as they were', () => {
    const settings = {
      language: 'id',
      folders: { papers: 'Bacaan', bases: '/' },
      leaveOff: ['canvas', 'gaps'] as const,
      style: 'ieee',
      folderStyles: { 'Thesis/One': 'mine.csl' },
      citeLanguage: 'id-ID',
      libraries: ['refs/works.bib'],
      welcomed: true,
    };
    const data: unknown = JSON.parse(JSON.stringify(dataOf({ settings, rest: {} })));
    expect(settingsFrom(data)).toEqual({ settings, problems: [], rest: {} });
  });

  it('lose only what cannot be used, each named with what it was', () => {
    const data = {
      language: 'tlh',
      folders: { claims: '../up', papers: 'Bacaan', gaps: 3, elsewhere: 'x' },
      leaveOff: ['canvas', 'everything'],
      welcomed: 'yes',
    };
    const { settings, problems } = settingsFrom(data);
    expect(settings).toEqual({
      language: 'paper',
      folders: { papers: 'Bacaan' },
      leaveOff: ['canvas'],
      style: 'apa',
      folderStyles: {},
      citeLanguage: '',
      libraries: [],
      welcomed: false,
    });
    expect(problems.map(({ values }) => [values?.['setting'], values?.['value']])).toEqual([
      ['language', '"tlh"'],
      ['folders.claims', '"../up"'],
      ['folders.gaps', '3'],
      ['leaveOff', '"everything"'],
    ]);
  });

  it('of a later version are written back as they were', () => {
    const kept = settingsFrom({ sidebar: { open: true } });
    expect(dataOf(kept)).toMatchObject({ sidebar: { open: true }, language: 'paper' });
  });
});

describe('one setting', () => {
  it('is another one for its own control alone', () => {
    const some = withValue(defaultSettings, 'folder-claims', 'Klaim');
    const more = withValue(some, 'make-canvas', false);
    expect(more).toEqual({ ...defaultSettings, folders: { claims: 'Klaim' }, leaveOff: ['canvas'] });
    expect([
      valueOf(more, 'folder-claims'),
      valueOf(more, 'make-canvas'),
      valueOf(more, 'make-gaps'),
    ]).toEqual(['Klaim', false, true]);
    expect(withValue(withValue(more, 'make-canvas', true), 'folder-claims', '')).toEqual(defaultSettings);
    const own = withValue(defaultSettings, 'folder-templates', 'Templat');
    expect(withValue(own, 'folder-templates', ' ')).toEqual(defaultSettings);
  });

  it('has a style for each folder, one a line', () => {
    const typed = 'Thesis: ieee\n /Old papers/One/ : styles/mine.csl\nnothing\n: apa\n';
    const styled = withValue(defaultSettings, 'folder-styles', typed);
    expect(styled.folderStyles).toEqual({ Thesis: 'ieee', 'Old papers/One': 'styles/mine.csl' });
    expect(valueOf(styled, 'folder-styles')).toBe('Thesis: ieee\nOld papers/One: styles/mine.csl');
  });

  it('stays as it is where the value is none of it', () => {
    expect(withValue(defaultSettings, 'language', 'tlh')).toBe(defaultSettings);
    expect(withValue(defaultSettings, 'folder-claims', '../up')).toBe(defaultSettings);
    expect(withValue(defaultSettings, 'make-canvas', 'no')).toBe(defaultSettings);
    expect(withValue(defaultSettings, 'unheard-of', true)).toBe(defaultSettings);
  });

  it('is the language of the paper, of the screen, or one for all', () => {
    expect(wishesOf(defaultSettings, 'id')).toEqual({ folders: {}, leaveOff: [] });
    expect(wishesOf({ ...defaultSettings, language: 'screen' }, 'id').language).toBe('id');
    expect(wishesOf({ ...defaultSettings, language: 'en' }, 'id').language).toBe('en');
  });
});

/** Keeps data in memory; counts how often it was read. */
function keeper(data: unknown) {
  const kept = { data, reads: 0 };
  return {
    kept,
    loadData: () => {
      kept.reads += 1;
      return kept.data === 'broken' ? Promise.reject(new SyntaxError('line 1')) : Promise.resolve(kept.data);
    },
    saveData: (now: unknown) => Promise.resolve(void (kept.data = now)),
  };
}

describe('preferences', () => {
  it('are read once, when they are asked for, and kept with every change', async () => {
    const { kept, ...to } = keeper({ folders: { claims: 'Klaim' } });
    const preferences = new Preferences(to, () => undefined);
    expect(kept.reads).toBe(0);
    await Promise.all([preferences.ready(), preferences.set('make-gaps', false), preferences.ready()]);
    expect(kept.reads).toBe(1);
    expect(kept.data).toMatchObject({ folders: { claims: 'Klaim' }, leaveOff: ['gaps'] });
    expect((await preferences.ready()).leaveOff).toEqual(['gaps']);
  });

  it('write nothing where nothing is another', async () => {
    const { kept, ...to } = keeper(null);
    await new Preferences(to, () => undefined).set('folder-claims', '../up');
    expect(kept.data).toBeNull();
  });

  it('are ours where they are broken, which is told once', async () => {
    const { kept, ...to } = keeper('broken');
    const told: (readonly Problem[])[] = [];
    const preferences = new Preferences(to, (problems) => told.push(problems));
    expect(await preferences.ready()).toEqual(defaultSettings);
    await preferences.ready();
    expect(told.map((problems) => problems.map(({ kind }) => kind))).toEqual([['settings.unreadable']]);
    await preferences.set('language', 'id');
    expect(kept.data).toMatchObject({ language: 'id' });
  });

  it('follow what another device changed', async () => {
    const { kept, ...to } = keeper(null);
    const preferences = new Preferences(to, () => undefined);
    await preferences.ready();
    kept.data = { language: 'en' };
    expect((await preferences.again()).language).toBe('en');
  });
});
