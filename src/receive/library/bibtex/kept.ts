import { joinLights, splitLights, type LightColumns } from '../columns';
import type { LightWork } from '../entry';
import { entryOf, type Found, type Said, type SaidKind, type Told } from './said';
import { splitBibtex, type RawEntry } from './split';
import { Macros, type Entry } from './values';

/** What is kept of a BibTeX file beside its text: where its entries stand, and what lists show of them. Plain data, which a device can store. */
export interface KeptBibtex {
  readonly as: 'bibtex';
  /** Where each entry begins, and how many signs it has. UTF-16. */
  readonly places: Int32Array;
  readonly lengths: Int32Array;
  /** What each is, as its place in `kinds`. */
  readonly kinds: Uint8Array;
  /** Of those that say something of a work, in their order. */
  readonly lights: LightColumns;
  /** Further keys, by the entries that have some. */
  readonly ids: readonly (readonly [at: number, ids: string])[];
  /** What there is to tell of an entry, at places in it. One that is broken may end for what stands behind it: it is kept as it was read. */
  readonly told: readonly (readonly [at: number, told: readonly Told[], broken: RawEntry | null])[];
}

const kinds: readonly SaidKind[] = ['work', 'hidden', 'macro', 'nothing'];
const hasLight = ({ kind }: Pick<Said, 'kind'>): boolean => kind === 'work' || kind === 'hidden';

/** Null where it can't be kept. `breath` is awaited on the way, where others have to get their turn. */
export async function keepFound(
  found: readonly Found[],
  breath: () => Promise<void>,
): Promise<KeptBibtex | null> {
  const shown = found.filter(({ said }) => hasLight(said));
  const lights = await joinLights(
    shown.map(({ said }) => said.light),
    breath,
  );
  await breath();
  return (
    lights && {
      as: 'bibtex',
      places: Int32Array.from(found, ({ place }) => place),
      lengths: Int32Array.from(found, ({ said }) => said.length),
      kinds: Uint8Array.from(found, ({ said }) => kinds.indexOf(said.kind)),
      lights,
      ids: found.flatMap(({ said: { ids } }, at) => (ids === '' ? [] : [[at, ids] as const])),
      told: found.flatMap((one, at) => (one.told.length === 0 ? [] : [keepTold(one, at)])),
    }
  );
}

function keepTold({ place, shift, told, said }: Found, at: number): KeptBibtex['told'][number] {
  const here = told.map((one) => ({ ...one, at: one.at + shift - place }));
  return [at, here, said.raw.faults.length === 0 ? null : placedAtZero(said.raw)];
}

function placedAtZero(raw: RawEntry): RawEntry {
  const { from } = raw;
  return {
    ...raw,
    fields: raw.fields.map((field) => ({ ...field, at: field.at - from })),
    faults: raw.faults.map((fault) => ({ ...fault, at: fault.at - from })),
    from: 0,
    to: raw.to - from,
  };
}

/** The inverse: entries that are read from the file's text when somebody asks. Null where what was kept is not as it should be. */
export function foundKept(kept: KeptBibtex, text: () => string): readonly Found[] | null {
  const count = kept.places.length;
  if (kept.lengths.length !== count || kept.kinds.length !== count) return null;
  const shown = kept.kinds.filter((kind) => hasLight({ kind: kinds[kind] ?? 'nothing' })).length;
  const lights = splitLights(kept.lights, shown);
  if (!lights) return null;
  const file = new KeptFile(text);
  const ids = new Map(kept.ids);
  const told = new Map(kept.told.map(([at, here, broken]) => [at, { here, broken }]));
  let next = 0;
  return Array.from(kept.places, (place, at): Found => {
    const kind = kinds[kept.kinds[at] ?? kinds.length] ?? 'nothing';
    const light = hasLight({ kind }) ? lights[next++] : undefined;
    const about = told.get(at);
    const said = new SaidKept(
      file,
      kind,
      { place, length: kept.lengths[at] ?? 0 },
      light ?? none,
      ids.get(at) ?? '',
      about?.broken ?? null,
    );
    if (kind === 'macro') file.macros.push(said);
    return { place, shift: place, told: about?.here ?? [], said };
  });
}

const none: LightWork = { key: '', who: '', title: '', year: '', doi: '', keywords: '' };

/** The text of a file that was kept, read when somebody asks, and its macros. */
class KeptFile {
  readonly macros: Said[] = [];
  private readonly known = new Map<number, Macros>();

  constructor(readonly text: () => string) {}

  /** What the first macros of the file say: each is known from its line on. */
  firstMacros(count: number): Macros {
    const known = this.known.get(count);
    if (known) return known;
    const macros = new Macros();
    for (const { raw } of this.macros.slice(0, count)) for (const field of raw.fields) macros.define(field);
    this.known.set(count, macros);
    return macros;
  }
}

/** Where an entry stands in the text that was kept. */
interface Stretch {
  readonly place: number;
  readonly length: number;
}

/** An entry of a file that was kept. It is cut out of the text when it is asked for, alone: its places count from its own beginning. */
class SaidKept implements Said {
  private read: RawEntry | null;
  private whole: Entry | null | undefined;
  /** How many macros stand above it. */
  private readonly above: number;

  constructor(
    private readonly file: KeptFile,
    readonly kind: SaidKind,
    private readonly stretch: Stretch,
    readonly light: LightWork,
    readonly ids: string,
    broken: RawEntry | null,
  ) {
    this.read = broken;
    this.above = file.macros.length;
  }

  get key(): string {
    return this.light.key;
  }

  get length(): number {
    return this.stretch.length;
  }

  get raw(): RawEntry {
    if (this.read) return this.read;
    const { place, length } = this.stretch;
    const [raw] = splitBibtex(this.file.text().slice(place, place + length));
    if (!raw) throw new Error(`no entry at ${place}`);
    this.read = raw;
    return raw;
  }

  get entry(): Entry | null {
    if (this.whole !== undefined) return this.whole;
    // What no macro is was told when the file was read.
    const tellNobody = (): void => undefined;
    this.whole = entryOf(this.raw, this.file.firstMacros(this.above), tellNobody);
    return this.whole;
  }
}
