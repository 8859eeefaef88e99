import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/receive';
import { acronymsOf } from '../../../src/understand/acronyms';
import { citationsOf } from '../../../src/understand/citations';
import { worksListed } from '../../../src/understand/references';
import { prepare } from '../../../src/understand/text';
import { namesCitedOtherwise, oneEdit } from '../../../src/understand/questions/citedNames';
import { asked, shown } from './asking';

const list = [
  'References',
  'Halvorsen, P., & Quist, M. (2014). Tides of the fjord. Harbour Review, 3(1), 1–12.',
  'Ibarra, L., Quint, J., & Nakagawa, T. (2016). Salt and snow. Winter Studies, 8(2), 20–31.',
  'Müller, K., & Adebayo, F. (2018). Nets. Net Letters, 1(1), 4–9.',
];

/** The names that a paper of ours cites in another way than its list has them. */
function oddNames(sentence: string): readonly (readonly string[])[] {
  const document = documentOf(['Introduction', sentence, ...list].join('\n\n'), 'made.txt');
  const text = prepare(document);
  const { citations, works } = citationsOf(text, worksListed(document), acronymsOf(text));
  return shown(namesCitedOtherwise(asked({ text, citations, works, actors: [] }, [], works)));
}

describe('an author whom a citation spells in another way than the list', () => {
  it.each([
    ['The fjord rises (Halvorsen & Qvist, 2014).', ['Qvist', 'Quist']],
    ['Snow holds salt (Ibarra, Quint, & Makagawa, 2016).', ['Makagawa', 'Nakagawa']],
    ['Ibarra, Quint and Nakagaw (2016) walked on it.', ['Nakagaw', 'Nakagawa']],
    ['Snow holds salt (Ibarra, Qiunt, & Nakagawa, 2016).', ['Qiunt', 'Quint']],
  ])('is asked about once, with both places: %s', (sentence, names) => {
    expect(oddNames(`${sentence} It does so often. ${sentence}`)).toEqual([names]);
  });

  it.each([
    'The fjord rises (Halvorsen & Quist, 2014).',
    'Snow holds salt (Ibarra et al., 2016).',
    'Nets tear (Mueller & Adebayo, 2018).',
    'Nets tear (Muller & Adebayo, 2018).',
  ])('is none where it is left out, or written without its accents: %s', (sentence) => {
    expect(oddNames(sentence)).toEqual([]);
  });

  it('is one letter off, or has two that changed places', () => {
    expect(oneEdit('quist', 'qvist')).toBe(true);
    expect(oneEdit('quint', 'qiunt')).toBe(true);
    expect(oneEdit('quint', 'quin')).toBe(true);
    expect(oneEdit('quint', 'quint')).toBe(false);
    expect(oneEdit('quint', 'quartz')).toBe(false);
  });
});
