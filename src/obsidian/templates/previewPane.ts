import { Component, ExtraButtonComponent, MarkdownRenderer, type App } from 'obsidian';
import type { NoteTemplate, Problem, TemplatePreview } from '../../jobs';
import { say } from '../words';
import { SUPERSEDED, type Trial } from './trial';

/** Whose preview it is, and what a person can do from it. */
export interface PreviewOf {
  readonly name: NoteTemplate;
  readonly language: string | undefined;
  /** Goes to a line of the template, from 1. */
  readonly toLine: (line: number) => void;
  /** Told of what the template can print. */
  readonly blanks: (blanks: TemplatePreview['blanks']) => void;
}

/** What a template makes of a paper, drawn as Obsidian shows a note, and what is wrong with it. */
export class PreviewPane extends Component {
  private readonly title: HTMLElement;
  private readonly body: HTMLElement;
  private readonly steps: Readonly<Record<'previous' | 'next', ExtraButtonComponent>>;
  private drawn: Component | null = null;
  private text = '';
  private at: number | null = null;

  constructor(
    private readonly app: App,
    el: HTMLElement,
    /** Where what is wrong is told: above the template, so that it is seen while a person types. */
    private readonly errors: HTMLElement,
    private readonly trial: Trial,
    private readonly of: PreviewOf,
  ) {
    super();
    const pane = el.createEl('section', {
      cls: 'citeweave-preview',
      attr: { 'aria-label': say('template.preview') },
    });
    const head = pane.createDiv('citeweave-preview-head');
    this.title = head.createDiv({ cls: 'citeweave-preview-title', text: say('template.wait') });
    this.steps = {
      previous: this.step(head, 'lucide-chevron-left', say('template.previous'), -1),
      next: this.step(head, 'lucide-chevron-right', say('template.next'), 1),
    };
    pane.createEl('p', { cls: 'setting-item-description', text: this.madeOf() });
    this.body = pane.createDiv({ cls: 'citeweave-preview-note markdown-rendered', attr: { tabindex: '0' } });
    this.body.setAttr('role', 'document');
    this.body.setAttr('aria-label', say('template.preview'));
  }

  /** Tries a template; where another is tried before this one is, nothing is drawn of it. */
  async show(text: string): Promise<void> {
    this.text = text;
    const { name, language } = this.of;
    const preview = await this.trial.of({ name, text, at: this.at, language });
    if (preview !== SUPERSEDED && this.body.isConnected) await this.draw(preview);
  }

  override onunload(): void {
    this.drawn?.unload();
  }

  private madeOf(): string {
    const { paper } = this.trial;
    return paper
      ? say('template.of-paper', { paper: paper.hub.basename })
      : say('template.of-sample');
  }

  private step(el: HTMLElement, icon: string, label: string, by: number): ExtraButtonComponent {
    const button = new ExtraButtonComponent(el).setIcon(icon).setTooltip(label).setDisabled(true);
    return button.onClick(() => {
      this.at = (this.at ?? 0) + by;
      void this.show(this.text);
    });
  }

  private async draw(preview: TemplatePreview | null): Promise<void> {
    const { at = 0, count = 0, title = '', note = null, problems = [], blanks = [] } = preview ?? {};
    this.of.blanks(blanks);
    this.at = count === 0 ? null : at;
    this.title.setText(count === 0 ? say('template.none') : say('template.place', { title, at: at + 1, count }));
    this.allow({ previous: at > 0, next: at < count - 1 });
    this.errors.empty();
    for (const problem of problems) this.drawError(problem);
    this.drawn?.unload();
    this.drawn = this.addChild(new Component());
    this.body.empty();
    const source = this.trial.paper?.hub.path ?? '';
    await MarkdownRenderer.render(this.app, note ?? '', this.body, source, this.drawn);
  }

  private allow({ previous, next }: { readonly previous: boolean; readonly next: boolean }): void {
    this.steps.previous.setDisabled(!previous);
    this.steps.next.setDisabled(!next);
  }

  private drawError({ line = 1, values = {} }: Problem): void {
    const message = String(values['message'] ?? '');
    const button = this.errors.createEl('button', {
      cls: 'citeweave-preview-error',
      text: say('template.error', { line, message }),
    });
    button.addEventListener('click', () => this.of.toLine(line));
  }
}
