import { pubmedDate, tagTable } from './map';
import type { TagRules } from './records';

export const nbibRules: TagRules = {
  tag: /^([A-Z]{2,4}) {0,2}- ?(.*)$/,
  begin: 'PMID',
  end: null,
  goesOn: true,
};

/** The tags of PubMed. */
export const nbib = tagTable({
  type: 'PT',
  types: [
    ['Journal Article', 'article-journal'],
    ['Book', 'book'],
    ['Book Chapter', 'chapter'],
    ['Dataset', 'dataset'],
    ['Preprint', 'article'],
  ],
  tags: [
    ['PMID', { text: 'PMID' }],
    ['PMC', { text: 'PMCID' }],
    ['TI', { text: 'title' }],
    ['BTI', { text: 'container-title', only: ['chapter'] }],
    ['JT', { text: 'container-title' }],
    ['TA', { text: 'container-title-short' }],
    ['FAU', { names: 'author' }],
    ['CN', { names: 'author', bodies: true }],
    ['FED', { names: 'editor' }],
    ['DP', { date: 'issued' }],
    ['VI', { text: 'volume' }],
    ['IP', { text: 'issue' }],
    ['PG', { text: 'page' }],
    ['PB', { text: 'publisher' }],
    ['PL', { text: 'publisher-place' }],
    ['IS', { text: 'ISSN' }],
    ['ISBN', { text: 'ISBN' }],
    ['LID', { text: 'DOI' }],
    ['AID', { text: 'DOI' }],
    ['AB', { text: 'abstract' }],
    ['LA', { text: 'language' }],
    ['OT', { list: 'keyword' }],
    ['MH', { list: 'keyword' }],
  ],
  dateText: pubmedDate,
});
