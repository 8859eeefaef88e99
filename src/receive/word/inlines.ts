import type { BlockKind } from '../../paper';
import type { Extract } from '../extract';
import { asRaised } from '../markup/raised';
import { childOf, childrenOf, isElement, saidIn, within, type Element, type Node } from '../markup/tree';
import { controlOf, fieldOf } from './fields';
import type { FieldStack } from './fieldStack';
import { alternative, isContents } from './parts';
import { isOn, valueIn } from './styles';

/** Properties, and what was deleted, or moved away, with changes tracked. */
const unread: ReadonlySet<string> = new Set(['w:pPr', 'w:del', 'w:moveFrom']);

/** Where a note or a text box that is anchored in a paragraph is put: behind it. A note is called behind so many signs. */
export type Anchor = (element: Element, kind: BlockKind, calledAt?: number) => void;

/** Writes what stands within the paragraphs of a Word file: runs, fields, and what is anchored in them. */
export class Inlines {
  readonly #extract: Extract;
  readonly #fields: FieldStack;
  readonly #notes: ReadonlyMap<string, Element>;
  readonly #anchor: Anchor;

  constructor(extract: Extract, fields: FieldStack, notes: ReadonlyMap<string, Element>, anchor: Anchor) {
    this.#extract = extract;
    this.#fields = fields;
    this.#notes = notes;
    this.#anchor = anchor;
  }

  write(element: Element): void {
    for (const child of element.children) this.#part(child);
  }

  #part(node: Node): void {
    if (!isElement(node)) return;
    switch (node.name) {
      case 'w:r':
        this.#run(node);
        break;
      case 'w:fldSimple':
        this.#fields.within(fieldOf(node.attributes['w:instr'] ?? '', ''), () => {
          this.write(node);
        });
        break;
      case 'w:sdt':
        this.#control(node);
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#say(
          within(node, 'm:t')
            .map((text) => saidIn(text))
            .join(' '),
        );
        break;
      default:
        if (!unread.has(node.name)) this.write(node);
    }
  }

  #control(control: Element): void {
    const content = childOf(control, 'w:sdtContent');
    if (!content || isContents(control)) return;
    this.#fields.within(controlOf(valueIn(control, 'w:sdtPr', 'w:tag') ?? ''), () => {
      this.write(content);
    });
  }

  #run(run: Element): void {
    const properties = childOf(run, 'w:rPr');
    if (isOn(properties, 'w:vanish') || isOn(properties, 'w:webHidden')) return;
    const raised = valueIn(properties, 'w:vertAlign') === 'superscript';
    for (const child of childrenOf(run)) this.#runPart(child, raised);
  }

  #runPart(element: Element, raised: boolean): void {
    switch (element.name) {
      case 'w:t':
        this.#say(raised ? asRaised(rawText(element)) : rawText(element));
        break;
      case 'w:tab':
      case 'w:br':
      case 'w:cr':
        this.#say(' ');
        break;
      case 'w:noBreakHyphen':
        this.#say('-');
        break;
      case 'w:instrText':
        this.#fields.code(rawText(element));
        break;
      case 'w:fldChar':
        this.#fieldSign(element);
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#note(element);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'mc:AlternateContent':
        this.#boxes(element);
        break;
    }
  }

  #say(text: string): void {
    if (!this.#fields.isSilent) this.#extract.say(text);
  }

  #fieldSign(element: Element): void {
    const kind = element.attributes['w:fldCharType'];
    if (kind === 'begin') this.#fields.begin(saidIn(childOf(element, 'w:fldData')));
    else if (kind === 'separate') this.#fields.show();
    else if (kind === 'end') this.#fields.end();
  }

  #note(reference: Element): void {
    const kind = reference.name.replace('Reference', '');
    const note = this.#notes.get(`${kind} ${reference.attributes['w:id'] ?? ''}`);
    if (note && !this.#fields.isSilent) this.#anchor(note, 'footnote', this.#extract.mark.length);
  }

  /** Text boxes stand beside the text: their paragraphs follow it. */
  #boxes(element: Element): void {
    const from = element.name === 'mc:AlternateContent' ? alternative(element) : element;
    for (const box of within(from, 'w:txbxContent')) this.#anchor(box, 'paragraph');
  }
}

/** All text of an element as it stands: white space in it says something. */
const rawText = ({ children }: Element): string =>
  children.filter((child): child is string => !isElement(child)).join('');
