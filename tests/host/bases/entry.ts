import type * as O from 'obsidian';
import { theHost } from '../core/host';
import { getAllTags } from '../metadata/properties';
import { refuse, type Public } from '../strict';
import { evaluate } from './evaluate';
import { parseExpression } from './expression';
import { FileValue, NullValue, type Value, valueOf } from './values';

/** A property's id in two: where it comes from, and its name. */
export function parsePropertyId(id: string): O.BasesProperty {
  const dot = id.indexOf('.');
  return { type: id.slice(0, dot) as O.BasesPropertyType, name: id.slice(dot + 1) };
}

/** One file of a base. */
export class BasesEntry implements Public<O.BasesEntry> {
  constructor(
    public file: O.TFile,
    readonly $formulas: Readonly<Record<string, string>>,
  ) {}

  getValue(id: string): Value | null {
    const { type, name } = parsePropertyId(id);
    if (type === 'file') return this.$fileValue(name);
    if (type === 'formula') {
      const formula = this.$formulas[name];
      return formula === undefined ? null : evaluate(parseExpression(formula), this);
    }
    const properties: Record<string, unknown> = theHost().metadata.getFileCache(this.file)?.frontmatter ?? {};
    return valueOf(properties[name], this.file.path);
  }

  $fileValue(name: string): Value {
    const { file } = this;
    const values: Readonly<Record<string, () => unknown>> = {
      name: () => new FileValue(file),
      file: () => new FileValue(file),
      basename: () => file.basename,
      path: () => file.path,
      folder: () => file.parent?.path ?? '/',
      ext: () => file.extension,
      size: () => file.stat.size,
      tags: () => this.$tags(),
    };
    const value = values[name];
    if (!value) throw refuse(`file.${name}, which the stand-in's bases do not play`);
    return valueOf(value(), file.path);
  }

  $asksFile(method: string, args: readonly Value[]): boolean {
    const { path } = this.file;
    const texts = args.map(String);
    if (method === 'hasTag')
      return texts.some((tag) => this.$tags().some((one) => one === `#${tag}` || one.startsWith(`#${tag}/`)));
    if (method === 'inFolder') return texts.some((folder) => path.startsWith(`${folder}/`));
    if (method === 'hasProperty')
      return texts.every((name) => !(this.getValue(`note.${name}`) instanceof NullValue));
    if (method === 'hasLink') {
      const leads = theHost().metadata.resolvedLinks[path] ?? {};
      return texts.some((text) => {
        const target = theHost().metadata.getFirstLinkpathDest(text, path);
        return target !== null && target.path in leads;
      });
    }
    throw refuse(`file.${method}(), which the stand-in's bases do not play`);
  }

  $tags(): readonly string[] {
    const cache = theHost().metadata.getFileCache(this.file);
    return cache ? (getAllTags(cache) ?? []) : [];
  }
}

type Filter = O.BasesConfigFileFilter;

/** Whether a file passes a filter. */
export function passes(filter: Filter | undefined, entry: BasesEntry): boolean {
  if (filter === undefined) return true;
  if (typeof filter === 'string') return evaluate(parseExpression(filter), entry).isTruthy();
  if ('and' in filter) return filter.and.every((one) => passes(one, entry));
  if ('or' in filter) return filter.or.some((one) => passes(one, entry));
  return !filter.not.some((one) => passes(one, entry));
}
