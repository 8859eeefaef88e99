/** What a type of CSL is written as where a format has none of its own for it: what is nearest, and at the end `document`. */
const nearest: Readonly<Record<string, string>> = {
  article: 'manuscript',
  'article-magazine': 'article-journal',
  'article-newspaper': 'article-magazine',
  bill: 'legislation',
  broadcast: 'motion_picture',
  classic: 'manuscript',
  collection: 'book',
  entry: 'entry-encyclopedia',
  'entry-dictionary': 'entry-encyclopedia',
  'entry-encyclopedia': 'chapter',
  figure: 'graphic',
  hearing: 'report',
  interview: 'personal_communication',
  musical_score: 'book',
  pamphlet: 'book',
  'paper-conference': 'article-journal',
  periodical: 'book',
  post: 'webpage',
  'post-weblog': 'webpage',
  regulation: 'legislation',
  review: 'article-journal',
  'review-book': 'review',
  speech: 'manuscript',
  standard: 'report',
  treaty: 'legislation',
};

/** A type and those that come after it, the nearest first. */
export function typesNear(type: string): readonly string[] {
  const next = nearest[type];
  return [type, ...(next === undefined ? ['document'] : typesNear(next))];
}
