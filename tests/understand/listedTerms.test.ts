import { expect, test } from 'vitest';
import { meant } from './meaningMade';

test('a member of a list that a colon explains is a concept, with what it is', () => {
  const { concepts } = meant('en', [
    '# Background',
    'Two customs are kept, namely (1) the green weeks: all herds stay below the wells until the first rain; and (2) the salt duty. The green weeks are long.',
  ]);
  expect(concepts.map(({ name, definitions }) => [name, definitions.map(({ text }) => text)])).toEqual([
    ['green weeks', ['green weeks: all herds stay below the wells until the first rain']],
  ]);
});
