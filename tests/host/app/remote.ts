import type { Mirror } from '../vault/store';

/** Writes changes to the server that serves the page, under an address with its token. */
export function remoteMirror(address: string): Mirror {
  const ask = async (method: string, path: string, body?: BodyInit): Promise<void> => {
    const url = `${address}${path.split('/').map(encodeURIComponent).join('/')}`;
    const response = await fetch(url, { method, ...(body === undefined ? {} : { body }) });
    if (!response.ok)
      throw new Error(`${path} could not be written: ${response.status} ${await response.text()}`);
  };
  return {
    write: (path, bytes) => ask('PUT', path, new Blob([new Uint8Array(bytes)])),
    remove: (path) => ask('DELETE', path),
    makeFolder: (path) => ask('POST', path),
  };
}
