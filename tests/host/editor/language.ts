import { StreamLanguage, type StringStream } from '@codemirror/language';
import { tags } from '@lezer/highlight';

/** What the parser remembers from line to line. */
interface Memory {
  isFirst: boolean;
  inProperties: boolean;
  fence: string | null;
  inMath: boolean;
}

/** Obsidian's names for parts of a line; plugins test for them, joined by `_`. */
const inline: readonly (readonly [RegExp, string])[] = [
  [/^`[^`\n]+`/, 'inline-code'],
  [/^\$[^$\n]+\$/, 'math'],
  [/^%%.*?%%/, 'comment'],
  [/^!?\[\[[^\]\n]+\]\]/, 'hmd-internal-link'],
  [/^\[[^\]\n]+\]\([^)\n]+\)/, 'link'],
  [/^\[@[^\]\n]+\]/, 'hmd-barelink link'],
  [/^\*\*[^*\n]+\*\*/, 'strong'],
  [/^==[^=\n]+==/, 'highlight'],
  [/^#[\p{L}\p{N}_/-]+/u, 'hashtag'],
];

/** Any name is a token: what it looks like is decided by class, not by highlighting. */
const anyToken = new Proxy({}, { get: () => tags.content });

/** Markdown as a stream of tokens, as Obsidian's parser is one. */
export const markdownLanguage = StreamLanguage.define<Memory>({
  name: 'hypermd',
  tokenTable: anyToken,
  startState: () => ({ isFirst: true, inProperties: false, fence: null, inMath: false }),
  blankLine: (memory) => {
    memory.isFirst = false;
  },
  token: (stream, memory) => (stream.sol() ? lineToken(stream, memory) : null) ?? inlineToken(stream),
});

/** The token of a line that is one as a whole; null if the line has parts. */
function lineToken(stream: StringStream, memory: Memory): string | null {
  const token = wholeLine(stream.string, memory);
  memory.isFirst = false;
  if (token !== null) stream.skipToEnd();
  return token;
}

function wholeLine(line: string, memory: Memory): string | null {
  if (memory.isFirst && line === '---') {
    memory.inProperties = true;
    return 'def hmd-frontmatter';
  }
  if (memory.inProperties) {
    memory.inProperties = line !== '---';
    return memory.inProperties ? 'hmd-frontmatter' : 'def hmd-frontmatter';
  }
  const fence = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
  if (memory.fence !== null) {
    if (fence?.startsWith(memory.fence) === true) memory.fence = null;
    return 'hmd-codeblock';
  }
  if (fence !== undefined) {
    memory.fence = fence;
    return 'formatting formatting-code-block hmd-codeblock';
  }
  if (line.startsWith('$$')) memory.inMath = !memory.inMath && line.indexOf('$$', 2) < 0;
  if (memory.inMath || line.startsWith('$$')) return 'math';
  const heading = /^(#{1,6})\s/.exec(line)?.[1];
  return heading === undefined ? null : `header header-${heading.length}`;
}

function inlineToken(stream: StringStream): string | null {
  for (const [pattern, token] of inline) if (stream.match(pattern)) return token;
  stream.next();
  stream.eatWhile(/[^`$%![*=#\n]/);
  return null;
}
