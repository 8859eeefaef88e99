import { describe, expect, it } from 'vitest';
import { panelOf } from '../../src/jobs';
import { MemoryFiles } from '../vault/memory';
import { water, write } from './sample';
import { notesOfType } from './vaultWith';

async function read(): Promise<{ files: MemoryFiles; hub: string; claim: string; text: string }> {
  const files = new MemoryFiles();
  const { hub } = await write(files);
  const [claim = ''] = notesOfType(files, 'claim').filter((path) => path.includes('In Mirrin 84%'));
  const [text = ''] = notesOfType(files, 'text');
  return { files, hub, claim, text };
}

describe('beside an open note', () => {
  it('stands where each of its quotes comes from, and that it still stands', async () => {
    const { files, hub, claim, text } = await read();
    const panel = await panelOf(files, claim);
    expect(panel?.quotes).toEqual([
      {
        text: 'In Mirrin 84% worked, in Kethu 69%, and in Ondala only 52%.',
        line: expect.any(Number) as number,
        link: expect.stringMatching(/\(text\)#\^t\d+$/) as string,
        source: text,
        paper: hub,
        state: 'verified',
      },
    ]);
    const line = files.text(claim).split('\n')[(panel?.quotes[0]?.line ?? 0) - 1];
    expect(line).toContain('In Mirrin 84% worked');
  });

  it('stands that a quote was changed, or stands elsewhere now', async () => {
    const { files, claim, text } = await read();
    const told = files.text(claim);
    files.put(claim, told.replace('> In Mirrin 84%', '> In Mirrin 85%'));
    expect((await panelOf(files, claim))?.quotes.map(({ state }) => state)).toEqual(['lost']);
    files.put(claim, told.replace(/#\^t\d+\|p\. 4/, '#^t0|p. 4'));
    expect((await panelOf(files, claim))?.quotes.map(({ state }) => state)).toEqual(['moved']);
    files.put(claim, told);
    files.contents.delete(text);
    expect((await panelOf(files, claim))?.quotes).toMatchObject([
      { state: 'lost', source: null, paper: null },
    ]);
  });

  it('stand the questions of its paper, each with its places, until the person takes them away', async () => {
    const { files, hub, claim } = await read();
    const asked = water.reading.questions;
    const panel = await panelOf(files, claim);
    expect(panel?.paper).toBe(hub);
    expect(panel?.questions.map(({ why }) => why)).toEqual(asked.map(({ why }) => why));
    expect(panel?.questions.map(({ quotes }) => quotes.map(({ text }) => text))).toEqual(
      asked.map(({ spans }) => spans.map(({ text }) => text)),
    );
    const first = panel?.questions[0];
    const lines = files.text(hub).split('\n');
    expect(lines[(first?.line ?? 0) - 1]).toContain('[!question]');
    lines.splice((first?.line ?? 1) - 1, 2);
    files.put(hub, lines.join('\n'));
    expect((await panelOf(files, hub))?.questions).toHaveLength(asked.length - 1);
  });

  it('stands nothing for a note that quotes nothing, nor for what is no text', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.', 'a.png': new Uint8Array([0xff]) });
    expect(await panelOf(files, 'Mine.md')).toEqual({ quotes: [], paper: null, questions: [] });
    expect(await panelOf(files, 'a.png')).toBeNull();
    expect(await panelOf(files, 'Gone.md')).toBeNull();
  });
});
