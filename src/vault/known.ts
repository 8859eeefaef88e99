import type { Base } from './base';
import { hashOf } from './hash';
import type { Import, Imported } from './imports';
import { ALSO, keyOf } from './state';

/** What is known of one file from the imports of a vault. */
export interface Known {
  /** What this paper's last import of it says; null where it never wrote it. */
  readonly own: Imported | null;
  /** What this paper wrote in it, the last first. */
  readonly bases: readonly Base[];
  /** What other papers wrote in it last. */
  readonly others: readonly Base[];
  /** SHA-256 of what imports left there. */
  readonly left: ReadonlySet<string>;
}

/** Whether a text is as an import left it; a sync or an editor may have changed nothing but its line ends. */
export function isAsLeft(text: string, { left }: Known): boolean {
  return left.has(hashOf(text)) || (text.includes('\r\n') && left.has(hashOf(text.replaceAll('\r\n', '\n'))));
}

const nothing: Known = { own: null, bases: [], others: [], left: new Set() };

/** What one is known by: its `cw-id`, or its path where it has none. */
export function nameOf(file: { readonly id: string | null; readonly path: string }): string {
  return file.id === null ? `path:${keyOf(file.path)}` : `id:${file.id}`;
}

/** A file's name without its folders, as names are compared. */
function fileName(path: string): string {
  return keyOf(path.slice(path.lastIndexOf('/') + 1));
}

/** All that the imports of a vault tell of its files, from the side of one paper. */
export class Memory {
  private readonly own = new Map<string, Imported[]>();
  private readonly others = new Map<string, Map<string, Imported>>();

  constructor(imports: readonly Import[], paper: string) {
    for (const { paper: of, files } of imports) {
      for (const file of files) {
        if (of === paper) this.addOwn(file);
        else this.addOther(of, file);
      }
    }
  }

  private addOwn(file: Imported): void {
    const known = this.own.get(nameOf(file));
    if (known) known.unshift(file);
    else this.own.set(nameOf(file), [file]);
  }

  private addOther(paper: string, file: Imported): void {
    const known = this.others.get(nameOf(file)) ?? new Map<string, Imported>();
    this.others.set(nameOf(file), known.set(paper, file));
  }

  of(name: string): Known {
    const own = this.own.get(name) ?? [];
    const others = [...(this.others.get(name)?.values() ?? [])];
    if (own.length === 0 && others.length === 0) return nothing;
    return {
      own: own[0] ?? null,
      bases: own.flatMap(({ base }) => base ?? []),
      others: others.flatMap(({ base }) => base ?? []),
      left: new Set([...own, ...others].flatMap(({ after }) => after ?? [])),
    };
  }

  /**
   * What is remembered of a file without a `cw-id` by its name, in whatever folder it was made: this paper's own, or a
   * base, which is over all papers. Null where there was none.
   */
  fileNamed(path: string): Imported | null {
    const name = `/${fileName(path)}`;
    const same = (known: string): boolean => known.startsWith('path:') && `/${known.slice(5)}`.endsWith(name);
    for (const [known, [file]] of this.own) if (file && same(known)) return file;
    if (!path.endsWith('.base')) return null;
    for (const [known, files] of this.others) if (same(known)) return [...files.values()].pop() ?? null;
    return null;
  }

  /** The note that this paper's last imports merged a thing into; null where they did not. */
  mergedInto(id: string): Imported | null {
    for (const [file] of this.own.values()) {
      const also = file?.base?.properties[ALSO];
      if (file && Array.isArray(also) && also.includes(id)) return file;
    }
    return null;
  }

  /** The last that this paper's imports say of each file that they wrote. */
  *last(): Iterable<readonly [name: string, file: Imported]> {
    for (const [name, [file]] of this.own) if (file) yield [name, file];
  }
}
