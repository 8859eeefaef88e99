import { READING } from '../matrix';
import type { Matrix } from '../paper';
import type { Draft } from '../vault/draft';
import type { Coding, Framework } from './codings';
import { apart, joined, table } from './blocks';
import { noteProperties, type Desk } from './desk';
import { linkTo, propertyLink, propertyText } from './links';
import { Ready, type Quote } from './ready';
import { foldName } from '../languages/spelling';

/** What an empty cell shows: it is data, not an oversight. */
const EMPTY = new Ready('—');

/** The columns of matrices. */
export function frameworkDrafts(desk: Desk): readonly Draft[] {
  return desk.catalogue.frameworks.map((framework) => {
    const { note, typology, roles, matrices } = framework;
    const by = typology?.by ?? [];
    const properties = noteProperties('framework', note, [propertyText(framework.name)], {
      by: desk.sourceProperties(by),
      roles: roles.map(({ thing }) => propertyLink(desk.noteOf(thing))),
      rows: rowsOf(desk, matrices),
    });
    const columns = roles.map(({ thing }) => desk.thing(thing));
    const text = desk.templates.render('framework.liquid', {
      origin: desk.partOrigin,
      paper: desk.paper,
      division: typology ? desk.division(typology).within : new Ready(joined(columns)),
      roles: columns,
      quotes: naming(desk, framework),
      matrices: matrices.map((matrix) => matrixOf(desk, framework, matrix)),
    });
    return desk.shared(note, properties, text);
  });
}

/** Who is looked at, also where nothing is shown of them: links to their notes. */
function rowsOf(desk: Desk, matrices: readonly Matrix[]): readonly string[] {
  const { things } = desk.catalogue;
  const found = matrices.flatMap(({ rows }) => rows).flatMap((row) => things.named(row) ?? []);
  return [...new Set(found)].map((thing) => propertyLink(desk.noteOf(thing)));
}

/** The words that name the columns, each quote once with all the columns that it names. */
function naming(desk: Desk, { roles, typology }: Framework): readonly Quote[] {
  const named = new Map<string, { readonly columns: string[]; readonly quote: Quote }>();
  for (const { thing } of roles) {
    const column = desk.thing(thing);
    const member = typology?.members.find((one) => desk.catalogue.things.ofMember(one) === thing);
    if (!member) continue;
    const quote = desk.around(member, column);
    const key = quote.link.markdown + quote.text;
    const known = named.get(key);
    if (known) known.columns.push(column.markdown);
    else named.set(key, { columns: [column.markdown], quote });
  }
  return [...named.values()].map(({ columns, quote }) => ({
    ...quote,
    title: new Ready(columns.join(', ')),
  }));
}

/**
 * A matrix as a table: each cell a list of links to its evidence; an empty one shown as such. Who is not shown in any
 * role is named below it: a row of nothing but dashes tells a reader nothing else.
 */
export function matrixOf(desk: Desk, framework: Framework, matrix: Matrix): Ready {
  const cells = new Map<string, Set<Coding>>();
  for (const coding of codingsIn(desk, framework, matrix)) {
    const key = cellKey(coding.row, coding.role);
    cells.set(key, (cells.get(key) ?? new Set<Coding>()).add(coding));
  }
  const codingsOf = (row: string, role: string): readonly Coding[] => [
    ...(cells.get(cellKey(row, role)) ?? []),
  ];
  const isShown = (row: string): boolean => matrix.columns.some((role) => codingsOf(row, role).length > 0);
  const shown = matrix.rows.filter(isShown);
  let empty = 0;
  const rows = shown.map((row) => [
    desk.named(row),
    ...matrix.columns.map((role) => {
      const codings = codingsOf(row, role);
      if (codings.length === 0) empty += 1;
      return codings.length === 0 ? EMPTY : desk.evidenceOf(codings.map(({ claim }) => claim));
    }),
  ]);
  const head = [desk.say('note.row'), ...matrix.columns.map((role) => desk.role(framework, role))];
  const left = empty === 0 ? '' : desk.say('note.empty-cells', { count: empty });
  const others = matrix.rows.filter((row) => !isShown(row)).map((row) => desk.named(row));
  return new Ready(apart([new Ready(table(head, rows)), left, desk.line('note.empty-rows', others)]));
}

function cellKey(row: string, role: string): string {
  return `${foldName(row)}|${foldName(role)}`;
}

/** The codings of one matrix: two may share a framework, with rows of their own. */
function codingsIn(desk: Desk, framework: Framework, matrix: Matrix): readonly Coding[] {
  const rows = new Set(matrix.rows.map(foldName));
  return desk.catalogue.codings.filter((one) => one.framework === framework && rows.has(foldName(one.row)));
}

/** How a claim stands to the role that it is coded with, where the paper itself says so. */
const STANCE = 'supports';

/**
 * Codings for the cells that the paper itself fills: no time stands in them. The name of the file
 * tells a person nothing: an alias and a heading do.
 */
export function codingDrafts(desk: Desk): readonly Draft[] {
  const { catalogue } = desk;
  return catalogue.codings.flatMap(({ note, claim, framework, row, role }) => {
    const claimNote = catalogue.claimNotes.get(claim.start);
    const [actor, column] = [
      catalogue.things.named(row),
      framework.roles.find((one) => one.role === role)?.thing,
    ];
    if (!claimNote || !actor || !column) return [];
    const name = `${row} – ${role} (${catalogue.citekey})`;
    const properties = noteProperties('coding', note, [propertyText(name)], {
      claim: propertyLink(claimNote),
      framework: propertyLink(framework.note),
      actor: propertyLink(desk.noteOf(actor)),
      role: propertyLink(desk.noteOf(column)),
      stance: STANCE,
      by: READING,
    });
    const said = {
      actor: desk.thing(actor),
      role: desk.thing(column),
      framework: linkTo(framework.note),
      claim: linkTo(claimNote),
    };
    const told = `${said.actor.markdown}, ${said.role.markdown} (${said.framework.markdown}): ${said.claim.markdown}`;
    const body = desk.templates.render('coding.liquid', {
      origin: desk.origin,
      paper: desk.paper,
      name,
      ...said,
      facts: [new Ready(told), desk.origin],
    });
    return [desk.private(note, properties, body, 'write-once')];
  });
}
