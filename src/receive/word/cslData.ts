import type { Name, WorkDate } from '../../paper';
import { fieldsOf, listIn, textIn, type Fields } from '../json';
import { dateOf, itemOf, type Item } from '../markup/csl';

/** CSL-JSON as a reference manager left it in a file, of which nothing is certain, as an item with the fields that we know. */
export function cslItem(json: unknown): Item {
  const data = fieldsOf(json);
  const text = (name: string): string => withoutMarkup(textIn(data, name));
  return itemOf({
    type: text('type'),
    author: namesIn(data, 'author'),
    editor: namesIn(data, 'editor'),
    issued: dateIn(data, 'issued'),
    accessed: dateIn(data, 'accessed'),
    letter: text('year-suffix'),
    title: text('title'),
    container: text('container-title'),
    volume: text('volume'),
    issue: text('issue'),
    page: text('page'),
    publisher: text('publisher'),
    place: text('publisher-place'),
    edition: text('edition'),
    genre: text('genre'),
    doi: text('DOI'),
    isbn: text('ISBN'),
    url: text('URL'),
  });
}

/** CSL allows `<i>`, `<sup>` and the like in texts. */
const withoutMarkup = (text: string): string => text.replace(/<\/?(?:i|b|sup|sub|span|sc)\b[^<>]*>/gu, '');

function namesIn(data: Fields, role: string): readonly Name[] {
  return listIn(data, role).flatMap((one): readonly Name[] => {
    const fields = fieldsOf(one);
    const [family, given, literal] = [
      textIn(fields, 'family'),
      textIn(fields, 'given'),
      textIn(fields, 'literal'),
    ];
    if (family === '') return literal || given ? [{ literal: literal || given }] : [];
    return [
      {
        family,
        ...part('given', given),
        ...part('suffix', textIn(fields, 'suffix')),
        ...part('dropping-particle', textIn(fields, 'dropping-particle')),
        ...part('non-dropping-particle', textIn(fields, 'non-dropping-particle')),
      },
    ];
  });
}

function part(name: keyof Name, text: string): Name {
  return text === '' ? {} : { [name]: text };
}

function dateIn(data: Fields, name: string): WorkDate | null {
  const fields = fieldsOf(data[name]);
  const first = listIn(fields, 'date-parts')[0];
  const [year = '', month = '', day = ''] = (Array.isArray(first) ? first : []).map(String);
  return dateOf(year || textIn(fields, 'literal') || textIn(fields, 'raw'), month, day);
}
