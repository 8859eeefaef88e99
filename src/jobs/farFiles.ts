import { FilesError, type Files, type Listing, type Refusal } from '../vault';

/** One thing that is asked of a vault in another thread: a function of `Files` with what it is given. */
type Act =
  | { readonly act: 'list' }
  | { readonly act: 'read' | 'makeFolder' | 'removeFolder'; readonly path: string }
  | {
      readonly act: 'write';
      readonly path: string;
      readonly bytes: Uint8Array;
      readonly there: Uint8Array | null | undefined;
    }
  | { readonly act: 'remove'; readonly path: string; readonly there: Uint8Array | null | undefined };

/** What is asked, with a number by which its answer is known. */
export type FileCall = { readonly part: 'call'; readonly call: number } & Act;

/** What came of it. */
export type FileTold =
  | { readonly part: 'told'; readonly call: number; readonly value: Listing | Uint8Array | null }
  | {
      readonly part: 'refused';
      readonly call: number;
      readonly reason: Refusal;
      readonly path: string;
      readonly message: string;
    };

/** Does what was asked from another thread. Never fails: a refusal is an answer too. */
export async function doCall(files: Files, call: FileCall): Promise<FileTold> {
  try {
    return { part: 'told', call: call.call, value: (await actOf(files, call)) ?? null };
  } catch (error) {
    const shared = { part: 'refused', call: call.call } as const;
    if (error instanceof FilesError) {
      const { reason, path, message } = error;
      return { ...shared, reason, path, message };
    }
    const message = error instanceof Error ? error.message : String(error);
    return { ...shared, reason: 'failed', path: 'path' in call ? call.path : '', message };
  }
}

function actOf(files: Files, call: FileCall): Promise<Listing | Uint8Array | null | void> {
  switch (call.act) {
    case 'list':
      return files.list();
    case 'read':
      return files.read(call.path);
    case 'write':
      return files.write(call.path, call.bytes, call.there);
    case 'remove':
      return files.remove(call.path, call.there);
    case 'makeFolder':
      return files.makeFolder(call.path);
    case 'removeFolder':
      return files.removeFolder(call.path);
  }
}

/** What an answer holds that the answering thread needs no more: it may be moved instead of copied. */
export function buffersTold(told: FileTold): readonly ArrayBuffer[] {
  return buffersOf(told.part === 'told' && told.value);
}

function buffersOf(...values: readonly unknown[]): readonly ArrayBuffer[] {
  return values.flatMap((value) =>
    value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}

interface Waiting {
  readonly done: (value: Listing | Uint8Array | null) => void;
  readonly failed: (error: FilesError) => void;
}

/** A vault that another thread has: each function of it is asked for by message. */
export class FarFiles implements Files {
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  /** @param post sends a call; the buffers are nobody else's, and may be moved instead of copied */
  constructor(private readonly post: (call: FileCall, buffers: readonly ArrayBuffer[]) => void) {}

  /** To be called with every answer. */
  hear(told: FileTold): void {
    const waiting = this.waiting.get(told.call);
    this.waiting.delete(told.call);
    if (told.part === 'told') waiting?.done(told.value);
    else waiting?.failed(new FilesError(told.reason, told.path, told.message));
  }

  readonly list = async (): Promise<Listing> => {
    const value = await this.ask({ act: 'list' });
    if (value === null || value instanceof Uint8Array) throw new FilesError('failed', '');
    return value;
  };

  readonly read = async (path: string): Promise<Uint8Array | null> => {
    const value = await this.ask({ act: 'read', path });
    return value instanceof Uint8Array ? value : null;
  };

  readonly write = async (path: string, bytes: Uint8Array, there?: Uint8Array | null): Promise<void> => {
    await this.ask({ act: 'write', path, bytes: bytes.slice(), there: there?.slice() });
  };

  readonly remove = async (path: string, there?: Uint8Array | null): Promise<void> => {
    await this.ask({ act: 'remove', path, there: there?.slice() });
  };

  readonly makeFolder = async (path: string): Promise<void> => {
    await this.ask({ act: 'makeFolder', path });
  };

  readonly removeFolder = async (path: string): Promise<void> => {
    await this.ask({ act: 'removeFolder', path });
  };

  private ask(act: Act): Promise<Listing | Uint8Array | null> {
    const call = (this.last += 1);
    return new Promise((done, failed) => {
      this.waiting.set(call, { done, failed });
      this.post(
        { part: 'call', call, ...act },
        buffersOf('bytes' in act && act.bytes, 'there' in act && act.there),
      );
    });
  }
}
