import type { GivenCitation, GivenWork } from '../../paper';
import type { Extract, Mark } from '../extract';
import type { Cited } from './cited';
import { fieldOf, type Field } from './fields';

/** A field that is being read: its code first, then what it shows. */
interface OpenField {
  readonly data: string;
  code: string;
  /** Where what it shows begins; null while its code is read. */
  mark: Mark | null;
  field: Field;
}

/** The fields that are open while a Word file's text is written, and what the closed ones cite. */
export class FieldStack {
  readonly works: GivenWork[] = [];
  readonly citations: GivenCitation[] = [];
  readonly #extract: Extract;
  readonly #open: OpenField[] = [];
  readonly #keys = new Set<string>();
  #lists = 0;
  #hidden = 0;
  /** Whether the block that is being written belongs to a reference list, in whole or in part. */
  #isEntry = false;

  constructor(extract: Extract) {
    this.#extract = extract;
  }

  /** Whether what comes is no text: a field's code, a table of contents. */
  get isSilent(): boolean {
    return this.#hidden > 0 || this.#top?.mark === null;
  }

  /** Whether a reference list is being written. */
  get inList(): boolean {
    return this.#lists > 0;
  }

  get #top(): OpenField | undefined {
    return this.#open[this.#open.length - 1];
  }

  begin(data: string): void {
    this.#open.push({ code: '', data, mark: null, field: { kind: 'other' } });
  }

  code(text: string): void {
    if (this.#top?.mark === null) this.#top.code += text;
  }

  /** What the innermost field shows begins. */
  show(): void {
    const top = this.#top;
    if (top?.mark !== null) return;
    top.mark = this.#extract.mark;
    top.field = fieldOf(top.code, top.data);
    this.#enter(top.field, 1);
  }

  end(): void {
    const top = this.#open.pop();
    if (!top?.mark) return;
    this.#enter(top.field, -1);
    this.#keep(top.field, top.mark);
  }

  /** Writes what a field shows that is known from the outset. */
  within(field: Field, write: () => void): void {
    const { mark } = this.#extract;
    this.#enter(field, 1);
    write();
    this.#enter(field, -1);
    this.#keep(field, mark);
  }

  /** Writes a block; one of a reference list is kept as its entry. */
  block(write: () => void): void {
    const { mark } = this.#extract;
    this.#isEntry = this.inList;
    write();
    const entry = this.#isEntry ? this.#extract.since(mark) : null;
    if (!entry) return;
    this.works.push({ key: '', item: {}, entry, label: labelOf(this.#extract.saidSince(mark)) });
  }

  #enter({ kind }: Field, step: 1 | -1): void {
    if (kind === 'contents') this.#hidden += step;
    if (kind !== 'bibliography') return;
    this.#lists += step;
    this.#isEntry = true;
  }

  /** A citation at the place that its text takes. One field may stand in another: the outer one is kept. */
  #keep(field: Field, mark: Mark): void {
    if (field.kind !== 'citation') return;
    const place = this.#extract.since(mark);
    if (!place) return;
    const last = this.citations[this.citations.length - 1];
    if (last && last.start >= place.start) this.citations.pop();
    this.citations.push({ items: field.cited.items.map((item) => ({ ...place, ...item })), ...place });
    this.#learn(field.cited);
  }

  #learn({ works }: Cited): void {
    for (const work of works) {
      if (this.#keys.has(work.key)) continue;
      this.#keys.add(work.key);
      this.works.push({ entry: null, label: null, ...work });
    }
  }
}

/** The number before an entry of a list, or null. */
function labelOf(text: string): number | null {
  const found = /^\s*[[(]?(\d{1,4})(?:[\])]|\.\s)/u.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
