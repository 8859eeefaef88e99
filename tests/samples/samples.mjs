// The papers of our own making, each with what a careful reader finds in it.
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

export const samples = [
  {
    name: 'peran-organisasi-internasional',
    text: path('../../templates/sample/peran-organisasi-internasional.txt'),
    expected: path('peran-organisasi-internasional.expected.json'),
  },
  {
    name: 'rural-water-committees',
    text: path('rural-water-committees.txt'),
    expected: path('rural-water-committees.expected.json'),
  },
  {
    name: 'comedores-escolares',
    text: path('comedores-escolares.txt'),
    expected: path('comedores-escolares.expected.json'),
  },
];
