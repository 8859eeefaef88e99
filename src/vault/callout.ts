/** The type of the callout in which we show what we would say, where the person says something else. */
const MARK = '> [!citeweave]';

/** Whether such a callout begins with a line. */
export function isCallout(line: string): boolean {
  return line.startsWith(MARK);
}

/** Lines as such a callout. */
export function calloutOf(lines: readonly string[], title: string): readonly string[] {
  const said = trimmed(lines).map((line) => (line === '' ? '>' : `> ${line}`));
  return [`${MARK} ${title}`, ...said];
}

/** Puts a callout below the paragraph, list or table that holds line `at`, in place of an old one that said `base`. */
export function showBelow(
  lines: string[],
  at: number,
  callout: readonly string[],
  base: readonly string[],
): void {
  let end = at + 1;
  while (end < lines.length && !isBlank(lines[end])) end += 1;
  const old = calloutAt(lines, end + 1, base);
  lines.splice(end, old === 0 ? 0 : old + 1, '', ...callout);
}

/** Lines without the callouts that said `base`, and the blank line above each. */
export function withoutCallouts(lines: readonly string[], base: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const count = calloutAt(lines, at, base);
    if (count === 0) kept.push(lines[at] ?? '');
    else if (kept.length > 0 && isBlank(kept[kept.length - 1])) kept.pop();
    at += Math.max(0, count - 1);
  }
  return kept;
}

/** How many lines a callout takes that begins at `from` and says only what `base` says; 0 for none: it may hold a person's words. */
function calloutAt(lines: readonly string[], from: number, base: readonly string[]): number {
  if (lines[from]?.startsWith(MARK) !== true) return 0;
  let end = from + 1;
  while (lines[end]?.startsWith('>') === true) end += 1;
  const known = new Set(base.map((line) => line.trim()));
  const said = lines.slice(from + 1, end).map((line) => line.slice(1).trim());
  return said.every((line) => line === '' || known.has(line)) ? end - from : 0;
}

function trimmed(lines: readonly string[]): readonly string[] {
  let [from, to] = [0, lines.length];
  while (from < to && isBlank(lines[from])) from += 1;
  while (to > from && isBlank(lines[to - 1])) to -= 1;
  return lines.slice(from, to);
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
