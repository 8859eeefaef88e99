import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker as Thread } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import {
  AnswerJoin,
  doCall,
  noChoices,
  planByHand,
  planPaper,
  planRemoval,
  type FromWorker,
  type ShownPlan,
  type WorkAnswer,
  type WorkRequest,
} from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { Beyond } from './beyond';
import { notesOf, water, write } from './sample';

const { file } = water;
const wishes = { pathInVault: null, listed: true };
const reading = (request: number): WorkRequest => ({ job: 'read', request, file, bytes: water.bytes });

function plannedIn(answer: WorkAnswer): ShownPlan {
  if (answer.job !== 'plan') throw new Error(`answered: ${answer.job}`);
  return answer.planned;
}

/** A vault, and a desk in another thread that has read the paper. */
async function read(files: MemoryFiles): Promise<Beyond> {
  const desk = new Beyond(files);
  await desk.ask(reading(1));
  return desk;
}

describe('a paper that is read, planned and written in another thread', () => {
  it('has the plan that it has in this one', async () => {
    const files = new MemoryFiles({
      'Mine.md': 'Mine.',
      'Templates/Citeweave/claim.liquid': 'My {{ statement }}',
    });
    const desk = new Beyond(files);
    const summary = { paper: { sha256: water.sha256 }, problems: [] };
    expect(await desk.ask(reading(1))).toMatchObject({ job: 'read', request: 1, ...summary });
    const planned = plannedIn(await desk.ask({ job: 'plan', request: 2, file, wishes }));
    const { plan: _, leftOff: __, ...here } = await planPaper(water, files, wishes);
    expect(planned).toEqual({ ...here, id: 2, isEmpty: false });
  });

  it('is written there, as it was decided, without its notes ever coming across', async () => {
    const [files, other] = [new MemoryFiles(), new MemoryFiles()];
    const desk = await read(files);
    await desk.ask({ job: 'plan', request: 2, file, wishes });
    const choices = { ...noChoices, without: ['concept/broker'] };
    const { id } = plannedIn(await desk.ask({ job: 'choose', request: 3, file, choices }));
    expect(JSON.stringify(desk.reports)).not.toContain('file-sha256');
    const answer = await desk.ask({ job: 'apply', request: 4, file, plan: id });
    expect(answer).toMatchObject({ job: 'apply', done: true, problems: [] });
    await write(other, choices);
    expect(notesOf(files)).toEqual(notesOf(other));
  });

  it('is not written by a plan that is not the one that was shown last', async () => {
    const files = new MemoryFiles();
    const desk = await read(files);
    const { id } = plannedIn(await desk.ask({ job: 'plan', request: 2, file, wishes }));
    await desk.ask({ job: 'choose', request: 3, file, choices: noChoices });
    expect(await desk.ask({ job: 'apply', request: 4, file, plan: id })).toMatchObject({ job: 'failed' });
    expect(files.tree()).toEqual({});
  });

  it('is compared, taken back and removed there too', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    const before = files.tree();
    const desk = await read(files);
    const { id, hub } = plannedIn(await desk.ask({ job: 'plan', request: 2, file, wishes }));
    const compared = await desk.ask({ job: 'compare', request: 3, file, path: hub });
    expect(compared).toMatchObject({ job: 'compare', compared: { isNew: true } });
    await desk.ask({ job: 'apply', request: 4, file, plan: id });
    const removal = await desk.ask({ job: 'removal', request: 5, file: hub, told: 'en', folders: {} });
    const here = await planRemoval(files, hub);
    expect(removal).toMatchObject({ job: 'removal', removal: { changes: here.removal?.changes } });
    await desk.ask({ job: 'apply', request: 6, file: hub, plan: 5 });
    expect(files.contents.has(hub)).toBe(false);
    expect(await desk.ask({ job: 'undo', request: 7 })).toMatchObject({ undone: { removed: 0 } });
    expect(files.contents.has(hub)).toBe(true);
    expect(await desk.ask({ job: 'undo', request: 8 })).toMatchObject({ undone: { restored: 0 } });
    expect(files.tree()).toEqual(before);
  });

  it('gets a note by hand as in this one', async () => {
    const files = new MemoryFiles();
    await write(files);
    const desk = await read(files);
    const wanted = { kind: 'claim', words: 'Money was rarely the problem.', name: '' } as const;
    const answer = await desk.ask({ job: 'hand', request: 2, file, wanted, wishes });
    const { note } = await planByHand(water, files, wanted, wishes);
    const shown = { id: 2, changes: note?.changes, path: note?.path };
    expect(answer).toMatchObject({ job: 'hand', request: 2, note: shown, problems: [] });
    expect(answer).toMatchObject({ about: { quote: { text: 'Money was rarely the problem.' } } });
    const named = { ...wanted, name: 'Fees are no cause' };
    const again = await desk.ask({ job: 'hand-again', request: 3, file, wanted: named, wishes });
    const other = await planByHand(water, files, named, wishes);
    expect(again).toMatchObject({ job: 'hand', note: { path: other.note?.path } });
  });

  it('that was not read, or is no paper, is told, and the worker goes on', async () => {
    const desk = new Beyond(new MemoryFiles());
    const none = await desk.ask({ job: 'choose', request: 7, file, choices: noChoices });
    expect(none).toMatchObject({ job: 'failed', request: 7, problems: [{ kind: 'read.unread', file }] });
    const empty = await desk.ask({ job: 'read', request: 8, file: 'a.txt', bytes: new Uint8Array(64) });
    expect(empty).toMatchObject({ request: 8, paper: null, problems: [{ kind: 'receive.binary' }] });
    expect(await desk.ask(reading(9))).toMatchObject({ paper: { title: water.reading.title } });
    await desk.ask({ job: 'forget', request: 10, file });
    expect((await desk.ask({ job: 'choose', request: 11, file, choices: noChoices })).job).toBe('failed');
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
    globalThis.postMessage = (message, { transfer }) => parentPort.postMessage(message, transfer);
  `;

  it('reads, plans and writes in a thread of its own, over the vault of this one', async () => {
    if (!existsSync(built)) throw new Error('dist/worker.js is missing: run `npm run build` first');
    const files = new MemoryFiles();
    const running = new Thread(scope + readFileSync(built, 'utf8'), { eval: true });
    thread = running;
    running.on('message', (said: FromWorker) => {
      if (said.part === 'call') void doCall(files, said).then((told) => running.postMessage(told));
    });
    const ask = (request: WorkRequest): Promise<WorkAnswer> =>
      new Promise((resolve, reject) => {
        const join = new AnswerJoin();
        const heard = (said: FromWorker): void => {
          const answer = said.part === 'call' || said.part === 'progress' ? null : join.add(said);
          if (!answer) return;
          running.off('message', heard);
          resolve(answer);
        };
        running.on('message', heard).once('error', reject);
        running.postMessage({ part: 'ask', request });
      });
    const blocks = water.document.blocks.length;
    expect(await ask(reading(1))).toMatchObject({ job: 'read', paper: { blocks } });
    const here = await planPaper(water, files, wishes);
    const planned = plannedIn(await ask({ job: 'plan', request: 2, file, wishes }));
    expect(planned.items).toEqual(here.items);
    expect(await ask({ job: 'apply', request: 3, file, plan: 2 })).toMatchObject({ done: true });
    expect(files.text(here.hub)).toContain('type: paper');
    expect(await ask({ job: 'undo', request: 4 })).toMatchObject({ undone: { restored: 0 } });
    expect(files.tree()).toEqual({});
  });
});
