import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/receive';
import { readEntry } from '../../src/understand/entry';
import { referenceListsOf, worksListed } from '../../src/understand/references';

const listed = (...lines: readonly string[]) => worksListed(documentOf(lines.join('\n'), 'made.txt'));

describe('a list is split into its entries', () => {
  test('by the names that begin them, whatever lines they take', () => {
    const works = listed(
      'Jumlah panen naik.',
      '',
      'DAFTAR PUSTAKA',
      'Ahmad. 2015. Metode Tanam.',
      'Bandung: Alfabeta.',
      'Putnam, Robert D. 1993. Making Rivers Work. Princeton:',
      'Princeton University Press.',
      'Rendra, W.S. 1993. Sajak Sawah. Jakarta: Pustaka Jaya.',
      'Undang-Undang Nomor 20 Tahun 2003 tentang Sistem Pengairan.',
    );
    expect(works.map(({ title }) => title)).toEqual([
      'Metode Tanam',
      'Making Rivers Work',
      'Sajak Sawah',
      expect.stringContaining('Sistem Pengairan'),
    ]);
    expect(works[1]?.author).toEqual([{ family: 'Putnam', given: 'Robert D.' }]);
  });

  test('by their numbers', () => {
    const works = listed(
      'Text.',
      '',
      'References',
      '1. Smith A, Jones B. Walking. Nurs J. 2010;3(2):1-9.',
      '2. Brown C. Rest. Nurs J. 2011;4(1):10-19.',
      '3. White D. Naps. Sleep. 2012;4:12-15.',
    );
    expect(works.map(({ label }) => label)).toEqual([1, 2, 3]);
  });

  test('and ends where another heading stands', () => {
    const works = listed(
      'Text.',
      '',
      'References',
      'Quist, K. (2003). Mud. Soil, 2, 3-4.',
      'Rao, P. (2004). Dams. Soil, 3, 5-6.',
      '',
      'Acknowledgements',
      'We thank Rao, P. (2004) for tea.',
    );
    expect(works).toHaveLength(2);
  });
});

test('a work that a second list repeats is given once', () => {
  const works = listed(
    'Text.',
    '',
    'References',
    'Quist, K. (2003). Mud. Soil, 2, 3-4.',
    'Rao, P. (2004). Dams. Soil, 3, 5-6.',
    '',
    'References',
    'Rao, P. (2004). Dams. Soil, 3, 5-6.',
  );
  expect(works.map(({ title }) => title)).toEqual(['Mud', 'Dams']);
});

test('a document without a list has none', () => {
  expect(listed('Panen naik pada tahun 2015.')).toEqual([]);
  expect(referenceListsOf(documentOf('', 'made.txt'))).toEqual([]);
});

describe('an entry says who, when, what and where', () => {
  test('and a description in brackets where it has no title', () => {
    const work = readEntry('Harbour Board. (2020). [Report on ferry traffic, 2010–2019]. Port Press.');
    expect(work.title).toBe('[Report on ferry traffic, 2010–2019]');
    expect(work.genre).toBeUndefined();
  });

  test.each([
    [
      'Lee, S., Kim, H., dan Park, J. 2012. Rice and rain. Field Journal, 3(2), 1-10.',
      {
        title: 'Rice and rain',
        'container-title': 'Field Journal',
        volume: '3',
        issue: '2',
        page: '1-10',
        type: 'article-journal',
      },
    ],
    [
      'Bourne, P. (1986). The forms of clay. In J. Richards (Ed.), Handbook of Pots (pp. 241-258). New York: Greenwood.',
      {
        title: 'The forms of clay',
        'container-title': 'Handbook of Pots',
        publisher: 'Greenwood',
        type: 'chapter',
      },
    ],
    ['C. Brown, Rest and Motion. London: Faber, 2011.', { author: [{ family: 'Brown', given: 'C.' }] }],
    [
      'Organisation for Economic Tides and Moons (OETM). (2016). Outlook. Paris: OETM.',
      { author: [{ literal: 'Organisation for Economic Tides and Moons (OETM)' }], title: 'Outlook' },
    ],
    [
      'Gall, F. and Netto, S.A., 2004. Cold fronts. Marine Series 281, pp. 79–92. doi:10.3354/meps281',
      { DOI: '10.3354/meps281', issued: { 'date-parts': [[2004]] } },
    ],
  ])('%s', (entry, fields) => {
    expect(readEntry(entry)).toMatchObject(fields);
  });
});
