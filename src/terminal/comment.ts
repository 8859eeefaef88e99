import { commentSets, sayIn } from '../jobs';
import { exit, type Command } from './command';
import { inFolder, inVault, report } from './output';
import { openVault } from './vault';

/** `citeweave comment VAULT NOTE --text TEXT --by NAME`: a comment, a reply, or a word on a thread. Prints its id. */
export const comment: Command = {
  name: 'comment',
  options: {
    quote: 'value',
    text: 'value',
    by: 'value',
    kind: 'value',
    suggest: 'value',
    'reply-to': 'value',
    set: 'value',
  },
  misuse: ({ rest, values }) => {
    if (rest.length !== 2) return 'cli.needs-comment';
    const set = values.get('set');
    if (set !== undefined && setOf(set) === undefined) return 'cli.bad-set';
    if (set !== undefined && !values.has('reply-to')) return 'cli.set-of';
    const isSilent = (values.get('text') ?? '').trim() === '';
    // To resolve or to retract, nothing needs to be said.
    if ((values.get('by') ?? '') === '' || (isSilent && (set === undefined || set === 'edited')))
      return 'cli.needs-text';
    return values.has('quote') && values.has('reply-to') ? 'cli.quote-of' : null;
  },
  run: ({ rest: [folder = '', note = ''], values }, setting) =>
    inVault(folder, setting, async () => {
      const { output, language } = setting;
      const files = await openVault(folder, setting);
      if (!files) return exit.partly;
      const { id, problems } = await sayIn(files, {
        note,
        quote: values.get('quote'),
        text: values.get('text') ?? '',
        by: values.get('by') ?? '',
        kind: values.get('kind'),
        suggest: values.get('suggest'),
        replyTo: values.get('reply-to'),
        set: setOf(values.get('set') ?? ''),
        language,
        now: Date.now(),
        random: Math.random,
      });
      report(output, inFolder(folder, problems), language);
      if (id === null) return exit.partly;
      output.result(id);
      return problems.length > 0 ? exit.partly : exit.done;
    }),
};

function setOf(word: string): (typeof commentSets)[number] | undefined {
  return commentSets.find((set) => set === word);
}
