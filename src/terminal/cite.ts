import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import {
  askedByNote,
  bibliographyBlocks,
  citeNote,
  readLibrary,
  styleFrom,
  styleNamed,
  type CitedFormat,
} from '../jobs';
import type { Asked } from './arguments';
import { exit, type Command, type Exit, type Setting } from './command';
import { bytesOfFile } from './input';
import { libraryFiles } from './library';
import { report, written } from './output';

const formats: readonly CitedFormat[] = ['md', 'txt', 'html'];

/** `citeweave cite NOTE.md`: the note with its citations and its list of works as text. */
export const cite: Command = {
  name: 'cite',
  options: { library: 'values', style: 'value', locale: 'value', to: 'value', output: 'value' },
  misuse: ({ rest, values }) => {
    if (rest.length === 0) return 'cli.needs-note';
    return formatOf(values.get('to')) ? null : 'cli.bad-format';
  },
  run: citeFile,
};

function formatOf(name = 'md'): CitedFormat | undefined {
  return formats.find((format) => format === name);
}

async function citeFile({ rest, values, lists }: Asked, { output, language }: Setting): Promise<Exit> {
  const [note = '', ...more] = rest;
  const bytes = await bytesOfFile(note);
  if (!(bytes instanceof Uint8Array)) {
    report(output, [bytes], language);
    return exit.partly;
  }
  const text = new TextDecoder().decode(bytes);
  const asked = askedByNote(text);
  const named = [...(lists.get('library') ?? []), ...more];
  // What the note names stands beside the note.
  const beside = (file: string): string => resolve(dirname(note), file);
  const { files, problems: missing } = await libraryFiles(
    named.length > 0 ? named : asked.libraries.map(beside),
  );
  const { works, problems: unread } = readLibrary(files);
  const wanted = values.get('style');
  const { style, problems: odd } = await styleOf(
    wanted ?? asked.style ?? 'apa',
    wanted === undefined ? beside : null,
  );
  const wish = bibliographyBlocks(text)[0]?.asks.style ?? null;
  const listed = wish === null ? null : await styleOf(wish, beside);
  const before = [...missing, ...unread, ...odd, ...(listed?.problems ?? [])];
  if (!style) {
    report(output, before, language);
    return exit.partly;
  }
  const { text: said, problems } = citeNote(text, {
    file: note,
    style,
    language: values.get('locale') ?? null,
    works: new Map(works.map((work) => [work.id, work])),
    to: formatOf(values.get('to')) ?? 'md',
    ...(listed?.style ? { listStyle: listed.style } : {}),
  });
  const all = [...before, ...problems];
  const target = values.get('output');
  const failed = target === undefined ? null : await written(target, said);
  report(output, failed ? [...all, failed] : all, language);
  if (target === undefined) output.result(said.replace(/\n$/, ''));
  return failed || all.length > 0 ? exit.partly : exit.done;
}

type FoundStyle = ReturnType<typeof styleFrom>;

/** A style that ships, by its id; else a file: as it was named, or beside the note that names it. */
async function styleOf(name: string, beside: ((file: string) => string) | null): Promise<FoundStyle> {
  const shipped = styleNamed(name);
  if (shipped) return { style: shipped, problems: [] };
  const file = beside ? beside(name) : name;
  try {
    return styleFrom(await readFile(file), name);
  } catch {
    return { style: null, problems: [{ kind: 'style.unknown', file: '', values: { style: name } }] };
  }
}
