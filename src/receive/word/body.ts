import type { BlockKind } from '../../paper';
import type { Extract } from '../extract';
import { childOf, childrenOf, saidIn, within, type Element } from '../markup/tree';
import { controlOf } from './fields';
import { FieldStack } from './fieldStack';
import { Inlines } from './inlines';
import { Numbering } from './numbering';
import type { Package } from './package';
import { alternative, cellsIn, isContents, laysOut, notesIn } from './parts';
import { outlineIn, Styles, valueIn } from './styles';

/** Writes the text of a Word file, block by block: paragraphs, tables, and the notes that they bear. */
export class Body {
  readonly fields: FieldStack;
  /** The first paragraph in the style `Title`, or null. */
  title: string | null = null;
  readonly #extract: Extract;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #inlines: Inlines;
  /** What follows the paragraph that is being written: its notes and text boxes. */
  readonly #after: (() => void)[] = [];
  /** What a paragraph is here: within a note it is one of a note. */
  #kind: BlockKind = 'paragraph';

  constructor(extract: Extract, file: Package) {
    const notes = [...notesIn(file.footnotes, 'w:footnote'), ...notesIn(file.endnotes, 'w:endnote')];
    this.fields = new FieldStack(extract);
    this.#extract = extract;
    this.#styles = new Styles(file.styles);
    this.#numbering = new Numbering(file.numbering);
    this.#inlines = new Inlines(extract, this.fields, new Map(notes), (element, kind, calledAt) => {
      this.#anchor(element, kind, calledAt);
    });
  }

  /** The blocks inside of an element, in order. */
  write(element: Element): void {
    for (const child of childrenOf(element)) this.#block(child);
  }

  #block(element: Element): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        break;
      case 'w:tbl':
        this.#table(element);
        break;
      case 'w:sdt':
        this.#control(element);
        break;
      case 'mc:AlternateContent':
        this.write(alternative(element));
        break;
      // What was deleted, or moved away, with changes tracked.
      case 'w:del':
      case 'w:moveFrom':
        break;
      default:
        this.write(element);
    }
  }

  #control(control: Element): void {
    const content = childOf(control, 'w:sdtContent');
    if (!content || isContents(control)) return;
    this.fields.within(controlOf(valueIn(control, 'w:sdtPr', 'w:tag') ?? ''), () => {
      this.write(content);
    });
  }

  #paragraph(element: Element): void {
    const properties = childOf(element, 'w:pPr');
    const style = this.#styles.of(valueIn(properties, 'w:pStyle'));
    if (style.isContents) return;
    const level = this.#kind === 'paragraph' ? (outlineIn(properties) ?? style.level) : 0;
    const numbering = childOf(properties, 'w:numPr') ?? style.numbering;
    const isListed = this.#numbering.isListed(numbering);
    const label = isListed ? this.#numbering.next(numbering) : '';
    const listed = isListed || this.fields.inList ? 'list-item' : this.#kind;
    const kind = style.isCaption ? 'caption' : style.isQuote ? 'quote' : listed;
    this.#write(level > 0 ? 'heading' : kind, level, () => {
      if (saidIn(element) !== '') this.#extract.say(label);
      this.#inlines.write(element);
    });
    if (style.isTitle) this.title ??= saidIn(element);
  }

  /** A block, and after it what is anchored in it. */
  #write(kind: BlockKind, level: number, write: () => void): void {
    this.#extract.begin(kind, level);
    this.fields.block(write);
    this.#extract.close();
    for (const after of this.#after.splice(0)) after();
  }

  #anchor(element: Element, kind: BlockKind, calledAt?: number): void {
    const write = (): void => {
      const before = this.#kind;
      this.#kind = kind;
      this.write(element);
      this.#kind = before;
    };
    this.#after.push(() => {
      if (calledAt === undefined) write();
      else this.#extract.noteCalledAt(calledAt, write);
    });
  }

  #table(element: Element): void {
    const rows = cellsIn(element);
    const parted = laysOut(rows);
    for (const cells of rows) {
      if (parted) for (const cell of cells) this.write(cell);
      else this.#row(cells);
    }
  }

  #row(cells: readonly Element[]): void {
    this.#write('table', 0, () => {
      for (const cell of cells) {
        for (const paragraph of within(cell, 'w:p')) {
          this.#inlines.write(paragraph);
          this.#extract.say(' ');
        }
        this.#extract.cell();
      }
    });
  }
}
