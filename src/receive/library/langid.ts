/** BCP 47 codes of the names that babel and polyglossia give languages, by their first words. */
const codes: Readonly<Record<string, string>> = {
  acadian: 'fr-CA',
  afrikaans: 'af-ZA',
  american: 'en-US',
  arabic: 'ar',
  australian: 'en-AU',
  austrian: 'de-AT',
  basque: 'eu',
  brazil: 'pt-BR',
  brazilian: 'pt-BR',
  british: 'en-GB',
  bulgarian: 'bg-BG',
  canadian: 'en-CA',
  canadien: 'fr-CA',
  catalan: 'ca-AD',
  chinese: 'zh-CN',
  croatian: 'hr-HR',
  czech: 'cs-CZ',
  danish: 'da-DK',
  dutch: 'nl-NL',
  english: 'en-US',
  estonian: 'et-EE',
  finnish: 'fi-FI',
  francais: 'fr-FR',
  french: 'fr-FR',
  german: 'de-DE',
  germanb: 'de-DE',
  greek: 'el-GR',
  hebrew: 'he-IL',
  hungarian: 'hu-HU',
  icelandic: 'is-IS',
  indon: 'id-ID',
  indonesian: 'id-ID',
  bahasa: 'id-ID',
  bahasai: 'id-ID',
  italian: 'it-IT',
  japanese: 'ja-JP',
  korean: 'ko-KR',
  latin: 'la',
  latvian: 'lv-LV',
  lithuanian: 'lt-LT',
  malay: 'ms-MY',
  mexican: 'es-MX',
  naustrian: 'de-AT',
  newzealand: 'en-NZ',
  ngerman: 'de-DE',
  norsk: 'nb-NO',
  norwegian: 'nb-NO',
  nynorsk: 'nn-NO',
  persian: 'fa-IR',
  polish: 'pl-PL',
  portuges: 'pt-PT',
  portuguese: 'pt-PT',
  romanian: 'ro-RO',
  russian: 'ru-RU',
  serbian: 'sr-RS',
  slovak: 'sk-SK',
  slovene: 'sl-SI',
  slovenian: 'sl-SI',
  spanish: 'es-ES',
  swedish: 'sv-SE',
  swissgerman: 'de-CH',
  thai: 'th-TH',
  turkish: 'tr-TR',
  ukenglish: 'en-GB',
  ukrainian: 'uk-UA',
  usenglish: 'en-US',
  vietnamese: 'vi-VN',
};

/** The BCP 47 code of a language that a file names; what is one already stays; null where it names none that we know. */
export function languageCode(name: string): string | null {
  const said = name.trim();
  if (/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(said)) return said.replaceAll('_', '-');
  const [word = ''] = said.toLowerCase().split(/[\s,;]+/);
  return new Map(Object.entries(codes)).get(word) ?? null;
}

/** Names for which babel has a better one. */
const second: ReadonlySet<string> = new Set([
  'acadian',
  'austrian',
  'bahasa',
  'bahasai',
  'brazil',
  'canadien',
  'english',
  'francais',
  'german',
  'germanb',
  'indon',
  'norwegian',
  'portuges',
  'slovene',
  'ukenglish',
  'usenglish',
]);
const named = Object.entries(codes).filter(([name]) => !second.has(name));

/** The name that babel has for the language of a BCP 47 code, also for one without its region; null where we know none. */
export function languageName(code: string): string | null {
  const said = code.trim();
  const exact = named.find(([, known]) => known === said);
  if (exact) return exact[0];
  if (said === 'en') return 'english';
  // The country that has its language's name: `fr-FR`; else the first.
  const alike = named.filter(([, known]) => known.split('-')[0] === said);
  const [name] = alike.find(([, known]) => known === `${said}-${said.toUpperCase()}`) ?? alike[0] ?? [];
  return name ?? null;
}
