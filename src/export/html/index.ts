import { byClaim } from '../claims';
import { codebookRows } from '../codebookRows';
import type { Evidence, SaidVerdict, Sheet, SheetCell } from '../sheet';
import { shownOf } from '../shown';
import { Wording } from '../wording';
import { escapeXml } from '../xml';
import { STYLE } from './style';

/**
 * A matrix as one page that needs nothing beside it and runs nothing: each cell opens its evidence. `figures` are pictures as SVG, which
 * stand in it as they are.
 */
export function htmlOf(sheet: Sheet, figures: readonly string[] = []): string {
  const words = new Wording(sheet);
  const { framework, by, language } = sheet;
  const title = escapeXml(framework.name);
  const defined = by.length === 0 ? '' : words.say('matrix-out.according', { by: words.by() });
  return `<!doctype html>
<html lang="${language.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${paragraph(defined)}${paragraph(words.emptyCells(sheet))}${matrixTable(sheet, words)}
${figures.map((figure) => `<figure tabindex="0">\n${figure}</figure>\n`).join('')}${codebook(sheet, words)}${gaps(sheet, words)}</main>
</body>
</html>
`;
}

function paragraph(text: string, kind = ''): string {
  if (text === '') return '';
  return `<p${kind === '' ? '' : ` class="${kind}"`}>${escapeXml(text)}</p>\n`;
}

function matrixTable(sheet: Sheet, words: Wording): string {
  const { corner, columns, rows } = shownOf(sheet, words);
  const head = [corner, ...columns.map(({ name }) => name)].map(
    (name) => `<th scope="col">${escapeXml(name)}</th>`,
  );
  const lines = rows.map(({ name, cells }) => {
    const inside = cells.map((cell) => `<td class="${cell.state}">${cellOf(cell, words)}</td>`);
    return `<tr><th scope="row">${escapeXml(name)}</th>${inside.join('')}</tr>`;
  });
  // The region takes the keyboard, so that a table wider than the screen can be scrolled without a mouse.
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escapeXml(sheet.framework.name)}">
<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
</div>`;
}

/** What a cell says; it opens where there is more to say. */
function cellOf(cell: SheetCell, words: Wording): string {
  const said = escapeXml(words.cell(cell));
  const items = [
    ...[...byClaim(cell)].map((codings) => evidenceOf(codings, words)),
    ...cell.verdicts.map((verdict) => verdictOf(verdict, words)),
    ...(cell.unsearched.length === 0
      ? []
      : [escapeXml(words.say('matrix-out.not-searched', { papers: cell.unsearched.join('; ') }))]),
  ];
  if (items.length === 0) return said;
  const list = items.map((item) => `<li>${item}</li>`).join('');
  return `<details><summary>${said}</summary><ul>${list}</ul></details>`;
}

/** A claim with its quote, where it stands, and all who coded it so. */
function evidenceOf(codings: readonly [Evidence, ...Evidence[]], words: Wording): string {
  const [one] = codings;
  const { stance, statement, quote, name, section } = one;
  const against =
    stance === 'opposes' ? `<strong>${escapeXml(words.say('matrix-out.opposes'))}</strong>` : '';
  const told = statement === '' ? (quote === '' ? name : '') : statement === quote ? '' : statement;
  const quoted = quote === '' ? '' : `<blockquote>${escapeXml(quote)}</blockquote>`;
  const coders = [...new Set(codings.map(({ by }) => by))].filter((by) => by !== '');
  const source = [
    sourceOf(one),
    words.page(one),
    section,
    coders.length === 0 ? '' : words.say('matrix-out.coded-by', { by: coders.join(', ') }),
  ].filter((part) => part !== '');
  return against + paragraph(told) + quoted + paragraph(source.join(' · '), 'source');
}

function sourceOf({ paper, citekey }: Evidence): string {
  return paper === '' || citekey === '' ? paper || citekey : `${paper} (${citekey})`;
}

function verdictOf({ verdict, by, made, searched }: SaidVerdict, words: Wording): string {
  const who = [by, made].filter((part) => part !== '').join(', ');
  const where =
    searched.length === 0 ? '' : words.say('matrix-out.searched-where', { papers: searched.join('; ') });
  return (
    paragraph(words.verdict(verdict)) +
    paragraph([who, where].filter((part) => part !== '').join(' · '), 'source')
  );
}

function codebook(sheet: Sheet, words: Wording): string {
  const [head = [], ...rows] = codebookRows(sheet);
  const heads = head.map((name) => `<th scope="col">${escapeXml(name)}</th>`).join('');
  const lines = rows.map(([role = '', ...said]) => {
    const cells = said.map((text) => `<td>${escapeXml(text)}</td>`).join('');
    return `<tr><th scope="row">${escapeXml(role)}</th>${cells}</tr>`;
  });
  return `<h2>${escapeXml(words.say('matrix-out.codebook'))}</h2>
<table>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines.join('\n')}
</tbody>
</table>
`;
}

/** The empty cells, a line a row: where nothing shows a role, and why as far as anybody says so. */
function gaps(sheet: Sheet, words: Wording): string {
  const items = sheet.rows.flatMap(({ name, cells }) => {
    const empty = cells.flatMap((cell, at) =>
      cell.supports > 0
        ? []
        : [`${escapeXml(sheet.columns[at]?.name ?? '')} (${escapeXml(words.cell(cell))})`],
    );
    return empty.length === 0 ? [] : [`<li><strong>${escapeXml(name)}</strong>: ${empty.join(', ')}</li>`];
  });
  if (items.length === 0) return '';
  return `<h2>${escapeXml(words.say('matrix-out.gaps'))}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n`;
}
