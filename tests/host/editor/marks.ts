import { type EditorState, type Line, type Range, StateField } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { editorLivePreviewField } from './fields';
import { partsOf } from './inline';
import { kindsOf, type LineKind } from './lines';

/** The kind of every line, worked out once for each change of the text. */
export const lineKinds = StateField.define<readonly LineKind[]>({
  create: ({ doc }) => kindsOf(doc),
  update: (kinds, { docChanged, newDoc }) => (docChanged ? kindsOf(newDoc) : kinds),
});

const lineClasses: Readonly<Record<LineKind, string>> = {
  properties: 'cm-hmd-frontmatter',
  code: 'HyperMD-codeblock HyperMD-codeblock-bg',
  math: 'cm-math',
  comment: 'cm-comment',
  quote: 'HyperMD-quote HyperMD-quote-1',
  callout: 'HyperMD-quote HyperMD-callout',
  table: 'HyperMD-table-row',
  text: '',
};

/** How the text looks: headings, quotes, lists, links; in Live Preview without the signs that make them. */
export const marks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      const isSwitched =
        update.startState.field(editorLivePreviewField) !== update.state.field(editorLivePreviewField);
      if (update.docChanged || update.selectionSet || update.viewportChanged || isSwitched)
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      ranges.push(...ofLine(view.state, line));
      at = line.to + 1;
    }
  return Decoration.set(ranges, true);
}

function ofLine(state: EditorState, line: Line): readonly Range<Decoration>[] {
  const kind = state.field(lineKinds)[line.number - 1] ?? 'text';
  const hasParts = kind === 'text' || kind === 'quote' || kind === 'callout' || kind === 'table';
  const heading = hasParts ? /^(#{1,6})\s/.exec(line.text)?.[1]?.length : undefined;
  const list = hasParts && /^\s*([-*+]|\d+[.)])\s/.test(line.text);
  const classes = [
    lineClasses[kind],
    heading === undefined ? '' : `HyperMD-header HyperMD-header-${heading}`,
    list ? 'HyperMD-list-line HyperMD-list-line-1' : '',
  ].filter((name) => name !== '');
  return [
    ...(classes.length > 0 ? [Decoration.line({ class: classes.join(' ') }).range(line.from)] : []),
    ...(heading === undefined ? [] : headingSigns(state, line, heading)),
    ...(kind === 'quote' ? quoteSign(state, line) : []),
    ...(hasParts ? inlineMarks(state, line) : []),
  ];
}

const hide = Decoration.replace({});

/** Whether the cursor or the selection touches a part, so that its signs are shown. */
function isTouched(state: EditorState, from: number, to: number): boolean {
  return state.selection.ranges.some((range) => range.from <= to && from <= range.to);
}

function isShownAsSource(state: EditorState, from: number, to: number): boolean {
  return !state.field(editorLivePreviewField) || isTouched(state, from, to);
}

function headingSigns(state: EditorState, line: Line, level: number): readonly Range<Decoration>[] {
  const end = line.from + level + 1;
  const signs = isShownAsSource(state, line.from, line.to)
    ? Decoration.mark({ class: 'cm-formatting cm-formatting-header' })
    : hide;
  return [signs.range(line.from, end)];
}

function quoteSign(state: EditorState, line: Line): readonly Range<Decoration>[] {
  const sign = /^>\s?/.exec(line.text)?.[0].length ?? 0;
  if (sign === 0 || isShownAsSource(state, line.from, line.to)) return [];
  return [hide.range(line.from, line.from + sign)];
}

function inlineMarks(state: EditorState, line: Line): readonly Range<Decoration>[] {
  return partsOf(line.text).flatMap(({ from, to, cls, hidden, href }) => {
    const attributes = href === undefined ? {} : { 'data-href': href };
    const mark = Decoration.mark({ class: cls, attributes }).range(line.from + from, line.from + to);
    if (isShownAsSource(state, line.from + from, line.from + to)) return [mark];
    return [mark, ...hidden.map(([start, end]) => hide.range(line.from + start, line.from + end))];
  });
}
