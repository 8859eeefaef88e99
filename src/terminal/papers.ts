import { isPdf, readPaper, type Read } from '../jobs';
import { bytesOfFile } from './input';
import { drawnIn } from './pdf';

/** A file of the disk, read: whatever is wrong with it is a problem. */
export async function readFileNamed(file: string): Promise<Read> {
  const bytes = await bytesOfFile(file);
  return bytes instanceof Uint8Array ? readBytes(bytes, file) : { paper: null, problems: [bytes] };
}

/** Reads a file's bytes; of a PDF what it draws is taken out first. */
async function readBytes(bytes: Uint8Array, file: string): Promise<Read> {
  if (!isPdf(bytes)) return readPaper(bytes, file);
  const { pages, problems } = await drawnIn(bytes, file);
  if (!pages) return { paper: null, problems };
  const { paper, problems: left } = readPaper(bytes, file, undefined, pages);
  return { paper, problems: [...problems, ...left] };
}
