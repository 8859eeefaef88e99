import { refuse } from '../strict';
import type { Expression } from './expression';
import type { BasesEntry } from './entry';
import { BooleanValue, LinkValue, ListValue, NullValue, NumberValue, type Value, valueOf } from './values';

/** Works an expression out for one file. */
export function evaluate(expression: Expression, entry: BasesEntry): Value {
  switch (expression.kind) {
    case 'literal':
      return valueOf(expression.value, entry.file.path);
    case 'list':
      return new ListValue(expression.items.map((item) => evaluate(item, entry)));
    case 'name':
      return entry.getValue(`note.${expression.name}`) ?? NullValue.value;
    case 'member':
      return member(expression, entry);
    case 'not':
      return new BooleanValue(!evaluate(expression.of, entry).isTruthy());
    case 'binary':
      return binary(expression, entry);
    case 'call':
      return call(expression, entry);
  }
}

function member({ of, name }: Expression & { kind: 'member' }, entry: BasesEntry): Value {
  if (of.kind === 'name' && (of.name === 'file' || of.name === 'note' || of.name === 'formula'))
    return entry.getValue(`${of.name}.${name}`) ?? NullValue.value;
  const value = evaluate(of, entry);
  if (name === 'length')
    return new NumberValue(value instanceof ListValue ? value.length() : value.toString().length);
  throw refuse(`a formula with .${name}, which the stand-in does not play`);
}

function binary({ sign, left, right }: Expression & { kind: 'binary' }, entry: BasesEntry): Value {
  const a = evaluate(left, entry);
  if (sign === '&&') return a.isTruthy() ? evaluate(right, entry) : a;
  if (sign === '||') return a.isTruthy() ? a : evaluate(right, entry);
  const b = evaluate(right, entry);
  if (sign === '==') return new BooleanValue(a.looseEquals(b));
  if (sign === '!=') return new BooleanValue(!a.looseEquals(b));
  if (sign === '+' && !(a instanceof NumberValue && b instanceof NumberValue))
    return valueOf(String(a) + String(b), '');
  return arithmetic(sign, a, b);
}

function arithmetic(sign: string, a: Value, b: Value): Value {
  const areNumbers = a instanceof NumberValue && b instanceof NumberValue;
  const order = areNumbers ? a.$value - b.$value : String(a).localeCompare(String(b));
  if (sign === '<') return new BooleanValue(order < 0);
  if (sign === '<=') return new BooleanValue(order <= 0);
  if (sign === '>') return new BooleanValue(order > 0);
  if (sign === '>=') return new BooleanValue(order >= 0);
  if (!areNumbers) throw refuse(`a formula that counts with ${String(a)} and ${String(b)}`);
  const [x, y] = [a.$value, b.$value];
  return new NumberValue(sign === '+' ? x + y : sign === '-' ? x - y : sign === '*' ? x * y : x / y);
}

type Method = (value: Value, args: readonly Value[]) => Value;

const has = (value: Value, part: Value): boolean =>
  value instanceof ListValue ? value.includes(part) : value.toString().includes(part.toString());

const yes = (value: boolean): Value => new BooleanValue(value);

const methods: Readonly<Record<string, Method>> = {
  isEmpty: (value) =>
    yes(
      value instanceof NullValue ||
        (value instanceof ListValue ? value.length() === 0 : value.toString() === ''),
    ),
  isTruthy: (value) => yes(value.isTruthy()),
  contains: (value, [part = NullValue.value]) => yes(has(value, part)),
  containsAny: (value, parts) => yes(parts.some((part) => has(value, part))),
  containsAll: (value, parts) => yes(parts.every((part) => has(value, part))),
  startsWith: (value, [part = NullValue.value]) => yes(value.toString().startsWith(part.toString())),
  endsWith: (value, [part = NullValue.value]) => yes(value.toString().endsWith(part.toString())),
  lower: (value) => valueOf(value.toString().toLowerCase(), ''),
  toString: (value: Value) => valueOf(value.toString(), ''),
};

function call({ of, args }: Expression & { kind: 'call' }, entry: BasesEntry): Value {
  const values = args.map((arg) => evaluate(arg, entry));
  if (of.kind === 'member') {
    if (of.of.kind === 'name' && of.of.name === 'file') return yes(entry.$asksFile(of.name, values));
    const method = methods[of.name];
    if (method) return method(evaluate(of.of, entry), values);
  }
  if (of.kind === 'name') return globalCall(of.name, args, values, entry);
  throw refuse('a formula with a call that the stand-in does not play');
}

function globalCall(
  name: string,
  args: readonly Expression[],
  values: readonly Value[],
  entry: BasesEntry,
): Value {
  const [first = NullValue.value, second] = values;
  const [, then, otherwise] = args;
  if (name === 'if') {
    const taken = first.isTruthy() ? then : otherwise;
    return taken ? evaluate(taken, entry) : NullValue.value;
  }
  if (name === 'link') return new LinkValue(first.toString(), (second ?? first).toString(), entry.file.path);
  if (name === 'list') return first instanceof ListValue ? first : new ListValue([first]);
  throw refuse(`a formula with ${name}(), which the stand-in does not play`);
}
