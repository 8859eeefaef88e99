import { Adapter } from './adapter';
import { exactBuffer } from './bytes';

/** Files of the device outside of the vault, by their whole paths. */
export const local = new Map<string, Uint8Array>();

/** The adapter on a computer, which reads files outside of the vault too. On a phone there is none of its kind. */
export class FileSystemAdapter extends Adapter {
  static readLocalFile(path: string): Promise<ArrayBuffer> {
    const bytes = local.get(path);
    return bytes
      ? Promise.resolve(exactBuffer(bytes))
      : Promise.reject(new Error(`ENOENT: no such file or directory, open '${path}'`));
  }
}
