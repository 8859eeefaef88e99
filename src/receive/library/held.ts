import type { Name } from '../../paper';
import { doiIn, plainPages } from './bibtex/mapping';
import { isOthers } from './bibtex/names';
import { edtfText } from './dates';
import type { LibraryWork } from './entry';
import { dateIn, namesIn, saidIn } from './variables';

/** What of a work a file does not hold: a variable of CSL, and whether something near it is there. */
export interface Loss {
  readonly variable: string;
  readonly isNear: boolean;
}

/** What a work has lost on its way through a file: it is compared with what was read of that file. */
export function lossesOf(work: LibraryWork, read: LibraryWork | null): readonly Loss[] {
  return Object.keys(work)
    .filter((variable) => !isOurs(variable, work))
    .flatMap((variable): readonly Loss[] => {
      const before = comparable(variable, work[variable]);
      const found = read ? (read[variable] ?? read[newer[variable] ?? '']) : undefined;
      const after = comparable(variable, found);
      return before === '' || before === after ? [] : [{ variable, isNear: after !== '' }];
    });
}

/** Names that CSL no longer has, by those that took their place. */
const newer: Readonly<Record<string, string>> = { event: 'event-title', shortTitle: 'title-short' };

/** What is said elsewhere: the key, by who asks; what a program keeps for itself; and a key that is there twice. */
function isOurs(variable: string, work: LibraryWork): boolean {
  return (
    variable === 'id' ||
    variable.startsWith('_') ||
    (variable === 'citation-key' && work[variable] === work.id)
  );
}

const dates: ReadonlySet<string> = new Set([
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
]);

/** A value as a text that is the same where the same is meant; '' for nothing. */
function comparable(variable: string, value: unknown): string {
  if (dates.has(variable)) {
    const date = dateIn(value);
    return date ? edtfText(date) : '';
  }
  if (typeof value === 'string' || typeof value === 'number') {
    const said = saidIn(value);
    if (variable === 'DOI') return doiIn(said);
    return variable === 'page' ? plainPages(said) : said.replace(/[\u00a0 ]+/g, ' ');
  }
  const names = namesIn(value).filter((name, at, all) => at === 0 || at < all.length - 1 || !isOthers(name));
  if (names.length > 0) return names.map(nameShown).join('; ');
  const said = value === undefined || value === null ? '' : JSON.stringify(value);
  return said === '[]' || said === '{}' ? '' : said;
}

/** A name as it is read: a body's is one with a family name alone, and a particle may be a part of what it stands beside. */
function nameShown(name: Name): string {
  const { family = '', given = '', suffix = '', literal = '' } = name;
  const last = `${name['non-dropping-particle'] ?? ''} ${family || literal}`.trim();
  return JSON.stringify([last, `${given} ${name['dropping-particle'] ?? ''}`.trim(), suffix]);
}
