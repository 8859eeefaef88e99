import { join } from 'node:path';
import { articleFile, sharedFolder, sharedText } from '../shared';

/** The article, and two other papers: one typeset anew, one a PDF of two columns. Null where they are missing. */
export function textsToEdit(): readonly string[] | null {
  const article = articleFile();
  const corpus = sharedFolder('corpus');
  if (article === null || corpus === null) return null;
  return [
    article,
    join(corpus, 'papers', 'plosone-0126470.txt'),
    join(corpus, 'pdf', 'pdf-actaamaz-a1.txt'),
  ].map(sharedText);
}
