import { describe, expect, it } from 'vitest';
import { gathered } from '../../src/paper';

describe('what is made of each of some things', () => {
  it('stands in the order of the things, with nothing for those of which nothing is made', () => {
    const made = (name: string, index: number): readonly string[] => Array(index).fill(name) as string[];
    expect(gathered(['ebb', 'neap', 'flood'], made)).toEqual(['neap', 'flood', 'flood']);
    expect(gathered([], made)).toEqual([]);
  });

  it('is the same as `flatMap` gives', () => {
    const names = ['salt marsh', '', 'tide'];
    const words = (name: string): readonly string[] => name.split(' ');
    expect(gathered(names, words)).toEqual(names.flatMap(words));
  });
});
