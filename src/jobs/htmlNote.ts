import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { toHtml, type Entry, type Run } from '../cite';
import { frontmatterOf, linksIn, parseNote } from '../markdown';

/** Signs of the private use area: what stands between them is put in once the note is HTML. */
const OPEN = '\ue0c0';
const CLOSE = '\ue0c1';
const HELD = new RegExp(`(?:<p>)?${OPEN}(\\d+)${CLOSE}(?:</p>)?`, 'g');

/** A note on its way to a page of HTML: no tag of the note's own is taken over. */
export class HtmlNote {
  private readonly held: string[] = [];

  /** @param language BCP 47 code */
  constructor(private readonly language: string) {}

  /** A citation, held by a sign until the rest of the note is HTML. */
  readonly cited = (runs: readonly Run[]): string => {
    const html = toHtml(runs);
    return html === '' ? '' : this.hold(html);
  };

  /** The list of works, held by a sign. */
  list(entries: readonly Entry[]): string {
    const items = entries.map(({ key, margin, lines }) => {
      const mark = margin.length === 0 ? '' : `<span class="csl-left-margin">${toHtml(margin)}</span> `;
      const said = lines.map(({ runs }) => toHtml(runs)).join('<br>');
      return `<div class="csl-entry" id="ref-${escaped(key)}">${mark}${said}</div>`;
    });
    return this.hold(`<div class="csl-bib-body">\n${items.join('\n')}\n</div>`);
  }

  /** The whole page of a note's Markdown in which citations are held. */
  whole(text: string): string {
    const { title } = parseNote(text).properties;
    const heading = /^#[ \t]+(.+)$/m.exec(text)?.[1];
    const named = typeof title === 'string' ? title : (heading ?? '');
    const html = markdown()
      .render(plainLinks(withoutComments(text.slice(frontmatterOf(text)?.end ?? 0))))
      .replace(HELD, (whole, number: string) => {
        const put = this.held[Number(number)] ?? '';
        const isBlock = put.startsWith('<div');
        return isBlock ? put : whole.replace(/\ue0c0\d+\ue0c1/, () => put);
      });
    const head = `<meta charset="utf-8">\n<title>${escaped(named)}</title>`;
    return `<!doctype html>\n<html lang="${escaped(this.language)}">\n<head>\n${head}\n</head>\n<body>\n${html}</body>\n</html>\n`;
  }

  private hold(html: string): string {
    this.held.push(html);
    return OPEN + String(this.held.length - 1) + CLOSE;
  }
}

/** Tags of a note are shown as they are written: they may hold scripts. */
function markdown(): MarkdownIt {
  return new MarkdownIt({ html: false, linkify: false }).use(footnotes);
}

function withoutComments(text: string): string {
  return text.replace(/%%[\s\S]*?%%/g, '');
}

/** Links to notes lead nowhere on a page: what they show stays. */
function plainLinks(text: string): string {
  let made = '';
  let at = 0;
  for (const { from, to, target, alias, embed } of linksIn(text)) {
    if (!text.slice(from, to).includes('[[')) continue;
    made += text.slice(at, from) + (embed ? '' : (alias ?? target));
    at = to;
  }
  return made + text.slice(at);
}

function escaped(text: string): string {
  return toHtml([{ text }]);
}
