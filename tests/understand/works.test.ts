import { expect, test } from 'vitest';
import { worksOf } from '../../src/understand/works';

test('a work that is only cited is a stub with what its citations tell', () => {
  expect(
    worksOf(
      [],
      [
        {
          names: [{ family: 'Haq', given: 'Amina' }],
          year: 2015,
          told: { title: 'Ladang', container: 'Desa.com' },
        },
      ],
      new Map(),
    ),
  ).toEqual([
    {
      id: 'haq2015',
      type: 'article',
      author: [{ family: 'Haq', given: 'Amina' }],
      issued: { 'date-parts': [[2015]] },
      title: 'Ladang',
      'container-title': 'Desa.com',
      status: 'stub',
    },
  ]);
});

test('a stub without a year has no date', () => {
  const [work] = worksOf([], [{ names: [{ literal: 'Yayasan Air' }], year: null }], new Map());
  expect(work).toEqual({
    id: 'yayasanairnd',
    type: 'document',
    author: [{ literal: 'Yayasan Air' }],
    status: 'stub',
  });
});

test('a listed work keeps its title, whatever a sentence calls it, and loses its number', () => {
  const span = { start: 0, end: 5, text: '1. Mud' };
  const works = worksOf(
    [{ type: 'book', title: 'Mud', status: 'listed', span, label: 1, keys: [] }],
    [],
    new Map([[0, { title: 'Clay' }]]),
  );
  expect(works).toEqual([{ id: 'mudnd', type: 'book', title: 'Mud', status: 'listed', span }]);
});
