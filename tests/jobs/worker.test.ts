import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker as Thread } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import {
  AnswerJoin,
  applyPlanned,
  lookAt,
  noChoices,
  PaperWorker,
  planByHand,
  planPaper,
  requestParts,
  type AnswerPart,
  type Planned,
  type WorkAnswer,
  type WorkRequest,
} from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { notesOf, water, write } from './sample';

const { file } = water;
const wishes = { pathInVault: null, listed: true };

/** A worker on the other side of a thread's border: only what can be cloned comes across. */
function beyond(): (request: WorkRequest) => WorkAnswer {
  const worker = new PaperWorker();
  return (request) => structuredClone(worker.answer(structuredClone(request)));
}

function plannedIn(answer: WorkAnswer): Planned {
  if (answer.job !== 'plan' && answer.job !== 'choose') throw new Error(`answered: ${answer.job}`);
  return answer.planned;
}

describe('a paper that is read and planned in another thread', () => {
  it('has the plan that it has in this one', async () => {
    const ask = beyond();
    const files = new MemoryFiles({
      'Mine.md': 'Mine.',
      'Templates/Citeweave/claim.liquid': 'My {{ statement }}',
    });
    const read = ask({ job: 'read', request: 1, file, bytes: water.bytes });
    expect(read).toMatchObject({ job: 'read', request: 1, paper: { sha256: water.sha256 }, problems: [] });
    const seen = await lookAt(files, file);
    const answer = ask({ job: 'plan', request: 2, file, seen, wishes });
    expect(plannedIn(answer)).toEqual(await planPaper(water, files, wishes));
  });

  it('is written from what came back, and planned again with other choices without reading it again', async () => {
    const ask = beyond();
    const [files, other] = [new MemoryFiles(), new MemoryFiles()];
    ask({ job: 'read', request: 1, file, bytes: water.bytes });
    ask({ job: 'plan', request: 2, file, seen: await lookAt(files, file), wishes });
    const choices = { ...noChoices, without: ['concept/broker'] };
    const planned = plannedIn(ask({ job: 'choose', request: 3, file, choices }));
    await applyPlanned(planned, files, { now: 1_700_000_000_000, random: () => 0.5 });
    await write(other, choices);
    expect(notesOf(files)).toEqual(notesOf(other));
  });

  it('gets a note by hand as in this one', async () => {
    const ask = beyond();
    const files = new MemoryFiles();
    await write(files);
    ask({ job: 'read', request: 1, file, bytes: water.bytes });
    const wanted = { kind: 'claim', words: 'Money was rarely the problem.', name: '' } as const;
    const answer = ask({ job: 'hand', request: 2, file, seen: await lookAt(files, file), wanted, wishes });
    const { note, problems } = await planByHand(water, files, wanted, wishes);
    expect(answer).toMatchObject({ job: 'hand', request: 2, note, problems });
    expect(answer).toMatchObject({ about: { quote: { text: 'Money was rarely the problem.' } } });
    const named = { ...wanted, name: 'Fees are no cause' };
    const again = ask({ job: 'hand-again', request: 3, file, wanted: named, wishes });
    const other = await planByHand(water, files, named, wishes);
    expect(again).toMatchObject({ job: 'hand', request: 3, note: other.note });
  });

  it('that was not read, or is no paper, is told, and the worker goes on', () => {
    const ask = beyond();
    const none = ask({ job: 'choose', request: 7, file, choices: noChoices });
    expect(none).toMatchObject({ job: 'failed', request: 7, problems: [{ kind: 'read.unread', file }] });
    const empty = ask({ job: 'read', request: 8, file: 'a.txt', bytes: new Uint8Array(64) });
    expect(empty).toMatchObject({
      job: 'read',
      request: 8,
      paper: null,
      problems: [{ kind: 'receive.binary' }],
    });
    expect(ask({ job: 'read', request: 9, file, bytes: water.bytes })).toMatchObject({
      paper: { title: water.reading.title },
    });
    ask({ job: 'forget', request: 10, file });
    expect(ask({ job: 'choose', request: 11, file, choices: noChoices }).job).toBe('failed');
  });
});

describe('the built worker', () => {
  const built = join(import.meta.dirname, '..', '..', 'dist', 'worker.js');
  let thread: Thread | null = null;
  afterEach(() => thread?.terminate());

  /** What a browser gives a worker's scope, from what Node gives it. */
  const scope = `
    const { parentPort } = require('node:worker_threads');
    globalThis.addEventListener = (_name, told) => parentPort.on('message', (data) => told({ data }));
    globalThis.postMessage = (message) => parentPort.postMessage(message);
  `;

  it('reads and plans in a thread of its own', async () => {
    if (!existsSync(built)) throw new Error('dist/worker.js is missing: run `npm run build` first');
    const running = new Thread(scope + readFileSync(built, 'utf8'), { eval: true });
    thread = running;
    const ask = (request: WorkRequest): Promise<WorkAnswer> =>
      new Promise((resolve, reject) => {
        const join = new AnswerJoin();
        const heard = (part: AnswerPart): void => {
          const answer = join.add(part);
          if (!answer) return;
          running.off('message', heard);
          resolve(answer);
        };
        running.on('message', heard).once('error', reject);
        for (const part of requestParts(request)) running.postMessage(part);
      });
    const files = new MemoryFiles();
    const read = await ask({ job: 'read', request: 1, file, bytes: water.bytes });
    expect(read).toMatchObject({ job: 'read', paper: { blocks: water.document.blocks.length } });
    const answer = await ask({ job: 'plan', request: 2, file, seen: await lookAt(files, file), wishes });
    const planned = plannedIn(answer);
    const here = await planPaper(water, files, wishes);
    expect(planned.items).toEqual(here.items);
    await applyPlanned(planned, files, { now: 1_700_000_000_000, random: () => 0.5 });
    expect(files.text(here.hub)).toContain('type: paper');
  });
});
