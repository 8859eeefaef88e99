import { sheetOf, type Sheet } from '../../src/export';
import { matrixBookOf, sourcesOf } from '../../src/jobs/matrix';
import { languageOf } from '../../src/languages';
import type { MatrixWish } from '../../src/matrix';
import { coding, lagoon, verdict, type Notes } from '../matrix/notes';

/** What stands below the properties of some notes of the lagoon. */
const bodies: Readonly<Record<string, string>> = {
  'Claims/Patrols.md':
    'Rangers patrol \\#2 of [[Reeds|the reeds]].\n\n> [!quote]\n> Rangers of the programme patrol the reeds at night \\& at dawn. [[Lagoon (text)#^t120|p. 3]]\n',
  'Claims/Quarrel.md':
    'Nobody came.\n\n> [!quote]\n> In two winters nobody came; "not once", said a fisher. [[Tides (text)#^t80|p. 12]]\n',
  'Concepts/warden.md':
    '> [!quote] According to [[@berg2015]]\n> A warden keeps others from harm. [[Lagoon (text)#^t10|p. 1]]\n',
};

/** The lagoon with evidence for and against, and the three reasons for which a cell is empty. */
export const disputedLagoon: Notes = {
  ...lagoon,
  'Sources/@berg2015.md': { type: 'source', citekey: 'berg2015', authors: ['Berg, T.'], year: 2015 },
  'Codings/2026-01/1A.md': coding({ stance: 'opposes' }),
  'Codings/2026-01/1B.md': coding({ claim: '[[Patrols]]', by: 'Ben' }),
  'Codings/2026-01/1C.md': coding({ actor: '[[Heron Watch]]', role: '[[teacher]]', stance: 'opposes' }),
  'Verdicts/2026-01/2A.md': verdict({}),
  'Verdicts/2026-01/2B.md': verdict({ role: '[[teacher]]', verdict: 'not-applicable', searched: [] }),
  'Verdicts/2026-01/2C.md': verdict({ actor: '[[Heron Watch]]', verdict: 'not-examined', searched: [] }),
};

/** Notes as the files of a vault. */
export function textsOf(notes: Notes): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(notes).map(([path, properties]) => {
      const lines = Object.entries(properties ?? {}).map(
        ([name, value]) => `${name}: ${JSON.stringify(value)}`,
      );
      return [path, `---\n${lines.join('\n')}\n---\n${bodies[path] ?? ''}`];
    }),
  );
}

/** The matrix of who keeps the lagoon. */
export function lagoonSheet(
  notes: Notes = disputedLagoon,
  {
    language = 'en',
    isTurned = false,
    ...wish
  }: Partial<MatrixWish> & { readonly language?: string; readonly isTurned?: boolean } = {},
): Sheet {
  const texts = textsOf(notes);
  const book = matrixBookOf(texts);
  const asked: MatrixWish = { framework: 'Frameworks/Keeping.md', rows: 'actor', ...wish };
  return sheetOf(book, asked, sourcesOf(texts, book), languageOf(language), isTurned);
}
