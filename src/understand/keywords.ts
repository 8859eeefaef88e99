import { citing } from './citing';
import type { PaperText } from './text';

/** The words that a paper gives as its keywords, in all the languages in which it gives them. */
export function keywordsIn({ document }: PaperText): readonly string[] {
  const found: string[] = [];
  // They stand on the first pages.
  for (const block of document.blocks.slice(0, 60)) {
    const words = document.text.slice(block.from, Math.min(block.to, block.from + 600));
    const label = citing.keywords.exec(words.slice(0, 60))?.[0];
    if (label === undefined) continue;
    const rest = words.slice(label.length).replace(/^[\s:.—–-]+/u, '');
    found.push(
      ...rest
        .split(/[;,·•]\s*/u)
        .map((word) => word.replace(/[.\s]+$/u, '').trim())
        .filter((word) => word.length > 1 && word.length < 60),
    );
  }
  return found;
}
