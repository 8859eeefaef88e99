import { Scope, type App } from 'obsidian';
import { say } from '../words';

/** A name that is written in a row of a list. */
export interface Renaming {
  readonly app: App;
  /** The keys of the window in which the row stands. */
  readonly scope: Scope;
  readonly row: HTMLElement;
  readonly name: string;
  /** Null where the person left it as it was. */
  readonly done: (name: string | null) => void;
}

/** Lets a person write another name in place: Enter takes it, Escape leaves it as it was. */
export function rename({ app, scope, row, name, done }: Renaming): void {
  const called = row.querySelector('.citeweave-called');
  if (!called) return done(null);
  const label = say('plan.new-name', { name });
  const field = createEl('input', { cls: 'citeweave-rename', type: 'text', attr: { 'aria-label': label } });
  field.value = name;
  called.replaceWith(field);
  let isOpen = true;
  const keys = new Scope(scope);
  const end = (named: string | null): false => {
    if (!isOpen) return false;
    isOpen = false;
    app.keymap.popScope(keys);
    done(named);
    return false;
  };
  // Escape would close the window.
  keys.register([], 'Escape', () => end(null));
  keys.register([], 'Enter', () => end(written(field.value, name)));
  app.keymap.pushScope(keys);
  field.addEventListener('blur', () => end(written(field.value, name)));
  field.focus();
  field.select();
}

function written(value: string, name: string): string | null {
  const said = value.replace(/\s+/g, ' ').trim();
  return said === '' || said === name ? null : said;
}
