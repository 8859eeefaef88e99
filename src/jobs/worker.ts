import type { Problem } from '../paper';
import { isEmpty, type Files, type Moment, type Plan, type Watch } from '../vault';
import { planSource } from './addSource';
import { applyPlanned, recoverVault } from './apply';
import { compareNote } from './compare';
import { byHandSeen } from './hand';
import { matrixFile, planCodebook } from './matrix';
import { tryTemplate } from './preview';
import { planSeen, type Planned, type PlannedChanges, type PlanWishes } from './plan';
import { readPaper, type Paper } from './read';
import { planRekeying } from './rekey';
import { planRemoval } from './remove';
import type {
  ApplyRequest,
  ChooseRequest,
  CodebookRequest,
  CompareAnswer,
  CompareRequest,
  HandAgainRequest,
  HandAnswer,
  HandRequest,
  PlanAnswer,
  PlanRequest,
  ReadAnswer,
  ReadRequest,
  RekeyRequest,
  RemovalAnswer,
  RemovalRequest,
  SourceRequest,
  ThingRequest,
  UndoRequest,
  WorkAnswer,
  WorkRequest,
} from './requests';
import { lookAt, type Seen } from './seen';
import { aboutSelected } from './selected';
import { planThing } from './things';
import { undoLast } from './undo';
import { understoodIn } from './understood';

/** What is known of one paper while somebody asks about it. */
interface Known {
  readonly paper?: Paper;
  /** What was seen of the vault when its notes were last planned, and with which wishes. */
  readonly planned?: { readonly seen: Seen; readonly wishes: PlanWishes };
  /** What was seen of the vault when a note was last made by hand. */
  readonly hand?: Seen;
  /** The plan that was made last, by the request that asked for it. */
  readonly plan?: { readonly id: number; readonly plan: Plan };
}

/**
 * Does jobs that are asked for as plain data: requests and answers can be cloned from one thread to another. The vault
 * is whatever `files` says that it is; what a plan writes stays here until it is asked to be written.
 */
export class PaperWorker {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly files: Files,
    /** The moment at which something is written. */
    private readonly moment: () => Moment,
  ) {}

  async answer(request: WorkRequest, watch: Watch = {}): Promise<WorkAnswer> {
    try {
      return await this.work(request, watch);
    } catch (error) {
      const file = 'file' in request ? request.file : '';
      return { job: 'failed', request: request.request, problems: [problemOf(file, error)] };
    }
  }

  private async work(request: WorkRequest, watch: Watch): Promise<WorkAnswer> {
    switch (request.job) {
      case 'read':
        return this.read(request);
      case 'plan':
        return this.plan(request);
      case 'choose':
        return this.choose(request);
      case 'hand':
      case 'hand-again':
        return this.hand(request);
      case 'removal':
        return this.removal(request);
      case 'rekey':
      case 'thing':
      case 'source':
      case 'codebook':
        return this.change(request);
      case 'matrix': {
        const made = await matrixFile(this.files, request.wanted);
        return { job: 'matrix', request: request.request, made };
      }
      case 'compare':
        return this.compare(request);
      case 'apply':
        return this.apply(request, watch);
      case 'undo':
        return this.undo(request, watch);
      case 'recover':
        return { job: 'recover', request: request.request, ...(await recoverVault(this.files)) };
      case 'preview': {
        const preview = tryTemplate(this.paper(request), request.tried);
        return { job: 'preview', request: request.request, preview };
      }
      case 'forget':
        this.known.delete(request.file);
        return { job: 'forget', request: request.request };
    }
  }

  private read({ request, file, bytes, language, pages }: ReadRequest): ReadAnswer {
    const { paper, problems } = readPaper(bytes, file, language, pages);
    if (!paper) return { job: 'read', request, paper: null, problems };
    this.know(file, { paper });
    const { reading, sha256, document } = paper;
    const blocks = document.blocks.length;
    const summary = { title: reading.title, sha256, blocks, understood: understoodIn(reading) };
    return { job: 'read', request, paper: summary, problems };
  }

  private async plan({ request, file, wishes }: PlanRequest): Promise<PlanAnswer> {
    const paper = this.paper({ file });
    const seen = await lookAt(this.files, file);
    this.know(file, { planned: { seen, wishes } });
    return this.shown(request, file, planSeen(paper, seen, wishes));
  }

  private choose({ request, file, choices }: ChooseRequest): PlanAnswer {
    const last = this.of(file).planned;
    if (!last) throw new Unread();
    return this.shown(request, file, planSeen(this.paper({ file }), last.seen, { ...last.wishes, choices }));
  }

  private shown(request: number, file: string, { plan, leftOff, ...planned }: Planned): PlanAnswer {
    // What is off is told by the choices, and of each thing in the list.
    void leftOff;
    this.know(file, { plan: { id: request, plan } });
    return { job: 'plan', request, planned: { ...planned, id: request, isEmpty: isEmpty(plan) } };
  }

  private async hand({
    job,
    request,
    file,
    wanted,
    wishes,
  }: HandRequest | HandAgainRequest): Promise<HandAnswer> {
    const paper = this.paper({ file });
    const seen = job === 'hand' ? await lookAt(this.files, file) : this.of(file).hand;
    if (!seen) throw new Unread();
    const { note, problems } = byHandSeen(paper, seen, wanted, wishes);
    this.know(file, { hand: seen, ...(note ? { plan: { id: request, plan: note.plan } } : {}) });
    const shown = note && { id: request, changes: note.changes, path: note.path };
    const about = aboutSelected(paper, seen, wanted.words, wishes);
    return { job: 'hand', request, note: shown, about, problems };
  }

  private async removal({ request, file, told, folders }: RemovalRequest): Promise<RemovalAnswer> {
    const { removal, problems } = await planRemoval(this.files, file, told, folders);
    if (!removal) return { job: 'removal', request, removal, problems };
    const { plan, ...shown } = removal;
    this.know(file, { plan: { id: request, plan } });
    return { job: 'removal', request, removal: { ...shown, id: request }, problems };
  }

  private async change(asked: ChangeRequest): Promise<RemovalAnswer> {
    const { job, request, file } = asked;
    const { plan, ...shown } = await this.changes(asked);
    this.know(file, { plan: { id: request, plan } });
    return { job, request, removal: { ...shown, id: request }, problems: [] };
  }

  private changes(asked: ChangeRequest): Promise<PlannedChanges> {
    switch (asked.job) {
      case 'rekey':
        return planRekeying(this.files, asked.wishes);
      case 'thing':
        return planThing(this.files, asked.wishes);
      case 'source':
        return planSource(this.files, asked.wishes);
      case 'codebook':
        return planCodebook(this.files, asked.wishes);
    }
  }

  private compare({ request, file, path }: CompareRequest): CompareAnswer {
    const { plan } = this.of(file);
    if (!plan) throw new Unread();
    return { job: 'compare', request, compared: compareNote(plan, path) };
  }

  private async apply({ request, file, plan: id }: ApplyRequest, watch: Watch): Promise<WorkAnswer> {
    const { plan } = this.of(file);
    if (plan?.id !== id) throw new Unread();
    return { job: 'apply', request, ...(await applyPlanned(plan, this.files, this.moment(), watch)) };
  }

  private async undo({ request, only }: UndoRequest, watch: Watch): Promise<WorkAnswer> {
    const options = only === undefined ? { watch } : { watch, only };
    return { job: 'undo', request, ...(await undoLast(this.files, options)) };
  }

  private paper({ file }: { readonly file: string }): Paper {
    const { paper } = this.of(file);
    if (!paper) throw new Unread();
    return paper;
  }

  private of(file: string): Known {
    return this.known.get(file) ?? {};
  }

  private know(file: string, more: Known): void {
    this.known.set(file, { ...this.of(file), ...more });
  }
}

/** What asks for a plan of the whole vault. */
type ChangeRequest = RekeyRequest | ThingRequest | SourceRequest | CodebookRequest;

/** A paper, or a plan, is asked about that was forgotten since, or that a worker had which is gone. */
class Unread extends Error {}

function problemOf(file: string, error: unknown): Problem {
  if (error instanceof Unread) return { kind: 'read.unread', file, values: { path: file } };
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'vault.failed', file, values: { path: file, message } };
}
