import { getLanguage, Notice, type App, type Plugin } from 'obsidian';
import { chosenFolders, type Folders, type WorkRequest } from '../../jobs';
import { openNote, tellDone } from '../done';
import { ChangesDialog } from '../plan/changesDialog';
import { countsIn } from '../plan/changesTab';
import { VaultJob } from '../plan/vaultJob';
import { pickFiles } from '../read/pickFiles';
import type { Thread } from '../read/thread';
import { tellProblems, withFaultsTold } from '../tell';
import { show } from '../windows';
import { say } from '../words';
import type { ThingTools } from './thingPlan';

/** *Import codebook*: the codes of another program as a framework and its roles, once the person has seen what is written. */
export function registerImportCodebook(plugin: Plugin, tools: ThingTools): void {
  plugin.addCommand({
    id: 'import-codebook',
    name: say('codebook.import'),
    icon: 'book-marked',
    callback: () =>
      pickFiles(['qdc'], ([file]) => {
        if (file) void withFaultsTold(() => importCodebook(plugin.app, tools, file));
      }),
  });
}

/** A codebook on its way into the vault. */
class CodebookPlan extends VaultJob {
  constructor(
    thread: Thread,
    private readonly name: string,
    private readonly bytes: Uint8Array,
    private readonly folders: Partial<Folders>,
  ) {
    super(thread, name);
  }

  protected asking(): Promise<(request: number) => WorkRequest> {
    const { name: file, bytes, folders } = this;
    const wishes = { file, bytes, folders, told: getLanguage() };
    return Promise.resolve((request) => ({ job: 'codebook', request, file, wishes }));
  }
}

async function importCodebook(app: App, { thread, folders }: ThingTools, file: File): Promise<void> {
  const job = new CodebookPlan(thread, file.name, new Uint8Array(await file.arrayBuffer()), folders());
  const shown = await job.plan();
  if (!shown) return;
  if (shown.changes.length === 0) {
    job.forget();
    tellProblems(shown.problems);
    if (shown.problems.length === 0) new Notice(say('cli.nothing-new'));
    return;
  }
  const frameworks = `${chosenFolders(folders()).folders.frameworks}/`;
  const done = ({ changes }: typeof shown, importNote: string | null): void => {
    const framework = changes.find(({ path }) => path.startsWith(frameworks))?.path ?? '';
    void withFaultsTold(() => openNote(app, framework));
    tellDone(countsIn(changes), importNote === null ? [] : [importNote], thread);
  };
  const title = say('codebook.title', { name: file.name });
  const options = { job, title, button: say('codebook.button'), isDangerous: false, shown, done };
  show(app, new ChangesDialog(app, options));
}
