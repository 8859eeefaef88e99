import type { Folders, TemplatePreview } from '../notes';
import type { Problem } from '../paper';
import type { PdfPages } from '../receive';
import type { Applied, Choices } from '../vault';
import type { SourceWishes } from './addSource';
import type { ComparedNote } from './compare';
import type { Wanted } from './hand';
import type { CodebookWishes, MatrixWanted } from './matrix';
import type { Tried } from './preview';
import type { Planned, PlannedChange, PlanWishes } from './plan';
import type { RekeyWishes } from './rekey';
import type { AboutSelected } from './selected';
import type { ThingWishes } from './things';
import type { Undone } from './undo';

/** What every request says: which one it is, so that its answer is known. */
interface Asked {
  readonly request: number;
}

/** A request about one paper, or about a note of it that is planned for. */
interface AskedOf extends Asked {
  /** The paper's file, as the person named it; for a removal the path of its hub; for other keys and names what the plan is known by. */
  readonly file: string;
}

/** To read a paper. The worker keeps it, so that what follows need not read it again. */
export interface ReadRequest extends AskedOf {
  readonly job: 'read';
  readonly bytes: Uint8Array;
  /** What a PDF draws; left out for all other files. */
  readonly pages?: PdfPages;
  /** BCP 47 code in which questions are asked; left out, the paper's own. */
  readonly language?: string;
}

/** To plan the notes of a paper that was read, for the vault as it is now. */
export interface PlanRequest extends AskedOf {
  readonly job: 'plan';
  readonly wishes: PlanWishes;
}

/** To plan the same again for the vault that was seen last, with other choices. */
export interface ChooseRequest extends AskedOf {
  readonly job: 'choose';
  readonly choices: Choices;
}

/** To plan a note that is made by hand, for the vault as it is now. */
export interface HandRequest extends AskedOf {
  readonly job: 'hand';
  readonly wanted: Wanted;
  readonly wishes: PlanWishes;
}

/** To plan it again for the vault that was seen last, as the person goes on to name it. */
export interface HandAgainRequest extends AskedOf {
  readonly job: 'hand-again';
  readonly wanted: Wanted;
  readonly wishes: PlanWishes;
}

/** To plan to take a paper out of the vault. */
export interface RemovalRequest extends AskedOf {
  readonly job: 'removal';
  /** BCP 47 code of the language in which to tell why. */
  readonly told: string;
  readonly folders: Partial<Folders>;
}

/** To plan to give works other keys in all of the vault. */
export interface RekeyRequest extends AskedOf {
  readonly job: 'rekey';
  readonly wishes: RekeyWishes;
}

/** To plan to rename, merge or split a role or actor in all of the vault. */
export interface ThingRequest extends AskedOf {
  readonly job: 'thing';
  readonly wishes: ThingWishes;
}

/** To plan a framework and roles of the codes of a codebook. */
export interface CodebookRequest extends AskedOf {
  readonly job: 'codebook';
  readonly wishes: CodebookWishes;
}

/** To plan the source note of a work that no paper made. */
export interface SourceRequest extends AskedOf {
  readonly job: 'source';
  readonly wishes: SourceWishes;
}

/** To make a file of a matrix of the vault. */
export interface MatrixRequest extends Asked {
  readonly job: 'matrix';
  readonly wanted: MatrixWanted;
}

/** To compare what the last plan does to one file. */
export interface CompareRequest extends AskedOf {
  readonly job: 'compare';
  readonly path: string;
}

/** To write a plan. It is named: what the person did not see is not written. */
export interface ApplyRequest extends AskedOf {
  readonly job: 'apply';
  readonly plan: number;
}

/** To take the last import back. */
export interface UndoRequest extends Asked {
  readonly job: 'undo';
  /** The note of the import that is meant: where another came since, nothing is done. Left out, the last one. */
  readonly only?: string | undefined;
}

/** To put right what an earlier import left that was cut off. */
export interface RecoverRequest extends Asked {
  readonly job: 'recover';
}

/** To try a template on a paper that was read. */
export interface PreviewRequest extends AskedOf {
  readonly job: 'preview';
  readonly tried: Tried;
}

/** To forget a paper: nobody asks about it any more. */
export interface ForgetRequest extends AskedOf {
  readonly job: 'forget';
}

export type WorkRequest =
  | ReadRequest
  | PlanRequest
  | ChooseRequest
  | HandRequest
  | HandAgainRequest
  | RemovalRequest
  | RekeyRequest
  | ThingRequest
  | SourceRequest
  | CodebookRequest
  | MatrixRequest
  | CompareRequest
  | ApplyRequest
  | UndoRequest
  | RecoverRequest
  | PreviewRequest
  | ForgetRequest;

/** Whether a job writes to the vault: it is stopped by asking it, so that it takes back what it wrote. */
export function isWriting({ job }: Pick<WorkRequest, 'job'>): boolean {
  return job === 'apply' || job === 'undo' || job === 'recover';
}

/** What was read of a paper, for a person; null where its bytes hold no text that can be read. */
export interface ReadSummary {
  readonly title: string | null;
  readonly sha256: string;
  /** How many paragraphs it has. */
  readonly blocks: number;
  readonly understood: Readonly<Record<string, number>>;
}

/** What is shown of a plan of any kind: what it writes stays with the worker. */
export interface Shown {
  /** By which it is asked to be written. */
  readonly id: number;
  readonly changes: readonly PlannedChange[];
}

/** What a person is shown of the plan of a paper. */
export interface ShownPlan extends Shown, Omit<Planned, 'plan' | 'changes' | 'leftOff'> {
  /** Whether writing it would write nothing at all. */
  readonly isEmpty: boolean;
}

/** What a person is shown of a note that is made by hand. */
export interface ShownNote extends Shown {
  /** Where the note is, or will be. */
  readonly path: string;
}

/** What a person is shown before a paper goes, or works get other keys. */
export interface ShownRemoval extends Shown {
  readonly problems: readonly Problem[];
}

interface Answered {
  readonly request: number;
}

export interface ReadAnswer extends Answered {
  readonly job: 'read';
  readonly paper: ReadSummary | null;
  readonly problems: readonly Problem[];
}

export interface PlanAnswer extends Answered {
  readonly job: 'plan';
  readonly planned: ShownPlan;
}

export interface HandAnswer extends Answered {
  readonly job: 'hand';
  readonly note: ShownNote | null;
  readonly about: AboutSelected;
  readonly problems: readonly Problem[];
}

/** What taking a paper out, or giving works other keys, would do; null, with the problems, where it can't be. */
export interface RemovalAnswer extends Answered {
  readonly job: 'removal' | 'rekey' | 'thing' | 'source' | 'codebook';
  readonly removal: ShownRemoval | null;
  readonly problems: readonly Problem[];
}

export interface MatrixAnswer extends Answered {
  readonly job: 'matrix';
  readonly made: string | Uint8Array;
}

export interface CompareAnswer extends Answered {
  readonly job: 'compare';
  readonly compared: ComparedNote;
}

export interface ApplyAnswer extends Answered, Applied {
  readonly job: 'apply';
}

export interface UndoAnswer extends Answered {
  readonly job: 'undo';
  readonly undone: Undone | null;
  readonly problems: readonly Problem[];
}

export interface RecoverAnswer extends Answered {
  readonly job: 'recover';
  readonly recovered: boolean;
  readonly problems: readonly Problem[];
}

export interface PreviewAnswer extends Answered {
  readonly job: 'preview';
  readonly preview: TemplatePreview;
}

/** A job that could not be done: the person is told why, and the worker goes on. */
export interface FailedAnswer extends Answered {
  readonly job: 'failed';
  readonly problems: readonly Problem[];
}

export interface ForgetAnswer extends Answered {
  readonly job: 'forget';
}

export type WorkAnswer =
  | ReadAnswer
  | PlanAnswer
  | HandAnswer
  | RemovalAnswer
  | MatrixAnswer
  | CompareAnswer
  | ApplyAnswer
  | UndoAnswer
  | RecoverAnswer
  | PreviewAnswer
  | FailedAnswer
  | ForgetAnswer;
