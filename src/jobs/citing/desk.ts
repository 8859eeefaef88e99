import { cite, clustersIn, readStyle, shippedStyle, type FoundCluster, type Style } from '../../cite';
import { nearestKeys } from '../../library';
import type { Problem } from '../../paper';
import { askedByNote } from '../cite';
import { rememberedKeys } from '../formatted';
import type { Keeper } from './keeper';
import type { CitedCluster, CitedText, CitingAnswer, CitingAsk, StyleAsked, UnknownCited } from './messages';
import { WorkShelf } from './shelf';

/** What is used where a style can't be. */
const FALLBACK = 'apa';

/** Answers what is asked of the library and of citations, in the order in which it is asked. */
export class CitingDesk {
  private readonly shelf: WorkShelf;
  /** Styles of the user's own, by their texts. */
  private readonly own = new Map<string, ReturnType<typeof readStyle>>();

  /** What was heard last is answered when this ends. */
  private turn: Promise<unknown> = Promise.resolve();

  /**
   * @param breath awaited between the steps of what takes long
   * @param keeper keeps what was read of files for the next start; null: each start reads them anew
   */
  constructor(
    breath: () => Promise<void>,
    private readonly keeper: Keeper | null = null,
  ) {
    this.shelf = new WorkShelf(breath);
  }

  /** The answer to a question; with a keeper, files are read only where what it keeps of them does not serve. Throws where the answer does. */
  hear(asked: CitingAsk): Promise<CitingAnswer> {
    const answer = this.turn.then(() => this.heard(asked));
    this.turn = answer.catch(() => undefined);
    return answer;
  }

  private async heard(asked: CitingAsk): Promise<CitingAnswer> {
    const { keeper } = this;
    if (keeper && asked.ask === 'keep') void keeper.keepOnly(asked.files);
    if (!keeper || asked.ask !== 'file' || asked.bytes === null) return this.answer(asked);
    const { file, bytes } = asked;
    // After a change only what changed is read, which what was kept of another state can't be better than.
    const known = this.shelf.fileRead(file) ? null : await keeper.find(file, bytes);
    const { works, problems } = this.shelf.setFile(file, bytes, known);
    const read = this.shelf.fileRead(file);
    if (read && !known) void keeper.keep(file, bytes, read);
    return { ask: 'file', works, problems };
  }

  answer(asked: CitingAsk): CitingAnswer {
    switch (asked.ask) {
      case 'file': {
        const { works, problems } = this.shelf.setFile(asked.file, asked.bytes);
        return { ask: 'file', works, problems };
      }
      case 'keep':
        return { ask: 'keep' };
      case 'notes':
        return { ask: 'notes', works: this.shelf.setNotes(asked.notes), problems: [] };
      case 'search': {
        const cited = clustersIn(asked.text).flatMap(({ items }) => items.map(({ key }) => key));
        const first = [...new Set([...cited, ...asked.first])];
        return {
          ask: 'search',
          rows: this.shelf.search({ query: asked.query, limit: asked.limit, first }),
        };
      }
      case 'duplicates':
        return { ask: 'duplicates', groups: this.shelf.duplicates() };
      case 'like':
        return { ask: 'like', like: this.shelf.like(asked.work) };
      case 'match':
        return { ask: 'match', matches: this.shelf.matches() };
      case 'about':
        return { ask: 'about', about: asked.keys.map((key) => this.shelf.about(key)) };
      case 'cite':
        return { ask: 'cite', cited: this.cite(asked.text, asked.style, asked.language) };
    }
  }

  private cite(text: string, styleAsked: StyleAsked, language: string | null): CitedText {
    const { style, problems } = this.styleOf(styleAsked);
    const clusters = clustersIn(text);
    // What stands as text is listed as well.
    const nocite = [...askedByNote(text).nocite, ...rememberedKeys(text)];
    const cited = cite({ style, language, works: this.shelf, clusters, nocite });
    const counts = new Map<string, number>();
    for (const { items } of clusters)
      for (const { key } of items) counts.set(key, (counts.get(key) ?? 0) + 1);
    const { bibliography } = cited;
    return {
      clusters: clusters.map((cluster, at): CitedCluster => {
        const { text: shown = [], note = null } = cited.clusters[at] ?? {};
        return {
          from: cluster.from,
          to: cluster.to,
          text: shown,
          note: note && { number: at + 1, runs: note },
          works: this.worksIn(cluster),
          isLink:
            cluster.form === 'narrative' && cluster.items.length === 1 && cluster.items[0]?.link != null,
        };
      }),
      entries:
        bibliography?.entries.map((entry) => ({ ...entry, count: counts.get(entry.key) ?? 0 })) ?? null,
      hangs: bibliography?.hangs ?? false,
      keys: [...counts.keys()],
      unknown: this.unknownIn(clusters),
      problems: [...problems, ...cited.problems, ...this.ambiguousIn(counts.keys())],
    };
  }

  private worksIn({ items, keys }: FoundCluster): CitedCluster['works'] {
    return items.map(({ key }, at) => {
      const { from = 0, to = 0 } = keys[at] ?? {};
      const state = this.shelf.ambiguous(key) ? 'ambiguous' : this.shelf.has(key) ? 'known' : 'unknown';
      return { key, from, to, state };
    });
  }

  private unknownIn(clusters: readonly FoundCluster[]): readonly UnknownCited[] {
    const found = new Map<string, UnknownCited>();
    for (const { items, keys } of clusters) {
      items.forEach(({ key }, at) => {
        const place = keys[at];
        if (!place || found.has(key) || this.shelf.has(key)) return;
        found.set(key, { key, ...place, near: nearestKeys(key, this.shelf.keys()) });
      });
    }
    return [...found.values()];
  }

  private ambiguousIn(keys: Iterable<string>): readonly Problem[] {
    return [...keys].flatMap((key): Problem[] => {
      const [first = '', ...files] = this.shelf.ambiguous(key) ?? [];
      return files.map((file) => ({ kind: 'library.ambiguous', file, values: { key, first } }));
    });
  }

  private styleOf(asked: StyleAsked): { readonly style: Style; readonly problems: readonly Problem[] } {
    const fallback = shippedStyle(FALLBACK);
    if (!fallback) throw new Error(`no style ${FALLBACK}`);
    if ('id' in asked) {
      const style = shippedStyle(asked.id);
      if (style) return { style, problems: [] };
      return {
        style: fallback,
        problems: [{ kind: 'style.unknown', file: '', values: { style: asked.id } }],
      };
    }
    const known = this.own.get(asked.csl) ?? readStyle(asked.csl, asked.file);
    this.own.set(asked.csl, known);
    return { style: known.style ?? fallback, problems: known.problems };
  }
}
