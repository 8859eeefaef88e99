import type { RoleWords, Sheet, SheetColumn, Sources } from '../sheet';
import { Wording } from '../wording';
import { printCodebook, type Code, type Codebook } from './codebook';
import { guidOf, Guids } from './guid';

/** What is asked of a note above a role: what its text says, and its name. */
export type AskRole = Pick<Sources, 'role'>['role'];

/** The roles of a matrix as a codebook: codes below the one of their framework. `ask` says what the notes say that hold roles together. */
export function qdcOf(sheet: Sheet, ask: AskRole): string {
  return printCodebook(codebookOf(sheet, ask));
}

function codebookOf(sheet: Sheet, ask: AskRole): Codebook {
  const { framework } = sheet;
  const guids = new Guids();
  const guid = guids.of(framework.words, framework.path);
  const tree = new Tree(sheet, ask, guids);
  const root: Code = {
    guid,
    name: framework.words?.imported ?? framework.name,
    isCodable: false,
    color: framework.words?.color ?? null,
    description: tree.described(framework.words),
    codes: tree.below(null),
  };
  const members = sheet.columns.map(({ key, words }) => guids.of(words, key));
  return { codes: [root], sets: [{ guid: guidOf(`set/${guid}`), name: root.name, members }] };
}

/** A code before its place is known. */
interface Part {
  readonly path: string;
  readonly name: string;
  readonly isRole: boolean;
  readonly words: RoleWords | null;
}

/** Roles below what they are kinds of, as far as that is a role too or came with them from a codebook. */
class Tree {
  private readonly parts = new Map<string, Part>();
  private readonly inside = new Map<string | null, Part[]>();
  private readonly wording: Wording;

  constructor(
    sheet: Sheet,
    private readonly ask: AskRole,
    private readonly guids: Guids,
  ) {
    this.wording = new Wording(sheet);
    const roles = new Map(sheet.columns.map((column) => [column.key, partOf(column)]));
    for (const column of sheet.columns) this.place(partOf(column), roles, new Set());
  }

  below(path: string | null): readonly Code[] {
    return (this.inside.get(path) ?? []).map(({ path: own, name, isRole, words }) => ({
      guid: this.guids.of(words, own),
      name,
      isCodable: isRole,
      color: words?.color ?? null,
      description: this.described(words),
      codes: this.below(own),
    }));
  }

  /** What a role is, and who says so; what came from another program as it came. */
  described(words: RoleWords | null): string {
    if (words && words.imported !== null) return words.definition;
    const by = this.wording.by();
    const said = by === '' ? '' : this.wording.say('matrix-out.according', { by });
    return [this.wording.definition(words), said].filter((part) => part !== '').join('\n\n');
  }

  /** Puts a part below the one that it is a kind of; in a ring, at the top. */
  private place(part: Part, roles: ReadonlyMap<string, Part>, seen: ReadonlySet<string>): void {
    if (this.parts.has(part.path)) return;
    this.parts.set(part.path, part);
    const further = new Set(seen).add(part.path);
    const above = this.above(part, roles);
    const parent = above && !further.has(above.path) && !this.leadsTo(above, part.path, roles) ? above : null;
    if (parent) this.place(parent, roles, further);
    const siblings = this.inside.get(parent?.path ?? null);
    if (siblings) siblings.push(part);
    else this.inside.set(parent?.path ?? null, [part]);
  }

  private above({ words }: Part, roles: ReadonlyMap<string, Part>): Part | null {
    const path = words?.of ?? null;
    if (path === null) return null;
    const role = roles.get(path);
    if (role) return role;
    const said = this.ask(path);
    if (said.imported === null) return null;
    return { path, name: said.imported, isRole: false, words: said };
  }

  /** Whether what is above a part leads back to a note. */
  private leadsTo(part: Part, path: string, roles: ReadonlyMap<string, Part>): boolean {
    const seen = new Set<string>();
    for (let at: Part | null = part; at && !seen.has(at.path); at = this.above(at, roles)) {
      if (at.path === path) return true;
      seen.add(at.path);
    }
    return false;
  }
}

function partOf({ key, name, words }: SheetColumn): Part {
  return { path: key, name: words?.imported ?? name, isRole: true, words };
}
