import type { Plugin } from 'obsidian';
import type { Citing } from '../citing';
import { registerBibliography } from './bibliography';
import { CitedNotes } from './citedNotes';
import { registerHover } from './hoverCard';
import { livePreview } from './livePreview';
import { registerReading } from './reading';

/** Citations as they are shown: in reading view, in the editor, and as a list. */
export function registerRendering(plugin: Plugin, citing: Citing): void {
  const notes = new CitedNotes(plugin.app, citing);
  plugin.registerEvent(citing.on('changed', () => notes.forget()));
  registerReading(plugin, citing, notes);
  registerHover(plugin, citing);
  registerBibliography(plugin, citing, notes);
  plugin.registerEditorExtension(livePreview(citing));
}
