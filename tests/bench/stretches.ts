/** One event of Chromium's trace: times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, the time in which the thread ran: on a busy machine it has to wait for others. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: {
      readonly startTime?: number;
      readonly timeDeltas?: readonly number[];
      readonly cpuProfile?: { readonly nodes?: readonly ProfileNode[]; readonly samples?: readonly number[] };
    };
  };
}

interface ProfileNode {
  readonly id: number;
  readonly parent?: number;
  readonly callFrame: {
    readonly functionName: string;
    readonly url?: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
  };
}

/** What a trace has to hold: the tasks of each thread, what ran in them, and our own marks. */
export const categories: readonly string[] = [
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'blink.user_timing',
];

/** The longest stretches of one step, in milliseconds of the screen's own thread. */
export interface Stretches {
  /** Begun by the plugin: its own code, and what it calls. */
  readonly ours: number;
  /** Whatever it was: ours, the page's, drawing. */
  readonly all: number;
  /** What the longest stretch of ours was spent in, the most first: for who looks for the reason. */
  readonly spent: readonly string[];
}

/** How the scripts of a plugin are called in a trace: the stand-in names them so. */
const OURS = 'plugin:';

/** What the app does to open a note is the same for a click on any link: it is not ours, but for what of ours it calls. */
const THEIRS = 'openFile';

/**
 * The longest stretches between marks `begin:<step>` and `end:<step>`. A task of the screen's thread is a stretch in
 * which nothing else is drawn or heard; what in it is ours is told by the stacks that are taken every so often.
 */
export function stretchesIn(trace: string): ReadonlyMap<string, Stretches> {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name.startsWith('begin:'));
  const onScreen = traceEvents.filter(({ pid, tid }) => pid === mark?.pid && tid === mark.tid);
  const tasks = onScreen.filter(({ name }) => name === 'RunTask').sort((a, b) => a.ts - b.ts);
  const samples = samplesIn(traceEvents, onScreen);
  const steps = onScreen.filter(({ name }) => name.startsWith('begin:'));
  return new Map(
    steps.map(({ name, ts }) => {
      const step = name.slice('begin:'.length);
      const end = onScreen.find((one) => one.name === `end:${step}` && one.ts > ts)?.ts ?? Infinity;
      return [
        step,
        longest(
          tasks.filter((task) => task.ts >= ts && task.ts < end),
          samples,
        ),
      ] as const;
    }),
  );
}

/** A stack that was taken: what ran from then to the next one. */
interface Sample {
  readonly at: number;
  readonly time: number;
  readonly isOurs: boolean;
  readonly inside: string;
}

function longest(tasks: readonly TraceEvent[], samples: readonly Sample[]): Stretches {
  let [ours, all] = [0, 0];
  let spent: readonly string[] = [];
  let at = 0;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    all = Math.max(all, tdur);
    while (at < samples.length && (samples[at]?.at ?? 0) < ts) at += 1;
    const inTask: Sample[] = [];
    for (; at < samples.length && (samples[at]?.at ?? 0) < ts + dur; at += 1)
      inTask.push(...samples.slice(at, at + 1));
    const own = inTask.filter(({ isOurs }) => isOurs);
    // What the thread waited for others is nobody's work: it is taken off in proportion.
    const time = Math.min(sum(own), dur) * (dur === 0 ? 1 : Math.min(1, tdur / dur));
    if (time <= ours) continue;
    ours = time;
    spent = spentIn(own);
  }
  return { ours: ours / 1000, all: all / 1000, spent };
}

function sum(samples: readonly Sample[]): number {
  return samples.reduce((time, sample) => time + sample.time, 0);
}

function spentIn(samples: readonly Sample[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { inside, time } of samples) times.set(inside, (times.get(inside) ?? 0) + time);
  return [...times]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 8)
    .map(([inside, time]) => `${(time / 1000).toFixed(1)} ${inside}`);
}

/** All stacks of the screen's thread, in their order. */
function samplesIn(all: readonly TraceEvent[], onScreen: readonly TraceEvent[]): readonly Sample[] {
  const begun = onScreen.find(({ name }) => name === 'Profile');
  const chunks = all
    .filter(({ name, pid, id }) => name === 'ProfileChunk' && pid === begun?.pid && id === begun.id)
    .sort((a, b) => a.ts - b.ts);
  const nodes = new Map<number, ProfileNode>();
  const found: Sample[] = [];
  let at = begun?.args?.data?.startTime ?? 0;
  for (const { args } of chunks) {
    const { cpuProfile, timeDeltas = [] } = args?.data ?? {};
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    for (const [index, id] of (cpuProfile?.samples ?? []).entries()) {
      at += timeDeltas[index] ?? 0;
      found.push({ at, time: 0, ...stackOf(id, nodes) });
    }
  }
  found.sort((a, b) => a.at - b.at);
  return found.map((sample, index) => ({ ...sample, time: (found[index + 1]?.at ?? sample.at) - sample.at }));
}

function stackOf(id: number, nodes: ReadonlyMap<number, ProfileNode>): Pick<Sample, 'isOurs' | 'inside'> {
  const stack: ProfileNode[] = [];
  for (let node = nodes.get(id); node; node = node.parent === undefined ? undefined : nodes.get(node.parent))
    stack.push(node);
  const last = stack.find(({ callFrame }) => isOur(callFrame) || callFrame.functionName === THEIRS);
  const isOurs = last !== undefined && isOur(last.callFrame);
  return { isOurs, inside: stack.slice(0, 4).map(nameOf).join(' < ') };
}

function isOur({ url }: ProfileNode['callFrame']): boolean {
  return url?.startsWith(OURS) === true;
}

function nameOf({
  callFrame: { functionName, url = '', lineNumber = 0, columnNumber = 0 },
}: ProfileNode): string {
  const where = url.startsWith(OURS) ? `plugin:${lineNumber}:${columnNumber}` : url === '' ? '' : 'page';
  return `${functionName}@${where}`;
}
