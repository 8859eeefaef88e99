import { loadPdfJs } from 'obsidian';
import { extractPdf, isPdfEngine, type Extracted } from '../../jobs';
import { Cancelled } from './thread';

/** What a PDF draws, by Obsidian's own pdf.js, whose thread does the work. Throws `Cancelled` where nobody waits any more. */
export async function drawnIn(bytes: Uint8Array, file: string, signal: AbortSignal): Promise<Extracted> {
  const engine: unknown = await loadPdfJs();
  if (!isPdfEngine(engine)) throw new Error('loadPdfJs gave no pdf.js');
  const extracted = await extractPdf(engine, bytes, file, () => !signal.aborted);
  if (signal.aborted) throw new Cancelled();
  return extracted;
}
