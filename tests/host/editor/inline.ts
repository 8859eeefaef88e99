/** A part of a line that looks different. Offsets count from the start of the line. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly cls: string;
  /** What Live Preview hides while the cursor is elsewhere. */
  readonly hidden: readonly (readonly [number, number])[];
  /** Where a click leads: a link text of the vault, or an address. */
  readonly href?: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly part: (match: RegExpMatchArray, at: number) => Part;
}

/** A part between two signs of the same length: `**strong**`. */
function between(pattern: RegExp, cls: string, sign: number): Rule {
  return {
    pattern,
    part: ([whole], at) => ({
      from: at,
      to: at + whole.length,
      cls,
      hidden: [
        [at, at + sign],
        [at + whole.length - sign, at + whole.length],
      ],
    }),
  };
}

const wikilink: Rule = {
  pattern: /!?\[\[([^\]|\n]+)(\|[^\]\n]+)?\]\]/g,
  part: ([whole, target = '', words], at) => {
    const open = whole.startsWith('!') ? 3 : 2;
    // Without words of its own, the link shows its target.
    const shown = words === undefined ? at + open : at + open + target.length + 1;
    const end = at + whole.length;
    return {
      from: at,
      to: end,
      cls: 'cm-hmd-internal-link',
      hidden: [
        [at, shown],
        [end - 2, end],
      ],
      href: target,
    };
  },
};

const markdownLink: Rule = {
  pattern: /\[([^\]\n]+)\]\(([^)\s]+)\)/g,
  part: ([whole, words = '', url = ''], at) => ({
    from: at,
    to: at + whole.length,
    cls: /^[a-z]+:/i.test(url) ? 'cm-link cm-url' : 'cm-hmd-internal-link',
    hidden: [
      [at, at + 1],
      [at + 1 + words.length, at + whole.length],
    ],
    href: url,
  }),
};

/** In the order in which they claim their part of the line: inside of code there are no links. */
const rules: readonly Rule[] = [
  between(/`[^`\n]+`/g, 'cm-inline-code', 1),
  {
    pattern: /%%.*?%%/g,
    part: ([whole], at) => ({ from: at, to: at + whole.length, cls: 'cm-comment', hidden: [] }),
  },
  wikilink,
  markdownLink,
  between(/\*\*[^*\n]+\*\*/g, 'cm-strong', 2),
  between(/==[^=\n]+==/g, 'cm-highlight', 2),
  between(/~~[^~\n]+~~/g, 'cm-strikethrough', 2),
  between(/\*[^*\s][^*\n]*\*/g, 'cm-em', 1),
  {
    pattern: /(^|\s)(#[\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu,
    part: ([, before = '', tag = ''], at) => ({
      from: at + before.length,
      to: at + before.length + tag.length,
      cls: 'cm-hashtag',
      hidden: [],
    }),
  },
  {
    pattern: /\s\^[A-Za-z0-9-]+\s*$/g,
    part: ([whole], at) => ({ from: at, to: at + whole.length, cls: 'cm-blockid', hidden: [] }),
  },
];

/** The parts of a line, from left to right. One may stand whole in another, as a link in italics: they do not cross. */
export function partsOf(line: string): readonly Part[] {
  const parts: Part[] = [];
  for (const { pattern, part } of rules)
    for (const match of line.matchAll(pattern)) {
      const found = part(match, match.index);
      const crosses = ({ from, to }: Part): boolean => found.from < to && from < found.to;
      const isWithin = ({ from, to }: Part): boolean => found.from < from && to < found.to;
      if (parts.every((one) => !crosses(one) || isWithin(one))) parts.push(found);
    }
  return parts.sort((a, b) => a.from - b.from);
}
