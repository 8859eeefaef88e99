import type { App, SettingDefinition } from 'obsidian';
import { noteTemplates, type NoteTemplate } from '../../jobs';
import { aliasesOf } from '../settings/table';
import { say } from '../words';
import { ownTemplate } from './own';

/** A row for each template that makes notes: whose it is, and where it is looked at and changed. */
export function templateRows(
  app: App,
  folder: string,
  open: (name: NoteTemplate) => void,
): readonly SettingDefinition[] {
  return noteTemplates.map((name) => {
    const own = ownTemplate(app, name, folder);
    return {
      name: kindOf(name),
      desc: own ? say('template.own', { path: own.path }) : say('template.ours'),
      aliases: [name, ...aliasesOf(say('settings.templates-also'))],
      action: () => open(name),
    };
  });
}

const kinds = {
  'paper.liquid': 'template.paper',
  'claim.liquid': 'template.claim',
  'concept.liquid': 'template.concept',
  'actor.liquid': 'template.actor',
  'source.liquid': 'template.source',
  'research-gap.liquid': 'template.research-gap',
  'framework.liquid': 'template.framework',
  'coding.liquid': 'template.coding',
} as const;

/** What a template makes, in words. */
export function kindOf(name: NoteTemplate): string {
  return say(kinds[name]);
}
