import { Notice, Plugin } from 'obsidian';
import { recoverVault } from '../jobs';
import { takeBack } from './done';
import { openVault } from './files';
import { addReadAgain } from './read/again';
import { addCli } from './read/cli';
import { addEntries } from './read/entries';
import { Readings } from './read/readings';
import { addRemovePaper } from './read/remove';
import { Thread } from './read/thread';
import { tellProblems, withFaultsTold } from './tell';
import { closeWindows } from './windows';
import { wishesOf } from './wishes';
import { say } from './words';

/** Citeweave in Obsidian. */
export class CiteweavePlugin extends Plugin {
  override onload(): void {
    const files = openVault(this.app);
    const thread = new Thread(() => new Notice(say('read.no-thread')));
    this.register(() => thread.close());
    const tools = { files, thread, wishes: wishesOf };
    const readings = new Readings(this.app, tools);
    this.register(() => readings.close());
    this.register(() => closeWindows(this.app));
    addEntries(this, readings);
    addReadAgain(this, readings);
    addRemovePaper(this, files);
    addCli(this, tools);
    this.addCommand({
      id: 'undo-import',
      name: say('command.undo'),
      callback: () => void withFaultsTold(() => takeBack(files)),
    });
    // Not before the vault is there: an import that was cut off when the app was closed is put right.
    this.app.workspace.onLayoutReady(() => void withFaultsTold(() => this.recover()));
  }

  private async recover(): Promise<void> {
    const { recovered, problems } = await recoverVault(openVault(this.app));
    tellProblems(problems);
    if (recovered) new Notice(say('cli.recovered'));
  }
}
