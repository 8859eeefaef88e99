/**
 * The words and signs of which any text that `pattern` fits in must hold at least one; null where that cannot be told.
 *
 * A word is told by how it begins (`berdampak` stands in `berdampaknya`), with a blank behind it where it has to end
 * there; words are runs of `a`–`z`, digits and `_`, as `\b` has them. All else is a sign.
 */
export function beginningsOf(pattern: RegExp): readonly string[] | null {
  if (pattern.ignoreCase) return null;
  const chosen = new Set<string>();
  for (const { text } of new Source(pattern.source).alternatives()) {
    const one = tellingOf(text);
    if (one === null) return null;
    chosen.add(one);
  }
  return [...chosen];
}

/** Stands in a lead for anything of any length. A sign that no text holds. */
const gap = '\uffff';

/** A word whose start is sure: a sign that is no part of a word stands before it. With the sign behind it, if it ends. */
const word = new RegExp(`[^\\w${gap}](?=(\\w+[^\\w${gap}]?))`, 'g');
const sign = new RegExp(`[^\\w ${gap}]`);
const edgeFirst = new RegExp(`^[^\\w${gap}]`);

/** The longest word in what a match begins with, since it is the rarest; else a sign; else null. */
function tellingOf(text: string): string | null {
  let best = '';
  for (const [, one = ''] of text.matchAll(word)) if (one.length > best.length) best = one;
  return best === '' ? (sign.exec(text)?.[0] ?? null) : best.replace(/\W$/, ' ');
}

/**
 * How a match may begin. A blank stands for every edge of a word: `^`, `$`, `\b`, white space. `open`: what comes
 * next in the pattern stands right behind it; else it is followed no further.
 */
interface Lead {
  readonly text: string;
  readonly open: boolean;
}

const exactly = (text: string): readonly Lead[] => [{ text, open: true }];
const nothing = exactly('');
const edge = exactly(' ');
const anything = exactly(gap);

/** More ways to begin than this are not followed further. */
const most = 300;

/** A lead is followed up to this many signs, two or three words, or to a word of six letters, which is rare enough. */
const longest = 24;
const enough = new RegExp(`[^\\w${gap}]\\w{6,}[^\\w${gap}]`);

/** Signs that stand for themselves, the last of them not repeated. */
const plain = /[^\\()[\]|?*+{^$.]+(?![?*+{])/y;

/** The source of a regular expression, read from the left. Anything that it does not know makes `anything`. */
class Source {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Up to the end of the source or of a group. */
  alternatives(): readonly Lead[] {
    const found: Lead[] = [];
    do found.push(...this.#sequence());
    while (this.#takes('|'));
    return distinct(found);
  }

  #sequence(): readonly Lead[] {
    let leads: readonly Lead[] = nothing;
    while (this.#at < this.#source.length && !'|)'.includes(this.#sign())) {
      leads = followed(leads, this.#repeated(this.#piece()));
    }
    return leads;
  }

  #piece(): readonly Lead[] {
    plain.lastIndex = this.#at;
    const run = plain.exec(this.#source)?.[0] ?? '';
    if (run !== '') return exactly(this.#next(run.length));
    const sign = this.#next();
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escape();
    if (sign === '^' || sign === '$') return edge;
    return sign === '.' ? anything : exactly(sign);
  }

  #group(): readonly Lead[] {
    const follows = this.#takes('?=');
    const lacks = !follows && this.#takes('?!');
    const known = follows || lacks || this.#takes('?:') || this.#sign() !== '?';
    const leads = this.alternatives();
    this.#next();
    // What has to follow takes no place, but where it is no part of a word it ends the one before.
    if (follows) return leads.every(({ text }) => edgeFirst.test(text)) ? edge : nothing;
    if (lacks) return nothing;
    return known ? leads : anything;
  }

  #class(): readonly Lead[] {
    const none = this.#takes('^');
    const members: (readonly Lead[])[] = [];
    while (this.#at < this.#source.length && !this.#takes(']')) {
      const sign = this.#next();
      const range = this.#sign() === '-' && this.#source[this.#at + 1] !== ']';
      if (range) this.#at += 2;
      members.push(range ? anything : sign === '\\' ? this.#escape() : exactly(sign));
    }
    return none ? anything : distinct(members.flat());
  }

  #escape(): readonly Lead[] {
    const sign = this.#next();
    if (sign === 'b' || sign === 's' || sign === 'n' || sign === 't') return edge;
    if (sign === 'p' || sign === 'P') this.#until('}');
    if (sign === 'u') return exactly(String.fromCharCode(parseInt(this.#next(4), 16)));
    return /\w/.test(sign) ? anything : exactly(sign);
  }

  /** What stands before `?`, `*`, `+` or `{1,3}`, as often as that says. */
  #repeated(leads: readonly Lead[]): readonly Lead[] {
    const [least, greatest] = this.#times();
    const blank = leads.every(({ text, open }) => text === ' ' && open);
    // Several in a row end as one does, whatever stands before.
    const several = greatest === 1 || blank ? leads : [...leads, ...followed(anything, leads)];
    return least === 0 ? [...nothing, ...several] : several;
  }

  #times(): readonly [least: number, greatest: number] {
    let times: readonly [number, number] = [1, 1];
    if (this.#takes('?')) times = [0, 1];
    else if (this.#takes('*')) times = [0, Infinity];
    else if (this.#takes('+')) times = [1, Infinity];
    else if (this.#takes('{')) {
      const [least = '', greatest = least] = this.#until('}').split(',');
      times = [Number(least), Number(greatest === '' ? Infinity : greatest)];
    } else return times;
    this.#takes('?');
    return times;
  }

  #sign(): string {
    return this.#source[this.#at] ?? '';
  }

  #next(count = 1): string {
    this.#at += count;
    return this.#source.slice(this.#at - count, this.#at);
  }

  #takes(sign: string): boolean {
    if (!this.#source.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  /** What stands before the next `sign`, which is passed. */
  #until(sign: string): string {
    const from = this.#at;
    this.#at = this.#source.indexOf(sign, from) + 1;
    return this.#source.slice(from, this.#at - 1);
  }
}

function followed(leads: readonly Lead[], next: readonly Lead[]): readonly Lead[] {
  const goesOn = chosen(leads, next.length);
  return distinct(
    leads.flatMap((lead) =>
      goesOn(lead)
        ? next.map(({ text, open }) => joined(lead.text + text, open))
        : [{ text: lead.text, open: false }],
    ),
  );
}

/** Which leads are followed into `ways`: all that are open; where that were too many, only those without a word. */
function chosen(leads: readonly Lead[], ways: number): (lead: Lead) => boolean {
  const fits = (count: number): boolean => count <= 1 || count * ways <= most;
  const open = leads.filter((lead) => lead.open);
  if (fits(open.length)) return (lead) => lead.open;
  const wordless = new Set(open.filter(({ text }) => tellingOf(text) === null));
  return fits(wordless.size) ? (lead) => wordless.has(lead) : () => false;
}

/** A lead goes on as long as it holds no word, and its end is known. */
function joined(text: string, open: boolean): Lead {
  return { text, open: open && text.length < longest && !enough.test(text) };
}

function distinct(leads: readonly Lead[]): readonly Lead[] {
  if (leads.length < 2) return leads;
  return [...new Map(leads.map((lead) => [`${lead.text}${lead.open ? '+' : '-'}`, lead])).values()];
}
