/** A case in the form of the CSL test suite: its sections by name. */
export type Case = ReadonlyMap<string, string>;

// >>===== MODE =====>>   <<===== MODE =====<<
const OPENS = /^.*>>={2,}\s+([A-Z][A-Z0-9-]*)\s+={2,}>>.*$/;
const CLOSES = /^.*<<={2,}\s+([A-Z][A-Z0-9-]*)\s+={2,}<<.*$/;

/** Reads a case; what stands between its sections is a remark. */
export function parseCase(text: string): Case {
  const sections = new Map<string, string>();
  let name: string | null = null;
  let lines: string[] = [];
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    const opened = OPENS.exec(line)?.[1];
    const closed = CLOSES.exec(line)?.[1];
    if (name === null && opened !== undefined) [name, lines] = [opened, []];
    else if (name !== null && closed === name) {
      sections.set(name, lines.join('\n'));
      name = null;
    } else lines.push(line);
  }
  return sections;
}

/** A section as JSON; undefined where the case has none. */
export function jsonOf(read: Case, section: string): unknown {
  const text = read.get(section);
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}
