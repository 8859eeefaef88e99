import { languages } from '../../languages';
import type { LocatorLabel } from './cluster';

/** The labels that Pandoc's syntax itself has, the one that we print first; `|` between one and several places. */
const pandoc: Readonly<Partial<Record<LocatorLabel, readonly string[]>>> = {
  page: ['p.|pp.', 'page|pages'],
  chapter: ['chap.|chaps.', 'chapter|chapters', 'ch.'],
  section: ['sec.|secs.', 'section|sections', '§|§§'],
  paragraph: ['para.|paras.', 'paragraph|paragraphs', '¶|¶¶'],
  volume: ['vol.|vols.', 'volume|volumes'],
  issue: ['no.|nos.', 'number|numbers', 'issue|issues'],
  figure: ['fig.|figs.', 'figure|figures'],
  table: ['tbl.|tbls.', 'table|tables', 'tab.'],
  equation: ['eq.|eqs.', 'equation|equations'],
  appendix: ['app.|apps.', 'appendix|appendices'],
  book: ['bk.|bks.', 'book|books'],
  column: ['col.|cols.', 'column|columns'],
  folio: ['fol.|fols.', 'folio|folios'],
  line: ['l.|ll.', 'line|lines'],
  note: ['n.|nn.', 'note|notes'],
  opus: ['op.|opp.', 'opus|opera'],
  part: ['pt.|pts.', 'part|parts'],
  verse: ['v.|vv.', 'verse|verses'],
  'sub-verbo': ['s.v.|s.vv.', 'sub verbo|sub verbis'],
  act: ['act|acts'],
  'article-locator': ['art.|arts.', 'article|articles'],
  canon: ['can.|cann.', 'canon|canons'],
  elocation: ['loc.|locs.', 'location|locations'],
  rule: ['r.|rr.', 'rule|rules'],
  scene: ['sc.|scs.', 'scene|scenes'],
  supplement: ['suppl.', 'supplement|supplements'],
  timestamp: ['ts.', 'timestamp|timestamps'],
  'title-locator': ['tit.', 'title|titles'],
  version: ['ver.', 'version|versions'],
};

/** What a locator of each kind is called, without the full stop, in lower case; Pandoc's own words before those of languages. */
const byWord: ReadonlyMap<string, LocatorLabel> = wordTable();

function wordTable(): ReadonlyMap<string, LocatorLabel> {
  const table = new Map<string, LocatorLabel>();
  const add = (word: string, label: LocatorLabel): void => {
    const plain = plainOf(word);
    if (!table.has(plain)) table.set(plain, label);
  };
  for (const [label, forms] of Object.entries(pandoc))
    for (const form of forms.flatMap((pair) => pair.split('|'))) add(form, label as LocatorLabel);
  for (const { citing } of languages)
    for (const [word, label] of Object.entries(citing.locators)) add(word, label as LocatorLabel);
  return table;
}

function plainOf(word: string): string {
  return word.toLowerCase().replace(/\.$/, '').normalize('NFC');
}

const escaped = [...byWord.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  .join('|');

// The word, its full stop, the blanks after it; a word is not the beginning of a longer one.
const LABEL = new RegExp(`^(${escaped})(?:\\.\\s*|\\s+|(?=[\\d{])|$)`, 'iu');

/** The label at the beginning of a text, and how many signs it takes; null for none. */
export function labelAt(text: string): { readonly label: LocatorLabel; readonly length: number } | null {
  const [whole, word] = LABEL.exec(text) ?? [];
  const label = word === undefined ? undefined : byWord.get(plainOf(word));
  return whole === undefined || label === undefined ? null : { label, length: whole.length };
}

/** The label as Pandoc has it, for one place or several. */
export function printLabel(label: LocatorLabel, isSeveral: boolean): string {
  const [one = '', several = one] = (pandoc[label]?.[0] ?? label).split('|');
  return isSeveral ? several : one;
}
