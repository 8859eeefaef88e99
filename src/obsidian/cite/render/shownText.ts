import type { CitedCluster } from '../../../jobs';
import { slices } from '../../slices';
import type { CitedNote } from './citedNotes';
import { drawCitation } from './drawCitation';

/** A citation that was drawn, and where. */
export interface Drawn {
  readonly cluster: CitedCluster;
  readonly el: HTMLElement;
}

/**
 * Puts citations in place of what stands for them. What is rendered tells no place in the note: they are found by their text, in
 * their order. Links to source notes were made elements, others stayed text, maybe with emphasis in it. The text is gone through once,
 * however many citations there are, with pauses: a note of a megabyte is rendered as a whole where it is exported or embedded.
 */
export async function replaceShown(
  el: HTMLElement,
  clusters: readonly CitedCluster[],
  { cited, text }: CitedNote,
): Promise<readonly Drawn[]> {
  const pause = slices();
  const flat = await flattened(el, pause);
  const finder = new Finder(flat.text);
  const found: { readonly cluster: CitedCluster; readonly from: number; readonly to: number }[] = [];
  for (const cluster of clusters) {
    await pause();
    const shown = shownOf(cluster, text);
    const from = finder.next(shown);
    if (from >= 0) found.push({ cluster, from, to: from + shown.length });
  }
  const drawn: Drawn[] = [];
  // From the end on: what is put in moves nothing that stands before it.
  for (const { cluster, from, to } of [...found].sort((one, other) => other.from - one.from)) {
    await pause();
    const span = createSpan();
    if (!putIn(span, flat, from, to)) continue;
    drawCitation(span, cluster, cited.unknown);
    drawn.push({ cluster, el: span });
  }
  return drawn.reverse();
}

/** Finds texts one after the other, each where nothing was found before. */
class Finder {
  private readonly taken: Uint8Array;
  /** Where the last one ended: the next mostly stands behind it. */
  private last = 0;
  private readonly missing = new Set<string>();

  constructor(private readonly text: string) {
    this.taken = new Uint8Array(text.length);
  }

  /** Where a text stands, -1 for nowhere. */
  next(wanted: string): number {
    if (wanted === '' || this.missing.has(wanted)) return -1;
    const behind = this.free(wanted, this.last);
    const at = behind < 0 && this.last > 0 ? this.free(wanted, 0) : behind;
    if (at < 0) this.missing.add(wanted);
    else {
      this.last = at + wanted.length;
      this.taken.fill(1, at, this.last);
    }
    return at;
  }

  private free(wanted: string, from: number): number {
    for (let at = this.text.indexOf(wanted, from); at >= 0; at = this.text.indexOf(wanted, at + 1))
      if (!this.taken.subarray(at, at + wanted.length).includes(1)) return at;
    return -1;
  }
}

/** Each part of a note asks for the texts of all of its citations. */
const known = new WeakMap<CitedCluster, string>();

function shownOf(cluster: CitedCluster, text: string): string {
  let shown = known.get(cluster);
  if (shown === undefined) known.set(cluster, (shown = shownText(text.slice(cluster.from, cluster.to))));
  return shown;
}

/** A citation's Markdown as reading view shows its text: links by what they show, emphasis without its signs. */
function shownText(markdown: string): string {
  return markdown
    .replace(
      /\[\[([^\]|]*)(?:\\?\|([^\]]*))?\]\]/g,
      (_all, target: string, alias?: string) => alias ?? target,
    )
    .replace(/(\*\*|\*)(?=\S)([^*]+?)\1/g, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s*\n\s*/g, '\n');
}

interface Flat {
  readonly text: string;
  /** In their order; none is empty. */
  readonly nodes: readonly { readonly node: Text; readonly from: number }[];
}

/** Nodes that are looked at before there may be a pause. */
const AT_ONCE = 200;

/** What is code, or was drawn already: nothing is looked for in it. */
const LEFT_OUT = 'code, pre, .citeweave-citation, .math';

/** The texts within an element one behind the other; what is left out parts them. */
async function flattened(el: HTMLElement, pause: () => Promise<void>): Promise<Flat> {
  const nodes: { node: Text; from: number }[] = [];
  const texts: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    texts.push(text);
    length += text.length;
  };
  const filter = (node: Node): number =>
    node.parentElement?.matches(LEFT_OUT) === true && node.parentElement !== el
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT;
  const walker = el.doc.createTreeWalker(el, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, filter);
  for (let count = 1; walker.nextNode(); count += 1) {
    if (count % AT_ONCE === 0) await pause();
    const node = walker.currentNode;
    if (node.nodeType !== Node.TEXT_NODE) {
      if (node.instanceOf(HTMLElement) && node.matches(LEFT_OUT)) add('\u0000');
      continue;
    }
    const text = node.textContent ?? '';
    if (text !== '') nodes.push({ node: node as Text, from: length });
    add(text);
  }
  return { text: texts.join(''), nodes };
}

/** Puts an element in the place of a stretch of the texts; not where somebody changed them since. */
function putIn(el: HTMLElement, { nodes }: Flat, from: number, to: number): boolean {
  const [start, end] = [nodeAt(nodes, from), nodeAt(nodes, to - 1)];
  if (!start || !end) return false;
  const [begins, ends] = [from - start.from, to - end.from];
  if (start.node.length < begins || end.node.length < ends) return false;
  if (start === end) {
    // A range would follow all further changes of the page, and thousands of them make each one slow.
    const place = start.node.splitText(begins);
    place.splitText(ends - begins);
    place.replaceWith(el);
    return true;
  }
  const range = start.node.doc.createRange();
  range.setStart(start.node, begins);
  range.setEnd(end.node, ends);
  range.deleteContents();
  range.insertNode(el);
  return true;
}

/** The last node that begins at or before a place (binary search). */
function nodeAt(nodes: Flat['nodes'], at: number): Flat['nodes'][number] | undefined {
  let [low, high] = [0, nodes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((nodes[middle]?.from ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return nodes[low - 1];
}
