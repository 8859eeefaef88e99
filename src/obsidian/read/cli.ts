import type { App, CliData, Plugin } from 'obsidian';
import { summaryOf, type Problem, type ShownPlan } from '../../jobs';
import { say, told } from '../words';
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
  // Nobody can stop it here: the command line waits for the answer.
  const { signal } = new AbortController();
  try {
    const { summary, problems } = await reading.read(signal);
    if (!summary) return lines(problems);
    const planned = await reading.plan(undefined, signal);
    const ended = given['apply'] === undefined ? dry(planned) : await write(planned, reading);
    return [lines([...problems, ...planned.problems]), ended].filter((part) => part !== '').join('\n');
  } finally {
    reading.forget();
  }
}

function dry(planned: ShownPlan): string {
  return planned.isEmpty ? say('cli.nothing') : say('cli.planned', summaryOf(planned));
}

async function write(planned: ShownPlan, reading: Reading): Promise<string> {
  const { done, problems } = await reading.write(planned);
  const ended = say('cli.written', { ...summaryOf(planned), hub: planned.hub });
  return [lines(problems), ...(done ? [ended] : [])].filter((part) => part !== '').join('\n');
}

function lines(problems: readonly Problem[]): string {
  return problems.map(told).join('\n');
}
