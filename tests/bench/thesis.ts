import { readFileSync } from 'node:fs';
import { documentOf } from '../../src/receive';

/** 400 pages of about 2,000 signs: 1,200 before the last paragraph of a page begins, that paragraph, and its notes. */
const pages = 400;
const signsOfText = 1200;
const chapters = 6;
const works = 300;
const lineLength = 84;

/** Papers of our own, of several fields, whose sentences the thesis is put together from. */
const samples: readonly string[] = [
  'templates/sample/peran-organisasi-internasional.txt',
  'tests/samples/made/dana-desa.txt',
  'tests/samples/made/dua-musim.txt',
  'tests/samples/made/keselamatan-pasien.txt',
  'tests/samples/made/pajak-kos.txt',
  'tests/samples/made/sempadan-sungai.txt',
];

const families = ['Adiwangsa', 'Baskara', 'Cendana', 'Dirgantara', 'Ekaputri', 'Firmansah', 'Gunadarma', 'Harimurti', 'Indrawan', 'Jatmiko', 'Kusumo', 'Larasati', 'Mahardika', 'Nugraheni', 'Oetama', 'Prabowoto', 'Rahardi', 'Sasongko', 'Tirtayasa', 'Wicaksana']; // prettier-ignore
const given = ['Agus', 'Bunga', 'Citra', 'Dewa', 'Endang', 'Fitri', 'Galih', 'Hesti', 'Ilham', 'Joko', 'Kirana', 'Lukman', 'Mira', 'Nanda', 'Panji']; // prettier-ignore
const places = ['Bandung', 'Jakarta', 'Makassar', 'Malang', 'Medan', 'Surabaya', 'Yogyakarta'];
const headings = ['Pendahuluan', 'Tinjauan Pustaka', 'Metode Penelitian', 'Hasil Penelitian', 'Pembahasan', 'Penutup']; // prettier-ignore
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI'];

/** Numbers that look like chance and are the same in every run (a linear congruential generator; its constants are those of Numerical Recipes). */
class Chance {
  #state = 2024;

  below(limit: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * limit);
  }

  of<T>(all: readonly T[]): T {
    const one = all[this.below(all.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  }
}

interface Source {
  readonly family: string;
  readonly given: string;
  readonly year: number;
  readonly title: string;
  readonly place: string;
}

/**
 * A thesis of 400 pages in Indonesian, as a text that was taken out of a PDF: contents, chapters with numbered sections, notes at
 * the feet of pages that cite, running heads, and a bibliography of 300 works.
 */
export function thesis(): string {
  const chance = new Chance();
  const sentences = samples.flatMap(sentencesOf);
  const sources = sourcesFrom(sentences, chance);
  const body: string[] = [];
  const contents: string[] = [];
  let page = 1;
  let note = 1;
  for (let chapter = 0; chapter < chapters; chapter++) {
    const title = headings[chapter] ?? '';
    contents.push(dotted(`BAB ${romans[chapter] ?? ''} ${title.toUpperCase()}`, page));
    for (let at = 0; at < pages / chapters; at++, page++) {
      const opening = at === 0 ? [`BAB ${romans[chapter] ?? ''}`, title.toUpperCase()] : [];
      // Every eighth page a section begins.
      const section = at % 8 === 0 ? sectionTitle(chapter, at / 8, sentences, chance) : null;
      if (section !== null) contents.push(dotted(section, page));
      const made = pageOf(sentences, sources, note, chance);
      note += made.notes.length;
      const heads = section === null ? opening : [...opening, '', section, ''];
      body.push([...heads, ...made.lines, '', ...made.notes.flat(), '', String(page)].join('\n'));
    }
  }
  const front = [
    'SUNGAI, PASAR, DAN RUMAH SAKIT DI KOTA LAMBAYA',
    'TESIS',
    'Kirana Wicaksana',
    '',
    'DAFTAR ISI',
    '',
    ...contents,
  ];
  const list = [
    'DAFTAR PUSTAKA',
    '',
    ...sources
      .map(entryOf)
      .sort()
      .flatMap((entry) => wrapped(entry)),
  ];
  return [front.join('\n'), ...body, list.join('\n')].join('\n\f');
}

/** Sentences of a paper's paragraphs, without those that cite. */
function sentencesOf(file: string): readonly string[] {
  const { blocks, text } = documentOf(readFileSync(file, 'utf8'), file);
  const list = text.indexOf('DAFTAR PUSTAKA');
  return blocks
    .filter(({ kind, to }) => kind === 'paragraph' && (list < 0 || to < list))
    .flatMap(({ from, to }) => text.slice(from, to).match(/[A-Z].*?[a-z)]\.(?= [A-Z]|$)/g) ?? [])
    .filter((sentence) => /^[A-Z][^()[\]]{40,}\.$/.test(sentence) && !/[a-z][.,]?\d/.test(sentence));
}

function sourcesFrom(sentences: readonly string[], chance: Chance): readonly Source[] {
  return Array.from({ length: works }, () => ({
    family: chance.of(families),
    given: chance.of(given),
    year: 1985 + chance.below(38),
    title: titleFrom(sentences, chance),
    place: chance.of(places),
  }));
}

/** A title of words that follow each other nowhere: every other one of a sentence. */
function titleFrom(sentences: readonly string[], chance: Chance): string {
  const words = chance.of(sentences).match(/[A-Za-z]{4,}/g) ?? [];
  const kept = words.filter((_, at) => at % 2 === 0).slice(0, 5);
  return kept.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
}

const entryOf = ({ family, given: first, year, title, place }: Source): string =>
  `${family}, ${first}. (${String(year)}). ${title}. ${place}: Penerbit Samudra.`;

const sectionTitle = (
  chapter: number,
  section: number,
  sentences: readonly string[],
  chance: Chance,
): string => `${String(chapter + 1)}.${String(section + 1)} ${titleFrom(sentences, chance)}`;

const dotted = (title: string, page: number): string =>
  `${title} ${'.'.repeat(Math.max(3, lineLength - title.length - 6))} ${String(page)}`;

interface Page {
  readonly lines: readonly string[];
  /** Each as its lines. */
  readonly notes: readonly (readonly string[])[];
}

function pageOf(
  sentences: readonly string[],
  sources: readonly Source[],
  first: number,
  chance: Chance,
): Page {
  const lines: string[] = [];
  const notes: (readonly string[])[] = [];
  for (let signs = 0; signs < signsOfText;) {
    const said = Array.from({ length: 4 + chance.below(4) }, () => varied(chance.of(sentences), chance));
    const { family, year } = chance.of(sources);
    said.push(`Hal ini sejalan dengan temuan lain (${family}, ${String(year)}).`);
    if (chance.below(2) === 0) {
      said.push(`${varied(chance.of(sentences), chance)}${String(first + notes.length)}`);
      notes.push(
        wrapped(`${String(first + notes.length)} ${noteOf(chance.of(sources), notes.length, chance)}`),
      );
    }
    const paragraph = wrapped(said.join(' '));
    lines.push(...paragraph);
    signs += paragraph.reduce((sum, line) => sum + line.length + 1, 0);
  }
  return { lines, notes };
}

function noteOf(
  { family, given: first, year, title, place }: Source,
  before: number,
  chance: Chance,
): string {
  const page = `hlm. ${String(1 + chance.below(300))}`;
  if (before > 0 && chance.below(3) === 0) return `Ibid., ${page}.`;
  return `${first} ${family}, ${title} (${place}: Penerbit Samudra, ${String(year)}), ${page}.`;
}

/** A sentence with other numbers in it: years stay years. */
function varied(sentence: string, chance: Chance): string {
  return sentence.replace(/\d+/g, (digits) => {
    if (/^(?:19|20)\d\d$/.test(digits)) return String(1990 + chance.below(33));
    return String(1 + chance.below(9 * 10 ** (Math.min(digits.length, 6) - 1))).padStart(digits.length, '1');
  });
}

function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= lineLength) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
