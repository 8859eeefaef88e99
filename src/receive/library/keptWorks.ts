import { joinColumn, joinLights, splitColumn, splitLights, type LightColumns } from './columns';
import type { LibraryWork, OpenEntry } from './entry';

/** What is kept of a file whose works are all decoded when it is read: plain data, which a device can store. */
export interface KeptWorks {
  readonly as: 'works';
  /** From 1. */
  readonly lines: Int32Array;
  readonly lights: LightColumns;
  /** Each as JSON. */
  readonly works: string;
}

/** Works that are written between two breaths. */
const STEP = 500;

/** Null where a work says something that can't be kept. `breath` is awaited on the way, where others have to get their turn. */
export async function keepWorks(
  entries: readonly OpenEntry[],
  breath: () => Promise<void>,
): Promise<KeptWorks | null> {
  const works: string[] = [];
  for (const entry of entries) {
    if (works.length % STEP === 0) await breath();
    const work = entry.work();
    if (!isPlain(work)) return null;
    works.push(JSON.stringify(work));
  }
  const lights = await joinLights(
    entries.map(({ light }) => light()),
    breath,
  );
  const column = joinColumn(works);
  if (!lights || column === null) return null;
  return { as: 'works', lines: Int32Array.from(entries, ({ line }) => line()), lights, works: column };
}

/** The inverse: each work is parsed when it is asked for. Null where what was kept is not as it should be. */
export function worksKept({ lines, lights, works }: KeptWorks): readonly OpenEntry[] | null {
  const shown = splitLights(lights, lines.length);
  const texts = splitColumn(works, lines.length);
  if (!shown || !texts) return null;
  return shown.map((light, at): OpenEntry => {
    let work: LibraryWork | null = null;
    return {
      key: light.key,
      line: () => lines[at] ?? 1,
      light: () => light,
      work: () => (work ??= JSON.parse(texts[at] ?? '') as LibraryWork),
    };
  });
}

/** Whether JSON gives back what it was given: YAML knows numbers that it does not. */
function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
  return !(value instanceof Date) && Object.values(value).every(isPlain);
}
