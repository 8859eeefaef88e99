import type * as O from 'obsidian';
import { Keymap } from '../ui/keymap';

const modifiers: readonly O.Modifier[] = ['Mod', 'Shift', 'Alt', 'Meta'];

/** Keys that run commands, wherever the focus is. */
export class Hotkeys {
  private readonly commands = new Map<string, O.Command>();

  add(command: O.Command): void {
    if (command.hotkeys) this.commands.set(command.id, command);
  }

  remove(id: string): void {
    this.commands.delete(id);
  }

  /** The command of a key, if there is one. */
  commandOf(event: KeyboardEvent): string | null {
    for (const { id, hotkeys = [] } of this.commands.values())
      if (hotkeys.some((hotkey) => isPressed(hotkey, event))) return id;
    return null;
  }
}

function isPressed({ modifiers: wanted, key }: O.Hotkey, event: KeyboardEvent): boolean {
  const held = modifiers.every(
    (modifier) => Keymap.isModifier(event, modifier) === wanted.includes(modifier),
  );
  return held && event.key.toLowerCase() === key.toLowerCase();
}

/** A hotkey as a person reads it: `Ctrl P`. */
export function keysOf({ modifiers: held, key }: O.Hotkey): string {
  return [...held.map((modifier) => (modifier === 'Mod' ? 'Ctrl' : modifier)), key.toUpperCase()].join(' ');
}
