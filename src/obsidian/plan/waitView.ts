import { ProgressBarComponent, setIcon } from 'obsidian';
import { say } from '../words';

/** Something takes its time: what it is, how far it is, and a button to stop it. */
export class WaitView {
  private readonly text: HTMLElement;
  private bar: ProgressBarComponent | null = null;
  private readonly place: HTMLElement;
  private readonly button: HTMLButtonElement;

  constructor(
    readonly el: HTMLElement,
    text: string,
    stop: () => void,
  ) {
    el.addClass('citeweave-wait');
    const line = el.createDiv('citeweave-waiting');
    setIcon(line.createSpan('citeweave-spinner'), 'lucide-loader-circle');
    this.text = line.createSpan({ text, attr: { role: 'status' } });
    this.place = el.createDiv('citeweave-progress');
    const buttons = el.createDiv('modal-button-container');
    this.button = buttons.createEl('button', { text: say('command.cancel') });
    this.button.addEventListener('click', () => {
      this.button.disabled = true;
      stop();
    });
  }

  say(text: string): void {
    this.text.setText(text);
  }

  progress(done: number, count: number): void {
    this.bar ??= new ProgressBarComponent(this.place);
    this.bar.setValue((100 * done) / Math.max(1, count));
    this.say(say('plan.writing', { done, count }));
  }

  focus(): void {
    this.button.focus();
  }
}
