import type { Catalogue } from './catalogue';
import type { Coding } from './codings';
import type { Note } from './shelf';
import type { Thing } from './things';

/**
 * A catalogue without what a person took off: claims, gaps, frameworks and codings fall away, and with a claim, an
 * actor or a role the codings that rest on it. What is taken off of things and works is only not linked to: the
 * paper's text speaks of them all the same.
 */
export function withoutItems(catalogue: Catalogue, without: ReadonlySet<string>): Catalogue {
  if (without.size === 0) return catalogue;
  const { claims, things } = catalogue;
  const off = (note: Note | undefined): boolean => note !== undefined && without.has(note.id);
  const offThing = (thing: Thing | null | undefined): boolean => !!thing && off(catalogue.notes.get(thing));
  const offClaim = ({ start }: { readonly start: number }): boolean => off(catalogue.claimNotes.get(start));
  const offCoding = ({ note, claim, framework, row, role }: Coding): boolean =>
    off(note) ||
    off(framework.note) ||
    offClaim(claim) ||
    offThing(things.named(row)) ||
    offThing(framework.roles.find((one) => one.role === role)?.thing);
  return {
    ...catalogue,
    claims: {
      all: claims.all.filter((claim) => !offClaim(claim)),
      showing: (span) => {
        const claim = claims.showing(span);
        return claim && !offClaim(claim) ? claim : null;
      },
    },
    claimNotes: new Map([...catalogue.claimNotes].filter(([, note]) => !off(note))),
    gaps: new Map([...catalogue.gaps].filter(([, note]) => !off(note))),
    frameworks: catalogue.frameworks.filter(({ note }) => !off(note)),
    codings: catalogue.codings.filter((coding) => !offCoding(coding)),
  };
}
