import {
  ButtonComponent,
  Component,
  MarkdownRenderer,
  MarkdownView,
  Menu,
  ExtraButtonComponent,
  type App,
  type TFile,
} from 'obsidian';
import { placesIn, type CommentPlace, type CommentThread, type ThreadSaid } from '../../jobs';
import { nameOfWriter } from '../sign/signature';
import { withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import { CommentModal, kindName } from './commentModal';
import type { ReviewDesk } from './desk';

/** Where a thread is. */
export interface ThreadPlace {
  /** The note; null where it is gone. */
  readonly file: TFile | null;
  /** Where its words stand; null where nobody looked. */
  readonly place: CommentPlace | null;
  /** Whether the note is named: the list is not of that note alone. */
  readonly isNamed: boolean;
}

/** A thread in the side bar: what is said, by whom, and what can be done about it. Keeps a reply that is being typed. */
export class ThreadCard extends Component {
  readonly el = createDiv({ cls: 'citeweave-thread', attr: { role: 'group', tabindex: -1 } });
  private readonly inside = this.el.createDiv();
  private readonly foot = this.el.createDiv('citeweave-thread-foot');
  private readonly reply: HTMLTextAreaElement;
  private drawn = '';
  private rendered: Component | null = null;
  private thread: CommentThread | null = null;

  constructor(
    private readonly app: App,
    private readonly desk: ReviewDesk,
  ) {
    super();
    this.reply = this.foot.createEl('textarea', {
      attr: { rows: 1, placeholder: say('review.reply'), 'aria-label': say('review.reply') },
    });
    this.reply.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      this.send();
    });
    new ButtonComponent(this.foot).setButtonText(say('review.send')).onClick(() => this.send());
  }

  override onunload(): void {
    this.el.remove();
  }

  show(thread: CommentThread, place: ThreadPlace): void {
    const now = JSON.stringify([thread, place.file?.path, place.place, place.isNamed]);
    if (now === this.drawn) return;
    [this.drawn, this.thread] = [now, thread];
    if (this.rendered) this.removeChild(this.rendered);
    this.rendered = this.addChild(new Component());
    this.inside.empty();
    this.el.toggleClass('is-closed', !thread.isOpen);
    const title =
      cellOf(thread) ||
      thread.root?.anchor?.exact ||
      place.file?.basename ||
      thread.root?.target ||
      thread.id;
    this.el.setAttribute('aria-label', say('review.thread', { what: title.slice(0, 100) }));
    this.drawHead(thread, place);
    for (const said of thread.said) this.drawSaid(thread, said, place.file?.path ?? '');
    this.drawState(thread);
    this.drawActs(thread);
  }

  private drawHead(thread: CommentThread, { file, place, isNamed }: ThreadPlace): void {
    const { root, kind } = thread;
    const head = this.inside.createDiv('citeweave-thread-head');
    if (kind !== '') head.createSpan({ cls: 'citeweave-thread-kind', text: kindName(kind) });
    if (file && isNamed) head.createSpan({ cls: 'citeweave-why', text: file.basename });
    if (!file) head.createSpan({ cls: 'citeweave-fault', text: say('review.note-gone') });
    if (place && place.tier !== 'verified')
      head.createSpan({ cls: `citeweave-state is-${place.tier}`, text: say(`review.tier-${place.tier}`) });
    const words = root?.anchor?.exact ?? '';
    const cell = cellOf(thread);
    if (words === '' && !isNamed && cell === '')
      head.createSpan({ cls: 'citeweave-why', text: say('review.whole-note') });
    if (cell !== '') head.createSpan({ text: cell });
    if (!file) {
      if (words !== '') this.inside.createEl('blockquote', { cls: 'citeweave-commented-words', text: words });
      return;
    }
    const link = this.inside.createEl('a', {
      cls: 'citeweave-commented-words',
      href: '#',
      text: words === '' ? file.basename : words,
    });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void withFaultsTold(() => this.go(file, thread));
    });
  }

  private drawSaid(
    thread: CommentThread,
    { note, text, isEdited, isRetracted }: ThreadSaid,
    path: string,
  ): void {
    const el = this.inside.createDiv('citeweave-remark');
    const about = el.createDiv('citeweave-why');
    about.createSpan({
      text: [note.by, note.made.slice(0, 'YYYY-MM-DD'.length)].filter((one) => one !== '').join(' · '),
    });
    if (isEdited) about.createSpan({ text: ` · ${say('review.edited')}` });
    if (isRetracted) return void el.createDiv({ cls: 'citeweave-why', text: say('review.is-retracted') });
    const body = el.createDiv('citeweave-remark-text');
    if (text !== '' && this.rendered) void MarkdownRenderer.render(this.app, text, body, path, this.rendered);
    if (note.replace !== null) {
      const suggested = el.createDiv('citeweave-suggested');
      suggested.createEl('del', { text: thread.root?.anchor?.exact ?? '' });
      suggested.appendText(' ');
      suggested.createEl('ins', { text: note.replace });
    }
    if (note.by !== nameOfWriter(this.app)) return;
    const more = new ExtraButtonComponent(about).setIcon('ellipsis').setTooltip(say('review.own'));
    more.extraSettingsEl.addEventListener('click', (event) => this.openMenu(event, thread, note.id, text));
  }

  private drawState({ opinions, isDisputed, unseen }: CommentThread): void {
    if (opinions.length > 0) {
      const said = opinions.map(({ set, by }) =>
        say('review.opinion', { by, set: say(`review.set-${set}`) }),
      );
      this.inside.createDiv({ cls: isDisputed ? 'citeweave-fault' : 'citeweave-why', text: said.join(' ') });
    }
    if (unseen.length > 0)
      this.inside.createDiv({ cls: 'citeweave-fault', text: say('review.unseen', { count: unseen.length }) });
  }

  private drawActs(thread: CommentThread): void {
    const acts = this.inside.createDiv('citeweave-cell-buttons');
    const act = (word: 'resolve' | 'reopen' | 'accept' | 'reject', done: () => Promise<void>): void =>
      void new ButtonComponent(acts)
        .setButtonText(say(`review.${word}`))
        .onClick(() => void withFaultsTold(done));
    const suggested =
      [...thread.said].reverse().find(({ note }) => note.replace !== null)?.note.replace ?? null;
    if (thread.isOpen && suggested !== null) {
      act('accept', () => this.desk.accept(thread, suggested));
      act('reject', () => this.desk.set(thread, 'rejected'));
    }
    if (thread.isOpen) act('resolve', () => this.desk.set(thread, 'resolved'));
    if (!thread.isOpen || thread.isDisputed) act('reopen', () => this.desk.set(thread, 'reopened'));
  }

  private openMenu(event: MouseEvent, thread: CommentThread, of: string, text: string): void {
    const menu = new Menu();
    menu.addItem((item) =>
      item
        .setTitle(say('review.edit'))
        .setIcon('pencil')
        .onClick(() =>
          show(
            this.app,
            new CommentModal(
              this.app,
              '',
              '',
              (written) => void withFaultsTold(() => this.desk.edit(thread, of, written.text)),
              text,
            ),
          ),
        ),
    );
    menu.addItem((item) =>
      item
        .setTitle(say('review.retract'))
        .setIcon('eraser')
        .onClick(() => void withFaultsTold(() => this.desk.retract(thread, of))),
    );
    menu.showAtMouseEvent(event);
  }

  private send(): void {
    const text = this.reply.value.trim();
    const { thread } = this;
    if (text === '' || !thread) return;
    this.reply.value = '';
    void withFaultsTold(() => this.desk.reply(thread, text));
  }

  /** Opens the note at the words; in an editor they are selected. */
  private async go(file: TFile, thread: CommentThread): Promise<void> {
    const { workspace } = this.app;
    const open = workspace
      .getLeavesOfType('markdown')
      .find(({ view }) => view instanceof MarkdownView && view.file === file);
    const leaf = open ?? workspace.getLeaf(false);
    if (!open) await leaf.openFile(file);
    workspace.setActiveLeaf(leaf, { focus: true });
    const { view } = leaf;
    if (!(view instanceof MarkdownView)) return;
    // Somebody may have typed since the list was drawn.
    const place = placesIn([thread], view.getViewData()).get(thread.id);
    if (!place || !('start' in place)) return;
    const { editor } = view;
    const [from, to] = [place.start, place.end].map((at) => editor.offsetToPos(at));
    if (view.getMode() === 'preview' && from) return view.setEphemeralState({ line: from.line });
    if (!from || !to) return;
    editor.setSelection(from, to);
    editor.scrollIntoView({ from, to }, true);
  }
}

/** The cell that a thread is on, as a person names it; '' for none. */
function cellOf({ root }: CommentThread): string {
  const nameOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1);
  return root?.cell ? `${nameOf(root.cell.actor)} – ${nameOf(root.cell.role)}` : '';
}
