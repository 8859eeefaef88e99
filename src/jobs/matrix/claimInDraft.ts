import type { Coding, MatrixBook } from '../../matrix';
import { citationOf, plainItem, printCluster } from '../insert';
import type { Evidence } from './evidence';

/** A claim as it stands in a draft: its statement, or the paper's own words as a quotation; and the paper cited with the page. */
export function claimInDraft(coding: Coding, told: Evidence | null, book: MatrixBook): string {
  const claim = book.claim(coding.claim.path);
  const key = book.paper(claim?.paper?.path ?? null)?.citekey ?? '';
  const words = wordsOf(told) || coding.claim.name;
  if (key === '') return `${words}.`;
  const page = claim?.page ?? '';
  const cited =
    page === ''
      ? citationOf([key])
      : {
          ...citationOf([key]),
          items: [{ ...plainItem(key), locator: { label: 'page' as const, value: page } }],
        };
  return `${words} ${printCluster(cited)}.`;
}

function wordsOf(told: Evidence | null): string {
  if (!told) return '';
  const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
  const [statement, quote] = [plain(told.statement), plain(told.quote)];
  if (statement !== '' && statement !== quote) return statement;
  return quote === '' ? '' : quoted(quote);
}

/** A quotation: marks within it are single ones. */
function quoted(words: string): string {
  return `“${words
    .replace(/[“„«]/g, '‘')
    .replace(/[”»]/g, '’')
    .replace(/(^|[\s(])"/g, '$1‘')
    .replace(/"/g, '’')}”`;
}
