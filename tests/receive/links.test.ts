import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/paper';
import { receive } from '../../src/receive';
import { understand } from '../../src/understand';

function read(body: string): Reading {
  const { document, problems } = receive(strToU8(`<html><body>${body}</body></html>`), 'dunes.html');
  if (!document) throw new Error(JSON.stringify(problems));
  return understand(document);
}

/** Each citation as `what it says > DOI or title of each work`. */
function told({ citations, works }: Reading): readonly string[] {
  const byId = new Map(works.map((work) => [work.id, work]));
  return citations.map(
    ({ text, items }) =>
      `${text} > ${items.map(({ work }) => byId.get(work ?? '')?.title ?? byId.get(work ?? '')?.DOI ?? '?').join(' + ')}`,
  );
}

const list = [
  ['r1', 'Aalto, M. (2011). Dune grass. Shores, 4(2), 11–19.', '10.9999/SH.11'],
  ['r2', 'Aalto, M. (2011). Sand in winter. Shores, 5(1), 1–9.', '10.9999/sh.20'],
  ['r3', 'Berg, T., & Lind, O. (2015). Wind and fence. Coasts, 7, 40–52.', '10.9999/co.40'],
] as const;
const entries = (tag: string): string =>
  list.map(([id, text]) => `<${tag} id="${id}">${text}</${tag}>`).join('');

describe('links of a web page', () => {
  it('lead to the entry of its list, whichever of two the name and year would mean', () => {
    const reading = read(
      `<h1>Dunes</h1><p>Grass holds dunes (<a href="#r2">Aalto, 2011</a>; <a href="#r3">Berg &amp; Lind, 2015</a>), as <a href="#r1">Aalto (2011)</a> saw. See <a href="#f1">Figure 1</a>.</p><figure id="f1"><figcaption>Figure 1. Grass in 2010 and 2011.</figcaption></figure><h2>References</h2>${entries('p')}`,
    );
    expect(told(reading)).toEqual([
      '(Aalto, 2011; Berg & Lind, 2015) > Sand in winter + Wind and fence',
      'Aalto (2011) > Dune grass',
    ]);
    expect(reading.works.map(({ status }) => status)).toEqual(['listed', 'listed', 'listed']);
  });

  it('lead to numbered entries, in brackets or raised', () => {
    const reading = read(
      `<h1>Dunes</h1><p>Grass holds dunes [<a href="#r2">2</a>,<a href="#r3">3</a>].</p><p>Sand moves.<sup><a href="#r1">1</a></sup></p><h2>References</h2><ol>${entries('li')}</ol>`,
    );
    expect(told(reading)).toEqual([
      '[2,3] > Sand in winter + Wind and fence',
      expect.stringMatching(/1 > Dune grass$/),
    ]);
  });

  it('say by a DOI which work of the list is meant, or which DOI a work has that is not listed', () => {
    const links = list.map(
      ([, text, doi]) => `<p>${text} <a href="https://doi.org/${doi}">https://doi.org/${doi}</a></p>`,
    );
    const reading = read(
      `<h1>Dunes</h1><p>Grass holds dunes <a href="https://doi.org/10.9999/sh.20">(Aalto, 2011)</a>. Fences help too <a href="http://dx.doi.org/10.9999%2FXX.7">(Moe, 2019)</a>. The count is in <a href="https://doi.org/10.9999/co.40">their data</a>.</p><h2>References</h2>${links.join('')}`,
    );
    expect(told(reading)).toEqual([
      '(Aalto, 2011) > Sand in winter',
      '(Moe, 2019) > 10.9999/xx.7',
      'their data > Wind and fence',
    ]);
  });

  it('cite nothing where they lead to headings, pictures or other pages', () => {
    const reading = read(
      `<h1>Dunes</h1><p>See <a href="#s2">section 2</a>, <a href="#t1">Table 1</a> and <a href="https://example.org/2011">the map of 2011</a>.</p><h2 id="s2">2. Sand</h2><table id="t1"><tr><td>2010</td></tr><tr><td>2011</td></tr></table><p>Sand is sand. It was so in 2011.</p>`,
    );
    expect(reading.citations).toEqual([]);
  });
});
