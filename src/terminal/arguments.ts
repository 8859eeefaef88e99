import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What the person asked for: options by their names, and what stands outside of options. */
export interface Asked {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** The values of options that may be given several times. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
}

/** The options of a command: whether each takes a value, or several. */
export type Options = Readonly<Record<string, 'flag' | 'value' | 'values'>>;

/** Options that have a letter as well. */
const letters: Readonly<Record<string, string>> = { output: 'o' };

/** The options that every command takes. */
const everywhere: Options = { help: 'flag', lang: 'value' };

/** The arguments of a command, or the option that is wrong: not known, without its value, or with one that it does not take. */
export function parse(options: Options, args: readonly string[]): Asked | { readonly wrong: string } {
  const known = Object.entries({ ...everywhere, ...options });
  const config: ParseArgsConfig = {
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: Object.fromEntries(
      known.map(([name, takes]) => [
        name,
        {
          type: takes === 'flag' ? 'boolean' : 'string',
          multiple: takes === 'values',
          ...(letters[name] === undefined ? {} : { short: letters[name] }),
        },
      ]),
    ),
  };
  try {
    const { values, positionals } = parseArgs(config);
    const given = Object.entries(values);
    return {
      flags: new Set(given.flatMap(([name, value]) => (value === true ? [name] : []))),
      values: new Map(
        given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
      ),
      lists: new Map(
        given.flatMap(([name, value]) => (Array.isArray(value) ? [[name, value.map(String)] as const] : [])),
      ),
      rest: positionals,
    };
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    return { wrong: /'([^']*)'/.exec(told)?.[1] ?? told };
  }
}
