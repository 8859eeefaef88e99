import CSL from 'citeproc';
import { marked } from '../rich';

/** The output format of ours among those of citeproc: what `piecesOf` reads. */
export const FORMAT = 'citeweave';

/** What a function of a format is called with. */
interface State {
  readonly getTerm: (name: string) => string;
}

const form =
  (name: string) =>
  (_state: State, text: string): string =>
    marked(name, text);

/** A form that stands between the same marks around whatever text: citeproc puts it in. */
function around(name: string): string {
  return marked(name, '%%STRING%%');
}

const said = (_state: State, text: string): string => text;

CSL.Output.Formats[FORMAT] = {
  ...CSL.Output.Formats['text'],
  text_escape: (text: string | undefined) => text ?? '',
  bibstart: '',
  bibend: '',
  '@font-style/italic': around('italic'),
  '@font-style/oblique': around('italic'),
  '@font-style/normal': around('normal-style'),
  '@font-variant/small-caps': around('small-caps'),
  '@font-variant/normal': around('normal-variant'),
  '@font-weight/bold': around('bold'),
  '@font-weight/normal': around('normal-weight'),
  '@font-weight/light': false,
  '@text-decoration/none': around('no-line'),
  '@text-decoration/underline': around('underline'),
  '@vertical-align/baseline': around('baseline'),
  '@vertical-align/sup': around('sup'),
  '@vertical-align/sub': around('sub'),
  // An entry that prints nothing is left out: each tells whose it is.
  '@bibliography/entry': function (
    this: { readonly system_id?: string },
    _state: State,
    text: string,
  ): string {
    return `${this.system_id ?? ''}\n${text}`;
  },
  '@cite/entry': said,
  '@display/block': form('block'),
  '@display/left-margin': form('margin'),
  '@display/right-inline': form('inline'),
  '@display/indent': form('indent'),
  '@URL/true': (_state: State, text: string) => marked(`link ${text}`, text),
  '@DOI/true': (_state: State, text: string) => marked(`link ${doiAddress(text)}`, text),
};

/** The address of a DOI, also where the style writes it as one. */
function doiAddress(text: string): string {
  return /^https?:/i.test(text) ? text : `https://doi.org/${text}`;
}
