import { describe, expect, it } from 'vitest';
import {
  AnswerJoin,
  answerParts,
  lookAt,
  PaperWorker,
  requestParts,
  WorkDesk,
  type WorkAnswer,
  type WorkRequest,
} from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { water } from './sample';

const { file } = water;

/** Notes on bees, each of about a page: as many as a keen person writes in years. */
const apiary = Object.fromEntries(
  Array.from({ length: 300 }, (_, at) => [
    `Hives/hive ${at}.md`,
    `Hive ${at} swarmed. ${'Honey. '.repeat(300)}`,
  ]),
);

function askIn(
  desk: WorkDesk,
  request: WorkRequest,
): { answer: WorkAnswer | null; parts: readonly unknown[] } {
  const join = new AnswerJoin();
  const parts = [...requestParts(request)].flatMap((part) => [...desk.answers(structuredClone(part))]);
  let answer: WorkAnswer | null = null;
  for (const part of parts) answer = join.add(structuredClone(part)) ?? answer;
  return { answer, parts };
}

describe('a request that is sent in parts', () => {
  it('is answered as it is in one piece, also where the vault has many notes', async () => {
    const seen = await lookAt(new MemoryFiles(apiary), file);
    const read = { job: 'read', request: 1, file, bytes: water.bytes } as const;
    const plan = {
      job: 'plan',
      request: 2,
      file,
      seen,
      wishes: { pathInVault: null, listed: true },
    } as const;
    const whole = new PaperWorker();
    whole.answer(read);
    const desk = new WorkDesk();
    askIn(desk, read);
    const { answer, parts } = askIn(desk, plan);
    expect(answer).toEqual(whole.answer(plan));
    expect(parts.length).toBeGreaterThan(3);
  });

  it('holds no more in a part than is copied while the screen waits for nothing', async () => {
    const seen = await lookAt(new MemoryFiles(apiary), file);
    const parts = [...requestParts({ job: 'plan', request: 1, file, seen, wishes: { pathInVault: null } })];
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(JSON.stringify(part).length).toBeLessThan(250_000);
  });

  it('says what went wrong, and keeps nothing of it', () => {
    const failed = { job: 'failed', request: 7, problems: [{ kind: 'vault.failed', file: 'x' }] } as const;
    expect([...answerParts(failed)]).toEqual([{ part: 'end', answer: failed }]);
  });
});
