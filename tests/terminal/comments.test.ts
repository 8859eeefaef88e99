import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { citeweave, cleanUp, temporaryFolder, tree } from './cli';

cleanUp();

const draft =
  '---\ncw-id: draft/1\n---\n# Shore\n\nThe wardens patrol the reeds. The nets are mended twice a year.\n';

let vault = '';
beforeEach(() => {
  vault = join(temporaryFolder(), 'vault');
  mkdirSync(vault);
  writeFileSync(join(vault, 'Draft.md'), draft);
});

interface Listed {
  readonly threads: readonly {
    readonly id: string;
    readonly target: string;
    readonly open: boolean;
    readonly anchor: string;
    readonly quote: string;
    readonly events: readonly { readonly text: string; readonly by: string; readonly set: string | null }[];
  }[];
}

const say = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = citeweave('comment', vault, 'Draft', ...args);
  expect([status, stderr]).toEqual([0, '']);
  return stdout.trim();
};
const listed = (): Listed['threads'] =>
  (JSON.parse(citeweave('comments', vault, '--json').stdout) as Listed).threads;

describe('citeweave comment and comments', () => {
  it('writes a comment as a note of its own, and nothing into the note that it is about', () => {
    const id = say(
      '--quote',
      'patrol the reeds',
      '--text',
      'Who says so?',
      '--by',
      'Dewi',
      '--kind',
      'needs-source',
    );
    expect(readFileSync(join(vault, 'Draft.md'), 'utf8')).toBe(draft);
    const [path = ''] = Object.keys(tree(vault)).filter((one) => one.endsWith(`${id}.md`));
    expect(path).toMatch(/^Comments\/\d{4}-\d\d\/[0-9A-Z]{26}\.md$/);
    const note = tree(vault)[path] ?? '';
    expect(note).toMatch(/^target: "\[\[Draft\]\]"\ntarget-id: draft\/1\nexact: patrol the reeds$/m);
    expect(note).toMatch(/\n---\nWho says so\?\n$/);
    expect(listed()).toMatchObject([
      {
        id,
        target: 'Draft.md',
        quote: 'patrol the reeds',
        by: 'Dewi',
        kind: 'needs-source',
        open: true,
        anchor: 'verified',
      },
    ]);
  });

  it('answers, resolves and reopens, each in a note of its own', () => {
    const id = say('--text', 'Cut this down.', '--by', 'Dewi');
    const reply = say('--reply-to', id, '--text', 'To what length?', '--by', 'Sari');
    say('--reply-to', reply, '--set', 'resolved', '--by', 'Sari');
    expect(listed()).toMatchObject([{ open: false, anchor: 'whole' }]);
    say('--reply-to', id, '--set', 'reopened', '--text', 'Not yet.', '--by', 'Dewi');
    const [thread] = listed();
    expect(thread?.open).toBe(true);
    expect(thread?.events.map(({ by, set, text }) => [by, set, text])).toEqual([
      ['Dewi', null, 'Cut this down.'],
      ['Sari', null, 'To what length?'],
      ['Sari', 'resolved', ''],
      ['Dewi', 'reopened', 'Not yet.'],
    ]);
    expect(citeweave('comments', vault).stderr).toBe('1 thread, 1 open.\n');
  });

  it('takes a suggestion over and back as one, and refuses it where the words are others or stand twice', () => {
    const quote = 'The nets are mended twice a year.';
    const id = say(
      '--quote',
      quote,
      '--text',
      'Once.',
      '--suggest',
      'The nets are mended once a year.',
      '--by',
      'Dewi',
    );
    const before = tree(vault);
    say('--reply-to', id, '--set', 'accepted', '--by', 'Sari');
    expect(readFileSync(join(vault, 'Draft.md'), 'utf8')).toBe(draft.replace('twice', 'once'));
    expect(listed()[0]?.open).toBe(false);
    expect(citeweave('undo', vault).status).toBe(0);
    expect(tree(vault)).toEqual(before);
    writeFileSync(join(vault, 'Draft.md'), draft.replace('are mended twice a', 'were mended two times each'));
    const refused = citeweave(
      'comment',
      vault,
      'Draft',
      '--reply-to',
      id,
      '--set',
      'accepted',
      '--by',
      'Sari',
    );
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('were changed since, so nothing was replaced');
    writeFileSync(join(vault, 'Draft.md'), '# Shore\n\nNothing is left of it.\n');
    expect(
      citeweave('comment', vault, 'Draft', '--reply-to', id, '--set', 'accepted', '--by', 'Sari').stderr,
    ).toContain('are not there any more');
  });

  it('finds its words again after edits, and its note under another name', () => {
    say('--quote', 'The nets are mended twice a year.', '--text', 'Who?', '--by', 'Dewi');
    const moved = draft.replace('# Shore', '# Lagoon\n\nThere is more to say before that.\n\n# Shore');
    writeFileSync(join(vault, 'Draft.md'), moved);
    expect(listed()[0]?.anchor).toBe('verified');
    mkdirSync(join(vault, 'Chapters'));
    renameSync(join(vault, 'Draft.md'), join(vault, 'Chapters', 'One.md'));
    expect(listed()[0]).toMatchObject({ target: 'Chapters/One.md', anchor: 'verified' });
    rmSync(join(vault, 'Chapters', 'One.md'));
    const { status, stderr } = citeweave('comments', vault, '--json');
    expect(status).toBe(1);
    expect(stderr).toContain('The note “Draft” that this is about is not there any more');
    expect(listed()[0]).toMatchObject({ anchor: 'gone', quote: 'The nets are mended twice a year.' });
  });

  it('keeps what is hard as it is: signs of all kinds, long words, an empty note', () => {
    const odd = 'שלום 👩‍👩‍👧 e\u0301 "quoted": #tag | <b>x</b>';
    writeFileSync(
      join(vault, 'Draft.md'),
      `---\ntitle: odd\n---\nBefore ${odd} after.\n\n${'long '.repeat(4000)}end.\n`,
    );
    const script = '<script>alert(1)</script>\n\n---\n\n- [[Draft]]';
    say('--quote', odd, '--text', script, '--by', 'Dewi: "the" #first');
    say('--quote', 'title: odd', '--text', 'On the properties.', '--by', 'Dewi');
    say('--quote', `${'long '.repeat(4000)}end.`, '--text', 'All of it.', '--by', 'Dewi');
    expect(listed().map(({ quote, anchor }) => [quote.length, anchor])).toEqual([
      [odd.length, 'verified'],
      ['title: odd'.length, 'verified'],
      [20_004, 'verified'],
    ]);
    expect(listed()[0]?.events[0]).toMatchObject({ text: script, by: 'Dewi: "the" #first' });
    writeFileSync(join(vault, 'Empty.md'), '');
    expect(citeweave('comment', vault, 'Empty', '--text', 'Write it.', '--by', 'Dewi').status).toBe(0);
    expect(listed()[3]).toMatchObject({ target: 'Empty.md', anchor: 'whole' });
  });

  it('says why nothing was written', () => {
    const told = (...args: readonly string[]): string => {
      const { status, stdout, stderr } = citeweave('comment', vault, ...args, '--by', 'Dewi');
      expect([status, stdout]).toEqual([1, '']);
      return stderr;
    };
    expect(told('Nothing', '--text', 'x')).toContain('has no note “Nothing”');
    expect(told('Draft', '--text', 'x', '--quote', 'the moon')).toContain('does not say “the moon”');
    expect(told('Draft', '--text', 'x', '--quote', 'The ')).toContain('more than once');
    expect(told('Draft', '--text', 'x', '--reply-to', 'NONE')).toContain('There is no comment NONE');
    expect(Object.keys(tree(vault))).toEqual(['Draft.md']);
  });

  it.each([
    [['comment', '.']],
    [['comment', '.', 'a', '--text', 'x']],
    [['comment', '.', 'a', '--by', 'x']],
    [['comment', '.', 'a', '--by', 'x', '--text', 'x', '--set', 'done', '--reply-to', 'y']],
    [['comment', '.', 'a', '--by', 'x', '--set', 'resolved']],
    [['comments']],
  ])('calls %j misuse', (args) => {
    expect(citeweave(...args).status).toBe(2);
  });
});
