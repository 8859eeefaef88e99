import notices from 'notices:text';
import type { SettingDefinition } from 'obsidian';
import { say } from '../words';

/** One package that the plugin carries. */
interface Carried {
  readonly name: string;
  readonly terms: string;
}

/** A row for each package that the plugin carries, with its terms in full, as the build collected them. */
export function licenceRows(): readonly SettingDefinition[] {
  return carried(notices).map(({ name, terms }) => ({
    name,
    render: (setting) => {
      setting.setName(name).setClass('citeweave-licence');
      setting.descEl.createEl('details', {}, (details) => {
        details.createEl('summary', { text: say('settings.terms') });
        details.createEl('pre', { text: terms });
      });
    },
  }));
}

// yaml 2.9.1 (ISC)
// ----------------
const HEAD = /^(.+)\n-{20,}\n/gm;

function carried(text: string): readonly Carried[] {
  const heads = [...text.matchAll(HEAD)];
  return heads.map(({ 0: head, 1: name = '', index }, at) => ({
    name,
    terms: text.slice(index + head.length, heads[at + 1]?.index ?? text.length).trim(),
  }));
}
