import { basename, join } from 'node:path';
import {
  applyPlanned,
  inWords,
  matchCited,
  planPaper,
  planRekeying,
  readLibrary,
  sentence,
  summaryOf,
  understoodIn,
  writesNothing,
  type Files,
  type Paper,
  type Planned,
  type PlannedChange,
  type Read,
} from '../jobs';
import type { Asked } from './arguments';
import { Crew } from './crew';
import { exit, type Command, type Exit, type Setting } from './command';
import { libraryFiles } from './library';
import { inFolder, inVault, report } from './output';
import { readFileNamed } from './papers';
import { openVault, pathInVault } from './vault';

/** `citeweave read FILE…`: papers to readings and, with `--vault`, to notes. */
export const read: Command = {
  name: 'read',
  options: { vault: 'value', library: 'values', json: 'flag', text: 'flag', 'dry-run': 'flag', all: 'flag' },
  misuse: ({ flags, values, lists, rest }) => {
    if (rest.length === 0) return 'cli.needs-file';
    if (flags.has('json') && flags.has('text')) return 'cli.one-output';
    if (values.has('vault')) return null;
    if (flags.has('dry-run')) return 'cli.dry-run';
    if ((lists.get('library') ?? []).length > 0) return 'cli.library-of';
    return flags.has('all') ? 'cli.all' : null;
  },
  run: async (asked, setting) => {
    const folder = asked.values.get('vault');
    if (folder !== undefined) {
      return inVault(folder, setting, async () => {
        const files = await openVault(folder, setting);
        if (!files) return exit.partly;
        const read = await readAll(asked, setting, { files, folder });
        const matched = await matchIn(asked, setting, { files, folder });
        return read === exit.done ? matched : read;
      });
    }
    return readAll(asked, setting, null);
  },
};

/** Reads the files that are named, and writes them in this order: a later paper is merged with the notes of those before it. */
async function readAll(asked: Asked, setting: Setting, vault: VaultOnDisk | null): Promise<Exit> {
  let worst: Exit = exit.done;
  for await (const read of papersOf(asked.rest, setting)) {
    const ended = await useOne(read, asked, setting, vault);
    if (ended !== exit.done) worst = ended;
  }
  return worst;
}

/** Works that papers cite become those of the library that they surely are; those that may be are named. */
async function matchIn(asked: Asked, setting: Setting, { files, folder }: VaultOnDisk): Promise<Exit> {
  const named = asked.lists.get('library') ?? [];
  if (named.length === 0 || asked.flags.has('dry-run')) return exit.done;
  const { output, language } = setting;
  const { files: read, problems: missing } = await libraryFiles(named);
  const { works, problems: unread } = readLibrary(read);
  report(output, [...missing, ...unread], language);
  const { keys, doubtful } = await matchCited(files, works);
  for (const { cited, candidates } of doubtful) {
    const near = candidates.map(({ row }) => `@${row.key}`).join(', ');
    output.note(sentence(language, 'cli.may-be', { key: cited.key, near }));
  }
  const quiet = asked.flags.has('json') || asked.flags.has('text');
  const say = quiet ? output.note : output.result;
  const ended = missing.length + unread.length > 0 ? exit.partly : exit.done;
  if (keys.length === 0) return ended;
  const planned = await planRekeying(files, { keys, entries: [], told: language, folders: {} });
  const { done, problems } = await applyPlanned(planned, files, { now: Date.now(), random: Math.random });
  report(output, inFolder(folder, [...planned.problems, ...problems]), language);
  if (!done) return exit.partly;
  say(sentence(language, 'match.done', { count: keys.length }));
  return planned.problems.length > 0 ? exit.partly : ended;
}

/** One paper is read here; more on all cores. */
async function* papersOf(files: readonly string[], { script }: Setting): AsyncGenerator<Read> {
  const [first = ''] = files;
  if (files.length > 1) yield* new Crew(script).papersOf(files);
  else yield await readFileNamed(first);
}

interface VaultOnDisk {
  readonly files: Files;
  /** As the person named it. */
  readonly folder: string;
}

/** Tells of one paper, and writes its notes; whatever is wrong with it does not stop the others. */
async function useOne(
  { paper, problems }: Read,
  asked: Asked,
  setting: Setting,
  vault: VaultOnDisk | null,
): Promise<Exit> {
  report(setting.output, problems, setting.language);
  if (!paper) return exit.partly;
  print(paper, asked, setting, vault !== null);
  // A file without text has a reading, an empty one, but is no paper to make notes of.
  const hasText = paper.document.blocks.length > 0;
  const written =
    vault && hasText
      ? await inVault(vault.folder, setting, () => writeNotes(paper, asked, setting, vault))
      : exit.done;
  return problems.length > 0 ? exit.partly : written;
}

/** What was understood, in the form that was asked for. */
function print(
  { file, document, reading }: Paper,
  asked: Asked,
  { output, language }: Setting,
  brief: boolean,
): void {
  if (asked.flags.has('json')) return output.result(JSON.stringify(reading));
  if (asked.flags.has('text')) return output.result(document.source);
  output.result(`${basename(file)}: ${sentence(language, 'cli.understood', understoodIn(reading))}`);
  if (brief) return;
  for (const { why, spans } of reading.questions) {
    const line = lineOf(document.source, spans[0]?.start ?? 0);
    output.result(`  ${sentence(language, 'cli.question', { line, why })}`);
  }
}

function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) line += 1;
  return line;
}

async function writeNotes(paper: Paper, asked: Asked, setting: Setting, vault: VaultOnDisk): Promise<Exit> {
  const { output, language } = setting;
  const place = await pathInVault(paper.file, vault.folder);
  const all = asked.flags.has('all');
  const planned = await planPaper(paper, vault.files, { pathInVault: place, told: language, all });
  report(output, inFolder(vault.folder, planned.problems), language);
  const quiet = asked.flags.has('json') || asked.flags.has('text');
  const say = quiet ? output.note : output.result;
  if (asked.flags.has('dry-run')) {
    for (const change of planned.changes) say(planLine(change, language));
    for (const item of planned.leftOff) say(doubtLine(item, language));
    say(sentence(language, 'cli.planned', summaryOf(planned)));
  } else {
    const written = await applyIn(vault, planned, setting, say);
    if (!written) return exit.partly;
  }
  const count = planned.leftOff.length;
  if (count > 0) say(sentence(language, 'cli.left-off', { count }));
  return planned.problems.length > 0 ? exit.partly : exit.done;
}

function planLine({ action, path, why, what }: PlannedChange, language: string): string {
  const named = what.length > 0 ? ` (${what.join(', ')})` : '';
  return `${sentence(language, `action.${action}`).padEnd(8)} ${path}: ${why}${named}`;
}

/** A doubtful thing that gets no note, and why it is doubtful. */
function doubtLine({ kind, name, reasons: [reason] }: Planned['leftOff'][number], language: string): string {
  const why = reason ? `: ${inWords(reason, language)}` : '';
  const told = `${sentence(language, `items.${kind}`)}: ${name}${why}`;
  return `${sentence(language, 'action.leave').padEnd(8)} ${told}`;
}

/** Writes what was planned, and names each note that the person has to look at; false where nothing was written. */
async function applyIn(
  { files, folder }: VaultOnDisk,
  planned: Planned,
  { output, language }: Setting,
  say: (line: string) => void,
): Promise<boolean> {
  if (writesNothing(planned)) {
    say(sentence(language, 'cli.nothing'));
  } else {
    const { done, problems } = await applyPlanned(planned, files, { now: Date.now(), random: Math.random });
    report(output, inFolder(folder, problems), language);
    if (!done) return false;
    say(sentence(language, 'cli.written', { ...summaryOf(planned), hub: planned.hub }));
  }
  for (const { action, path, why } of planned.changes)
    if (action === 'conflict') output.note(`${join(folder, path)}: ${why}`);
  return true;
}
