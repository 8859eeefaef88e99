import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { documentOf } from '../../src/receive';
import { understand } from '../../src/understand';
import { compared, median, paragraphsOf, segmentWords, type Row } from './rows';

/** What a fresh process is asked to do once: read a text, or split paragraphs into words. */
type Task = 'reading' | 'words';

const flag = '--first=';

/** Processes for each: their start differs by a tenth, so that the middle one of three is steady enough. */
const processes = 3;

/**
 * What a reading costs that nothing has warmed up, as when a plugin reads its first paper, beside the splitter's first
 * pass; each in a process of its own. It has no bar: most of it is the engine's, compiling what it meets for the first time.
 */
export function benchFirst(article: string): Row {
  const { language, texts } = paragraphsOf(documentOf(article, 'paper.txt'));
  const ours = median(timesOf('reading', article));
  // A line each: no paragraph has a line end in it.
  const peer = median(timesOf('words', [language, ...texts].join('\n')));
  return compared('a first reading in a fresh process', ours, peer, null);
}

function timesOf(task: Task, input: string): readonly number[] {
  return Array.from({ length: processes }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, [process.argv[1] ?? '', flag + task], {
      input,
      encoding: 'utf8',
    });
    const time = Number(stdout);
    if (stdout === '' || Number.isNaN(time)) throw new Error(stderr);
    return time;
  });
}

/** In such a process: does the task with what comes in, and tells how many milliseconds it took. False in any other. */
export function didFirst(): boolean {
  const task = process.argv.find((arg) => arg.startsWith(flag))?.slice(flag.length);
  if (task === undefined) return false;
  const input = readFileSync(0, 'utf8');
  const [language = 'en', ...texts] = input.split('\n');
  const began = performance.now();
  if (task === 'words') segmentWords({ language, texts });
  else understand(documentOf(input, 'paper.txt'));
  console.log(performance.now() - began);
  return true;
}
