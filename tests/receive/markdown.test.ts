import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/receive';
import { spanOf, textOf, type Document } from '../../src/paper';

const read = (source: string): Document => documentOf(source, 'paper.md');
const blocks = (document: Document): readonly string[] =>
  document.blocks.map((block) => `${block.kind}${block.level || ''}: ${textOf(document, block)}`);

describe('a Markdown file', () => {
  it('gives its blocks, each of its kind', () => {
    const source = [
      '# Tides\n\nA line\nand another.\n',
      'Ponds\n-----\n',
      '- first\n  goes on\n- [ ] second\n1. third\n',
      '> [!note] Said\n> in a callout\n',
      '```r\nx <- 1\n```\n',
      '| pond | yield |\n|---|:-:|\n| A | 12 |\n',
      '[^1]: A footnote.\n',
      '---\n\n**Results**\n\nThey rose.\n',
    ].join('\n');
    expect(blocks(read(source))).toEqual([
      'heading1: Tides',
      'paragraph: A line and another.',
      'heading2: Ponds',
      'list-item: first goes on',
      'list-item: second',
      'list-item: third',
      'quote: Said in a callout',
      'code: x <- 1',
      'table: pond yield',
      'table: A 12',
      'footnote: A footnote.',
      'heading3: Results',
      'paragraph: They rose.',
    ]);
  });

  it('is read without marks of emphasis, comments and footnote signs, its offsets kept', () => {
    const source =
      'The **very _late_ harvest**[^2] of snake_case and 2*3*4 <!-- check --> rose %%ask%% by \\*half\\*.';
    const document = read(source);
    expect(document.text).toBe(
      'The very late harvest of snake_case and 234 rose by *half*.'.replace('234', '2*3*4'),
    );
    const at = document.text.indexOf('harvest');
    expect(spanOf(document, at, at + 7).start).toBe(source.indexOf('harvest'));
  });

  it('keeps code as it stands', () => {
    expect(read('Call `a_b_c` and `**x**`.').text).toBe('Call `a_b_c` and `**x**`.');
  });

  it('says what its properties hold', () => {
    const document = read('---\ntitle: Tides\nauthors: [Aminah, Santoso]\n---\n# One\n');
    expect(document.properties).toEqual({ title: 'Tides', authors: ['Aminah', 'Santoso'] });
    expect(blocks(document)).toEqual(['heading1: One']);
  });

  it('keeps properties that cannot be read as text, and names the line', () => {
    const document = read('---\ntitle: Tides\nauthors: [Aminah\n---\n# One\n');
    expect(document.problems).toMatchObject([{ kind: 'receive.properties', file: 'paper.md' }]);
    expect(document.problems[0]?.line).toBeGreaterThan(1);
    expect(document.text).toContain('authors: [Aminah');
  });

  it('hides nothing behind a comment that is never closed', () => {
    expect(read('One\n\n<!-- lost\n\nTwo').text).toContain('Two');
  });
});
