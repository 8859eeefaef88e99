import { describe, expect, it } from 'vitest';
import { addressOf, identifierIn, workServed } from '../../../src/receive';

const said = (typed: string): string => {
  const found = identifierIn(typed);
  return found ? `${found.kind} ${found.value}` : 'none';
};

describe('what somebody types for a work', () => {
  it.each([
    ['10.1000/xyz123', 'doi 10.1000/xyz123'],
    [' https://doi.org/10.1000/xyz123 ', 'doi 10.1000/xyz123'],
    ['http://dx.doi.org/10.1000%2Fxyz123', 'doi 10.1000/xyz123'],
    ['doi:10.1016/S0140-6736(20)30183-5.', 'doi 10.1016/S0140-6736(20)30183-5'],
    ['(see 10.1000/a;b)', 'doi 10.1000/a;b'],
    ['https://journals.example.org/articles/10.1000/xyz?download=1', 'doi 10.1000/xyz?download=1'],
    ['10.48550/arXiv.2301.01234', 'arxiv 2301.01234'],
    ['arXiv:2301.01234v2', 'arxiv 2301.01234'],
    ['2301.01234', 'arxiv 2301.01234'],
    ['https://arxiv.org/abs/math.GT/0309136', 'arxiv math.GT/0309136'],
    ['https://arxiv.org/pdf/2301.01234v1.pdf', 'arxiv 2301.01234'],
    ['ISBN 978-0-306-40615-7', 'isbn 9780306406157'],
    ['0-306-40615-2', 'isbn 0306406152'],
    ['080442957x', 'isbn 080442957X'],
    ['PMID: 31978945', 'pmid 31978945'],
    ['31978945', 'pmid 31978945'],
    ['https://pubmed.ncbi.nlm.nih.gov/31978945/', 'pmid 31978945'],
  ])('is an identifier: %s', (typed, found) => {
    expect(said(typed)).toBe(found);
  });

  it.each([['978-0-306-40615-8'], ['0-306-40615-3'], ['Wells and pumps'], [''], ['10.12/x'], ['%E0%A4%A']])(
    'is none, or has a wrong digit: %s',
    (typed) => {
      expect(said(typed)).toBe('none');
    },
  );
});

describe('where a work is asked for', () => {
  it('is the server of who registered it, with all signs of its number', () => {
    const url = (typed: string): string => {
      const found = identifierIn(typed);
      return found ? addressOf(found).url : '';
    };
    expect(url('10.1000/a(b)<c>#d')).toBe('https://doi.org/10.1000/a(b)');
    expect(url('10.1000/a#b?c')).toBe('https://doi.org/10.1000/a%23b%3Fc');
    expect(url('arXiv:2301.01234')).toBe('https://doi.org/10.48550/arXiv.2301.01234');
    expect(url('PMID 7')).toBe('https://api.ncbi.nlm.nih.gov/lit/ctxp/v1/pubmed/?format=csl&id=7');
    expect(url('0306406152')).toBe(
      'https://openlibrary.org/api/books?bibkeys=ISBN:0306406152&jscmd=data&format=json',
    );
  });
});

describe('what a server answers', () => {
  const doi = { kind: 'doi', value: '10.1000/x' } as const;

  it('is a work without tags and entities of its own, and without what nobody cites', () => {
    const answer = {
      type: 'journal-article',
      title: [
        'Wells &amp; <scp>pumps</scp> in <i>H. sapiens</i>: H<sub>2</sub>O <img src=x onerror=alert(1)> &lt;b&gt;',
      ],
      'container-title': 'Journal of Water',
      author: [
        { given: 'Anna', family: 'Lund', sequence: 'first', affiliation: [{ name: 'X' }] },
        { name: 'Water Board' },
      ],
      issued: { 'date-parts': [[2018, 3]] },
      reference: [{ key: 'a' }],
      volume: 3,
      DOI: '10.1000/x',
    };
    expect(workServed(doi, JSON.stringify(answer))).toEqual({
      id: '',
      type: 'article-journal',
      title: 'Wells & pumps in <i>H. sapiens</i>: H<sub>2</sub>O',
      'container-title': 'Journal of Water',
      author: [{ given: 'Anna', family: 'Lund' }, { literal: 'Water Board' }],
      issued: { 'date-parts': [[2018, 3]] },
      volume: '3',
      DOI: '10.1000/x',
    });
  });

  it('is a book of Open Library', () => {
    const answer = {
      'ISBN:9780306406157': {
        title: 'Wells',
        subtitle: 'a study',
        authors: [{ name: 'Anna van der Lund' }, { name: 'UNICEF' }],
        publishers: [{ name: 'Fjord Press' }],
        publish_places: [{ name: 'Oslo' }],
        publish_date: 'March 3, 2018',
      },
    };
    expect(workServed({ kind: 'isbn', value: '9780306406157' }, JSON.stringify(answer))).toEqual({
      id: '',
      type: 'book',
      title: 'Wells: a study',
      author: [{ family: 'van der Lund', given: 'Anna' }, { literal: 'UNICEF' }],
      publisher: 'Fjord Press',
      'publisher-place': 'Oslo',
      ISBN: '9780306406157',
      issued: { 'date-parts': [[2018]] },
    });
  });

  it.each([['<!doctype html><p>Not found'], ['{}'], ['[]'], ['null'], ['{"type":"book"}']])(
    'is no work where it is something else: %s',
    (answer) => {
      const work = workServed(doi, answer);
      expect(work).toBeNull();
    },
  );
});
