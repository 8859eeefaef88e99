import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../src/understand/passages';
import { made, type Cited, type MadePaper } from './madePapers';

/** The works of each passage, and what it says. */
function told({ text, citations }: MadePaper): readonly (readonly [string, string])[] {
  return passagesOf(text, citations).map(({ from, to, works }) => [
    works.join(' + '),
    text.document.text.slice(from, to),
  ]);
}

/** A paragraph that stands in a part of the paper that no heading names, before the method. */
function inPassing(language: string, paragraph: string, cited: readonly Cited[]): MadePaper {
  const [heading, method] = language === 'id' ? ['Garam dan Ombak', 'Metode'] : ['Salt and Waves', 'Methods'];
  return made(language, [`# ${heading}`, paragraph, `# ${method}`, 'Data.'], cited);
}

const okoro: Cited = ['Okoro (2011)', 'Okoro 2011'];
const lind: Cited = ['Lind (2016)', 'Lind 2016'];
const wibowo: Cited = ['Wibowo (2018)', 'Wibowo 2018'];
const sari: Cited = ['Sari (2020)', 'Sari 2020'];

describe('a work told of in passing', () => {
  it.each([
    'Okoro (2011) explored how potters share a kiln.',
    'Okoro (2011) argues that a shared kiln saves wood.',
    'Finally, Okoro (2011) also suggests that potters who share a kiln quarrel less.',
    'The article by Okoro (2011) traces the trade in clay along the river.',
    'The best known account is Okoro (2011), who lists the kilns of four villages.',
    'Potters have often been studied, but Okoro (2011), using tax rolls, estimated their wages.',
    'The clay trade has been examined by Okoro (2011).',
    'A similar survey of kilns was carried out by Okoro (2011) in the north.',
    'Okoro (2011) photographed eleven kilns at dusk.',
    'Okoro (2011) was the first to count them.',
    'Building on older maps, Okoro (2011) drew on tax rolls.',
  ])('has a sentence of its own that says what its author did or found: %s', (sentence) => {
    expect(told(inPassing('en', sentence, [okoro]))).toEqual([['Okoro 2011', sentence]]);
  });

  it.each([
    'Wibowo (2018) telah melakukan kajian tentang lumbung desa.',
    'Wibowo (2018) dalam penelitiannya yang berjudul Lumbung Kita memetakan lumbung di lereng timur.',
    'Sementara itu, Wibowo (2018) berargumen bahwa lumbung bersama menekan utang.',
    'Kajian serupa sudah lebih dulu dilakukan oleh Wibowo (2018) di lereng barat.',
    'Lumbung desa pernah diteliti oleh Wibowo (2018).',
    'Skripsi yang ditulis oleh Wibowo (2018) membandingkan dua lumbung.',
    'Wibowo (2018) adalah peneliti pertama yang menghitungnya.',
    'Wibowo (2018) menyusuri sebelas lumbung pada malam hari.',
  ])('is told in Indonesian too: %s', (sentence) => {
    expect(told(inPassing('id', sentence, [wibowo]))).toEqual([['Wibowo 2018', sentence]]);
  });

  it.each([
    ['en', 'We follow the scale by Okoro (2011).', okoro],
    ['en', 'According to Okoro (2011), a kiln is an oven for clay.', okoro],
    ['en', 'Kilns were dated as Okoro (2011) suggests.', okoro],
    ['en', 'Lists such as those in Okoro (2011) show few kilns.', okoro],
    ['en', 'Okoro (2011) describes three types of kilns.', okoro],
    ['id', 'Wibowo (2018) mengusulkan empat jenis lumbung.', wibowo],
    ['id', 'Wibowo (2018) dalam bukunya menjabarkan lumbung yang membutuhkan atap.', wibowo],
    ['en', 'Okoro (2011) defines a kiln as an oven for clay.', okoro],
    ['en', 'The term was coined in the work of Okoro (2011).', okoro],
    ['id', 'Menurut Wibowo (2018), lumbung adalah tempat menyimpan padi.', wibowo],
    ['id', 'Wibowo (2018) mendefinisikan lumbung sebagai tempat menyimpan padi.', wibowo],
    ['id', 'Ukuran lumbung mengacu pada Wibowo (2018).', wibowo],
    ['id', 'Teori yang dikembangkan oleh Wibowo (2018) dipakai di sini.', wibowo],
    ['en', 'WHO (2019) reports that half of all kilns smoke.', ['WHO (2019)', 'WHO 2019']],
    ['id', 'Dinas Pertanian (2019) menunjukkan 40 lumbung rusak.', ['Dinas Pertanian (2019)', 'Dinas 2019']],
  ] as const)('is not one that is only named or defines (%s): %s', (language, sentence, cited) => {
    expect(told(inPassing(language, sentence, [cited]))).toEqual([]);
  });

  it('may be named as theirs, where it is their study that does something', () => {
    const okoros: Cited = ['Okoro’s (2011)', 'Okoro 2011'];
    const study = 'Okoro’s (2011) survey of the northern kilns lists nine potters.';
    expect(told(inPassing('en', study, [okoros]))).toEqual([['Okoro 2011', study]]);
    expect(told(inPassing('en', 'Okoro’s (2011) list of kilns is used here.', [okoros]))).toEqual([]);
    expect(told(inPassing('en', 'Okoro’s (2011) model of the kiln is round.', [okoros]))).toEqual([]);
  });

  it('is not done by those on whose work another one built', () => {
    const sentence = 'Building on Okoro (2011), Lind (2016) trained nine potters.';
    expect(told(inPassing('en', sentence, [okoro, lind])).map(([works]) => works)).toEqual(['Lind 2016']);
  });

  it('goes on as long as the sentences speak of its author, and no longer', () => {
    const paper = inPassing(
      'en',
      'Okoro (2011) explored how potters share a kiln. She followed nine families. For example, two of them burned reeds. Okoro found no quarrels. Clay is heavy.',
      [okoro],
    );
    expect(told(paper).map(([, said]) => said.slice(-24))).toEqual(['Okoro found no quarrels.']);
    const padi = inPassing(
      'id',
      'Wibowo (2018) memetakan lumbung. Misalnya, lumbung bambu ada di lembah. Padi dijemur dua hari.',
      [wibowo],
    );
    expect(told(padi).map(([, said]) => said.slice(-20))).toEqual(['bambu ada di lembah.']);
  });

  it('is one of several in a sentence, each with what the sentence tells of it', () => {
    const paper = inPassing(
      'en',
      'Okoro (2011) finds that kilns are shared, while Lind (2016) describes kilns that stand empty.',
      [okoro, lind],
    );
    expect(told(paper)).toEqual([
      ['Okoro 2011', 'Okoro (2011) finds that kilns are shared'],
      ['Lind 2016', 'Lind (2016) describes kilns that stand empty.'],
    ]);
    const lumbung = inPassing(
      'id',
      'Kajian lumbung beragam: (a) Wibowo (2018) memetakan lumbung di lereng; (b) Sari (2020) membandingkan dua lumbung.',
      [wibowo, sari],
    );
    expect(told(lumbung)).toEqual([
      ['Wibowo 2018', 'Wibowo (2018) memetakan lumbung di lereng'],
      ['Sari 2020', 'Sari (2020) membandingkan dua lumbung.'],
    ]);
  });

  it('may be two that found one thing together', () => {
    const paper = inPassing('en', 'Okoro (2011) and Lind (2016) found that reeds burn too fast.', [
      okoro,
      lind,
    ]);
    expect(told(paper).map(([works]) => works)).toEqual(['Okoro 2011 + Lind 2016']);
  });

  it('may have a number in place of its year', () => {
    const paper = inPassing('en', 'Okoro et al. [7] explored how potters share a kiln.', [
      ['[7]', 'Okoro 2011'],
    ]);
    const numbered = paper.citations.map((one) => ({ ...one, form: 'numeric' as const }));
    expect(told({ ...paper, citations: numbered }).map(([works]) => works)).toEqual(['Okoro 2011']);
  });

  it('may be an item of a review that opens with names and a title or a colon', () => {
    const paper = made(
      'id',
      [
        '# Penelitian Terdahulu',
        'Wibowo (2018), “Lumbung Lereng”. Penelitian ini memakai peta lama. Hasilnya sebelas lumbung.',
        'Sari (2020): survei dua lumbung di kota.',
        '# Metode',
        'Data.',
      ],
      [wibowo, sari],
    );
    expect(told(paper)).toEqual([
      [
        'Wibowo 2018',
        'Wibowo (2018), “Lumbung Lereng”. Penelitian ini memakai peta lama. Hasilnya sebelas lumbung.',
      ],
      ['Sari 2020', 'Sari (2020): survei dua lumbung di kota.'],
    ]);
  });

  it('stands among results as well, unless a result is only compared with it', () => {
    const paper = made(
      'en',
      [
        '# Methods',
        'Okoro (2011) proposed the counting rule.',
        '# Results',
        'Lind (2016) suggests that reeds burn too fast.',
        'In line with this, Okoro (2011) found fewer kilns.',
      ],
      [okoro, lind],
    );
    expect(told(paper).map(([works]) => works)).toEqual(['Lind 2016']);
  });
});
