import { setIcon, type App, type TFile } from 'obsidian';
import { citingSentences, type CitingSentence } from '../../../jobs';
import { slices } from '../../slices';
import { say } from '../../words';
import { claimNotes, claimOf, type ClaimNote } from '../claimsFrom';
import { goTo } from '../goTo';

/** Every note, and every sentence in it, that cites a work; and every claim from it. */
export class CitedByTab {
  private turn = 0;

  constructor(
    private readonly el: HTMLElement,
    private readonly app: App,
  ) {
    el.addClass('citeweave-cited-by');
  }

  /** @param source the source note of the key */
  async show(key: string | null, source: TFile | null): Promise<void> {
    const turn = (this.turn += 1);
    if (key === null) {
      this.el.empty();
      return this.empty(say('cite.no-source'));
    }
    const pause = slices();
    const found: { readonly file: TFile; readonly sentences: readonly CitingSentence[] }[] = [];
    for (const file of this.app.vault.getMarkdownFiles()) {
      await pause();
      const text = await this.app.vault.cachedRead(file);
      if (turn !== this.turn) return;
      if (!text.includes(key)) continue;
      const sentences = citingSentences(text, key);
      if (sentences.length > 0) found.push({ file, sentences });
    }
    const claims: ClaimNote[] = [];
    for (const note of source ? claimNotes(this.app, source) : []) {
      await pause();
      claims.push(await claimOf(this.app, note));
    }
    if (turn !== this.turn) return;
    this.el.empty();
    this.drawClaims(claims);
    this.el.createDiv({
      cls: 'citeweave-works-head',
      text: say('cite.cited-by', { key, count: found.length }),
    });
    if (found.length === 0) return this.empty(say('cite.nowhere'));
    for (const { file, sentences } of found) {
      const part = this.el.createDiv('citeweave-citing-note');
      part.createDiv({ cls: 'citeweave-citing-name', text: file.basename });
      for (const { from, to, text } of sentences) {
        const button = part.createEl('button', { cls: 'citeweave-citing-sentence', text });
        button.addEventListener('click', () => void goTo(this.app, file, from, to));
      }
    }
  }

  private drawClaims(claims: readonly ClaimNote[]): void {
    if (claims.length === 0) return;
    const part = this.el.createDiv('citeweave-citing-note');
    part.createDiv({ cls: 'citeweave-works-head', text: say('cite.claims', { count: claims.length }) });
    for (const { file, text } of claims) {
      const button = part.createEl('button', { cls: 'citeweave-citing-sentence citeweave-claim-from', text });
      button.addEventListener('click', () => void this.app.workspace.openLinkText(file.path, '', false));
    }
  }

  close(): void {
    this.turn += 1;
  }

  private empty(text: string): void {
    const box = this.el.createDiv('citeweave-empty');
    setIcon(box.createDiv({ cls: 'citeweave-empty-icon', attr: { 'aria-hidden': 'true' } }), 'quote');
    box.createEl('p', { text });
  }
}
