import { existsSync, readFileSync, readdirSync } from 'node:fs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { extractPdf, receive } from '../../src/receive';
import { understand } from '../../src/understand';
import { compared, median, type Row } from './rows';

const folder = '../shared/corpus/pdf';
/** Runs that count, and those before them in which the engine compiles what is hot. */
const runs = 20;
const warming = 5;

/**
 * What a PDF costs from the data that it draws to its reading, beside what pdf.js takes to give its text alone, in turn. No rows
 * where the PDFs of the open corpus are not beside the project.
 */
export async function benchPdf(): Promise<readonly Row[]> {
  if (!existsSync(folder)) return [];
  const rows: Row[] = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.pdf'))) {
    const bytes = new Uint8Array(readFileSync(`${folder}/${file}`));
    const { pages } = await extractPdf(pdfjs, bytes, file);
    if (!pages) continue;
    const [ours, peer]: [number[], number[]] = [[], []];
    for (let run = 0; run < warming + runs; run++) {
      const began = performance.now();
      const { document } = receive(bytes, file, pages);
      if (document) understand(document);
      const read = performance.now();
      await textAlone(bytes);
      if (run >= warming)
        [ours, peer].forEach((all, at) => all.push(at === 0 ? read - began : performance.now() - read));
    }
    rows.push(compared(`PDF to reading, beside its text by pdf.js: ${file}`, median(ours), median(peer), 1));
  }
  return rows;
}

async function textAlone(bytes: Uint8Array): Promise<void> {
  const task = pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  const file = await task.promise;
  for (let number = 1; number <= file.numPages; number++) await (await file.getPage(number)).getTextContent();
  await task.destroy();
}
