import {
  AnswerJoin,
  doCall,
  FarFiles,
  requestParts,
  WorkDesk,
  type Files,
  type Order,
  type Report,
  type WorkAnswer,
  type WorkRequest,
} from '../../src/jobs';

/** Milliseconds since 1970, and one more with each that is written. */
let clock = 1_700_000_000_000;

/** A desk on the other side of a thread's border: only what can be cloned comes across, and it has no vault of its own. */
export class Beyond {
  readonly reports: Report[] = [];
  private readonly far: FarFiles;
  private readonly desk: WorkDesk;
  private readonly join = new AnswerJoin();
  private readonly waiting = new Map<number, (answer: WorkAnswer) => void>();

  constructor(files: Files) {
    this.far = new FarFiles((call, transfer) => {
      void doCall(files, structuredClone(call, { transfer: [...transfer] })).then((told) =>
        this.far.hear(structuredClone(told)),
      );
    });
    const moment = (): { now: number; random: () => number } => ({ now: (clock += 1), random: () => 0.5 });
    this.desk = new WorkDesk({ files: this.far, moment }, (report) => this.heard(structuredClone(report)));
  }

  say(order: Order): void {
    this.desk.hear(structuredClone(order));
  }

  ask(request: WorkRequest): Promise<WorkAnswer> {
    return new Promise((resolve) => {
      this.waiting.set(request.request, resolve);
      for (const part of requestParts(request)) this.say(part);
    });
  }

  private heard(report: Report): void {
    this.reports.push(report);
    const answer = report.part === 'progress' ? null : this.join.add(report);
    if (answer) this.waiting.get(answer.request)?.(answer);
  }
}
