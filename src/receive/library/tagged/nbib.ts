import { looseDate, type TagTable } from './map';
import type { TagRules } from './records';

export const nbibRules: TagRules = {
  tag: /^([A-Z]{2,4}) {0,2}- ?(.*)$/,
  begin: 'PMID',
  end: null,
  goesOn: true,
};

/** The tags of PubMed. */
export const nbib: TagTable = {
  type: 'PT',
  types: {
    'JOURNAL ARTICLE': 'article-journal',
    BOOK: 'book',
    'BOOK CHAPTER': 'chapter',
    DATASET: 'dataset',
    PREPRINT: 'article',
  },
  tags: {
    PMID: { text: 'PMID' },
    PMC: { text: 'PMCID' },
    TI: { text: 'title' },
    BTI: { text: 'container-title' },
    JT: { text: 'container-title' },
    TA: { text: 'container-title-short' },
    FAU: { names: 'author' },
    CN: { names: 'author' },
    FED: { names: 'editor' },
    DP: { date: 'issued' },
    VI: { text: 'volume' },
    IP: { text: 'issue' },
    PG: { text: 'page' },
    PB: { text: 'publisher' },
    PL: { text: 'publisher-place' },
    IS: { text: 'ISSN' },
    ISBN: { text: 'ISBN' },
    LID: { text: 'DOI' },
    AID: { text: 'DOI' },
    AB: { text: 'abstract' },
    LA: { text: 'language' },
    MH: { list: 'keyword' },
    OT: { list: 'keyword' },
  },
  date: looseDate,
};
