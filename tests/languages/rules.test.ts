import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { languages } from '../../src/languages';

const src = join(import.meta.dirname, '..', '..', 'src');

/** What papers of all languages write alike. */
const ofAll = new Set([
  ...['al', 'di', 'jr', 'sr', 'st', 'ten'], // within names of persons
  ...['ed', 'eds', 'pp', 'vol'], // in lists of references
  ...['ca', 'min', 'ms', 'mt', 'rp'], // signs of money (CA$) and measure
  'or', // how a Latin name ends
  ...['demi', 'it'], // within names of typefaces
  'en', // in the names of Word's fields (EN.CITE)
]);

/** The commonest words of our languages, and those that our cues name one by one. */
const words = new Set(
  languages
    .flatMap(({ layout, citing, argument }) => [
      ...layout.stopWords,
      ...layout.smallWords,
      ...layout.sentenceWords,
      ...layout.abbreviations,
      ...layout.beforeNumbers,
      ...citing.and,
      ...citing.prefixes,
      ...argument.numbers.listWords,
      ...argument.numbers.rangeWords,
      ...argument.numbers.changeTo,
      ...argument.numbers.months,
      ...Object.keys(argument.numberWords),
    ])
    .map((word) => word.toLowerCase())
    .filter((word) => /^[a-z]{2,}$/.test(word) && !ofAll.has(word)),
);

/** The texts of the patterns of a file, as they are written. */
function patternsIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // Without its flags, which are letters too.
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text.replace(/\/[a-z]*$/, ''));
    else if (ts.isCallExpression(node) && /^(?:cuePattern|RegExp)$/.test(node.expression.getText()))
      found.push(...textsIn(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

/** What stands in quotes within a node, without what is put into it. */
function textsIn(node: ts.Node): readonly string[] {
  const found: string[] = [];
  const visit = (one: ts.Node): void => {
    if (
      ts.isStringLiteralLike(one) ||
      ts.isTemplateHead(one) ||
      ts.isTemplateMiddle(one) ||
      ts.isTemplateTail(one)
    )
      found.push(one.text);
    ts.forEachChild(one, visit);
  };
  visit(node);
  return found;
}

describe('the rules by which a paper is read', () => {
  it.each(['understand', 'receive'])('hold no words of a language: %s', (room) => {
    const files = readdirSync(join(src, room), { recursive: true, encoding: 'utf8' });
    const held = files
      // Files of references are written in words that are the same in every language.
      .filter((file) => file.endsWith('.ts') && !/^library\b/.test(file))
      .flatMap((file) =>
        patternsIn(join(src, room, file)).flatMap((pattern) => {
          const letters = pattern.replace(/\\[pP]\{[^}]*\}|\\[a-z]/g, ' ').toLowerCase();
          return (letters.match(/[a-z]{2,}/g) ?? [])
            .filter((word) => words.has(word))
            .map((word) => `${file}: ${word}`);
        }),
      );
    expect(held).toEqual([]);
  });
});
