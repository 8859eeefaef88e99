import { Notice, type App, type TFile } from 'obsidian';
import {
  commentNote,
  eventNote,
  withSuggestion,
  type CommentAnchor,
  type CommentSet,
  type CommentThread,
  type Named,
} from '../../jobs';
import { propertiesOf } from '../read/properties';
import type { SignedWriter } from '../sign/writer';
import { tellProblems } from '../tell';
import { say } from '../words';
import type { ThreadShelf } from './shelf';

/** What comments are read and written with. */
export interface ReviewTools {
  readonly shelf: ThreadShelf;
  readonly writer: SignedWriter;
}

/** A comment that a person is about to make. */
export interface NewComment {
  readonly file: TFile;
  /** The words that it is on; null for the whole note. */
  readonly anchor: CommentAnchor | null;
  readonly text: string;
  readonly kind: string;
  /** What is suggested in the place of the words; null for nothing. */
  readonly replace: string | null;
}

/** The notes that a cell of a matrix is of; a name where there is none. */
export interface CellNotes {
  readonly framework: Named;
  readonly actor: Named;
  readonly role: Named;
}

/** What a person does with threads: each act is a note of its own, and nothing is written into the note that it is about. */
export class ReviewDesk {
  constructor(
    private readonly app: App,
    private readonly tools: ReviewTools,
  ) {}

  /** Begins a thread. */
  comment({ file, anchor, text, kind, replace }: NewComment): Promise<void> {
    const id = propertiesOf(this.app, file)['cw-id'];
    const wanted = {
      target: { path: file.path, name: file.basename },
      targetId: typeof id === 'string' ? id : '',
      anchor,
      text,
      kind,
      replace: replace ?? undefined,
    };
    return this.tools.writer.write(
      (writing) => [commentNote(wanted, writing('comments'))],
      say('review.commented', { note: file.basename }),
    );
  }

  /** Begins a thread on a cell of a matrix. */
  commentOnCell(cell: CellNotes, { text, kind }: Pick<NewComment, 'text' | 'kind'>): Promise<void> {
    const { framework, actor, role } = cell;
    const file = framework.path === null ? null : this.app.vault.getFileByPath(framework.path);
    const id = file && propertiesOf(this.app, file)['cw-id'];
    const wanted = {
      target: framework,
      targetId: typeof id === 'string' ? id : '',
      anchor: null,
      cell,
      text,
      kind,
    };
    return this.tools.writer.write(
      (writing) => [commentNote(wanted, writing('comments'))],
      say('review.commented', { note: `${actor.name} – ${role.name}` }),
    );
  }

  reply(thread: CommentThread, text: string): Promise<void> {
    return this.add(thread, { text }, say('review.replied'));
  }

  /** Says something on a thread: that it is resolved, open again, rejected. */
  set(thread: CommentThread, set: CommentSet): Promise<void> {
    return this.add(thread, { text: '', set }, say(`review.set-${set}`));
  }

  /** Another text for a remark of one's own. */
  edit(thread: CommentThread, of: string, text: string): Promise<void> {
    return this.add(thread, { text, set: 'edited', of }, say('review.set-edited'));
  }

  retract(thread: CommentThread, of: string): Promise<void> {
    return this.add(thread, { text: '', set: 'retracted', of }, say('review.set-retracted'));
  }

  /** Takes a suggestion over: the words are replaced and the thread says so, taken back as one. Refused where the words are not what they were. */
  async accept(thread: CommentThread, replace: string): Promise<void> {
    const file = this.tools.shelf.noteOf(thread);
    const anchor = thread.root?.anchor ?? null;
    if (!file || !anchor) return void new Notice(say('review.no-suggestion', { value: thread.id }));
    const taken = withSuggestion(await this.app.vault.read(file), anchor, replace);
    if ('refused' in taken)
      return tellProblems([{ kind: taken.refused, file: file.path, values: { value: anchor.exact } }]);
    await this.tools.writer.sign(async (deed) => {
      await deed.change(file, (text) => {
        // Somebody may have typed on.
        const now = withSuggestion(text, anchor, replace);
        return 'text' in now ? now.text : text;
      });
      const wanted = { thread: thread.id, after: thread.heads, text: '', set: 'accepted' as const };
      await deed.add([eventNote(wanted, deed.writing('comments'))]);
      return say('review.set-accepted');
    });
  }

  private add(
    { id, heads }: CommentThread,
    said: { readonly text: string; readonly set?: CommentSet; readonly of?: string },
    told: string,
  ): Promise<void> {
    return this.tools.writer.write(
      (writing) => [eventNote({ thread: id, after: heads, ...said }, writing('comments'))],
      told,
    );
  }
}
