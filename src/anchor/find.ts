import { soughtOf, type Anchor, type Sought } from './anchor';
import { candidatesOf } from './candidates';
import { Grams } from './grams';
import { grounded, letterAt, placeOf, type Ground } from './ground';
import { judge, type Found, type FoundPlace } from './judge';

/**
 * Finds an anchor again, in a text that may have been edited, re-wrapped, extracted anew or cut up since it was
 * described. Never throws: what is not there is `lost`, what is doubtful is for a person to `review`.
 */
export function find(anchor: Anchor, text: Ground | string): Found {
  const [found] = findAll([anchor], text);
  return found ?? { tier: 'lost' };
}

/** The same for many anchors, in their order, with one pass over the text. */
export function findAll(anchors: readonly Anchor[], text: Ground | string): readonly Found[] {
  const ground = grounded(text);
  const all = anchors.map(soughtOf);
  const queries = all.flatMap(({ words, prefix, suffix }) => [words, prefix, suffix]);
  const grams = new Grams(ground.letters.text, queries);
  return all.map((sought) =>
    sought.words === ''
      ? placeBetween(sought, ground)
      : judge(sought, candidatesOf(sought, ground, grams), ground),
  );
}

/** A mere place, where no letters were selected: where what was around it still touches. */
function placeBetween({ anchor, prefix, suffix }: Sought, ground: Ground): Found {
  const { text } = ground.letters;
  const around = prefix + suffix;
  if (around === '') return text === '' ? { tier: 'verified', ...placeAt(0) } : { tier: 'lost' };
  const first = text.indexOf(around);
  if (first < 0) return { tier: 'lost' };
  const last = text.lastIndexOf(around);
  const standing = letterAt(ground, anchor.start) - prefix.length;
  const one = text.startsWith(around, standing) ? standing : first === last ? first : null;
  if (one !== null) return { tier: 'verified', ...placeAt(one) };
  return { tier: 'review', candidates: [placeAt(first), placeAt(last)] };

  function placeAt(at: number): FoundPlace {
    const letter = at + prefix.length;
    return { ...placeOf(ground, letter, letter), likeness: 1 };
  }
}
