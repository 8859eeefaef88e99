import type MarkdownIt from 'markdown-it';
import type { StateBlock } from 'markdown-it/index.js';

/** A comment over several blocks: from a line that begins with two percent signs to the next that has them. */
function commentBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const lineAt = (line: number): string =>
    state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
  const first = lineAt(startLine);
  if (!first.startsWith('%%') || first.includes('%%', 2)) return false;
  if (silent) return true;
  let line = startLine + 1;
  while (line < endLine && !lineAt(line).includes('%%')) line += 1;
  state.line = Math.min(line + 1, endLine);
  const token = state.push('obsidian_comment', '', 0);
  token.map = [startLine, state.line];
  token.hidden = true;
  return true;
}

/** Comments are a block of their own, of which nothing is shown. */
export function addComments(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'obsidian_comment', commentBlock, { alt: ['paragraph', 'list'] });
  markdown.renderer.rules.obsidian_comment = () => '';
}
