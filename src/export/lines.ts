import type { Evidence, SaidVerdict, Sheet } from './sheet';
import { Wording } from './wording';

/** A matrix as a list, a line a coding or verdict, with a head line: every cell can be counted again from it. */
export function linesOf(sheet: Sheet): readonly (readonly string[])[] {
  const words = new Wording(sheet);
  const { framework, columns, rows } = sheet;
  const head = [
    words.say('matrix-out.framework'),
    words.rows(),
    words.say('matrix-out.role'),
    words.say('matrix-out.stance'),
    words.say('matrix-out.statement'),
    words.say('matrix-out.quote'),
    words.say('matrix-out.page'),
    words.say('matrix-out.paper'),
    words.say('matrix-out.citekey'),
    words.say('matrix-out.section'),
    words.say('matrix-out.coder'),
    words.say('matrix-out.made'),
    words.say('matrix-out.searched'),
  ];
  const lines = rows.flatMap((row) =>
    row.cells.flatMap(({ evidence, verdicts }, at) => {
      const place = [framework.name, row.name, columns[at]?.name ?? ''];
      return [
        ...evidence.map((one) => [...place, ...codingLine(one, words)]),
        ...verdicts.map((one) => [...place, ...verdictLine(one, words)]),
      ];
    }),
  );
  return [head, ...lines];
}

function codingLine(one: Evidence, words: Wording): readonly string[] {
  const { stance, statement, name, quote, bare, page, paper, citekey, section, by, made } = one;
  const side = words.say(stance === 'supports' ? 'matrix-out.supports' : 'matrix-out.opposes');
  return [
    side,
    statement || (quote === '' ? name : ''),
    quote,
    bare || page,
    paper,
    citekey,
    section,
    by,
    made,
    '',
  ];
}

function verdictLine({ verdict, by, made, searched }: SaidVerdict, words: Wording): readonly string[] {
  return [words.verdict(verdict), '', '', '', '', '', '', by, made, searched.join('; ')];
}
