/** What is put into texts: sentences of many fields, in two languages. */
export const sentences: readonly string[] = [
  'The tide tables were printed again after the harbour wall had been mended.',
  'Three schools in the valley share one teacher of music.',
  'Nobody had counted the wells before the dry years began.',
  'Bees were kept on the roofs until the market moved away.',
  'Most of the letters were answered within a week of their arrival.',
  'Petani menanam padi gogo setelah hujan pertama turun di lereng bukit.',
  'Perpustakaan desa itu hanya dibuka pada hari Sabtu.',
  'Nelayan menjual hasil tangkapan mereka sebelum matahari terbit.',
  'Jembatan lama diganti karena kayunya sudah lapuk.',
  'Guru muda itu mengajar membaca dengan lagu-lagu daerah.',
  'However, the sample was small and drawn from one district only.',
  'Selain itu, data yang dikumpulkan belum mencakup musim kemarau.',
];

/** Sentences and their translations: names and numbers are the same in both. */
export const pairs: readonly (readonly [said: string, translated: string])[] = [
  [
    'In 2014 the cooperative of Lembang bought 120 cows and built a dairy of its own.',
    'Pada tahun 2014 koperasi Lembang membeli 120 ekor sapi dan mendirikan pabrik susu sendiri.',
  ],
  [
    'The ferry between Merak and Bakauheni carried 18 million people in that year.',
    'Kapal feri antara Merak dan Bakauheni mengangkut 18 juta orang pada tahun itu.',
  ],
  [
    'Midwives visited every household twice a month until the fever was gone.',
    'Bidan mengunjungi setiap rumah tangga dua kali sebulan sampai demam itu hilang.',
  ],
  [
    'Rinaldi and Osei (2011) found that shade trees protect young coffee from frost.',
    'Rinaldi dan Osei (2011) menemukan bahwa pohon peneduh melindungi kopi muda dari embun beku.',
  ],
  [
    'Anak-anak di pulau itu berangkat ke sekolah dengan perahu kecil setiap pagi.',
    'The children of that island go to school in a small boat every morning.',
  ],
  [
    'Harga garam turun 12 persen setelah pelabuhan Sumenep dibuka kembali.',
    'The price of salt fell by 12 per cent after the port of Sumenep had opened again.',
  ],
  [
    'Los archivos de la parroquia se perdieron en el incendio de 1931.',
    'The archives of the parish were lost in the fire of 1931.',
  ],
  [
    'Warga menyimpan benih jagung di lumbung bersama milik desa.',
    'The villagers keep their seed corn in a barn that they own together.',
  ],
];
