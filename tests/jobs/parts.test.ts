import { describe, expect, it } from 'vitest';
import { AnswerJoin, answerParts, type PlannedItem, type WorkAnswer } from '../../src/jobs';

/** A plan for a paper on bees that finds a great many things. */
function hives(count: number): WorkAnswer {
  const items = Array.from({ length: count }, (_, at): PlannedItem => {
    const quote = { before: 'In spring ', text: `hive ${at} swarmed. ${'Honey. '.repeat(40)}`, after: '' };
    const decided = { off: false, action: 'create', renamable: true, renamed: null, into: null } as const;
    const named = { id: `claim/${at}`, kind: 'claim', name: `Hive ${at}`, aliases: [], places: 1 } as const;
    const why = { sureness: 'likely', why: ['It states a result: “because”'] } as const;
    return { ...named, ...why, ...decided, quote, path: `Claims/${at}.md`, suggestions: [] };
  });
  const changes = items.map(({ name }) => ({
    action: 'create' as const,
    path: `Claims/${name}.md`,
    why: 'New.',
    what: [],
  }));
  const about = { title: 'Bees', citekey: 'bees', language: 'en', hub: 'Papers/Bees.md', problems: [] };
  const choices = { without: [], names: {}, into: {}, added: [], title: null, citekey: null, language: null };
  const planned = { ...about, id: 3, isEmpty: false, choices, items, changes };
  return { job: 'plan', request: 3, planned };
}

describe('an answer that comes in parts', () => {
  it('is put together as it was', () => {
    const join = new AnswerJoin();
    const parts = [...answerParts(hives(2_000))];
    expect(parts.length).toBeGreaterThan(5);
    const answers = parts.map((part) => join.add(structuredClone(part)));
    expect(answers.pop()).toEqual(hives(2_000));
    expect(answers.every((answer) => answer === null)).toBe(true);
  });

  it('holds no more in a part than is copied while the screen waits for nothing', () => {
    for (const part of answerParts(hives(2_000))) expect(JSON.stringify(part).length).toBeLessThan(250_000);
  });

  it('says what went wrong, and keeps nothing of it', () => {
    const failed = { job: 'failed', request: 7, problems: [{ kind: 'vault.failed', file: 'x' }] } as const;
    expect([...answerParts(failed)]).toEqual([{ part: 'end', answer: failed }]);
  });
});
