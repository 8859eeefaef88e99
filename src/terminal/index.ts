import { sentence, speaks, spoken } from '../jobs';
import { parse } from './arguments';
import { check } from './check';
import { cite } from './cite';
import { exit, type Command, type Exit, type Setting } from './command';
import { forgivePipes, standardOutput, type Output } from './output';
import { importFile } from './import';
import { library } from './library';
import { comment } from './comment';
import { comments } from './comments';
import { matrix } from './matrix';
import { read } from './read';
import { undo } from './undo';

const commands: readonly Command[] = [
  read,
  undo,
  check,
  library,
  cite,
  matrix,
  importFile,
  comment,
  comments,
];

export { serveCrew } from './crew';

/** The program that a command line is of. */
export interface Program {
  /** Its own file, which its threads run too. */
  readonly script: URL;
}
/** The codes that `--lang` takes, as help names them. */
const languages = spoken.join('|');

/** Runs the command line: the arguments after the program's name in, the exit code out. Never throws. */
export async function main(args: readonly string[], { script }: Program): Promise<Exit> {
  forgivePipes();
  const output = standardOutput;
  const [name, ...rest] = args;
  const asksHelp = name === undefined || name === '--help' || name === '-h' || name === 'help';
  // Also asked with a language: `citeweave --help --lang id`.
  const language = spokenIn(args);
  if (!speaks(language)) {
    output.note(sentence(language, 'cli.unknown-language', { language, languages }));
    return exit.misuse;
  }
  if (asksHelp) {
    const tell = name === undefined ? output.note : output.result;
    tell(sentence(language, 'cli.help', { languages }));
    return name === undefined ? exit.misuse : exit.done;
  }
  const command = commands.find((one) => one.name === name);
  if (!command) {
    output.note(sentence(language, 'cli.unknown-command', { command: name }));
    return exit.misuse;
  }
  return runCommand(command, rest, { language, output, script });
}

async function runCommand(command: Command, args: readonly string[], setting: Setting): Promise<Exit> {
  const { language, output } = setting;
  const asked = parse(command.options, args);
  if ('wrong' in asked) {
    return misused(command, sentence(language, 'cli.bad-option', { option: asked.wrong }), language, output);
  }
  if (asked.flags.has('help')) {
    output.result(sentence(language, `cli.help-${command.name}`, { languages }));
    return exit.done;
  }
  const wrong = command.misuse(asked);
  if (wrong !== null) return misused(command, sentence(language, wrong), language, output);
  try {
    return await command.run(asked, setting);
  } catch (error) {
    // A fault of ours: said, not swallowed, and the exit code tells that the work was not done.
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    output.note(sentence(language, 'cli.fault', { message }));
    return exit.partly;
  }
}

function misused(command: Command, message: string, language: string, output: Output): Exit {
  output.note(`citeweave ${command.name}: ${message}`);
  output.note(sentence(language, `cli.help-${command.name}`, { languages }));
  return exit.misuse;
}

/** The language that `--lang` names; English unless it says otherwise. */
function spokenIn(args: readonly string[]): string {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const told = args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1];
  return at >= 0 && told !== undefined ? told : 'en';
}
