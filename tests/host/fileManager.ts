import type * as O from 'obsidian';
import type { MetadataCache } from './metadata/cache';
import { getLinkpath, parseLinktext } from './metadata/links';
import { getFrontMatterInfo, parseYaml, stringifyYaml } from './metadata/yaml';
import type { Public } from './strict';
import { TFile } from './vault/files';
import { folderOf } from './vault/store';
import type { Vault } from './vault/vault';

/** What a person does with files, with all that follows from it: links that are kept, the trash. */
export class FileManager implements Public<O.FileManager> {
  constructor(
    readonly $vault: Vault,
    readonly $metadata: MetadataCache,
    /** Asks before a file goes; resolves to what was answered. */
    readonly $confirm: (file: O.TAbstractFile) => Promise<boolean>,
  ) {}

  getNewFileParent(): O.TFolder {
    return this.$vault.getRoot();
  }

  /** Renames, then writes the new path into every link that led to the file. */
  async renameFile(file: O.TAbstractFile, newPath: string): Promise<void> {
    // A link that was written just now counts too.
    await this.$metadata.$settled();
    const leading = file instanceof TFile ? this.$linksTo(file) : [];
    await this.$vault.rename(file, newPath);
    if (!(file instanceof TFile)) return;
    for (const one of leading) {
      const note = this.$vault.getFileByPath(one.source.path);
      if (note) await this.$vault.process(note, (text) => this.$relinked(text, one, file, note.path));
    }
  }

  async promptForDeletion(file: O.TAbstractFile): Promise<boolean> {
    const agreed = await this.$confirm(file);
    if (agreed) await this.trashFile(file);
    return agreed;
  }

  trashFile(file: O.TAbstractFile): Promise<void> {
    return this.$vault.trash(file, false);
  }

  generateMarkdownLink(file: O.TFile, sourcePath: string, subpath = '', alias?: string): string {
    const embeds = file.extension === 'md' ? '' : '!';
    const words = alias === undefined || alias === '' ? '' : `|${alias}`;
    const target =
      file.path === sourcePath && subpath !== '' ? '' : this.$metadata.fileToLinktext(file, sourcePath);
    return `${embeds}[[${target}${subpath}${words}]]`;
  }

  /** As in Obsidian, the properties are written anew: comments in them are lost. */
  async processFrontMatter(file: O.TFile, change: (properties: unknown) => void): Promise<void> {
    await this.$vault.process(file, (text) => {
      const info = getFrontMatterInfo(text);
      const properties = (info.exists ? parseYaml(info.frontmatter) : null) ?? {};
      change(properties);
      const isEmpty = Object.keys(properties).length === 0;
      if (isEmpty && !info.exists) return text;
      return `---\n${isEmpty ? '' : stringifyYaml(properties)}---\n${text.slice(info.contentStart)}`;
    });
  }

  getAvailablePathForAttachment(name: string): Promise<string> {
    const dot = name.lastIndexOf('.');
    const [base, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
    let path = name;
    for (let count = 1; this.$vault.getAbstractFileByPath(path); count += 1)
      path = `${base} ${count}${ending}`;
    return Promise.resolve(path);
  }

  $linksTo(file: O.TFile): Leading[] {
    return this.$vault.getMarkdownFiles().flatMap((source) => {
      const cache = this.$metadata.getFileCache(source) ?? {};
      const leads = ({ link }: O.Reference): boolean =>
        this.$metadata.getFirstLinkpathDest(getLinkpath(link), source.path) === file;
      const references = [...(cache.links ?? []), ...(cache.embeds ?? [])].filter(leads);
      const inProperties = (cache.frontmatterLinks ?? []).filter(leads);
      return references.length + inProperties.length > 0 ? [{ source, references, inProperties }] : [];
    });
  }

  $relinked(text: string, { references, inProperties }: Leading, file: O.TFile, source: string): string {
    const fromTheEnd = [...references].sort((a, b) => b.position.start.offset - a.position.start.offset);
    const changed = fromTheEnd.reduce((now, { position, ...reference }) => {
      const { start, end } = position;
      return now.slice(0, start.offset) + this.$written(reference, file, source) + now.slice(end.offset);
    }, text);
    // What a property holds has no place of its own.
    return inProperties.reduce(
      (now, reference) => now.replace(reference.original, () => this.$written(reference, file, source)),
      changed,
    );
  }

  /** A link as it is written once its file is called otherwise. */
  $written({ link, original }: O.Reference, file: O.TFile, source: string): string {
    const target = this.$metadata.fileToLinktext(file, source) + parseLinktext(link).subpath;
    return original.includes('[[')
      ? original.replace(/\[\[[^\]|]*/, `[[${target}`)
      : original.replace(/\([^)]*\)/, `(${encodeURI(file.path)}${parseLinktext(link).subpath})`);
  }
}

/** A note with the links in it that lead to a file. */
interface Leading {
  readonly source: O.TFile;
  readonly references: readonly O.ReferenceCache[];
  readonly inProperties: readonly O.FrontmatterLinkCache[];
}

/** A name beside others in a folder that is not taken yet: `Untitled`, `Untitled 1`. */
export function freePath(vault: O.Vault, wanted: string): string {
  const dot = wanted.lastIndexOf('.');
  const [base, ending] =
    dot > folderOf(wanted).length ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, ''];
  let path = wanted;
  for (let count = 1; vault.getAbstractFileByPath(path); count += 1) path = `${base} ${count}${ending}`;
  return path;
}
