import { join } from 'node:path';
import { sharedFolder } from '../shared';

/** A paper of the shared corpus that has gold for what it says, and the folder of the corpus that it lies in. */
export interface GoldPaper {
  readonly id: string;
  readonly folder: 'papers' | 'pdf';
}

export const goldPapers: readonly GoldPaper[] = [
  { id: 'hum-febrian', folder: 'pdf' },
  { id: 'id-rajeg-chisquare', folder: 'papers' },
  { id: 'plosone-0126470', folder: 'papers' },
  { id: 'scielo-rac', folder: 'papers' },
];

/** The adjudicated gold of a paper. */
export const goldFile = ({ id }: GoldPaper): string => join(import.meta.dirname, `${id}.json`);

/** What each of the two readers wrote, before they were brought together. */
export const readersFiles = ({ id }: GoldPaper): readonly string[] =>
  ['a', 'b'].map((reader) => join(import.meta.dirname, 'readers', reader, `${id}.json`));

/** The paper's text, in the corpus beside the project. */
export const textFile = ({ id, folder }: GoldPaper): string =>
  join(sharedFolder('corpus') ?? '', folder, `${id}.txt`);
