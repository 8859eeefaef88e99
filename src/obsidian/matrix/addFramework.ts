import {
  getLanguage,
  Modal,
  Notice,
  Setting,
  SuggestModal,
  type App,
  type ButtonComponent,
  type Plugin,
} from 'obsidian';
import {
  chosenFolders,
  frameworkNotes,
  frameworkThere,
  shippedFrameworks,
  type Folders,
  type NewFramework,
} from '../../jobs';
import { propertiesOf } from '../read/properties';
import { withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import type { MatrixTools } from './cellDesk';
import { linkTo } from '../sign/deed';

export type FrameworkTools = MatrixTools & { readonly folders: () => Partial<Folders> };

/** *Add framework*: one that ships, or one of the person's own. */
export function registerAddFramework(plugin: Plugin, tools: FrameworkTools): void {
  const { app } = plugin;
  const add = (framework: NewFramework): void =>
    void withFaultsTold(() => addFramework(app, tools, framework));
  plugin.addCommand({
    id: 'add-framework',
    name: say('framework.add'),
    icon: 'columns-3',
    callback: () => show(app, new ChooseModal(app, add)),
  });
}

async function addFramework(
  app: App,
  { shelf, writer, folders }: FrameworkTools,
  framework: NewFramework,
): Promise<void> {
  const book = await shelf.book();
  const there = frameworkThere(book, framework);
  if (there) {
    new Notice(say('framework.there', { name: framework.name, path: there.path }));
    return app.workspace.openLinkText(there.path, '', false);
  }
  const notes = frameworkNotes(framework, book, {
    linkTo: (path) => linkTo(app, path),
    folders: chosenFolders(folders()).folders,
    sourceOf: (citekey) => sourceOf(app, citekey),
  });
  const path = notes[notes.length - 1]?.path ?? '';
  const isThere = app.vault.getFileByPath(path) !== null;
  if (!isThere)
    await writer.perform('', async (deed) => {
      await deed.add(notes);
      return say('framework.added', { name: framework.name, count: framework.roles.length });
    });
  await app.workspace.openLinkText(path, '', false);
}

function sourceOf(app: App, citekey: string): string | null {
  const files = app.vault.getMarkdownFiles();
  return (
    files.find(
      (file) =>
        propertiesOf(app, file)['citekey'] === citekey && propertiesOf(app, file)['type'] === 'source',
    )?.path ?? null
  );
}

/** A framework to choose; null for one of the person's own. */
class ChooseModal extends SuggestModal<NewFramework | null> {
  constructor(
    app: App,
    private readonly chosen: (framework: NewFramework) => void,
  ) {
    super(app);
    this.setPlaceholder(say('framework.choose'));
  }

  override getSuggestions(query: string): (NewFramework | null)[] {
    const words = query.toLowerCase();
    const all = shippedFrameworks(getLanguage());
    return [...all.filter(({ name, author }) => `${name} ${author}`.toLowerCase().includes(words)), null];
  }

  override renderSuggestion(framework: NewFramework | null, el: HTMLElement): void {
    if (!framework) return void el.createDiv({ text: say('framework.own') });
    const { name, author, roles } = framework;
    el.createDiv({ text: author === '' ? name : `${name} – ${author}` });
    el.createDiv({ cls: 'citeweave-why', text: roles.map((role) => role.name).join(' · ') });
  }

  override onChooseSuggestion(framework: NewFramework | null): void {
    if (framework) this.chosen(framework);
    else show(this.app, new OwnModal(this.app, this.chosen));
  }
}

/** Asks for a framework of the person's own. */
class OwnModal extends Modal {
  private name = '';
  private author = '';
  private roles: readonly string[] = [];
  private button: ButtonComponent | null = null;

  constructor(
    app: App,
    private readonly done: (framework: NewFramework) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.setTitle(say('framework.own-title'));
    const { contentEl: el } = this;
    new Setting(el).setName(say('framework.name')).addText((text) => {
      text.inputEl.setAttribute('aria-label', say('framework.name'));
      text.onChange((name) => this.take({ name: name.trim() }));
    });
    new Setting(el)
      .setName(say('framework.by'))
      .setDesc(say('framework.by-about'))
      .addText((text) => {
        text.inputEl.setAttribute('aria-label', say('framework.by'));
        text.onChange((author) => this.take({ author: author.trim() }));
      });
    new Setting(el)
      .setName(say('framework.roles'))
      .setDesc(say('framework.roles-about'))
      .addTextArea((area) => {
        area.inputEl.setAttribute('aria-label', say('framework.roles'));
        area.inputEl.rows = 5;
        area.onChange((lines) => this.take({ roles: rolesIn(lines) }));
      });
    new Setting(el)
      .setClass('citeweave-buttons')
      .addButton((button) => button.setButtonText(say('command.cancel')).onClick(() => this.close()))
      .addButton((button) => {
        this.button = button.setButtonText(say('framework.make')).setCta().setDisabled(true);
        button.onClick(() => this.make());
      });
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  private take(part: Partial<{ name: string; author: string; roles: readonly string[] }>): void {
    Object.assign(this, part);
    this.button?.setDisabled(this.name === '' || this.roles.length === 0);
  }

  private make(): void {
    const { name, author, roles } = this;
    const key = /^@(\S+)$/.exec(author)?.[1] ?? '';
    this.close();
    this.done({
      name,
      key,
      author: key === '' ? author : '',
      about: '',
      roles: roles.map((role) => ({ name: role, aliases: [], definition: '' })),
    });
  }
}

/** One role a line, each once. */
function rolesIn(lines: string): readonly string[] {
  return [...new Set(lines.split('\n').map((line) => line.trim()))].filter((line) => line !== '');
}
