import * as autocomplete from '@codemirror/autocomplete';
import * as collab from '@codemirror/collab';
import * as commands from '@codemirror/commands';
import * as language from '@codemirror/language';
import * as lint from '@codemirror/lint';
import * as search from '@codemirror/search';
import * as state from '@codemirror/state';
import * as view from '@codemirror/view';
import * as lezerCommon from '@lezer/common';
import * as lezerHighlight from '@lezer/highlight';
import * as lezerLr from '@lezer/lr';
import moment from 'moment';
import type * as O from 'obsidian';
import * as entry from '../bases/entry';
import * as query from '../bases/query';
import * as values from '../bases/values';
import { BasesView } from '../bases/view';
import { Component } from '../core/component';
import { Events } from '../core/events';
import type { HostOptions } from '../core/host';
import * as fields from '../editor/fields';
import { Editor } from '../editor/editor';
import { FileManager } from '../fileManager';
import * as render from '../markdown/render';
import { MetadataCache } from '../metadata/cache';
import * as links from '../metadata/links';
import * as properties from '../metadata/properties';
import * as yaml from '../metadata/yaml';
import * as components from '../settings/components';
import * as setting from '../settings/setting';
import * as tab from '../settings/tab';
import * as text from '../settings/text';
import { refuse, strictModule } from '../strict';
import * as confirmation from '../ui/confirmation';
import * as editorSuggest from '../ui/editorSuggest';
import * as hover from '../ui/hover';
import * as icons from '../ui/icons';
import { AbstractInputSuggest } from '../ui/inputSuggest';
import * as keymap from '../ui/keymap';
import * as menu from '../ui/menu';
import * as modal from '../ui/modal';
import { Notice } from '../ui/notice';
import * as popover from '../ui/popoverSuggest';
import * as found from '../ui/search';
import * as suggestModal from '../ui/suggestModal';
import * as tooltip from '../ui/tooltip';
import * as files from '../vault/files';
import { FileSystemAdapter } from '../vault/local';
import { Vault } from '../vault/vault';
import * as fileView from '../workspace/fileView';
import * as items from '../workspace/items';
import { WorkspaceLeaf } from '../workspace/leaf';
import { MarkdownView } from '../workspace/markdownView';
import * as views from '../workspace/view';
import { Workspace } from '../workspace/workspace';
import { debounce } from './debounce';
import { type Answers, apiVersion, makeRequestUrl, platformOf, requireApiVersion } from './platform';
import { loadPdfJs } from './pdfJs';
import { Plugin } from './plugin';

/** Everything that `require('obsidian')` can give. What is not here throws when a plugin asks for it. */
function obsidianModule(options: HostOptions, answers: Answers): Readonly<Record<string, unknown>> {
  const requestUrl = makeRequestUrl(answers);
  return {
    ...{ ...entry, ...query, ...values, BasesView },
    ...{
      ...fields,
      Editor,
      editorViewField: fields.editorInfoField,
      ...render,
      ...fileView,
      ...views,
      ...items,
    },
    ...{ ...links, ...properties, ...yaml, ...components, ...setting, ...tab, ...text },
    ...{ ...confirmation, ...editorSuggest, ...hover, ...icons, ...keymap, ...menu, ...modal, ...popover },
    ...{ ...found, ...suggestModal, ...tooltip, ...files },
    ...{ AbstractInputSuggest, Component, Events, FileManager, MarkdownView, MetadataCache, Notice, Plugin },
    ...{ Vault, Workspace, WorkspaceLeaf, debounce, moment, apiVersion, requireApiVersion, requestUrl },
    FileSystemAdapter,
    Platform: platformOf(options.phone),
    getLanguage: () => options.language,
    loadPdfJs,
    request: (request: O.RequestUrlParam) => requestUrl(request).then(({ text: answer }) => answer),
  };
}

/** What Obsidian provides beside itself: CodeMirror's packages, on every platform. */
const provided: Readonly<Record<string, unknown>> = {
  '@codemirror/autocomplete': autocomplete,
  '@codemirror/collab': collab,
  '@codemirror/commands': commands,
  '@codemirror/language': {
    ...language,
    tokenClassNodeProp: fields.tokenClassNodeProp,
    lineClassNodeProp: fields.lineClassNodeProp,
  },
  '@codemirror/lint': lint,
  '@codemirror/search': search,
  '@codemirror/state': state,
  '@codemirror/view': view,
  '@lezer/common': lezerCommon,
  '@lezer/highlight': lezerHighlight,
  '@lezer/lr': lezerLr,
};

/** The `require` of a plugin. */
export function makeRequire(options: HostOptions, answers: Answers): (name: string) => unknown {
  const obsidian = strictModule(obsidianModule(options, answers));
  return (name) => {
    if (name === 'obsidian') return obsidian;
    const known = provided[name];
    if (known === undefined)
      throw refuse(`require('${name}'): Obsidian does not provide it on every platform`);
    return known;
  };
}
