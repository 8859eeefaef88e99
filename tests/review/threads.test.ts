import { describe, expect, it } from 'vitest';
import { commentIn, threadsOf, type CommentNote, type Thread } from '../../src/review';

/** An id that stands in order: 26 signs, as a ULID has them. */
const ulid = (at: number): string =>
  `01J0000000000000000000000${'0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(at)}`;

type Said = Readonly<Record<string, string | string[]>>;

function noteOf(at: number, said: Said, text = ''): CommentNote {
  const properties: Said = { type: 'comment', 'cw-id': `comment/${ulid(at)}`, by: 'Ana', ...said };
  const lines = Object.entries(properties).map(([name, value]) =>
    typeof value === 'string'
      ? `${name}: ${value}`
      : [`${name}:`, ...value.map((one) => `  - ${one}`)].join('\n'),
  );
  const read = commentIn(`Comments/2026-01/${ulid(at)}.md`, `---\n${lines.join('\n')}\n---\n${text}\n`);
  if (!read?.comment) throw new Error('no comment');
  expect(read.problems).toEqual([]);
  return read.comment;
}

const root = noteOf(0, { target: '"[[Draft]]"', exact: 'the shore', start: '12' }, 'Which shore?');
const event = (at: number, after: readonly number[], said: Said, text = ''): CommentNote =>
  noteOf(at, { thread: ulid(0), after: after.map(ulid), ...said }, text);

function thread(...notes: readonly CommentNote[]): Thread {
  const { threads } = threadsOf([...notes].reverse());
  const [first] = threads;
  if (!first) throw new Error('no thread');
  return first;
}

describe('a thread', () => {
  it('stands in causal order, whatever the clocks say', () => {
    // The reply was written on a device whose clock is years behind: its id is the smallest.
    const reply = event(1, [3], {}, 'The north one.');
    const later = event(3, [0], { by: 'Ben' }, 'I do not know.');
    const { said, heads } = thread(root, reply, later);
    expect(said.map(({ text }) => text)).toEqual(['Which shore?', 'I do not know.', 'The north one.']);
    expect(heads).toEqual([ulid(1)]);
  });

  it('is open until somebody closes it, and open again once that is taken up', () => {
    const resolved = event(1, [0], { set: 'resolved', by: 'Ben' });
    expect(thread(root).isOpen).toBe(true);
    expect(thread(root, resolved).isOpen).toBe(false);
    const reopened = event(2, [1], { set: 'reopened' });
    expect(thread(root, resolved, reopened)).toMatchObject({ isOpen: true, isDisputed: false });
  });

  it('has two opinions where two people did not see each other’s word', () => {
    const resolved = event(1, [0], { set: 'resolved', by: 'Ben' });
    const again = event(2, [1], { set: 'reopened' });
    const rejected = event(3, [1], { set: 'resolved', by: 'Cia' });
    const { opinions, isDisputed, isOpen, heads } = thread(root, resolved, again, rejected);
    expect(opinions.map(({ set, by }) => `${by}: ${set}`)).toEqual(['Ana: reopened', 'Cia: resolved']);
    expect([isDisputed, isOpen]).toEqual([true, true]);
    expect(heads).toEqual([ulid(2), ulid(3)]);
    const settled = event(4, [2, 3], { set: 'resolved' });
    expect(thread(root, resolved, again, rejected, settled)).toMatchObject({
      isDisputed: false,
      isOpen: false,
    });
  });

  it('tells of a reply that who closed it had not seen', () => {
    const resolved = event(1, [0], { set: 'resolved', by: 'Ben' }, 'Done.');
    const reply = event(2, [0], {}, 'Wait.');
    expect(thread(root, resolved, reply).unseen).toEqual([ulid(2)]);
    const seen = event(3, [2], { set: 'resolved', by: 'Ben' });
    expect(thread(root, reply, seen).unseen).toEqual([]);
  });

  it('shows a remark as its writer left it, and nobody else changes it', () => {
    const reply = event(1, [0], { by: 'Ben' }, 'The nort one.');
    const edited = event(2, [1], { set: 'edited', of: ulid(1), by: 'Ben' }, 'The north one.');
    const foreign = event(3, [2], { set: 'edited', of: ulid(1), by: 'Eve' }, 'The south one.');
    const back = event(4, [2], { set: 'retracted', of: ulid(0) });
    const { said, events } = thread(root, reply, edited, foreign, back);
    expect(said.map(({ text, isEdited, isRetracted }) => [text, isEdited, isRetracted])).toEqual([
      ['Which shore?', false, true],
      ['The north one.', true, false],
    ]);
    expect(events).toHaveLength(5);
  });

  it('ends in rings, after itself and after what is not there', () => {
    const one = event(1, [2], {}, 'One.');
    const two = event(2, [1], {}, 'Two.');
    const odd = event(3, [3, 9], { set: 'resolved' }, 'Three.');
    const { said, isOpen } = thread(root, one, two, odd);
    expect(said.map(({ text }) => text).sort()).toEqual(['One.', 'Three.', 'Two.', 'Which shore?']);
    expect(isOpen).toBe(false);
  });
});

describe('notes of comments that are not as they should be', () => {
  it('are counted once where a file is there twice, and both kept where they differ', () => {
    const copy = { ...root, path: 'Comments/2026-01/copy.md' };
    expect(threadsOf([root, copy])).toMatchObject({ threads: [{ id: ulid(0) }], problems: [] });
    const other = { ...copy, text: 'Another word.' };
    const { threads, problems } = threadsOf([root, other]);
    expect(threads).toHaveLength(1);
    expect(threads[0]?.said.map(({ text }) => text)).toEqual(['Which shore?', 'Another word.']);
    expect(problems).toEqual([
      { kind: 'review.one-id', file: 'Comments/2026-01/copy.md', values: { value: root.path } },
    ]);
  });

  it('stand alone where the comment that they answer is not there', () => {
    const { threads, problems } = threadsOf([event(2, [0], {}, 'An answer.')]);
    expect(threads[0]).toMatchObject({ id: ulid(0), root: null, isOpen: true });
    expect(problems.map(({ kind }) => kind)).toEqual(['review.no-root']);
  });

  it('are named, and hide nobody else', () => {
    const broken = commentIn('Comments/a.md', '---\ntype: comment\nodd: [\n---\nWords.\n');
    expect(broken).toEqual({
      comment: null,
      problems: [{ kind: 'review.unreadable', file: 'Comments/a.md', line: 4 }],
    });
    const odd = commentIn(
      'Comments/b.md',
      '---\ntype: comment\nset: finished\nthread: yesterday\n---\nWords.\n',
    );
    expect(odd?.comment).toMatchObject({ id: 'Comments/b.md', set: null, thread: null, text: 'Words.' });
    expect(odd?.problems.map(({ kind }) => kind)).toEqual([
      'review.bad-thread',
      'review.bad-set',
      'review.no-target',
    ]);
    expect(commentIn('Note.md', '---\ntype: claim\n---\n')).toBeNull();
  });

  it('are read as YAML reads them: years, dates and numbers are words', () => {
    const read = commentIn(
      'Comments/c.md',
      '---\ntype: comment\ntarget: "[[A|b]]"\nexact: 2019\nstart: 3\nreplace: 2020\ndue: 2026-02-01\nby: 7\n---\n',
    );
    expect(read?.comment).toMatchObject({
      target: 'A',
      anchor: { exact: '2019', start: 3 },
      replace: '2020',
      due: '2026-02-01',
      by: '7',
    });
  });
});
