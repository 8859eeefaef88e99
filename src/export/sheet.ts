import type { Language } from '../languages';
import {
  MatrixTable,
  type Cell,
  type CellState,
  type MatrixBook,
  type MatrixWish,
  type Ref,
  type Stance,
  type VerdictKind,
} from '../matrix';

/** What the note of a claim says. */
export interface ClaimWords {
  /** The claim in the words of who wrote it; '' where the quote says it. */
  readonly statement: string;
  /** The paper's words; '' where the note has no quote. */
  readonly quote: string;
  /** The page as the note shows it (`p. 4`); '' where nobody knows. */
  readonly page: string;
}

/** What the note of a framework, a role or a group of roles says beside its links. */
export interface RoleWords {
  /** Its `cw-id`; null where it has none. */
  readonly id: string | null;
  /** The name by which another program knows it; null for one that was made here. */
  readonly imported: string | null;
  /** Its id in the codebook that it came from (`qda-guid`); null for none. */
  readonly guid: string | null;
  /** `#rrggbb`, as the codebook that it came from has it; null for none. */
  readonly color: string | null;
  /** The first quote in it, and the page it is from; for what came from a codebook what that says of it; '' for nothing. */
  readonly definition: string;
  readonly page: string;
  /** The note that it is a kind of; null for none. */
  readonly of: string | null;
}

/** What is asked of a vault beside its book: what notes say in their texts, by their paths. */
export interface Sources {
  readonly claim: (path: string) => ClaimWords;
  readonly role: (path: string) => RoleWords;
  /** How a cited work is named in a text: `Berg (2015)`; '' where its note does not say. */
  readonly work: (path: string) => string;
  /** What a link to a note names: its name, or its path where that means several. */
  readonly target: (path: string) => string;
}

/** Something that a sheet names, and what a link to it names; null where it has no note. */
export interface Named {
  readonly name: string;
  readonly target: string | null;
}

/** One coding with all that a reader without the vault needs. */
export interface Evidence extends ClaimWords {
  /** Tells claims apart. */
  readonly claim: string;
  readonly name: string;
  readonly target: string | null;
  readonly stance: Stance;
  /** Who coded, and when (ISO 8601 in UTC; '' for what a reading found). */
  readonly by: string;
  readonly made: string;
  /** The page as the claim's property has it, without a word before it; '' where it has none. */
  readonly bare: string;
  readonly paper: string;
  readonly citekey: string;
  readonly section: string;
}

/** What a person says of a cell without evidence. */
export interface SaidVerdict {
  readonly verdict: VerdictKind;
  readonly by: string;
  readonly made: string;
  /** Names of the papers, and other places, that were searched. */
  readonly searched: readonly string[];
}

export interface SheetCell {
  readonly state: CellState;
  readonly supports: number;
  readonly opposes: number;
  readonly evidence: readonly Evidence[];
  readonly verdicts: readonly SaidVerdict[];
  /** Why it is empty, as far as anybody says so: several where people differ. Empty where there is evidence. */
  readonly reasons: readonly VerdictKind[];
  /** Names of papers that mention the row and that nobody searched, where somebody says that nothing was found. */
  readonly unsearched: readonly string[];
}

export interface SheetColumn extends Named {
  /** The note's path; for a name without a note `?` and the folded name. */
  readonly key: string;
  readonly aliases: readonly string[];
  readonly words: RoleWords | null;
}

export interface SheetRow extends Named {
  /** In the order of the columns. */
  readonly cells: readonly SheetCell[];
}

/** A matrix as it is given away: all that its files say, with no vault behind it. */
export interface Sheet {
  readonly language: Language;
  readonly framework: Named & { readonly path: string; readonly words: RoleWords | null };
  /** Who defined the roles. */
  readonly by: readonly Named[];
  /** What the rows are. */
  readonly kind: MatrixWish['rows'];
  /** Whether its reader sees a row a role. */
  readonly isTurned: boolean;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
}

/** The matrix that is wanted, with the words of its notes. Cells are in the order of the columns. */
export function sheetOf(
  book: MatrixBook,
  wish: MatrixWish,
  sources: Sources,
  language: Language,
  isTurned = false,
): Sheet {
  const table = new MatrixTable(book, wish);
  const note = book.framework(wish.framework);
  const reader = new Reader(book, sources);
  return {
    language,
    framework: {
      name: note?.name ?? wish.framework,
      path: wish.framework,
      target: note ? sources.target(note.path) : null,
      words: note ? sources.role(note.path) : null,
    },
    by: (note?.by ?? []).map((one) => reader.work(one)),
    kind: wish.rows,
    isTurned,
    columns: table.columns.map(({ key, name, path }) => ({
      key,
      ...reader.named({ name, path }),
      aliases: book.thing(path)?.aliases ?? [],
      words: path === null ? null : sources.role(path),
    })),
    rows: table.rows.map((row) => ({
      ...reader.named(row),
      cells: table.columns.map(({ key }) => reader.cell(table.cell(row.key, key))),
    })),
  };
}

class Reader {
  /** A claim stands in many cells, and its note is read once. */
  private readonly claims = new Map<string, Omit<Evidence, 'stance' | 'by' | 'made'>>();

  constructor(
    private readonly book: MatrixBook,
    private readonly sources: Sources,
  ) {}

  named({ name, path }: Pick<Ref, 'name' | 'path'>): Named {
    return { name, target: path === null ? null : this.sources.target(path) };
  }

  work(ref: Ref): Named {
    const said = ref.path === null ? '' : this.sources.work(ref.path);
    return this.named({ path: ref.path, name: said || ref.name });
  }

  cell({ state, supports, opposes, codings, verdicts, unsearched }: Cell): SheetCell {
    const evidence = codings.flatMap(({ claim, stance, by, made }) =>
      stance === null ? [] : [{ ...this.claim(claim), stance, by, made }],
    );
    const said = verdicts.map(({ verdict, by, made, searched }) => ({
      verdict,
      by,
      made,
      searched: searched.map((one) => this.paperName(one.key, one.name)),
    }));
    return {
      state,
      supports,
      opposes,
      evidence,
      verdicts: said,
      reasons: evidence.length > 0 ? [] : [...new Set(said.map(({ verdict }) => verdict))],
      unsearched: unsearched.map((path) => this.paperName(path, path)),
    };
  }

  private claim(ref: Ref): Omit<Evidence, 'stance' | 'by' | 'made'> {
    const known = this.claims.get(ref.key);
    if (known) return known;
    const note = this.book.claim(ref.path);
    const paper = this.book.paper(note?.paper?.path ?? null);
    const words = note ? this.sources.claim(note.path) : { statement: '', quote: '', page: '' };
    const claim = {
      claim: ref.key,
      ...this.named(ref),
      ...words,
      bare: note?.page ?? '',
      paper: paper?.name ?? note?.paper?.name ?? '',
      citekey: paper?.citekey ?? '',
      section: note?.section ?? '',
    };
    this.claims.set(ref.key, claim);
    return claim;
  }

  private paperName(path: string, otherwise: string): string {
    return this.book.paper(path)?.name ?? otherwise;
  }
}
