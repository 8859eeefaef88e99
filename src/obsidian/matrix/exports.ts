import { getLanguage, type App, type Menu } from 'obsidian';
import type { MatrixWanted } from '../../jobs';
import { offeringNotice } from '../askingNotice';
import { answered, type Thread } from '../read/thread';
import { withFaultsTold } from '../tell';
import { say } from '../words';
import type { Draft } from './draft';

export interface ExportTools {
  readonly thread: Pick<Thread, 'ask'>;
  readonly draft: Draft;
}

type Word =
  | 'export.csv'
  | 'export.long'
  | 'export.xlsx'
  | 'export.svg'
  | 'export.png'
  | 'export.html'
  | 'export.qdc'
  | 'export.papers'
  | 'export.saturation';

/** A file that can be made of a matrix: what it is called, what is asked for, and how its name ends. */
interface Form {
  readonly word: Word;
  readonly to: MatrixWanted['to'];
  readonly ending: string;
  readonly isLong?: boolean;
  readonly icon: string;
}

const forms: readonly Form[] = [
  { word: 'export.csv', to: 'csv', ending: 'csv', icon: 'table' },
  { word: 'export.long', to: 'csv', ending: 'csv', isLong: true, icon: 'list' },
  { word: 'export.xlsx', to: 'xlsx', ending: 'xlsx', icon: 'sheet' },
  { word: 'export.svg', to: 'svg', ending: 'svg', icon: 'image' },
  { word: 'export.png', to: 'svg', ending: 'png', icon: 'image' },
  { word: 'export.papers', to: 'papers', ending: 'svg', icon: 'chart-no-axes-column' },
  { word: 'export.saturation', to: 'saturation', ending: 'svg', icon: 'chart-line' },
  { word: 'export.html', to: 'html', ending: 'html', icon: 'globe' },
  { word: 'export.qdc', to: 'qdc', ending: 'qdc', icon: 'book-marked' },
];

/** A matrix as it is shown. */
export type ExportedMatrix = Required<Pick<MatrixWanted, 'wish' | 'isTurned'>> & {
  /** The framework's name. */
  readonly name: string;
};

/** Adds to a menu the files that can be made of a matrix as it is shown, and its table for the draft. */
export function addExports(
  menu: Menu,
  app: App,
  tools: ExportTools,
  { wish, isTurned, name }: ExportedMatrix,
): void {
  menu.addSeparator();
  menu.addItem((item) =>
    item
      .setTitle(say('export.draft'))
      .setIcon('text-cursor-input')
      .onClick(
        () =>
          void withFaultsTold(() => intoDraft(tools, { wish, isTurned, to: 'md', language: getLanguage() })),
      ),
  );
  for (const { word, icon, ...form } of forms)
    menu.addItem((item) =>
      item
        .setTitle(say(word))
        .setIcon(icon)
        .onClick(
          () =>
            void withFaultsTold(() => write(app, tools, { word, icon, ...form }, { wish, isTurned, name })),
        ),
    );
  menu.addSeparator();
}

async function intoDraft(tools: ExportTools, wanted: MatrixWanted): Promise<void> {
  const made = await make(tools, wanted);
  if (typeof made === 'string') tools.draft.insert(`\n${made.trim()}\n`);
}

async function write(
  app: App,
  tools: ExportTools,
  form: Form,
  { wish, isTurned, name }: ExportedMatrix,
): Promise<void> {
  const { to, ending, isLong = false } = form;
  const made = await make(tools, { wish, isTurned, to, isLong, language: getLanguage() });
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
  const data = ending === 'png' && typeof made === 'string' ? await pictureOf(made) : bufferOf(bytes);
  const safe = name.replace(/[\\/:*?"<>|#^[\]]+/g, ' ').trim();
  const path = await app.fileManager.getAvailablePathForAttachment(`${safe} – ${say(form.word)}.${ending}`);
  await app.vault.createBinary(path, data);
  const act = (): void => void app.workspace.openLinkText(path, '', true);
  offeringNotice(say('export.done', { path }), { text: say('export.open'), act });
}

async function make({ thread }: ExportTools, wanted: MatrixWanted): Promise<string | Uint8Array> {
  const answer = await answered(thread)((request) => ({ job: 'matrix', request, wanted }));
  if (answer.job !== 'matrix') throw new Error(`a matrix was answered with ${answer.job}`);
  return answer.made;
}

/** Twice as many dots as the picture has units: sharp on most screens and in print. */
const SHARP = 2;

/** A picture of lines as one of dots. */
async function pictureOf(svg: string): Promise<ArrayBuffer> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = createEl('img');
    image.src = address;
    await image.decode();
    const canvas = createEl('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth * SHARP, image.naturalHeight * SHARP];
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error('the picture could not be drawn');
    return await blob.arrayBuffer();
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The bytes alone, whatever they are a part of. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer;
}
