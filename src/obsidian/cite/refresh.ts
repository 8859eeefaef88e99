import { Notice } from 'obsidian';
import { tellProblems } from '../tell';
import { say } from '../words';
import type { Citing } from './citing';

/** *Refresh libraries*: looks at all of them again, and tells how that ended. */
export async function refreshLibraries(citing: Citing): Promise<void> {
  await citing.refresh();
  const problems = citing.problems();
  if (problems.length > 0) tellProblems(problems);
  else new Notice(say('cite.refreshed'));
}
