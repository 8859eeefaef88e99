/** A property's value as Obsidian's editor knows it: a text, a number, a checkbox, or a list of texts. */
export type PropertyValue = string | number | boolean | null | readonly string[];

/** Properties in the order in which they are written. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/**
 * Properties as YAML that every reader of YAML takes alike, the same bytes for the same values: one a line, lists
 * with one item a line, and quotes around all that any version of YAML could take for something else.
 */
export function printProperties(properties: Properties): string {
  let yaml = '';
  for (const [name, value] of Object.entries(properties)) yaml += printProperty(name, value);
  return yaml;
}

/** One property with its line break. */
export function printProperty(name: string, value: PropertyValue): string {
  const key = KEY.test(name) && !WORD_OF_YAML.test(name) ? name : quoted(name);
  if (value === null) return `${key}:\n`;
  if (!isList(value)) return `${key}: ${printScalar(value)}\n`;
  if (value.length === 0) return `${key}: []\n`;
  return `${key}:\n${value.map((item) => `${ITEM}${printScalar(item)}\n`).join('')}`;
}

const ITEM = '  - ';
const KEY = /^[A-Za-z][\w-]*$/;

/** A text that begins with a letter and has no sign of YAML in it means itself, unless it is one of YAML's words. */
const PLAIN = /^[\p{L}_][\p{L}\p{M}\p{N}_ ./()+%;$,'-]*$/u;
/** Words that YAML 1.1 or 1.2 takes for a truth, for nothing or for a number (`e1` among them, in some readers). */
const WORD_OF_YAML = /^(?:true|false|yes|no|on|off|y|n|null|nan|inf|e-?\d+)$/i;

export function printScalar(value: string | number | boolean): string {
  if (typeof value !== 'string')
    return Number.isFinite(Number(value)) ? String(value) : quoted(String(value));
  return isPlain(value) ? value : quoted(value);
}

function isPlain(text: string): boolean {
  // Most values that are not plain are links.
  if (text.startsWith('[')) return false;
  return PLAIN.test(text) && !text.endsWith(' ') && !WORD_OF_YAML.test(text);
}

/** A text in double quotes, on one line. Signs that end a line, or that no file should hold, as their numbers. */
function quoted(text: string): string {
  const json = JSON.stringify(text);
  return LINK.test(json) ? json : json.replace(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, unicode);
}

/** A link of ASCII, or another text of which nothing but the quotes had to be added. */
const LINK = /^[ -~]*$/;

function unicode(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function isList(value: PropertyValue): value is readonly string[] {
  return Array.isArray(value);
}

const LINE = /([A-Za-z][\w-]*):(?: (.+))?\n| {2}- (.+)\n/y;
/** Whole numbers that a double holds exactly, and decimals, as we print them. */
const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;

/**
 * The properties of a YAML that is as `printProperties` prints it; null for any other, which may well be good YAML.
 */
export function readSimple(yaml: string): Readonly<Record<string, PropertyValue>> | null {
  const properties: Record<string, PropertyValue> = {};
  let last = '';
  LINE.lastIndex = 0;
  for (let read = 0; read < yaml.length; read = LINE.lastIndex) {
    const found = LINE.exec(yaml);
    if (!found) return null;
    const [, name, value, item] = found;
    if (name !== undefined) {
      const scalar = value === undefined ? null : value === '[]' ? [] : readScalar(value);
      if (scalar === undefined || name in properties || WORD_OF_YAML.test(name)) return null;
      properties[name] = scalar;
      last = value === undefined ? name : '';
    } else {
      const text = readScalar(item ?? '');
      if (typeof text !== 'string' || last === '') return null;
      const list = properties[last] ?? [];
      if (typeof list !== 'object') return null;
      properties[last] = [...list, text];
    }
  }
  return properties;
}

/** What a scalar of ours says; undefined for what we do not print. */
function readScalar(text: string): string | number | boolean | undefined {
  if (isPlain(text)) return text;
  if (NUMBER.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return text.startsWith('"') ? unquoted(text) : undefined;
}

function unquoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
