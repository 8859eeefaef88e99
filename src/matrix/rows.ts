import type { MatrixBook } from './book';
import { listOf, refOf, textOf, type Coding, type Ref } from './records';

/** What the rows of a matrix are: all who act, those of one kind, places, papers, or the values of a claim's property. */
export type RowKind =
  'actor' | 'organisation' | 'programme' | 'person' | 'place' | 'paper' | `property:${string}`;

/** Who or what stands at the head of a row, of one kind. */
export class Rows {
  constructor(
    private readonly book: MatrixBook,
    private readonly kind: RowKind,
  ) {}

  /** Whether what is named can be a row of the kind asked for. */
  isKind({ path }: Ref): boolean {
    const { kind: rows } = this;
    if (rows === 'paper') return this.book.paper(path) !== null;
    if (rows.startsWith('property:')) return false;
    if (rows === 'actor') return this.book.paper(path) === null;
    const kind = this.book.thing(path)?.kind ?? '';
    // A name without a note is somebody of whom nobody says more: they are not left out.
    return kind === rows || (rows !== 'place' && path === null);
  }

  /** The rows that a coding stands in. */
  rowsOf({ actor, claim, path }: Coding): readonly Ref[] {
    const { kind: rows } = this;
    const told = this.book.claim(claim.path);
    if (rows === 'paper') return told?.paper ? [told.paper] : [];
    if (rows.startsWith('property:')) {
      const value = told?.properties[rows.slice('property:'.length)];
      return listOf(value)
        .map(textOf)
        .filter((text) => text !== '')
        .map((text) => this.named(text, path));
    }
    if (rows === 'place') {
      const thing = this.book.thing(actor.path);
      if (thing?.kind === 'place') return [actor];
      return thing && thing.place !== '' ? [this.named(thing.place, path)] : [];
    }
    return this.isKind(actor) ? [actor] : [];
  }

  private named(text: string, from: string): Ref {
    return refOf(text, from, this.book.resolve);
  }
}
