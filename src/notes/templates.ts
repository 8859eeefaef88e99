import { Liquid } from 'liquidjs';
import actor from '../../templates/actor.liquid';
import claimsBase from '../../templates/Claims.base';
import claim from '../../templates/claim.liquid';
import coding from '../../templates/coding.liquid';
import concept from '../../templates/concept.liquid';
import framework from '../../templates/framework.liquid';
import paper from '../../templates/paper.liquid';
import priorBase from '../../templates/Prior literature.base';
import gap from '../../templates/research-gap.liquid';
import source from '../../templates/source.liquid';
import type { Language } from '../languages';
import type { Problem } from '../paper';
import { escapeValue } from './blocks';
import { filtersOf, type Filter } from './filters';
import { plain, type Parsed, type Scope } from './plain';

/** The templates that ship with us, by the name of their file. A category is a concept that somebody divides. */
const defaults = {
  'paper.liquid': paper,
  'concept.liquid': concept,
  'source.liquid': source,
  'actor.liquid': actor,
  'claim.liquid': claim,
  'research-gap.liquid': gap,
  'framework.liquid': framework,
  'coding.liquid': coding,
  'Claims.base': claimsBase,
  'Prior literature.base': priorBase,
} as const;

export type TemplateName = keyof typeof defaults;

/** Those that make notes; the bases are the person's own once they are made, and need no template. */
export type NoteTemplate = Exclude<TemplateName, `${string}.base`>;

export const noteTemplates: readonly NoteTemplate[] = [
  'paper.liquid',
  'claim.liquid',
  'concept.liquid',
  'actor.liquid',
  'source.liquid',
  'research-gap.liquid',
  'framework.liquid',
  'coding.liquid',
];

/** A template as it ships with us, for a person who makes a copy of their own. */
export function templateText(name: TemplateName): string {
  return defaults[name];
}

/** All templates of one run. */
export interface Templates {
  /** The text that the template makes of `values`, ending in a line break; '' where it makes nothing. */
  readonly render: (name: TemplateName, values: Scope) => string;
  /** What was wrong with the user's own templates, so far. */
  readonly problems: () => readonly Problem[];
}

/**
 * The templates in `language`: ours, and in their place the user's own (`own`: texts by file name). One of them
 * that has an error is named once, with its line, and ours is used.
 */
export function templatesOf(language: Language, own: Readonly<Record<string, string>>): Templates {
  const { engine, ours } = keptFor(language);
  const problems: Problem[] = [];
  const chosen = new Map<TemplateName, Parsed>();
  for (const [name, text] of Object.entries(own)) {
    if (!isTemplate(name)) problems.push({ kind: 'problem.template-kind', file: name, values: { name } });
    else attempt(name, () => chosen.set(name, parsed(engine(), text)));
  }
  return { render, problems: () => problems };

  function render(name: TemplateName, values: Scope): string {
    const template = chosen.get(name);
    const made = template && attempt(name, () => template(values));
    return tidy(made ?? ours(name)(values));
  }

  /** The result of using the user's template; null, with a problem, where it has an error. */
  function attempt<T>(name: TemplateName, use: () => T): T | null {
    try {
      return use();
    } catch (error) {
      chosen.delete(name);
      problems.push(problemOf(name, error));
      return null;
    }
  }
}

function isTemplate(name: string): name is TemplateName {
  return Object.keys(defaults).includes(name);
}

/** A template as LiquidJS reads it. */
function parsed(engine: Liquid, text: string): Parsed {
  const template = engine.parse(text);
  return (values) => {
    const made: unknown = engine.renderSync(template, values);
    return typeof made === 'string' ? made : '';
  };
}

/** Templates may leave blank lines and blanks at line ends behind: a note has neither. */
function tidy(text: string): string {
  const lines = (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)
    .replace(/[ \t]\n|[ \t]{2,}\n/g, '\n')
    .trimEnd();
  const note = lines.replace(/\n{3,}/g, '\n\n').replace(/^\n+/, '');
  return note === '' ? '' : `${note}\n`;
}

const LINE = /, line:(\d+)(?:, col:\d+)?$/;

function problemOf(name: string, error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  const first = said.split('\n')[0] ?? '';
  const line = Number(LINE.exec(first)?.[1] ?? 1);
  return {
    kind: 'problem.template',
    file: name,
    line,
    values: { name, line, message: first.replace(LINE, '') },
  };
}

interface Kept {
  /** LiquidJS, for the user's own. */
  readonly engine: () => Liquid;
  readonly ours: (name: TemplateName) => Parsed;
}

/** Our own templates, parsed, for each language: once, not once a paper. */
const kept = new Map<string, Kept>();

function keptFor(language: Language): Kept {
  let known = kept.get(language.code);
  if (!known) kept.set(language.code, (known = keep(language)));
  return known;
}

function keep(language: Language): Kept {
  const filters = filtersOf(language);
  const made = new Map<TemplateName, Parsed>();
  let liquid: Liquid | null = null;
  const engine = (): Liquid => (liquid ??= makeEngine(filters));
  const ours = (name: TemplateName): Parsed => {
    let template = made.get(name);
    if (!template) {
      const text = defaults[name];
      made.set(name, (template = plain(text, filters, escapeValue) ?? parsed(engine(), text)));
    }
    return template;
  };
  return { engine, ours };
}

function makeEngine(filters: Readonly<Record<string, Filter>>): Liquid {
  const engine = new Liquid({
    // No file system: nothing can be included, and nothing is looked up on disk or in the network.
    templates: {},
    relativeReference: false,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true,
    ownPropertyOnly: true,
    // A hundred times the longest template of ours.
    parseLimit: 500_000,
    // Milliseconds: a hub of 10,000 claims takes 0.3 s here, and phones are slower. Only an endless loop reaches it.
    renderLimit: 5_000,
    // Liquid counts units of text and items of lists: a hub of 10,000 claims makes some 5 million.
    memoryLimit: 200_000_000,
    outputEscape: escapeValue,
  });
  for (const [name, filter] of Object.entries(filters)) engine.registerFilter(name, filter);
  return engine;
}
