import type * as O from 'obsidian';
import { Events } from '../core/events';
import type { Public } from '../strict';
import { decode } from '../vault/bytes';
import { TFile } from '../vault/files';
import { folderOf } from '../vault/store';
import type { Vault } from '../vault/vault';
import { getLinkpath } from './links';
import { parseMetadata } from './parse';

/** Milliseconds after a change at which the note is indexed: Obsidian does it in a worker, never at once. */
const LATER = 10;

type Counts = Record<string, Record<string, number>>;

/** What is known of every note, and where its links lead. */
export class MetadataCache extends Events implements Omit<Public<O.MetadataCache>, 'on'> {
  resolvedLinks: Counts = {};
  unresolvedLinks: Counts = {};
  $known = new Map<string, O.CachedMetadata>();
  /** Files by their name in lower case, with and without `.md`. */
  $byName = new Map<string, O.TFile[]>();
  /** The links of each note: how often each is there, and the file that it leads to, or what it says where it leads to none. */
  $links = new Map<string, Map<string, { count: number; to: string; isResolved: boolean }>>();
  /** By the name that links end with, in lower case, the notes and links: a file that comes or goes matters to these alone. */
  $linking = new Map<string, Map<string, Set<string>>>();
  $pending = new Set<string>();

  constructor(readonly $vault: Vault) {
    super();
  }

  $begin(): void {
    for (const file of this.$vault.getFiles()) this.$name(file);
    for (const file of this.$vault.getMarkdownFiles()) this.$parse(file);
    for (const path of this.$known.keys()) this.$resolve(path);
    this.$vault.on('create', (file: O.TAbstractFile) => this.$changed(file, true));
    this.$vault.on('modify', (file: O.TAbstractFile) => this.$changed(file, false));
    this.$vault.on('rename', (file: O.TAbstractFile, oldPath: string) => this.$renamed(file, oldPath));
    this.$vault.on('delete', (file: O.TAbstractFile) => this.$deleted(file));
  }

  getFileCache(file: O.TFile): O.CachedMetadata | null {
    return this.getCache(file.path);
  }

  getCache(path: string): O.CachedMetadata | null {
    return this.$known.get(path) ?? null;
  }

  /** The file of a link: from its own folder, by its whole path, else the nearest to the root of that name. */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): O.TFile | null {
    const wanted = linkpath.normalize('NFC').toLowerCase();
    const folder = folderOf(sourcePath);
    if (/^\.{1,2}\//.test(wanted)) return this.$exact(joined(folder.toLowerCase(), wanted));
    if (wanted.startsWith('/')) return this.$exact(wanted.slice(1));
    const named = this.$named(wanted).filter(({ path }) => endsAs(path, wanted));
    const inFolder = named.find(({ path }) => folderOf(path) === folder);
    const whole = named.find(({ path }) => isPath(path, wanted));
    const best = wanted.includes('/') ? (whole ?? inFolder) : (inFolder ?? whole);
    return (
      best ??
      [...named].sort((a, b) => a.path.length - b.path.length || (a.path < b.path ? -1 : 1))[0] ??
      null
    );
  }

  fileToLinktext(file: O.TFile, _sourcePath: string, omitMdExtension = true): string {
    const named = this.$byName.get(file.name.toLowerCase()) ?? [];
    const text = named.length > 1 ? file.path : file.name;
    return omitMdExtension && file.extension === 'md' ? text.slice(0, -'.md'.length) : text;
  }

  /** Whether every change so far is indexed. */
  $isSettled(): boolean {
    return this.$pending.size === 0;
  }

  async $settled(): Promise<void> {
    while (!this.$isSettled()) await new Promise((resolve) => window.setTimeout(resolve, LATER));
  }

  $exact(path: string): O.TFile | null {
    return this.$named(path).find((file) => isPath(file.path, path)) ?? null;
  }

  $named(path: string): readonly O.TFile[] {
    return this.$byName.get(path.slice(path.lastIndexOf('/') + 1)) ?? [];
  }

  $changed(file: O.TAbstractFile, isNew: boolean): void {
    if (!(file instanceof TFile)) return;
    const known: O.TFile = file;
    if (isNew) this.$name(known);
    if (known.extension !== 'md') {
      if (isNew) this.$resolveLinksTo(known.path);
      return;
    }
    if (this.$pending.has(known.path)) return;
    this.$pending.add(known.path);
    const { path } = known;
    window.setTimeout(() => {
      this.$pending.delete(path);
      // A file can be gone from the disk before the vault hears of it.
      const isThere = this.$vault.$store.files.has(known.path);
      if (isThere && this.$vault.getFileByPath(known.path) === known) this.$index(known, isNew);
    }, LATER);
  }

  $index(file: O.TFile, isNew: boolean): void {
    const text = this.$parse(file);
    // A new name can be what other notes linked to all along.
    if (isNew) this.$resolveLinksTo(file.path);
    this.$resolve(file.path);
    this.trigger('changed', file, text, this.getCache(file.path));
    this.trigger('resolve', file);
    if (this.$isSettled()) this.trigger('resolved');
  }

  $renamed(file: O.TAbstractFile, oldPath: string): void {
    if (!(file instanceof TFile)) return;
    this.$unname(file, oldPath);
    this.$name(file);
    const known = this.$known.get(oldPath);
    this.$known.delete(oldPath);
    if (known) this.$known.set(file.path, known);
    this.$drop(oldPath);
    if (known) this.$resolve(file.path);
    for (const path of [oldPath, file.path]) this.$resolveLinksTo(path);
  }

  $deleted(file: O.TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    this.$unname(file, file.path);
    const before = this.$known.get(file.path) ?? null;
    this.$known.delete(file.path);
    this.$drop(file.path);
    this.$resolveLinksTo(file.path);
    this.trigger('deleted', file, before);
  }

  $parse(file: O.TFile): string {
    const text = decode(this.$vault.$bytes(file));
    this.$known.set(file.path, parseMetadata(text));
    return text;
  }

  /** A file has come to a path, or is gone from there. */
  $resolveLinksTo(path: string): void {
    for (const name of namesOf(path))
      for (const [from, links] of this.$linking.get(name) ?? [])
        for (const link of links) this.$lead(from, link);
  }

  $resolve(path: string): void {
    const { links = [], embeds = [], frontmatterLinks = [] } = this.$known.get(path) ?? {};
    this.resolvedLinks[path] = {};
    this.unresolvedLinks[path] = {};
    const own = new Map<string, { count: number; to: string; isResolved: boolean }>();
    this.$links.set(path, own);
    for (const { link } of [...links, ...embeds, ...frontmatterLinks]) {
      const linkpath = getLinkpath(link);
      if (linkpath === '') continue;
      const known = own.get(linkpath);
      if (known) known.count += 1;
      else own.set(linkpath, { count: 1, to: '', isResolved: false });
      this.$noteLink(linkpath, path);
    }
    for (const linkpath of own.keys()) this.$lead(path, linkpath);
  }

  /** Finds again where a link of a note leads. */
  $lead(from: string, linkpath: string): void {
    const link = this.$links.get(from)?.get(linkpath);
    if (!link) return;
    if (link.to !== '') this.$count(from, link, -link.count);
    const file = this.getFirstLinkpathDest(linkpath, from);
    link.isResolved = file !== null;
    link.to = file ? file.path : linkpath;
    this.$count(from, link, link.count);
  }

  $count(from: string, { to, isResolved }: { to: string; isResolved: boolean }, more: number): void {
    const counts = (isResolved ? this.resolvedLinks : this.unresolvedLinks)[from] ?? {};
    const count = (counts[to] ?? 0) + more;
    if (count > 0) counts[to] = count;
    else delete counts[to];
  }

  $noteLink(linkpath: string, from: string): void {
    const name = linkpath
      .slice(linkpath.lastIndexOf('/') + 1)
      .normalize('NFC')
      .toLowerCase();
    const notes = this.$linking.get(name) ?? new Map<string, Set<string>>();
    this.$linking.set(name, notes.set(from, (notes.get(from) ?? new Set()).add(linkpath)));
  }

  $drop(path: string): void {
    delete this.resolvedLinks[path];
    delete this.unresolvedLinks[path];
    this.$links.delete(path);
  }

  $name(file: O.TFile): void {
    for (const name of namesOf(file.path)) this.$byName.set(name, [...(this.$byName.get(name) ?? []), file]);
  }

  $unname(file: O.TFile, path: string): void {
    for (const name of namesOf(path))
      this.$byName.set(
        name,
        (this.$byName.get(name) ?? []).filter((one) => one !== file),
      );
  }
}

function namesOf(path: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return name.endsWith('.md') ? [name, name.slice(0, -'.md'.length)] : [name];
}

function isPath(path: string, wanted: string): boolean {
  const lower = path.toLowerCase();
  return lower === wanted || lower === `${wanted}.md`;
}

function endsAs(path: string, wanted: string): boolean {
  const lower = `/${path.toLowerCase()}`;
  return lower.endsWith(`/${wanted}`) || lower.endsWith(`/${wanted}.md`);
}

function joined(folder: string, relative: string): string {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  return parts.join('/');
}
