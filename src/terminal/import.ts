import { applyPlanned, planCodebook, sentence, summaryOf, writesNothing } from '../jobs';
import { exit, type Command, type Exit, type Setting } from './command';
import { bytesOfFile } from './input';
import { inFolder, inVault, report } from './output';
import { openVault } from './vault';

/** `citeweave import VAULT FILE`: a codebook as a framework and its roles. */
export const importFile: Command = {
  name: 'import',
  options: {},
  misuse: ({ rest }) => (rest.length === 2 ? null : 'cli.needs-import'),
  run: ({ rest: [folder = '', file = ''] }, setting) =>
    inVault(folder, setting, () => imported(folder, file, setting)),
};

async function imported(folder: string, file: string, setting: Setting): Promise<Exit> {
  const { output, language } = setting;
  const files = await openVault(folder, setting);
  if (!files) return exit.partly;
  const bytes = await bytesOfFile(file);
  if (!(bytes instanceof Uint8Array)) {
    report(output, [bytes], language);
    return exit.partly;
  }
  const planned = await planCodebook(files, { file, bytes, told: language });
  // What is wrong with the codebook is told of its file, all else of the vault.
  const ofFile = planned.problems.filter((problem) => problem.file === file);
  const ofVault = planned.problems.filter((problem) => problem.file !== file);
  report(output, [...ofFile, ...inFolder(folder, ofVault)], language);
  if (planned.framework === null) return exit.partly;
  if (writesNothing(planned)) {
    output.result(sentence(language, 'cli.nothing-new'));
    return planned.problems.length > 0 ? exit.partly : exit.done;
  }
  const { done, problems } = await applyPlanned(planned, files, { now: Date.now(), random: Math.random });
  report(output, inFolder(folder, problems), language);
  if (!done) return exit.partly;
  const { created, updated, kept } = summaryOf(planned);
  output.result(sentence(language, 'cli.imported', { created, updated, kept, framework: planned.framework }));
  return planned.problems.length > 0 ? exit.partly : exit.done;
}
