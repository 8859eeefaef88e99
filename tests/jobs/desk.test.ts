import { describe, expect, it } from 'vitest';
import type { Files } from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { Beyond } from './beyond';
import { water } from './sample';

const { file, bytes } = water;
const wishes = { pathInVault: null };

/** A vault that says when it writes. */
function told(files: MemoryFiles, writes: () => void): Files {
  const write: Files['write'] = (...given) => files.write(...given).finally(writes);
  return { ...files, write };
}

async function planned(desk: Beyond): Promise<void> {
  await desk.ask({ job: 'read', request: 1, file, bytes });
  await desk.ask({ job: 'plan', request: 2, file, wishes });
}

describe('an import that another thread writes', () => {
  it('leaves nothing behind where the person stops it on the way', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    const before = files.tree();
    const desk: Beyond = new Beyond(
      told(files, () => files.changes > 20 && desk.say({ part: 'stop', request: 3 })),
    );
    await planned(desk);
    const answer = await desk.ask({ job: 'apply', request: 3, file, plan: 2 });
    expect(answer).toMatchObject({ done: false, problems: [{ kind: 'vault.cancelled' }] });
    expect(files.changes).toBeGreaterThan(20);
    expect(files.tree()).toEqual(before);
  });

  it('is put right by the next thread where its own ends on the way', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    const before = files.tree();
    const desk = new Beyond(files);
    await planned(desk);
    files.fault = { at: 20, how: 'kill-after' };
    await desk.ask({ job: 'apply', request: 3, file, plan: 2 });
    const disk = files.restarted();
    expect(disk.tree()).not.toEqual(before);
    const answer = await new Beyond(disk).ask({ job: 'recover', request: 1 });
    expect(answer).toMatchObject({ job: 'recover', recovered: true, problems: [] });
    expect(disk.tree()).toEqual(before);
  });

  it('tells how far it is, no more often than a bar has places', async () => {
    const desk = new Beyond(new MemoryFiles());
    await planned(desk);
    await desk.ask({ job: 'apply', request: 3, file, plan: 2 });
    const steps = desk.reports.flatMap((report) => (report.part === 'progress' ? [report] : []));
    expect(steps[0]).toMatchObject({ request: 3, done: 0 });
    expect(steps[steps.length - 1]).toMatchObject({ done: steps[0]?.of });
    expect(steps.length).toBeLessThanOrEqual(202);
  });

  it('says in the words of the vault why it could not be written', async () => {
    const files = new MemoryFiles();
    const desk = new Beyond(files);
    await planned(desk);
    files.fault = { at: files.changes + 4, how: 'refuse' };
    const answer = await desk.ask({ job: 'apply', request: 3, file, plan: 2 });
    expect(answer).toMatchObject({ done: false, problems: [{ kind: 'vault.read-only' }] });
    expect(files.tree()).toEqual({});
  });

  it('is not begun where the person stopped it before its turn came', async () => {
    const files = new MemoryFiles();
    const desk = new Beyond(files);
    const asked = desk.ask({ job: 'read', request: 1, file, bytes });
    void desk.ask({ job: 'plan', request: 2, file, wishes });
    desk.say({ part: 'stop', request: 2 });
    await asked;
    const last = await desk.ask({ job: 'choose', request: 3, file, choices: none });
    expect(last).toMatchObject({ job: 'failed' });
  });
});

const none = { without: [], names: {}, into: {}, added: [], title: null, citekey: null, language: null };
