import { describe, expect, it } from 'vitest';
import { heatMapOf, saturationChartOf } from '../../src/export';
import { contrast, shadeOf } from '../../src/export/svg';
import { saturationPicture } from '../../src/jobs/matrix';
import { languageOf } from '../../src/languages';
import { parseMarkup, saidIn, within } from '../../src/receive/markup/tree';
import { bookOf, coding, lagoon } from '../matrix/notes';
import { disputedLagoon, lagoonSheet } from './lagoonVault';

function titlesIn(svg: string): readonly string[] {
  return within(parseMarkup(svg, 'xml').root, 'title').map((title) => saidIn(title));
}

function textsIn(svg: string): readonly string[] {
  return within(parseMarkup(svg, 'xml').root, 'text').map((text) => saidIn(text));
}

describe('a matrix as a picture', () => {
  it('shows how many claims each cell holds, and a mark where it is disputed or empty for a reason', () => {
    const svg = heatMapOf(lagoonSheet());
    expect(titlesIn(svg)).toContain('Reed Programme · warden: 1 for, 1 against');
    const texts = textsIn(svg);
    for (const sign of ['1 / −1', '∅', '×', '?', '−1', '—']) expect(texts).toContain(sign);
    for (const state of ['disputed', 'against', 'not-applicable'])
      expect(svg).toContain(`fill="url(#heat-map-${state})"`);
    expect(texts).toContain('only against');
  });

  it('is turned as the person sees it', () => {
    expect(titlesIn(heatMapOf(lagoonSheet(disputedLagoon, { isTurned: true })))).toContain(
      'warden · Reed Programme: 1 for, 1 against',
    );
  });

  it('says in words what it shows, to who cannot see it', () => {
    const { root, whole } = parseMarkup(heatMapOf(lagoonSheet()), 'xml');
    expect(whole).toBe(true);
    const [svg] = within(root, 'svg');
    expect(svg?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': 'heat-map-title heat-map-desc',
      'xml:lang': 'en',
    });
    expect(titlesIn(heatMapOf(lagoonSheet()))[0]).toBe('Roles in keeping: how many claims show each role');
    const [description] = within(root, 'desc');
    expect(saidIn(description ?? null)).toMatch(/^2 rows, 3 roles; .+ Nothing speaks for 5 of 6 cells/);
  });

  it('has papers as rows where they are asked for', () => {
    const svg = heatMapOf(lagoonSheet(disputedLagoon, { rows: 'paper' }));
    expect(titlesIn(svg)).toContain('Tides · teacher: 1 against');
  });

  it('holds any name, and cuts a long one, which is whole in its title', () => {
    const name = `<script>"Reeds" & ${'water '.repeat(30)}\u0001`;
    const svg = heatMapOf(lagoonSheet({ ...lagoon, 'Codings/x.md': coding({ actor: name }) }));
    expect(parseMarkup(svg, 'xml').whole).toBe(true);
    expect(svg).not.toContain('<script');
    expect(titlesIn(svg)).toContain(name.replace('\u0001', '').trim());
    expect(textsIn(svg).some((text) => text.endsWith('…'))).toBe(true);
  });

  it('writes on every shade so that it can be read', () => {
    for (let count = 0; count <= 40; count += 1) {
      const { fill, ink } = shadeOf(count, 40);
      // What WCAG 2.1 asks of text, at level AA.
      expect(contrast(fill, ink)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('of few claims is darker where there are more', () => {
    const fills = [0, 1, 2, 3].map((count) => contrast(shadeOf(count, 3).fill, '#ffffff'));
    expect(fills).toEqual([...fills].sort((a, b) => a - b));
    expect(new Set(fills).size).toBe(4);
  });
});

describe('what each paper adds, as a picture', () => {
  it('names for each paper its new cells and the sum, by year', () => {
    const book = bookOf({ ...lagoon, 'Codings/1.md': coding({ role: '[[teacher]]' }) });
    const svg = saturationPicture(book, { framework: 'Frameworks/Keeping.md', rows: 'actor' }, 'en');
    expect(titlesIn(svg)).toEqual([
      'What each paper adds',
      'Who keeps the lagoon: 1 new, 1 in all',
      'Tides: 1 new, 2 in all',
    ]);
    expect(svg).toContain('In the order of their years 2 papers show 2 cells.');
  });

  it('stands also without papers', () => {
    expect(parseMarkup(saturationChartOf([], languageOf('es')), 'xml').whole).toBe(true);
  });
});
