import { ButtonComponent, ExtraButtonComponent, Menu, type App } from 'obsidian';
import {
  evidenceIn,
  PanelReader,
  verdictKinds,
  type Cell,
  type Coding,
  type Evidence,
  type MatrixBook,
  type Standing,
  type Verdict,
  type VerdictKind,
} from '../../jobs';
import { nameFor } from '../plan/named';
import { say } from '../words';
import { noteShelfOf } from '../panel/noteShelf';
import type { CellThreads } from '../review/cellThreads';
import { drawState } from '../panel/panelRows';
import { DRAGGED } from './grid';

/** The cell that is open. */
export interface OpenCell {
  readonly framework: { readonly name: string; readonly path: string };
  readonly row: { readonly key: string; readonly name: string; readonly path: string | null };
  readonly role: { readonly key: string; readonly name: string; readonly path: string | null };
  readonly cell: Cell;
  /** The note with the cell in the person's own words; null where there is none. */
  readonly summary: string | null;
}

/** What a person can do with a cell. */
export interface CellActions {
  readonly close: () => void;
  readonly open: (link: string) => void;
  readonly insert: (codings: readonly Coding[]) => void;
  readonly withdraw: (codings: readonly Coding[]) => void;
  readonly turn: (codings: readonly Coding[]) => void;
  readonly move: (codings: readonly Coding[]) => void;
  readonly judge: (verdict: VerdictKind) => void;
  readonly insertGap: () => void;
  readonly summarize: () => void;
  readonly comment: () => void;
}

/** What shows a cell, or why nothing does: every quote with its source, and what can be done with it. */
export class CellPanel {
  readonly el: HTMLElement;
  /** Counts cells: what was overtaken is not shown. */
  private turn = 0;
  private chosen = new Set<string>();
  /** Whether the person did something here since it was drawn. */
  private hasActed = false;
  private readonly reader: PanelReader;

  constructor(
    parent: HTMLElement,
    private readonly app: App,
    private readonly actions: CellActions,
    private readonly threads: CellThreads,
  ) {
    this.reader = new PanelReader(noteShelfOf(app));
    this.el = parent.createDiv({ cls: 'citeweave-cell-panel', attr: { role: 'region', tabindex: -1 } });
    nameFor(this.el, say('matrix.evidence'));
    this.el.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      this.actions.close();
    });
    this.el.hide();
  }

  hide(): void {
    this.turn += 1;
    this.el.hide();
  }

  /** Shows a cell; the keyboard goes to it where the person opened it. */
  async show(open: OpenCell, book: MatrixBook, takesFocus: boolean): Promise<void> {
    const turn = (this.turn += 1);
    const { cell, role, summary } = open;
    const told = await Promise.all(cell.codings.map(({ claim }) => this.proof(claim.path)));
    const definition = role.path === null ? null : await this.evidence(role.path);
    const words = summary === null ? '' : await this.bodyOf(summary);
    if (turn !== this.turn) return;
    const paths = new Set(cell.codings.map(({ path }) => path));
    this.chosen = new Set([...this.chosen].filter((path) => paths.has(path)));
    const { activeElement } = this.el.doc;
    // A menu or window through which something was done leaves the keyboard to nobody.
    const wasLeft = this.hasActed && (activeElement === null || activeElement === this.el.doc.body);
    const hadFocus = this.el.contains(activeElement) || wasLeft;
    this.hasActed = false;
    const field = hadFocus ? activeElement?.getAttribute('data-field') : null;
    this.el.empty();
    this.el.show();
    this.drawHead(open, definition);
    if (cell.verdicts.length > 0 || cell.supports === 0) this.drawVerdicts(cell, book);
    if (cell.codings.length > 0) this.drawEvidence(cell.codings, told, book);
    this.drawSummary(words, summary);
    this.el.appendChild(this.threads.el);
    this.threads.show({ framework: open.framework, actor: open.row, role: open.role });
    // Who works in it by keyboard stays in it.
    const focused = field ? this.el.find(`[data-field="${CSS.escape(field)}"]`) : null;
    if (takesFocus || hadFocus) (focused ?? this.el).focus({ preventScroll: true });
  }

  private drawHead({ row, role, cell }: OpenCell, definition: Evidence | null): void {
    const head = this.el.createDiv('citeweave-cell-head');
    const title = head.createEl('h4');
    for (const [at, { name, path }] of [row, role].entries()) {
      if (at > 0) title.appendText(' – ');
      if (path === null) title.appendText(name);
      else this.link(title, name, path);
    }
    new ExtraButtonComponent(head)
      .setIcon('x')
      .setTooltip(say('matrix.close'))
      .onClick(() => this.actions.close());
    const counts = { supports: cell.supports, opposes: cell.opposes };
    const about = cell.codings.length > 0 ? say('matrix.counts', counts) : say(`matrix.state-${cell.state}`);
    this.el.createEl('p', { cls: 'citeweave-why', text: about });
    const words = definition?.quote || definition?.statement;
    if (definition && words && !words.startsWith('#')) {
      const quote = this.el.createEl('blockquote', 'citeweave-definition');
      quote.createSpan({ text: words });
      this.drawPlace(quote, definition);
    }
  }

  private drawVerdicts(cell: Cell, book: MatrixBook): void {
    const { verdicts, codings, supports, unsearched, isDisagreed } = cell;
    if (isDisagreed) this.el.createEl('p', { cls: 'citeweave-fault', text: say('matrix.differ') });
    const list = this.el.createEl('ul', 'citeweave-verdicts');
    for (const verdict of verdicts) list.createEl('li', { text: verdictText(verdict) });
    if (unsearched.length > 0) {
      const papers = unsearched.map((path) => book.paper(path)?.name ?? path).join('; ');
      this.el.createEl('p', {
        cls: 'citeweave-fault',
        text: say('matrix.stale', { papers, count: unsearched.length }),
      });
    }
    if (supports > 0) return;
    if (codings.length === 0) this.el.createEl('p', { text: say('matrix.ask-verdict') });
    const buttons = this.el.createDiv('citeweave-cell-buttons');
    for (const kind of verdictKinds)
      new ButtonComponent(buttons)
        .setButtonText(say(`matrix.say-${kind}`))
        .onClick(() => {
          this.hasActed = true;
          this.actions.judge(kind);
        })
        .buttonEl.setAttribute('data-field', kind);
    new ButtonComponent(buttons)
      .setButtonText(say('matrix.insert-gap'))
      .onClick(() => this.actions.insertGap())
      .buttonEl.setAttribute('data-field', 'gap');
  }

  private drawEvidence(codings: readonly Coding[], told: readonly (Proof | null)[], book: MatrixBook): void {
    const list = this.el.createEl('ul', {
      cls: 'citeweave-evidence',
      attr: { 'aria-label': say('matrix.evidence') },
    });
    const several = this.el.createDiv('citeweave-cell-buttons');
    const drawSeveral = (): void => {
      several.empty();
      const all = codings.filter(({ path }) => this.chosen.has(path));
      if (all.length === 0) return;
      several.createSpan({ text: say('matrix.chosen', { count: all.length }) });
      for (const [key, act] of this.acts())
        new ButtonComponent(several).setButtonText(say(key)).onClick(() => act(all));
    };
    codings.forEach((coding, at) => {
      const item = list.createEl('li', {
        cls: `citeweave-proof is-${coding.stance ?? 'supports'}`,
        attr: { draggable: 'true' },
      });
      item.addEventListener('dragstart', ({ dataTransfer }) => {
        const dragged = this.chosen.has(coding.path) ? [...this.chosen] : [coding.path];
        dataTransfer?.setData(DRAGGED, dragged.join('\n'));
      });
      this.drawTick(item, coding, drawSeveral);
      this.drawProof(item.createDiv('citeweave-proof-words'), coding, told[at] ?? null, book);
      const more = new ExtraButtonComponent(item).setIcon('ellipsis-vertical').setTooltip(say('matrix.more'));
      more.extraSettingsEl.setAttribute('data-field', `more ${coding.path}`);
      more.extraSettingsEl.addEventListener('click', (event) => this.openMenu(event, coding));
    });
    drawSeveral();
  }

  private drawTick(item: HTMLElement, { path, claim }: Coding, changed: () => void): void {
    const tick = item.createEl('input', {
      type: 'checkbox',
      attr: { 'aria-label': say('matrix.choose', { name: claim.name }), 'data-field': `tick ${path}` },
    });
    tick.checked = this.chosen.has(path);
    tick.addEventListener('change', () => {
      if (tick.checked) this.chosen.add(path);
      else this.chosen.delete(path);
      changed();
    });
  }

  private drawProof(el: HTMLElement, coding: Coding, told: Proof | null, book: MatrixBook): void {
    const { claim, stance, by } = coding;
    const known = book.claim(claim.path);
    const words = told?.quote || told?.statement || claim.name;
    el.createDiv({ cls: 'citeweave-proof-quote', text: words });
    const about = el.createDiv('citeweave-why');
    if (stance === 'opposes') about.createSpan({ cls: 'citeweave-against', text: say('matrix.opposes') });
    if (!known) about.createSpan({ cls: 'citeweave-fault', text: say('matrix.no-claim') });
    const paper = book.paper(known?.paper?.path ?? null);
    if (paper) about.createSpan({ text: paper.citekey || paper.name });
    if (told) this.drawPlace(about, told);
    if (told?.standing) drawState(about, told.standing.state, say(`panel.${told.standing.state}`));
    if (claim.path !== null) this.link(about, say('matrix.claim-note'), claim.path);
    about.createSpan({ text: by === 'citeweave' ? say('matrix.by-reading') : say('matrix.by', { by }) });
  }

  private drawPlace(el: HTMLElement, { place, page }: Evidence): void {
    if (place !== '') this.link(el, page === '' ? say('matrix.place') : page, place);
  }

  private link(el: HTMLElement, text: string, to: string): void {
    const link = el.createEl('a', { cls: 'internal-link', text, href: '#', attr: { 'data-href': to } });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      this.actions.open(to);
    });
  }

  private drawSummary(words: string, path: string | null): void {
    const box = this.el.createDiv('citeweave-cell-summary');
    box.createEl('h5', { text: say('matrix.summary') });
    if (words !== '') box.createEl('p', { text: words });
    new ButtonComponent(box)
      .setButtonText(say(path === null ? 'matrix.write-summary' : 'matrix.open-summary'))
      .onClick(() => this.actions.summarize());
    new ButtonComponent(box).setButtonText(say('review.comment-cell')).onClick(() => {
      this.hasActed = true;
      this.actions.comment();
    });
  }

  private openMenu(event: MouseEvent, coding: Coding): void {
    const menu = new Menu();
    for (const [key, act, icon] of this.acts())
      menu.addItem((item) =>
        item
          .setTitle(say(key))
          .setIcon(icon)
          .onClick(() => act([coding])),
      );
    menu.showAtMouseEvent(event);
  }

  private acts(): readonly (readonly [Key, (codings: readonly Coding[]) => void, string])[] {
    const { insert, move, turn, withdraw } = this.actions;
    const here =
      (act: (codings: readonly Coding[]) => void) =>
      (codings: readonly Coding[]): void => {
        this.hasActed = true;
        act(codings);
      };
    return [
      ['matrix.insert', insert, 'text-cursor-input'],
      ['matrix.move', here(move), 'move'],
      ['matrix.turn', here(turn), 'arrow-left-right'],
      ['matrix.withdraw', here(withdraw), 'eraser'],
    ];
  }

  private async proof(path: string | null): Promise<Proof | null> {
    const told = await this.evidence(path);
    if (!told || path === null) return told && { ...told, standing: null };
    const panel = told.quote === '' ? null : await this.reader.of(path);
    const standing = panel?.quotes[0] ?? null;
    // Where the words stand now, if that is another paragraph than the note tells.
    return { ...told, place: standing?.state === 'moved' ? standing.link : told.place, standing };
  }

  private async evidence(path: string | null): Promise<Evidence | null> {
    const file = path === null ? null : this.app.vault.getFileByPath(path);
    return file && evidenceIn(await this.app.vault.cachedRead(file));
  }

  private async bodyOf(path: string): Promise<string> {
    const file = this.app.vault.getFileByPath(path);
    if (!file) return '';
    const text = await this.app.vault.cachedRead(file);
    const end = this.app.metadataCache.getFileCache(file)?.frontmatterPosition?.end.offset ?? 0;
    return text.slice(end).trim();
  }
}

/** What a claim's note says, and whether its quote still stands; null where nobody can tell. */
interface Proof extends Evidence {
  readonly standing: Standing | null;
}

type Key = 'matrix.insert' | 'matrix.move' | 'matrix.turn' | 'matrix.withdraw';

function verdictText({ verdict, by, made, searched }: Verdict): string {
  const day = made.slice(0, 'YYYY-MM-DD'.length);
  const where = searched.map(({ name }) => name).join('; ');
  const values = { by, day, verdict: say(`matrix.state-${verdict}`), where };
  return say(where === '' ? 'matrix.verdict' : 'matrix.verdict-searched', values);
}
