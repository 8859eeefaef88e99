import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../src/export';
import { exportMatrix, matrixBookOf, sourcesOf } from '../../src/jobs/matrix';
import { parseMarkup, saidIn, within, type Element } from '../../src/receive/markup/tree';
import { coding } from '../matrix/notes';
import { disputedLagoon, lagoonSheet, textsOf } from './lagoonVault';

function pageOf(html: string): Element {
  return parseMarkup(html, 'html').root;
}

describe('a matrix as a page', () => {
  it('opens each cell: quotes with source, page and coders, and verdicts with who, when and where', () => {
    const cells = within(pageOf(htmlOf(lagoonSheet())), 'td').map((cell) => saidIn(cell));
    expect(cells.slice(0, 3)).toEqual([
      '1 for, 1 againstRangers patrol #2 of the reeds. Rangers of the programme patrol the reeds at night & at dawn.Who keeps the lagoon (marsh2021) · p. 3 · Results · coded by citeweave, Ben opposesNobody came. In two winters nobody came; "not once", said a fisher.Tides (ebb2023) · p. 12 · Discussion · coded by Ana',
      'searched, none; 1 paper that mentions it was not searchedsearched, none Ana, 2026-01-02T10:00:00Z · searched: Who keeps the lagoon Mentioned in, but not searched: Tides',
      'not applicablenot applicable Ana, 2026-01-02T10:00:00Z',
    ]);
  });

  it('has the codebook and the empty cells below', () => {
    const page = pageOf(htmlOf(lagoonSheet()));
    expect(within(page, 'h2').map((heading) => saidIn(heading))).toEqual(['Codebook', 'Empty cells']);
    expect(saidIn(page)).toContain('A warden keeps others from harm. (p. 1)');
    expect(saidIn(page)).toContain('Heron Watch: warden (—), broker (not examined)');
  });

  it('needs nothing beside it and runs nothing, whatever the notes say', () => {
    const evil = '</style><script>alert(1)</script><img src=x onerror="alert(2)">';
    const notes = { ...disputedLagoon, 'Codings/2026-01/1D.md': coding({ actor: evil, by: evil }) };
    const html = htmlOf(lagoonSheet(notes));
    const page = pageOf(html);
    expect(within(page, 'script', 'img', 'link', 'iframe')).toEqual([]);
    expect(html).toContain("default-src 'none'");
    expect(saidIn(page)).toContain(evil);
  });

  it('says which language it is in, and holds pictures that tell themselves apart', () => {
    const texts = textsOf(disputedLagoon);
    const book = matrixBookOf(texts);
    const wish = { framework: 'Frameworks/Keeping.md', rows: 'actor' } as const;
    const html = exportMatrix(book, sourcesOf(texts, book), { wish, to: 'html', language: 'es' });
    const page = pageOf(String(html));
    expect(within(page, 'html')[0]?.attributes['lang']).toBe('es');
    expect(within(page, 'svg')).toHaveLength(2);
    const ids = [...String(html).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(String(html)).toContain('>Libro de códigos</h2>');
  });
});
