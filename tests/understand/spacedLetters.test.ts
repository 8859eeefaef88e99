import { expect, test } from 'vitest';
import { closedUp } from '../../src/understand/spacedLetters';

test('a word whose letters stand apart is read as one word', () => {
  expect(closedUp('A B S T R A C T')).toBe('ABSTRACT');
  expect(closedUp('K E Y W O R D S tides, salt')).toBe('KEYWORDS tides, salt');
  expect(closedUp('A tide rises')).toBe('A tide rises');
});
