import { Notice, type App } from 'obsidian';
import { journalPath } from '../jobs';
import { answered, type Thread } from './read/thread';
import { tellProblems } from './tell';
import { say } from './words';

/** Puts right what an import left that was cut off when the app was closed. No thread is started where there is nothing. */
export async function recoverBegun({ vault }: App, thread: Thread): Promise<void> {
  const folder = journalPath.slice(0, journalPath.lastIndexOf('/'));
  if (!(await vault.adapter.exists(folder))) return;
  const answer = await answered(thread)((request) => ({ job: 'recover', request }));
  tellProblems('problems' in answer ? answer.problems : []);
  if (answer.job === 'recover' && answer.recovered) new Notice(say('cli.recovered'));
}
