import { languageOf, say } from '../languages';
import { chosenFolders, draftsOf, idOfQuote, sameWords, worksIn } from '../notes';
import type { Problem, Span } from '../paper';
import { parseNote } from '../markdown';
import {
  planOf,
  vaultOf,
  type Added,
  type Choices,
  type Draft,
  type Files,
  type Plan,
  type Vault,
} from '../vault';
import { withKnownThings } from './knownThings';
import { placeOfCopy } from './copies';
import {
  changesOf,
  leavesFor,
  optionsOf,
  settle,
  type PlannedChange,
  type PlanWishes,
  type Settled,
} from './plan';
import type { Paper } from './read';
import { lookAt, type Seen } from './seen';
import { spanOfSelected, wordsOf, type Selected } from './selected';
import { templatesIn } from './templates';

/** A note that a person wants of words of a paper. */
export interface Wanted {
  readonly kind: Added['kind'];
  readonly words: Selected;
  /** A concept's name; a claim in the person's own words, '' where the quote says it. */
  readonly name: string;
  /** The citekey of the work that is reviewed; left out, the first one that the words cite. */
  readonly work?: string;
}

/** A note made by hand, and the notes that link to it, as a plan: written like any plan, and undone alike. */
export interface PlannedNote {
  readonly plan: Plan;
  readonly changes: readonly PlannedChange[];
  /** Where the note is, or will be. */
  readonly path: string;
}

/** A plan, or null where there can be none; and why. */
export interface ByHand {
  readonly note: PlannedNote | null;
  readonly problems: readonly Problem[];
}

/**
 * Plans a note of words of a paper, bound to its quote as a reading would do it. It is remembered among the choices of
 * the paper, so every later reading makes it too, and neither loses nor doubles it.
 */
export async function planByHand(
  paper: Paper,
  files: Files,
  wanted: Wanted,
  wishes: PlanWishes,
): Promise<ByHand> {
  return byHandSeen(paper, await lookAt(files, paper.file), wanted, wishes);
}

/** The same for what was seen of a vault. */
export function byHandSeen(paper: Paper, seen: Seen, wanted: Wanted, wishes: PlanWishes): ByHand {
  const vault = vaultOf(seen.texts, seen.folders);
  const settled = settle(paper, vault, wishes);
  const refused = (kind: string, values: Record<string, string> = {}): ByHand => ({
    note: null,
    problems: [{ kind, file: paper.file, values }],
  });
  if (!isRead(vault, settled, paper)) return refused('hand.not-read');
  const span = spanOfSelected(paper.document, wanted.words);
  if (!span) return refused('hand.no-words', { quote: wordsOf(wanted.words) });
  const name = wanted.name.replace(/\s+/g, ' ').trim();
  if (wanted.kind === 'concept' && name === '') return refused('hand.no-name');
  const work = wanted.kind === 'prior-literature' ? workOf(settled, span, wanted.work) : null;
  if (wanted.kind === 'prior-literature' && work === null) return refused('hand.no-work');

  const id = idOf(wanted.kind, settled, span, work);
  const added = { id, kind: wanted.kind, exact: span.text, start: span.start, name, work };
  const drafts = (choices: Choices): readonly Draft[] =>
    draftsWith(paper, seen, vault, { ...settled, choices }, wishes);
  const { choices } = settled;
  const before = drafts(choices);
  const known = isSaid(settled, added, span)
    ? id
    : replacedBy(before, added, drafts(withAdded(choices, added)));
  if (known !== null) return refused('hand.there', { path: pathOf(before, known) });
  return planned(vault, before, added, settled, drafts, wishes);
}

/** Whether the vault has the text note of this very file, to which the note is going to link. */
function isRead(vault: Vault, { paperKey }: Settled, { sha256 }: Paper): boolean {
  for (const text of vault.texts.values()) {
    if (text === null || !text.slice(0, HEAD).includes(sha256)) continue;
    const { properties } = parseNote(text);
    if (properties['cw-id'] === `${paperKey}/text` && properties['file-sha256'] === sha256) return true;
  }
  return false;
}

/** How far into a text note the hash of its file is looked for: it stands among the first properties. */
const HEAD = 2_000;

function workOf({ reading }: Settled, span: Span, asked: string | undefined): string | null {
  const works = new Set(reading.works.map(({ id }) => id));
  const cited = asked === undefined ? worksIn(reading, span) : [asked];
  return cited.find((work) => works.has(work)) ?? null;
}

/** A concept's id is that of the thing of its name, which is known when the notes are made. */
function idOf(kind: Added['kind'], { paperKey }: Settled, span: Span, work: string | null): string {
  if (kind === 'claim') return idOfQuote(paperKey, 'claim', span.start);
  return kind === 'concept' ? '' : `source/${work ?? ''}`;
}

/** Whether a person or the reading has said the same of the same words before. */
function isSaid(
  { reading, choices }: Settled,
  { kind, name, work, exact, start }: Added,
  span: Span,
): boolean {
  const same = (one: Added): boolean => one.kind === kind && one.exact === exact && one.start === start;
  if (choices.added.some((one) => same(one) && one.name === name && one.work === work)) return true;
  if (kind !== 'prior-literature') return false;
  const reviews = reading.priorLiterature.filter((prior) => prior.work === work);
  return reviews.some(({ findings, contribution }) =>
    [...findings, ...contribution].some((one) => sameWords(one, span)),
  );
}

/** The claim of the same words that there is already, which the one made by hand would take the place of. */
function replacedBy(before: readonly Draft[], { id, kind }: Added, after: readonly Draft[]): string | null {
  if (kind !== 'claim') return null;
  const now = new Set(after.map((draft) => draft.id));
  const lost = before.find((draft) => draft.id === id || (isClaim(draft) && !now.has(draft.id)));
  return lost?.id ?? null;
}

function isClaim({ properties }: Draft): boolean {
  return properties['type'] === 'claim';
}

function pathOf(drafts: readonly Draft[], id: string): string {
  return drafts.find((draft) => draft.id === id)?.path ?? '';
}

function withAdded(choices: Choices, added: Added): Choices {
  // What was taken off and is now made by hand is wanted again.
  const without = choices.without.filter((id) => id !== added.id);
  return { ...choices, without, added: [...choices.added, added] };
}

function draftsWith(
  paper: Paper,
  seen: Seen,
  vault: Vault,
  settled: Settled,
  wishes: PlanWishes,
): readonly Draft[] {
  const { folders } = chosenFolders(wishes.folders);
  const path = wishes.pathInVault ?? placeOfCopy(paper, seen, vault, folders.files);
  const own = templatesIn(seen, folders.templates);
  const options = optionsOf(paper, settled, own, path, { ...wishes, listed: false });
  return draftsOf(settled.reading, paper.document, options).drafts;
}

/** The plan for what is new with the added note: itself, and the notes that now tell of it. */
function planned(
  vault: Vault,
  before: readonly Draft[],
  added: Added,
  { choices, language, keptLanguage }: Settled,
  draftsFor: (choices: Choices) => readonly Draft[],
  wishes: PlanWishes,
): ByHand {
  const { drafts, same } = withKnownThings(draftsFor(withAdded(choices, added)), vault, choices);
  const old = new Map(
    withKnownThings(before, vault, choices).drafts.map((draft) => [draft.id, JSON.stringify(draft)] as const),
  );
  const changed = drafts.filter((draft) => draft.id !== null && old.get(draft.id) !== JSON.stringify(draft));
  const own = changed.filter(({ section, id }) =>
    added.kind === 'concept' ? isThing(section, id) : id === (same.get(added.id) ?? added.id),
  );
  const id = (own.find((draft) => !old.has(draft.id)) ?? own[0])?.id ?? added.id;
  const decided = withAdded(choices, { ...added, id });
  const plan = planOf(drafts, vault, {
    choices: decided,
    leaves: leavesFor(drafts, wishes, decided),
    importFolder: chosenFolders(wishes.folders).folders.imports,
    only: new Set(changed.flatMap((draft) => draft.id ?? [])),
    conflictTitle: say(languageOf(language), 'vault.conflict-title'),
    language: keptLanguage,
  });
  const path = plan.paths.get(id) ?? '';
  return { note: { plan, changes: changesOf(plan, wishes.told ?? 'en'), path }, problems: plan.problems };
}

function isThing(section: Draft['section'], id: string | null): boolean {
  return section !== undefined && /^(?:concept|actor)\//.test(id ?? '');
}
