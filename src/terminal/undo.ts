import { sentence, undoLast } from '../jobs';
import { exit, type Command } from './command';
import { inFolder, inVault, report } from './output';
import { openVault } from './vault';

/** `citeweave undo VAULT`: the last import taken back, whole or not at all. */
export const undo: Command = {
  name: 'undo',
  options: {},
  misuse: ({ rest }) => (rest.length === 1 ? null : 'cli.needs-vault'),
  run: ({ rest: [folder = ''] }, setting) =>
    inVault(folder, setting, async () => {
      const { output, language } = setting;
      const files = await openVault(folder, setting);
      if (!files) return exit.partly;
      const { undone, problems } = await undoLast(files);
      report(output, inFolder(folder, problems), language);
      if (!undone) return exit.partly;
      output.result(sentence(language, 'cli.undone', undone));
      return exit.done;
    }),
};
