import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/languages';
import type { Reading } from '../../src/paper';
import { documentOf } from '../../src/receive';
import { understand } from '../../src/understand';
import { argumentOf } from '../../src/understand/argument';
import { inOtherWords } from '../../src/understand/meaning';
import { readNumberWords } from '../../src/understand/numbers';

const read = (...paragraphs: readonly string[]): Reading =>
  understand(documentOf(paragraphs.join('\n\n'), 'hecho.txt'));

/** Enough Spanish for a text to be told by, in a field that no test asks about. */
const around =
  'Las mareas del estuario cambian con las lluvias, y los pescadores lo saben desde hace más de un siglo, aunque nadie las había medido hasta que llegaron los ingenieros del puerto.';

/** The citations of a paragraph, each as it is written, where the paper lists these works. */
function cited(paragraph: string, ...entries: readonly string[]): readonly string[] {
  return read(around, paragraph, 'Bibliografía', ...entries).citations.map(
    ({ text, items }) => `${text} > ${items.map(({ work }) => work ?? '?').join(' ')}`,
  );
}

const benavides = 'Benavides, R. y Ugarte, L. (2007). El paso de las aves. Alas, 3(1), 4-19.';
const echeverria = 'Echeverría, M. e Ibáñez, T. (2011). La sal y el viento. Lima: Faro.';
const delRio = 'del Río, S. (2014). Los nombres del pan. Madrid: Horno.';

describe('a paper in Spanish', () => {
  it('cites two authors joined by one letter, also where the second has a particle', () => {
    expect(cited('Lo vieron Benavides y Ugarte (2007) en la laguna.', benavides)).toEqual([
      'Benavides y Ugarte (2007) > benavides2007',
    ]);
    expect(cited('Echeverría e Ibáñez (2011) midieron la sal.', echeverria)).toEqual([
      'Echeverría e Ibáñez (2011) > echeverria2011',
    ]);
    const two = 'Prado, A. y del Río, S. (2018). Masa madre. Trigo, 2(2), 1-9.';
    expect(cited('El horno era común (Prado y del Río, 2018).', two)).toEqual([
      '(Prado y del Río, 2018) > prado2018',
    ]);
  });

  it('cites with prefixes, locators and words for further authors of its own', () => {
    expect(
      cited(
        'Hay otra lectura (véase del Río, 2014, pág. 12; cfr. Benavides y Ugarte, 2007).',
        delRio,
        benavides,
      ),
    ).toEqual(['(véase del Río, 2014, pág. 12; cfr. Benavides y Ugarte, 2007) > rio2014 benavides2007']);
    const many = 'Salas, P., Vera, N., Coll, J. y Mora, I. (2020). Fiebre en la costa. Clínica, 8, 33-41.';
    expect(cited('Salas y colaboradores (2020) lo confirman en niños.', many)).toEqual([
      'Salas y colaboradores (2020) > salas2020',
    ]);
    const undated = 'Archivo de la Ribera. (s. f.). Libro de cuentas.';
    expect(cited('Constan las cuentas (Archivo de la Ribera, s. f.).', undated)).toEqual([
      '(Archivo de la Ribera, s. f.) > archivodelariberand',
    ]);
  });

  it('names a body with its article and cites the body', () => {
    const report = 'Organización de Mareas (OMA). (2016). Tablas del estuario. Puerto Viejo: OMA.';
    expect(
      cited('La Organización de Mareas (OMA, 2016) publica tablas. Según la OMA (2016), suben.', report),
    ).toHaveLength(2);
  });

  it('reads amounts as it writes them, and days as no amounts', () => {
    const { claims } = read(
      around,
      'Resultados',
      'La cosecha pasó de 1.200 a 3.450,5 toneladas, y el 8 de marzo de 2019 quedaban treinta y cinco hectáreas.',
    );
    const figures = claims.flatMap(({ figures }) => figures.map(({ value, unit }) => `${value} ${unit}`));
    expect(figures).toEqual(['1200 toneladas', '3450.5 toneladas', '35 hectáreas']);
  });

  it('counts in words', () => {
    const spoken = (words: string): number | undefined =>
      readNumberWords(words.split(' '), argumentOf(languageOf('es')).numbers)?.value;
    expect(spoken('treinta y cinco')).toBe(35);
    expect(spoken('dos mil')).toBe(2000);
    expect(spoken('mil doscientas')).toBe(1200);
    expect(spoken('ciento veintitrés mil cuatrocientos')).toBe(123400);
    expect(spoken('treinta y pico')).toBe(30);
  });

  it('defines, divides and says which kinds its own case has', () => {
    const { concepts, typologies } = read(
      around,
      'La trashumancia se define como el traslado regular del ganado entre pastos de verano y de invierno. La trashumancia es antigua.',
      'Se distinguen tres tipos de trashumancia: la mayor, la menor y la inversa.',
    );
    expect(concepts.map(({ name }) => name.toLowerCase())).toContain('trashumancia');
    expect(typologies.map(({ announced, members }) => [announced, members.map(({ name }) => name)])).toEqual([
      [3, ['mayor', 'menor', 'inversa']],
    ]);
  });

  it('lists theses, chapters with coordinators, newspapers and pages with the day on which they were seen', () => {
    const { works } = read(
      around,
      'Referencias bibliográficas',
      'Ferrer, D. (2016). El archivo de la memoria [Tesis de maestría, Universidad del Litoral].',
      'Gil, B. (2009). La voz ajena. En T. Roca (Coord.), Escuchar y traducir (2.ª ed., pp. 55-71). Ediciones del Puente.',
      'Luna, C. (2015). Relojes de agua. Barcelona: Paidós.',
      'Museo del Faro. (2021). Horarios. Recuperado el 4 de mayo de 2022, de https://faro.example/horarios',
    );
    const told = works.map(({ type, title, page, publisher, editor, accessed }) => ({
      type,
      title,
      ...(page === undefined ? {} : { page }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(editor === undefined ? {} : { editor: editor[0]?.family }),
      ...(accessed === undefined ? {} : { accessed: accessed.literal }),
    }));
    expect(told).toEqual([
      { type: 'thesis', title: 'El archivo de la memoria' },
      {
        type: 'chapter',
        title: 'La voz ajena',
        page: '55-71',
        publisher: 'Ediciones del Puente',
        editor: 'Roca',
      },
      { type: 'book', title: 'Relojes de agua', publisher: 'Paidós' },
      { type: 'webpage', title: 'Horarios', accessed: '4 de mayo de 2022' },
    ]);
  });

  it('names its authors in one line, joined by one letter, and keeps a name that has this letter whole', () => {
    const first = (line: string): readonly string[] =>
      read('Las mareas del estuario', line, 'Resumen', around, 'Introducción', around).authors.map(
        ({ given, family }) => `${given ?? ''} / ${family ?? ''}`,
      );
    expect(first('Rosa Vidal y Juan Peña')).toEqual(['Rosa / Vidal', 'Juan / Peña']);
    expect(first('Rosa Vidal y Peña')).toHaveLength(1);
  });

  it('is told from Portuguese and French, in which abstracts stand beside it', () => {
    expect(read(around).languages).toEqual(['es']);
    const resumo =
      'As marés do estuário mudam com as chuvas, e os pescadores sabem disso há mais de um século, embora ninguém as tivesse medido até que chegaram os engenheiros do porto.';
    const résumé =
      'Les marées de l’estuaire changent avec les pluies, et les pêcheurs le savent depuis plus d’un siècle, bien que personne ne les ait mesurées en aval de la ville et de ses quais.';
    const english =
      'The tides of the estuary change with the rains, and the fishers have known it for more than a century, although nobody had measured them.';
    expect(read(english, english, resumo, résumé).languages).toEqual(['en']);
  });
});

describe('a paper in another language', () => {
  it('keeps initials that are letters with which Spanish joins names, or words for no date', () => {
    const { works } = read(
      'The tides of the estuary have been measured by the engineers of the port for many years.',
      'References',
      'Moss E, Li Y, Berg T. Tides of the north. J Tides. 2011;3(2):4-9.',
      'Thorn, S.F. 2006. Mud and reeds. Shore 12:13–18.',
    );
    expect(works.map(({ author }) => author?.map(({ family, given }) => `${family} ${given}`))).toEqual([
      ['Moss E', 'Li Y', 'Berg T'],
      ['Thorn S.F.'],
    ]);
    expect(works.map(({ issued }) => issued?.['date-parts']?.[0]?.[0])).toEqual([2011, 2006]);
  });

  it('has one entry end and the next begin where an address ends in a letter with which Spanish joins', () => {
    const { works } = read(
      'The tides of the estuary have been measured by the engineers of the port for many years.',
      'References',
      'Moss, E. (2011). Tides of the north. Shore, 3(2), 4-9. https://doi.org/10.99999/shore-011-y\nThorn, S. (2006). Mud and reeds. Shore, 12(1), 13-18. https://doi.org/10.99999/shore-006-e\nVale, T. (2001). Salt. Shore, 7(1), 1-8.',
    );
    expect(works.map(({ title }) => title)).toEqual(['Tides of the north', 'Mud and reeds', 'Salt']);
  });

  it('keeps its own words for a name that is quoted in English', () => {
    const evidence = inOtherWords('evidence');
    expect(
      ['ada bukti baru', 'hay pruebas nuevas', 'nothing new'].map((said) => evidence?.test(said)),
    ).toEqual([true, true, false]);
  });
});
