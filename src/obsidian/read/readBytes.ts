import { isPdf, type Problem, type ReadSummary, type WorkAnswer, type WorkRequest } from '../../jobs';
import { drawnIn } from './pdf';

/** What came of reading a paper; null where its file holds no text that can be read. */
export interface PaperRead {
  readonly summary: ReadSummary | null;
  readonly problems: readonly Problem[];
}

/** Has a paper's bytes read by whoever `ask` asks, under the name `file`; of a PDF what it draws is taken out here, first. */
export async function readBytes(
  ask: (make: (request: number) => WorkRequest) => Promise<WorkAnswer>,
  file: string,
  bytes: Uint8Array,
  signal: AbortSignal,
): Promise<PaperRead> {
  const drawn = isPdf(bytes) ? await drawnIn(bytes, file, signal) : null;
  if (drawn && !drawn.pages) return { summary: null, problems: drawn.problems };
  const pages = drawn?.pages ? { pages: drawn.pages } : {};
  const answer = await ask((request) => ({ job: 'read', request, file, bytes, ...pages }));
  const problems = [...(drawn?.problems ?? []), ...('problems' in answer ? answer.problems : [])];
  return { summary: answer.job === 'read' ? answer.paper : null, problems };
}
