import { languageOf } from '../languages';
import type { Document, Problem, Reading } from '../paper';
import type { Draft } from '../vault/draft';
import { actorDrafts } from './actors';
import { baseDrafts } from './bases';
import { canvasDraft } from './canvas';
import { catalogueOf } from './catalogue';
import { claimDrafts, gapDrafts } from './claims';
import { conceptDrafts } from './concepts';
import { Desk } from './desk';
import { decidedOn, type Decided } from './doubtful';
import { codingDrafts, frameworkDrafts } from './frameworks';
import { hubDraft } from './hub';
import { itemsOf, type Item } from './items';
import type { NoteOptions } from './options';
import { sourceDrafts } from './sources';
import { templatesOf, type Templates } from './templates';
import { textDrafts } from './text';
import { usesOf } from './uses';
import { withoutItems } from './without';

/** The files that a reading makes, what a person decides about them by, and what was wrong with their templates. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  /** All that the reading makes notes of, also what was taken off; left out where nobody asks. */
  readonly items?: readonly Item[];
  /** What is off: by the person, and doubtful things by themselves. */
  readonly decided: Decided;
  readonly problems: readonly Problem[];
}

/** A reading as notes: what the file and our version say, and nothing else, so that every device writes the same. */
export function draftsOf(reading: Reading, document: Document, options: NoteOptions): Drafts {
  const own = options.templates ?? {};
  const made = makeDrafts(reading, document, options, own);
  const faulty = new Set(made.problems.map(({ file }) => file));
  if (faulty.size === 0) return made;
  // An error may show only in the tenth note of a kind: then the nine before it are made by our template as well.
  const sound = Object.fromEntries(Object.entries(own).filter(([name]) => !faulty.has(name)));
  return { ...makeDrafts(reading, document, options, sound), problems: made.problems };
}

function makeDrafts(
  reading: Reading,
  document: Document,
  options: NoteOptions,
  own: Readonly<Record<string, string>>,
): Drafts {
  const language = languageOf(options.language ?? reading.languages[0] ?? '');
  const templates = heard(templatesOf(language, own), options.scoped);
  const whole = catalogueOf(reading, document, options, language);
  const items = itemsOf(whole);
  const decided = decidedOn(items, options);
  const catalogue = withoutItems(whole, decided.without);
  const desk = new Desk(catalogue, usesOf(catalogue), templates);
  const drafts = [
    hubDraft(desk),
    ...textDrafts(desk),
    ...conceptDrafts(desk),
    ...actorDrafts(desk),
    ...sourceDrafts(desk),
    ...frameworkDrafts(desk),
    ...claimDrafts(desk),
    ...gapDrafts(desk),
    ...codingDrafts(desk),
    ...(catalogue.makes('bases') ? baseDrafts(desk) : []),
    ...(catalogue.canvas !== null && catalogue.makes('canvas') ? [canvasDraft(desk, catalogue.canvas)] : []),
  ];
  const made = { drafts, decided, problems: templates.problems() };
  return options.listed === true ? { ...made, items } : made;
}

/** The same templates, where somebody wants to know of what they may print. */
function heard(templates: Templates, scoped: NoteOptions['scoped']): Templates {
  if (!scoped) return templates;
  return {
    ...templates,
    render: (name, values) => {
      scoped(name, values);
      return templates.render(name, values);
    },
  };
}
