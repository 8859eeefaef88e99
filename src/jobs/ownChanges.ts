import { parseNote } from '../markdown';
import { idOf, retargetCanvas, type Change, type Targets } from '../vault';

/** The text of a paper is never edited: what looks like a key or a link in it is the paper's. */
export function isPaperText(note: string): boolean {
  return TEXT.test(note.slice(0, HEAD));
}

const TEXT = /^type:[ \t]*["']?text["']?[ \t]*\r?$/m;
const HEAD = 400;

/** A canvas whose cards say and show what they should from now on. */
export function canvasRewritten(canvas: string, card: (words: string) => string, targets: Targets): string {
  const cards = canvas.replace(CARD, (whole, head: string, said: string) => {
    const words = cardText(said);
    if (words === null) return whole;
    const after = card(words);
    return after === words ? whole : head + JSON.stringify(after);
  });
  return retargetCanvas(cards, targets);
}

// "text":"…" of a card
const CARD = /("text":\s*)("(?:[^"\\\n]|\\.)*")/g;

function cardText(said: string): string | null {
  try {
    const words: unknown = JSON.parse(said);
    return typeof words === 'string' ? words : null;
  } catch {
    return null;
  }
}

/** A file that the plan takes away. */
export function goes(path: string, before: string, why: Change['why']): Change {
  return { action: 'remove', path, id: idOf(before), why, what: [], before, after: null, base: null };
}

export function created(path: string, after: string, why: Change['why']): Change {
  return { ...updated(path, '', after, why), action: 'create', id: idOf(after), what: [], before: null };
}

export function updated(path: string, before: string, after: string, why: Change['why']): Change {
  const isNote = path.endsWith('.md');
  return {
    action: 'update',
    path,
    id: isNote ? idOf(before) : null,
    why,
    what: isNote ? changedIn(before, after) : [],
    before,
    after,
    base: null,
  };
}

/** Names of properties that change; '' for the text. */
function changedIn(before: string, after: string): readonly string[] {
  const [old, now] = [parseNote(before), parseNote(after)];
  const names = new Set([...Object.keys(old.properties), ...Object.keys(now.properties)]);
  const changed = [...names].filter(
    (name) => JSON.stringify(old.properties[name]) !== JSON.stringify(now.properties[name]),
  );
  return before.slice(old.body) === after.slice(now.body) ? changed : [...changed, ''];
}
