import { debounce, Notice, SearchComponent, setIcon, type App } from 'obsidian';
import { citationOf, printCluster, type Row } from '../../../jobs';
import { say } from '../../words';
import { VirtualList } from '../../plan/virtualList';
import { addWork } from '../add';
import { lastEditor } from '../insert';
import { findDuplicates, matchCited, type RekeyTools } from '../rekey';
import { withFaultsTold } from '../../tell';
import { refreshLibraries } from '../refresh';
import { drawWork } from '../workRow';
import { LibraryProblems } from './libraryProblems';
import { showWorkMenu } from './workMenu';

/** Works that are shown at once: the best fit; a longer query shows others. */
const SHOWN = 500;

/** Milliseconds after the last key at which works are sought. */
const PATIENCE = 60;

/** All works: found by typing, put into the note by Enter, a click, or by dragging them there; several at once. */
export class LibraryTab {
  private readonly list: VirtualList<Row>;
  private readonly counted: HTMLElement;
  private readonly problems: LibraryProblems;
  private readonly put: HTMLButtonElement;
  private readonly chosen = new Set<string>();
  private query = '';
  private turn = 0;
  private readonly searchSoon = debounce(() => void this.search(), PATIENCE, true);

  constructor(
    el: HTMLElement,
    private readonly app: App,
    private readonly tools: RekeyTools,
  ) {
    el.addClass('citeweave-library');
    const search = new SearchComponent(el).setPlaceholder(say('cite.find-work'));
    search.inputEl.setAttr('aria-label', say('cite.find-work'));
    search.onChange((query) => {
      this.query = query;
      this.searchSoon();
    });
    search.inputEl.addEventListener('keydown', (event) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      this.list.focus(0);
    });
    const bar = el.createDiv('citeweave-library-bar');
    this.counted = bar.createSpan({ attr: { role: 'status' } });
    const acts = bar.createDiv('citeweave-library-acts');
    const act = (icon: string, label: string, does: () => Promise<void>): void => {
      const button = acts.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': label } });
      setIcon(button, icon);
      button.addEventListener('click', () => void withFaultsTold(does));
    };
    act('lucide-plus', say('command.add-work'), () => Promise.resolve(addWork(app, tools)));
    act('lucide-refresh-cw', say('command.refresh-libraries'), () => refreshLibraries(tools.citing));
    act('lucide-link-2', say('command.match-cited'), () => matchCited(app, tools));
    act('lucide-copy-minus', say('command.duplicates'), () => findDuplicates(app, tools));
    this.put = bar.createEl('button', { cls: 'mod-cta' });
    this.put.addEventListener('click', () => this.insert([...this.chosen]));
    this.problems = new LibraryProblems(el, app);
    this.list = new VirtualList(el, {
      label: say('cite.library'),
      draw: (row, work) => this.draw(row, work),
      pressed: (event, work, row) => this.pressed(event, work, row),
    });
    this.tellChosen();
  }

  show(): void {
    this.searchSoon();
  }

  close(): void {
    this.turn += 1;
    this.searchSoon.cancel();
    this.list.close();
  }

  private async search(): Promise<void> {
    const turn = (this.turn += 1);
    const text = lastEditor(this.app)?.editor.getValue() ?? '';
    try {
      const rows = await this.tools.citing.search(this.query, text, SHOWN);
      if (turn !== this.turn) return;
      this.list.show(rows);
      this.problems.show(this.tools.citing.problems());
      this.counted.setText(
        rows.length === 0 ? say('cite.no-works') : say('cite.works', { count: rows.length }),
      );
    } catch (error) {
      if (turn === this.turn) this.counted.setText(String(error));
    }
  }

  private draw(el: HTMLElement, row: Row): HTMLElement {
    el.addClass('citeweave-library-work');
    el.setAttr('draggable', 'true');
    const box = el.createEl('input', {
      type: 'checkbox',
      attr: { 'aria-label': say('cite.choose', { key: row.key }) },
    });
    box.checked = this.chosen.has(row.key);
    box.addEventListener('change', () => this.choose(row.key, box.checked));
    const main = el.createDiv({ cls: 'citeweave-main', attr: { role: 'button', tabindex: -1 } });
    drawWork(main, row);
    main.addEventListener('click', () => this.insert([row.key]));
    el.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      showWorkMenu(this.app, this.tools, row.key, event);
    });
    el.addEventListener('dragstart', ({ dataTransfer }) => {
      const keys = this.chosen.has(row.key) ? [...this.chosen] : [row.key];
      dataTransfer?.setData('text/plain', printCluster(citationOf(keys)));
    });
    return main;
  }

  private pressed(event: KeyboardEvent, { key }: Row, row: HTMLElement): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.insert(this.chosen.size > 0 ? [...this.chosen] : [key]);
    } else if (event.key === ' ') {
      event.preventDefault();
      const box = row.querySelector('input');
      this.choose(key, !this.chosen.has(key));
      if (box) box.checked = this.chosen.has(key);
    }
  }

  private choose(key: string, isOn: boolean): void {
    if (isOn) this.chosen.add(key);
    else this.chosen.delete(key);
    this.tellChosen();
  }

  private tellChosen(): void {
    this.put.toggle(this.chosen.size > 0);
    this.put.setText(say('cite.put-chosen', { count: this.chosen.size }));
  }

  private insert(keys: readonly string[]): void {
    const editor = lastEditor(this.app)?.editor;
    if (!editor) return void new Notice(say('cite.no-editor'));
    editor.replaceSelection(printCluster(citationOf(keys)));
    editor.focus();
    this.chosen.clear();
    this.tellChosen();
    this.searchSoon();
  }
}
