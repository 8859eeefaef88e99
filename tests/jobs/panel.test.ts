import { describe, expect, it } from 'vitest';
import { PanelReader, type Panel } from '../../src/jobs';
import { quotesOf } from '../../src/notes';
import { MemoryFiles } from '../vault/memory';
import { water, write } from './sample';
import { notesOfType } from './vaultWith';

/** How Obsidian finds a note by a link that names it without its folder. */
function resolve(files: MemoryFiles, target: string): string | null {
  return [...files.contents.keys()].find((path) => `/${path}`.endsWith(`/${target}.md`)) ?? null;
}

/** How Obsidian finds the hub that names a file. */
function hubOfFile(files: MemoryFiles, path: string): string | null {
  const named = `file: "[[${path}]]"`;
  return notesOfType(files, 'paper').find((hub) => files.text(hub).includes(named)) ?? null;
}

function readerOf(files: MemoryFiles, pause: () => Promise<void> = () => Promise.resolve()): PanelReader {
  const isNote = (path: string): boolean => path.endsWith('.md') && files.contents.has(path);
  return new PanelReader({
    read: (path) => Promise.resolve(isNote(path) ? files.text(path) : null),
    hubOfFile: (path) => hubOfFile(files, path),
    resolve: (target) => resolve(files, target),
    pause,
  });
}

function panelOf(files: MemoryFiles, path: string): Promise<Panel | null> {
  return readerOf(files).of(path);
}

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
        place: 'p. 43',
        source: text,
        paper: hub,
        section: '5.1 State of the pumps',
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

  it('leads a quote that was moved to where it stands now', async () => {
    const { files, claim, text } = await read();
    const [quote] = quotesOf(files.text(claim));
    files.put(claim, files.text(claim).replace(/#\^t\d+\|p\. 4/, '#^t0|p. 4'));
    expect((await panelOf(files, claim))?.quotes[0]?.link).toBe(
      `${quote?.link.target ?? ''}#${quote?.link.subpath ?? ''}`,
    );
    const lines = files.text(text).split('\n');
    files.put(text, lines.filter((line) => !line.endsWith(quote?.link.subpath ?? '-')).join('\n'));
    expect((await panelOf(files, claim))?.quotes[0]?.state).toBe('lost');
  });

  it('stand the questions of its paper beside any note that the paper made', async () => {
    const { files, hub, text } = await read();
    const asked = water.reading.questions.length;
    const [gap = ''] = notesOfType(files, 'research-gap');
    const [coding = ''] = notesOfType(files, 'coding');
    const own = notesOfType(files, 'source').find((path) => files.text(path).includes('reading: '));
    for (const path of [text, gap, coding, own ?? '']) {
      const panel = await panelOf(files, path);
      expect([path, panel?.paper, panel?.questions.length]).toEqual([path, hub, asked]);
    }
  });

  it('stand the questions beside a work or an actor that the paper names without a quote', async () => {
    const { files, hub } = await read();
    const asked = water.reading.questions.length;
    const quoteless = [...notesOfType(files, 'source'), ...notesOfType(files, 'actor')].filter(
      (path) => quotesOf(files.text(path)).length === 0,
    );
    expect(quoteless.length).toBeGreaterThan(0);
    for (const path of quoteless) {
      const panel = await panelOf(files, path);
      expect([path, panel?.paper, panel?.questions.length]).toEqual([path, hub, asked]);
    }
  });

  it('stand the questions beside the very file of the paper, be it a text or a note of the person', async () => {
    const { files, hub } = await read();
    const asked = water.reading.questions.length;
    const copy = `Papers/files/${water.file}`;
    const panel = await panelOf(files, copy);
    expect([panel?.type, panel?.quotes, panel?.paper, panel?.questions.length]).toEqual(['', [], hub, asked]);
    const own = 'Read/Pumps.md';
    files.put(own, `---\ntype: article\n---\nThe pumps of [[${copy}]].\n`);
    expect((await panelOf(files, own))?.paper).toBeNull();
    files.put(hub, files.text(hub).replace(`"[[${copy}]]"`, `"[[${own}]]"`));
    expect((await panelOf(files, own))?.paper).toBe(hub);
  });

  it('stand the places of questions once for a hub: with the question, and not among its quotes', async () => {
    const { files, hub } = await read();
    const panel = await panelOf(files, hub);
    const inQuestions = panel?.questions.flatMap(({ quotes }) => quotes) ?? [];
    const all = [...(panel?.quotes ?? []), ...inQuestions].map(({ line, text }) => `${line} ${text}`);
    expect(all.sort()).toEqual(
      quotesOf(files.text(hub))
        .map(({ line, text }) => `${line} ${text}`)
        .sort(),
    );
    expect(inQuestions.every(({ state }) => state === 'verified')).toBe(true);
  });

  it('is told which notes to watch, and a text that did not change is not gone through again', async () => {
    const { files, hub, claim, text } = await read();
    let pauses = 0;
    const reader = readerOf(files, () => {
      pauses += 1;
      return Promise.resolve();
    });
    files.put(text, `${files.text(text)}\n${`${'Rain fell. '.repeat(90)}\n\n`.repeat(500)}`);
    expect([...((await reader.of(claim))?.from ?? [])].sort()).toEqual([claim, hub, text].sort());
    const first = pauses;
    await reader.of(claim);
    expect(first).toBeGreaterThan(2 * (pauses - first));
  });

  it('stands nothing for a note that quotes nothing, nor for what is not there', async () => {
    const files = new MemoryFiles({ 'Mine.md': 'Mine.' });
    expect(await panelOf(files, 'Mine.md')).toEqual({
      type: '',
      quotes: [],
      paper: null,
      questions: [],
      from: ['Mine.md'],
    });
    expect(await panelOf(files, 'Gone.md')).toBeNull();
  });
});
