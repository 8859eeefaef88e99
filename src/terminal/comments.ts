import { listedThread, readReview, sentence, threadLine } from '../jobs';
import { exit, type Command } from './command';
import { inFolder, inVault, report } from './output';
import { openVault } from './vault';

/** `citeweave comments VAULT`: every thread, where its words stand now, and whether it is open. */
export const comments: Command = {
  name: 'comments',
  options: { json: 'flag' },
  misuse: ({ rest }) => (rest.length === 1 ? null : 'cli.needs-vault'),
  run: ({ rest: [folder = ''], flags }, setting) =>
    inVault(folder, setting, async () => {
      const { output, language } = setting;
      const files = await openVault(folder, setting);
      if (!files) return exit.partly;
      const review = await readReview(files);
      report(output, inFolder(folder, review.problems), language);
      const threads = review.threads.map(listedThread);
      if (flags.has('json')) output.result(JSON.stringify({ threads }, null, 2));
      else {
        for (const thread of threads) output.result(threadLine(thread));
        const open = threads.filter((thread) => thread.open).length;
        output.note(sentence(language, 'cli.threads', { count: threads.length, open }));
      }
      return review.problems.length > 0 ? exit.partly : exit.done;
    }),
};
