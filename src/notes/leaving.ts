import type { Draft } from '../vault/draft';

/** Kinds of files that a person can do without; the paper, its text, its claims and its sources are what all else rests on. */
export type LeftOff = 'canvas' | 'bases' | 'concepts' | 'actors' | 'frameworks' | 'gaps' | 'stubs';

export const kindsToLeave: readonly LeftOff[] = [
  'canvas',
  'bases',
  'concepts',
  'actors',
  'frameworks',
  'gaps',
  'stubs',
];

/** What notes of each type belong to; a coding without its framework says nothing. */
const kindOfType: Readonly<Record<string, LeftOff>> = {
  concept: 'concepts',
  category: 'concepts',
  actor: 'actors',
  framework: 'frameworks',
  coding: 'frameworks',
  'research-gap': 'gaps',
};

/** The `cw-id`s of the notes that a person does without: they are not made, and stay as they are where they are. */
export function leavesOff(drafts: readonly Draft[], kinds: readonly LeftOff[]): ReadonlySet<string> {
  const left = new Set<LeftOff | null>(kinds);
  return new Set(drafts.flatMap((draft) => (draft.id !== null && left.has(kindOf(draft)) ? [draft.id] : [])));
}

function kindOf({ properties }: Draft): LeftOff | null {
  const type = properties['type'];
  if (type === 'source') return isStub(properties) ? 'stubs' : null;
  return typeof type === 'string' ? (kindOfType[type] ?? null) : null;
}

/** A work that the paper only names: it is not listed, not reviewed, and not the paper itself. */
function isStub({ known, tags, reading }: Draft['properties']): boolean {
  return known === 'stub' && tags === undefined && reading === undefined;
}
