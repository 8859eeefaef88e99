import {
  gathered,
  leadName,
  positionOf,
  yearOf,
  type Citation,
  type CitationItem,
  type Question,
  type Work,
} from '../../paper';
import { argumentOf, lowered } from '../argument';
import { lowerOf } from '../parts';
import type { PaperText } from '../text';
import { ask, briefSpan, listed, type Asked } from './asking';
import { misspelled } from './nameVariants';
import { citedSomehow, listedSomehow, longestHead } from './sameWork';

/** So many places are enough to show what is meant. */
const most = 20;

/**
 * Where more than this share of all works seem to miss their other half, the list was more likely read badly
 * than written badly, and the question would be ours to answer.
 */
const believable = 0.34;

/** Cited with no year, and not said to have none yet (`in press`). */
export function citationsWithoutYear(asked: Asked): readonly Question[] {
  const byId = new Map(asked.works.map((work) => [work.id, work]));
  const dated = new Set(asked.works.filter((work) => yearOf(work) !== null).map(leadName));
  const { yearless } = argumentOf(asked.text.language).claims;
  const open = asked.citations.filter(
    (citation) =>
      citation.form === 'parenthetical' &&
      !yearless.test(lowered(citation.text)) &&
      citation.items.some((item) => {
        const work = item.work === null ? undefined : byId.get(item.work);
        if (work === undefined || yearOf(work) !== null || /\b(?:1[5-9]|20)\d\d/u.test(item.text))
          return false;
        // A lone short form in brackets is a source only where the paper cites it with a year elsewhere.
        return !/^\p{Lu}+$/u.test(stripped(item.text)) || dated.has(leadName(work));
      }),
  );
  return oneQuestion(asked, 'citation-without-year', open, (citation) => stripped(citation.text));
}

/** Cited with a year, and not in the reference list that the paper has. */
export function citationsWithoutReference(asked: Asked): readonly Question[] {
  const { text, works, citations } = asked;
  const entries = works.filter((work) => work.status === 'listed');
  if (text.referenceLists.length === 0 || entries.length === 0) return [];
  const somehow = listedSomehow(entries);
  const spelled = new Set(misspelled(works).flat());
  const missing = works.filter(
    (work) => work.status === 'stub' && isDated(work) && !spelled.has(work) && !somehow(work),
  );
  if (missing.length > works.length * believable) return [];
  const lists = missing.length > 0 ? listText(text) : '';
  const lost = new Set(
    missing
      .slice(0, most)
      .filter((work) => !standsIn(work, lists))
      .map(({ id }) => id),
  );
  const isMissing = (item: CitationItem): boolean => item.work !== null && lost.has(item.work);
  const open = citations.filter(
    (citation) =>
      citation.form === 'parenthetical' && citation.items.some(isMissing) && !namesSpecies(text, citation),
  );
  return oneQuestion(asked, 'citation-without-reference', open, (citation) =>
    listed(citation.items.filter(isMissing).map((item) => stripped(item.text))),
  );
}

/** A year, or the words that there is none (`n.d.`): cited as a work that the list should have. */
function isDated(work: Work): boolean {
  return yearOf(work) !== null || work.issued?.literal !== undefined;
}

/**
 * Whether a bracket tells who first described a species (`Crassostrea gigas (Thunberg, 1793)`), which by the
 * codes of naming is no citation: a Latin genus and epithet stand right before it, within a sentence.
 */
function namesSpecies({ document }: PaperText, { start }: Citation): boolean {
  const at = positionOf(document, start);
  const before = document.text.slice(Math.max(0, at - 60), at);
  return /[^.?!] \p{Lu}\p{Ll}{3,} \p{Ll}{2,}(?:[aeisx]|um|us|or|ns) $/u.test(before);
}

/**
 * Listed, and cited nowhere. Not asked of numbered lists: their entries stand in the order of citation, so one
 * that seems uncited was cited within a range or a superscript that the text layer lost.
 */
export function referencesNeverCited(asked: Asked): readonly Question[] {
  const { text, works, citations } = asked;
  const cited = new Set(gathered(citations, (citation) => citation.items.map((item) => item.work)));
  const entries = works.filter((work) => work.status === 'listed' && work.span);
  if (cited.size === 0 || entries.length === 0) return [];
  if (citations.filter((citation) => citation.form === 'numeric').length * 2 > citations.length) return [];
  const uncited = entries.filter((work) => !cited.has(work.id));
  if (uncited.length === 0 || uncited.length > entries.length * believable) return [];
  const somehow = citedSomehow(citations);
  const spelled = new Set(misspelled(works).flat());
  const likely = uncited.filter((work) => leadName(work) !== '' && !spelled.has(work) && !somehow(work));
  const body = likely.length > 0 ? bodyOf(text) : '';
  const open = likely.slice(0, most).filter((work) => !named(work, body));
  if (open.length === 0) return [];
  const spans = open.map((work) => {
    const { start, end } = work.span ?? { start: 0, end: 0 };
    return briefSpan(text.document, positionOf(text.document, start), positionOf(text.document, end));
  });
  return [ask(asked, 'reference-never-cited', spans, { works: listed(open.map(briefly)) })];
}

/** Works cited, and no reference list at all. */
export function noReferenceList(asked: Asked): readonly Question[] {
  const { text, works, citations } = asked;
  if (text.referenceLists.length > 0 || works.some((work) => work.status === 'listed')) return [];
  const cited = new Set(gathered(citations, (citation) => citation.items.map((item) => item.work)));
  cited.delete(null);
  return cited.size > 0 ? [ask(asked, 'no-reference-list', [], { count: cited.size })] : [];
}

function oneQuestion(
  asked: Asked,
  kind: 'citation-without-year' | 'citation-without-reference',
  open: readonly Citation[],
  nameOf: (citation: Citation) => string,
): readonly Question[] {
  if (open.length === 0) return [];
  const { document } = asked.text;
  const spans = open
    .slice(0, most)
    .map(({ start, end }) => briefSpan(document, positionOf(document, start), positionOf(document, end)));
  return [ask(asked, kind, spans, { works: listed(open.map(nameOf)) })];
}

/** A citation without its brackets. */
function stripped(text: string): string {
  return text.replace(/^[([]\s*|\s*[.]?[)\]]$/gu, '');
}

/** A work as a person would name it in passing. */
function briefly(work: Work): string {
  const year = yearOf(work);
  return year === null ? leadName(work) : `${leadName(work)} ${String(year)}`;
}

/** Whether a work's first author and its year both stand in lower-cased text: then it is our linking that failed. */
function named(work: Work, lower: string): boolean {
  const name = lowered(leadName(work));
  const year = yearOf(work);
  return name !== '' && lower.includes(name) && (year === null || lower.includes(String(year)));
}

/** Whether an entry of the lists, wherever it begins, has a work's first author and soon after its year. */
function standsIn(work: Work, lists: string): boolean {
  const name = lowered(leadName(work));
  const year = String(yearOf(work) ?? '');
  for (let at = lists.indexOf(name); name !== '' && at >= 0; at = lists.indexOf(name, at + name.length)) {
    if (lists.slice(at, at + longestHead).includes(year)) return true;
  }
  return false;
}

/** The reference lists, in lower case. */
function listText(text: PaperText): string {
  return text.referenceLists.map(({ from, to }) => lowerOf(text).slice(from, to)).join('\n');
}

/** All but the reference lists, in lower case. */
function bodyOf(text: PaperText): string {
  const lower = lowerOf(text);
  let body = '';
  let at = 0;
  for (const { from, to } of [...text.referenceLists].sort((a, b) => a.from - b.from)) {
    body += lower.slice(at, from);
    at = Math.max(at, to);
  }
  return body + lower.slice(at);
}
