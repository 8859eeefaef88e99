import { checkVault, sentence } from '../jobs';
import { exit, type Command } from './command';
import { inFolder, inVault, report } from './output';
import { openVault } from './vault';

/** `citeweave check VAULT`: every quote found again, every link, every property. */
export const check: Command = {
  name: 'check',
  options: {},
  misuse: ({ rest }) => (rest.length === 1 ? null : 'cli.needs-vault'),
  run: ({ rest: [folder = ''] }, setting) =>
    inVault(folder, setting, async () => {
      const { output, language } = setting;
      const files = await openVault(folder, setting);
      if (!files) return exit.partly;
      const { notes, problems } = await checkVault(files);
      report(output, inFolder(folder, problems), language);
      output.result(sentence(language, 'cli.checked', { notes, problems: problems.length }));
      return problems.length > 0 ? exit.partly : exit.done;
    }),
};
