import { gathered } from '../paper';
import type { Announcing } from './announcing';
import { allSaid } from './cues';
import type { Saying } from './parts';

/** Things of any kind that a sentence counts, and may name next: `four grazing seasons`. Ranges are of the clean text. */
export function countedThings({ lower, marks, meaning, from }: Saying): readonly Announcing[] {
  const { dividing, numbers, collectives } = meaning;
  return gathered(allSaid({ lower, marks }, dividing.things), (match) => {
    const [words, number = '', noun = ''] = match;
    const lead = words.startsWith(' ') || words.startsWith('(') ? 1 : 0;
    const announced = numbers.get(number) ?? collectives.get(number) ?? Number(number);
    if (Number.isNaN(announced) || dividing.holdsNoParts(noun)) return [];
    return [
      {
        from: from + match.index + lead,
        to: from + match.index + words.length,
        noun,
        announced,
        counted: true,
        divides: true,
      },
    ];
  });
}
