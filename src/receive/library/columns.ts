import type { LightWork } from './entry';

// What a device keeps is a few long texts: they are stored and read many times faster than as many short ones as there are works.

/** Stands between the texts of a column. Few files hold it at all; a column that does is no column. */
const BETWEEN = '\u0000';

/** What a list shows of works, a column for each field, with the works in their order. */
export type LightColumns = Readonly<Record<keyof LightWork, string>>;

/** Texts as one; null where they can't be told apart again. */
export function joinColumn(texts: readonly string[]): string | null {
  const column = texts.join(BETWEEN);
  return splitColumn(column, texts.length) ? column : null;
}

/** The texts of a column; null where there are not as many as there have to be. */
export function splitColumn(column: string, count: number): readonly string[] | null {
  if (count === 0) return column === '' ? [] : null;
  const texts = column.split(BETWEEN);
  return texts.length === count ? texts : null;
}

/** Null where texts can't be told apart again. `breath` is awaited on the way, where others have to get their turn. */
export async function joinLights(
  lights: readonly LightWork[],
  breath: () => Promise<void>,
): Promise<LightColumns | null> {
  const column = async (name: keyof LightWork): Promise<string | null> => {
    await breath();
    return joinColumn(lights.map((light) => light[name]));
  };
  const key = await column('key');
  const who = await column('who');
  const title = await column('title');
  const year = await column('year');
  const doi = await column('doi');
  const keywords = await column('keywords');
  if (key === null || who === null || title === null) return null;
  if (year === null || doi === null || keywords === null) return null;
  return { key, who, title, year, doi, keywords };
}

/** Null where there are not as many as there have to be. */
export function splitLights(columns: LightColumns, count: number): readonly LightWork[] | null {
  const keys = splitColumn(columns.key, count);
  const whos = splitColumn(columns.who, count);
  const titles = splitColumn(columns.title, count);
  const years = splitColumn(columns.year, count);
  const dois = splitColumn(columns.doi, count);
  const keywords = splitColumn(columns.keywords, count);
  if (!keys || !whos || !titles || !years || !dois || !keywords) return null;
  return keys.map((key, at) => ({
    key,
    who: whos[at] ?? '',
    title: titles[at] ?? '',
    year: years[at] ?? '',
    doi: dois[at] ?? '',
    keywords: keywords[at] ?? '',
  }));
}
