import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/languages';
import { questionsOf } from '../../../src/understand/questions';
import { made, schools, volunteers } from '../madePapers';
import { asked } from './asking';

describe('the questions of a reading', () => {
  it('begin with what contradicts itself', () => {
    const kinds = questionsOf(asked(volunteers)).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['figures-differ', 'multiple-does-not-fit']);
  });

  it('are asked in the language that is asked for, no blank left open', () => {
    for (const [code, word] of [
      ['id', 'berbeda'],
      ['en', 'different'],
    ] as const) {
      const questions = questionsOf({ ...asked(volunteers), language: languageOf(code) });
      expect(questions[0]?.why).toContain(word);
      for (const { why } of questions) expect(why).not.toMatch(/\{\w+\}/u);
    }
  });

  it('show places that stand in the file, none longer than a person would look at', () => {
    const row = Array.from(
      { length: 60 },
      (_, index) => `${String(index + 300)} boats of the old harbour guild`,
    ).join(', ');
    const long = made('en', [
      '# Results',
      `They own ${row}.`,
      `In sum they own ${row.replace('310 boats', '311 boats')}.`,
    ]);
    for (const paper of [schools, volunteers, long]) {
      for (const { spans } of questionsOf(asked(paper))) {
        for (const { start, end, text } of spans) {
          expect(end - start).toBeLessThanOrEqual(400);
          expect(paper.text.document.source.slice(start, end)).toBe(text);
        }
      }
    }
    expect(questionsOf(asked(long)).map(({ kind }) => kind)).toContain('figures-differ');
  });

  it('are few', () => {
    const lines = Array.from(
      { length: 40 },
      (_, index) => `Catches doubled from ${String(index + 21)} boxes to ${String(index + 158)} boxes.`,
    );
    expect(questionsOf(asked(made('en', ['# Results', ...lines]))).length).toBeLessThanOrEqual(20);
  });
});
