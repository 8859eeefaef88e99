import { findAll, groundOf, type Anchor, type Found, type Ground } from '../anchor';
import { parseNote, unescapeText } from '../markdown';
import type { Place, Problem } from '../paper';

/** A quote that does not stand in the paragraph that it links to. */
export interface Stray {
  /** The note that quotes. */
  readonly file: string;
  readonly line: number;
  readonly words: string;
  /** The path of the text note, and how the link names it. */
  readonly source: string;
  readonly target: string;
  /** The block id of the paragraph, without `^`. */
  readonly block: string;
}

/** How much of a quote a message shows. */
const SHOWN = 80;

/** What is to be said of each stray quote: where it stands now, or stood, and how sure that is. */
export function tellStrays(
  strays: readonly Stray[],
  textOf: (path: string) => string,
): ReadonlyMap<Stray, Problem> {
  const told = new Map<Stray, Problem>();
  for (const source of new Set(strays.map((stray) => stray.source))) {
    const ground = groundOfNote(textOf(source));
    const own = strays.filter((stray) => stray.source === source);
    const found = findAll(
      own.map((stray) => anchorOf(stray, ground.text)),
      ground,
    );
    own.forEach((stray, index) =>
      told.set(stray, problemOf(stray, found[index] ?? { tier: 'lost' }, ground.text)),
    );
  }
  return told;
}

/** What a note says of its quote: the words, and the paragraph. */
function anchorOf({ words, block }: Stray, text: string): Anchor {
  const id = text.search(new RegExp(`[ \\t]\\^${block.replace(/[^\w-]/g, '')}[ \\t]*$`, 'm'));
  const start = id < 0 ? 0 : text.lastIndexOf('\n', id) + 1;
  return { exact: words, prefix: '', suffix: '', start, section: '' };
}

function problemOf(stray: Stray, found: Found, text: string): Problem {
  const { file, line, words } = stray;
  const quote = shown(words);
  const told = (kind: string, place: Place): Problem => {
    const now = shown(unescapeText(text.slice(place.start, place.end)).replace(/\s+/g, ' '));
    return { kind, file, line, values: { quote, now, place: linkTo(stray, text, place.start) } };
  };
  switch (found.tier) {
    case 'verified':
    case 'moved':
      return told('check.quote-place', found);
    case 'changed':
      return told('check.quote-changed', found);
    case 'review': {
      const [first] = found.candidates;
      // Words that are too short to be sure of, or stand in several places: they do stand there.
      if (first) return told(first.likeness === 1 ? 'check.quote-place' : 'check.quote-review', first);
      return { kind: 'check.quote', file, line, values: { quote } };
    }
    case 'lost':
      return { kind: 'check.quote', file, line, values: { quote } };
  }
}

const shown = (words: string): string => (words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words);

/** The link to the paragraph of an offset, as the note would write it; to the note where the paragraph has no id. */
function linkTo({ target }: Stray, text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  const id = BLOCK_ID.exec(text.slice(offset, end < 0 ? text.length : end))?.[1];
  return id === undefined ? target : `${target}#^${id}`;
}

// Words of the paragraph ^t8123
const BLOCK_ID = /[ \t]\^([A-Za-z0-9-]+)[ \t]*$/;

// a \* sign      the end of a line ^t8123
const HIDDEN = /\\(?=[!-/:-@[-`{-~])|[ \t]\^[A-Za-z0-9-]+[ \t]*$/gm;

/** A text note as its words are read: without its properties, the backslashes of Markdown and the ids of its paragraphs. */
function groundOfNote(text: string): Ground {
  const { body } = parseNote(text);
  const hidden = Array.from(text.matchAll(HIDDEN), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  return groundOf(text, {
    hidden: [...(body > 0 ? [{ start: 0, end: body }] : []), ...hidden.filter(({ start }) => start >= body)],
  });
}
