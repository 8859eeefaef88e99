import type { App, CliData, Plugin } from 'obsidian';
import { summaryOf, type Problem, type ShownPlan } from '../../jobs';
import { say, told } from '../words';
import { problemsOf, refusalOf } from '../plan/refusal';
import { linkedPaper } from './link';
import { paperInVault } from './paperFile';
import { Reading, type ReadingTools } from './reading';

/** `citeweave:read path=…` in Obsidian's own command line: it plans, and writes only where it is told to. */
export function addCli(plugin: Plugin, tools: ReadingTools): void {
  const flags = {
    path: { value: '<path>', description: say('cli.read-path'), required: true },
    apply: { description: say('cli.read-apply') },
  };
  plugin.registerCliHandler('citeweave:read', say('cli.read-about'), flags, (given) =>
    readByCli(plugin.app, tools, given),
  );
}

async function readByCli(app: App, tools: ReadingTools, given: CliData): Promise<string> {
  const { file, problem } = linkedPaper(app, given['path']);
  if (!file) return say(problem.key, problem.values);
  const reading = new Reading(tools, paperInVault(app, file));
  try {
    // Nobody can stop it here: the command line waits for the answer.
    return await answer(reading, isAsked(given['apply']), new AbortController().signal);
  } catch (error) {
    return lines(problemsOf(error));
  } finally {
    reading.forget();
  }
}

/** Whether a flag was given; who says `apply=false` does not want it. */
function isAsked(flag: string | undefined): boolean {
  return flag !== undefined && flag !== 'false';
}

async function answer(reading: Reading, isWanted: boolean, signal: AbortSignal): Promise<string> {
  const { summary, problems } = await reading.read(signal);
  if (!summary) return lines(problems);
  let why: readonly Problem[] = [];
  let wasEmpty = false;
  for (let left = TRIES; left > 0; left -= 1) {
    const planned = await reading.plan(undefined, signal);
    const known = [...problems, ...planned.problems];
    if (!isWanted) return said(known, dry(planned));
    const written = await reading.write(planned);
    // Nothing to write may be what somebody was just about to take back, who was waited for: it is looked at once more.
    const isSure = !planned.isEmpty || wasEmpty;
    wasEmpty = planned.isEmpty;
    if (written.done && isSure) return said([...known, ...written.problems], whatWasWritten(planned));
    if (written.done) continue;
    why = [...known, ...written.problems];
    if (!refusalOf(written.problems).isOld) break;
  }
  return lines(why);
}

/** How often it is planned anew for a vault that changes under it: whoever changes it longer than that has to be waited for. */
const TRIES = 3;

function dry(planned: ShownPlan): string {
  return planned.isEmpty ? say('cli.nothing') : say('cli.planned', summaryOf(planned));
}

function whatWasWritten(planned: ShownPlan): string {
  return say('cli.written', { ...summaryOf(planned), hub: planned.hub });
}

function said(problems: readonly Problem[], ended: string): string {
  return [lines(problems), ended].filter((part) => part !== '').join('\n');
}

function lines(problems: readonly Problem[]): string {
  return problems.map(told).join('\n');
}
