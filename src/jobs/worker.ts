import type { TemplatePreview } from '../notes';
import type { Problem } from '../paper';
import { FilesError, type Choices } from '../vault';
import { byHandSeen, type PlannedNote, type Wanted } from './hand';
import { tryTemplate, type Tried } from './preview';
import { planSeen, type Planned, type PlanWishes } from './plan';
import type { PdfPages } from '../receive';
import { readPaper, type Paper } from './read';
import type { Seen } from './seen';
import { aboutSelected, type AboutSelected } from './selected';
import { understoodIn } from './understood';

/** What every request says: which one it is, so that its answer is known, and of which paper. */
interface Asked {
  readonly request: number;
  /** The paper's file, as the person named it. */
  readonly file: string;
}

/** To read a paper. The worker keeps it, so that what follows need not read it again. */
export interface ReadRequest extends Asked {
  readonly job: 'read';
  readonly bytes: Uint8Array;
  /** What a PDF draws; left out for all other files. */
  readonly pages?: PdfPages;
  /** BCP 47 code in which questions are asked; left out, the paper's own. */
  readonly language?: string;
}

/** To plan the notes of a paper that was read: again with every choice of the person. */
export interface PlanRequest extends Asked {
  readonly job: 'plan';
  readonly seen: Seen;
  readonly wishes: PlanWishes;
}

/** To plan the same again for the vault that was seen last, with other choices. */
export interface ChooseRequest extends Asked {
  readonly job: 'choose';
  readonly choices: Choices;
}

/** To plan a note that is made by hand. */
export interface HandRequest extends Asked {
  readonly job: 'hand';
  readonly seen: Seen;
  readonly wanted: Wanted;
  readonly wishes: PlanWishes;
}

/** To try a template on a paper that was read. */
export interface PreviewRequest extends Asked {
  readonly job: 'preview';
  readonly tried: Tried;
}

/** To plan it again for the vault that was seen last, as the person goes on to name it. */
export interface HandAgainRequest extends Asked {
  readonly job: 'hand-again';
  readonly wanted: Wanted;
  readonly wishes: PlanWishes;
}

/** To forget a paper: nobody asks about it any more. */
export interface ForgetRequest extends Asked {
  readonly job: 'forget';
}

export type WorkRequest =
  ReadRequest | PlanRequest | ChooseRequest | HandRequest | HandAgainRequest | PreviewRequest | ForgetRequest;

/** What was read of a paper, for a person; null where its bytes hold no text that can be read. */
export interface ReadSummary {
  readonly title: string | null;
  readonly sha256: string;
  /** How many paragraphs it has. */
  readonly blocks: number;
  readonly understood: Readonly<Record<string, number>>;
}

export interface ReadAnswer {
  readonly job: 'read';
  readonly request: number;
  readonly paper: ReadSummary | null;
  readonly problems: readonly Problem[];
}

export interface PlanAnswer {
  readonly job: 'plan' | 'choose';
  readonly request: number;
  readonly planned: Planned;
}

export interface HandAnswer {
  readonly job: 'hand';
  readonly request: number;
  readonly note: PlannedNote | null;
  readonly about: AboutSelected;
  readonly problems: readonly Problem[];
}

export interface PreviewAnswer {
  readonly job: 'preview';
  readonly request: number;
  readonly preview: TemplatePreview;
}

/** A job that could not be done: the person is told why, and the worker goes on. */
export interface FailedAnswer {
  readonly job: 'failed';
  readonly request: number;
  readonly problems: readonly Problem[];
}

export type WorkAnswer =
  | ReadAnswer
  | PlanAnswer
  | HandAnswer
  | PreviewAnswer
  | FailedAnswer
  | { readonly job: 'forget'; readonly request: number };

/**
 * Does jobs that are asked for as plain data. Requests and answers can be cloned from one thread to another; nothing
 * of the vault but what the request holds is seen, and nothing is written.
 */
export class PaperWorker {
  private readonly papers = new Map<string, Paper>();
  /** What was seen of the vault when a note was last made by hand. */
  private readonly seen = new Map<string, Seen>();
  private readonly planned = new Map<string, { readonly seen: Seen; readonly wishes: PlanWishes }>();

  answer(request: WorkRequest): WorkAnswer {
    try {
      return this.work(request);
    } catch (error) {
      return { job: 'failed', request: request.request, problems: [problemOf(request.file, error)] };
    }
  }

  private work(request: WorkRequest): WorkAnswer {
    switch (request.job) {
      case 'read':
        return this.read(request);
      case 'plan':
        return this.plan(request);
      case 'choose':
        return this.choose(request);
      case 'hand':
        this.seen.set(request.file, request.seen);
        return this.hand(request);
      case 'hand-again':
        return this.hand(request);
      case 'preview': {
        const preview = tryTemplate(this.paper(request), request.tried);
        return { job: 'preview', request: request.request, preview };
      }
      case 'forget':
        this.papers.delete(request.file);
        this.planned.delete(request.file);
        this.seen.delete(request.file);
        return { job: 'forget', request: request.request };
    }
  }

  private read({ request, file, bytes, language, pages }: ReadRequest): ReadAnswer {
    const { paper, problems } = readPaper(bytes, file, language, pages);
    if (!paper) return { job: 'read', request, paper: null, problems };
    this.papers.set(file, paper);
    const { reading, sha256, document } = paper;
    const blocks = document.blocks.length;
    const summary = { title: reading.title, sha256, blocks, understood: understoodIn(reading) };
    return { job: 'read', request, paper: summary, problems };
  }

  private plan({ request, file, seen, wishes }: PlanRequest): PlanAnswer {
    const paper = this.paper({ file });
    this.planned.set(file, { seen, wishes });
    return { job: 'plan', request, planned: planSeen(paper, seen, wishes) };
  }

  private choose({ request, file, choices }: ChooseRequest): PlanAnswer {
    const last = this.planned.get(file);
    if (!last) throw new Unread();
    const planned = planSeen(this.paper({ file }), last.seen, { ...last.wishes, choices });
    return { job: 'choose', request, planned };
  }

  private hand({ request, file, wanted, wishes }: Omit<HandAgainRequest, 'job'>): HandAnswer {
    const paper = this.paper({ file });
    const seen = this.seen.get(file);
    if (!seen) throw new FilesError('failed', file, 'not seen');
    const { note, problems } = byHandSeen(paper, seen, wanted, wishes);
    return { job: 'hand', request, note, about: aboutSelected(paper, seen, wanted.words, wishes), problems };
  }

  private paper({ file }: { readonly file: string }): Paper {
    const paper = this.papers.get(file);
    if (!paper) throw new Unread();
    return paper;
  }
}

/** A paper is asked about that was forgotten since, or was read by a worker that is gone. */
class Unread extends Error {}

function problemOf(file: string, error: unknown): Problem {
  if (error instanceof Unread) return { kind: 'read.unread', file, values: { path: file } };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'vault.failed', file, values: { path: file, message } };
}
