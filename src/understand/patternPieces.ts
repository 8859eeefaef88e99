/** A piece of a regular expression, as far as the beginnings of words need it. */
export type Piece =
  /** Letters, digits and `_` in a row. */
  | { readonly kind: 'letters'; readonly text: string }
  /** A sign that is no part of a word. */
  | { readonly kind: 'sign'; readonly sign: string }
  /** An end of a word: `^`, `$`, `\b`, white space. */
  | { readonly kind: 'edge' }
  | { readonly kind: 'anything' }
  | { readonly kind: 'choice'; readonly ways: readonly (readonly Piece[])[] }
  | { readonly kind: 'repeat'; readonly piece: Piece; readonly least: number; readonly most: number };

/** The pieces of the source of a regular expression, in order. */
export function parsePattern(source: string): readonly Piece[] {
  return sequenced(new Reader(source).ways());
}

const edge: Piece = { kind: 'edge' };
const anything: Piece = { kind: 'anything' };
const nothing: Piece = { kind: 'choice', ways: [[]] };

/** As `\b` has them. */
function isLetter(sign: string): boolean {
  return /^\w$/.test(sign);
}

/** Letters in a row; of those before `?` and the like, all but the last. */
const letters = /\w+(?![?*+{])/y;

function signed(sign: string): Piece {
  if (sign === ' ') return edge;
  return isLetter(sign) ? { kind: 'letters', text: sign } : { kind: 'sign', sign };
}

function sequenced(ways: readonly (readonly Piece[])[]): readonly Piece[] {
  return ways.length === 1 ? (ways[0] ?? []) : [{ kind: 'choice', ways }];
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** What stands between `|`, up to the end of the source or of a group. */
  ways(): readonly (readonly Piece[])[] {
    const ways: (readonly Piece[])[] = [];
    do ways.push(this.sequence());
    while (this.takes('|'));
    return ways;
  }

  private sequence(): readonly Piece[] {
    const pieces: Piece[] = [];
    while (this.at < this.source.length && this.sign() !== '|' && this.sign() !== ')') {
      // It only ends what an engine writes again: `cuePattern` puts it there.
      if (this.takes('(?=)')) continue;
      letters.lastIndex = this.at;
      const text = letters.exec(this.source)?.[0] ?? '';
      this.at += text.length;
      pieces.push(text === '' ? this.repeated(this.piece()) : { kind: 'letters', text });
    }
    return pieces;
  }

  private piece(): Piece {
    const sign = this.next();
    if (sign === '(') return this.group();
    if (sign === '[') return this.class();
    if (sign === '\\') return this.escape();
    if (sign === '^' || sign === '$') return edge;
    return sign === '.' ? anything : signed(sign);
  }

  private group(): Piece {
    const follows = this.takes('?=');
    const lacks = !follows && this.takes('?!');
    const plain = follows || lacks || this.takes('?:') || this.sign() !== '?';
    const ways = this.ways();
    this.next();
    if (lacks) return nothing;
    // What has to follow takes no place; where it is no part of a word, it ends the one before.
    if (follows) return ways.every(([first]) => first !== undefined && isEdge(first)) ? edge : nothing;
    return plain ? { kind: 'choice', ways } : anything;
  }

  private class(): Piece {
    if (this.takes('^')) return this.beyondClass();
    const ways: (readonly Piece[])[] = [];
    while (this.at < this.source.length && !this.takes(']')) {
      const sign = this.next();
      const piece = sign === '\\' ? this.escape() : signed(sign);
      // A range: too many signs to follow each.
      const ranged = this.sign() === '-' && this.source[this.at + 1] !== ']';
      if (ranged || piece.kind === 'anything') return this.beyondClass();
      ways.push([piece]);
    }
    return { kind: 'choice', ways };
  }

  /** Past the rest of a class of which any sign may stand there. */
  private beyondClass(): Piece {
    for (let sign = this.next(); sign !== ']' && sign !== ''; sign = this.next())
      if (sign === '\\') this.next();
    return anything;
  }

  private escape(): Piece {
    const sign = this.next();
    if (sign === 'b' || sign === 's' || sign === 'n' || sign === 't') return edge;
    if (sign === 'p' || sign === 'P') this.until('}');
    if (sign === 'u') return signed(String.fromCharCode(parseInt(this.next(4), 16)));
    if (sign === 'x') return signed(String.fromCharCode(parseInt(this.next(2), 16)));
    return isLetter(sign) ? anything : signed(sign);
  }

  /** With what says how often: `?`, `*`, `+` or `{1,3}`. */
  private repeated(piece: Piece): Piece {
    const [least, most] = this.times();
    return least === 1 && most === 1 ? piece : { kind: 'repeat', piece, least, most };
  }

  private times(): readonly [least: number, most: number] {
    let times: readonly [number, number];
    if (this.takes('?')) times = [0, 1];
    else if (this.takes('*')) times = [0, Infinity];
    else if (this.takes('+')) times = [1, Infinity];
    else if (this.takes('{')) {
      const [least = '', most = least] = this.until('}').split(',');
      times = [Number(least), most === '' ? Infinity : Number(most)];
    } else return [1, 1];
    // Whether it takes few or many does not matter here.
    this.takes('?');
    return times;
  }

  private sign(): string {
    return this.source[this.at] ?? '';
  }

  private next(count = 1): string {
    this.at += count;
    return this.source.slice(this.at - count, this.at);
  }

  private takes(sign: string): boolean {
    if (!this.source.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  /** What stands before the next `sign`, which is passed. */
  private until(sign: string): string {
    const from = this.at;
    this.at = this.source.indexOf(sign, from) + 1;
    return this.source.slice(from, this.at - 1);
  }
}

function isEdge(piece: Piece): boolean {
  if (piece.kind === 'choice') return piece.ways.every(([first]) => first !== undefined && isEdge(first));
  return piece.kind === 'edge' || piece.kind === 'sign';
}
