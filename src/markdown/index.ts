export { escapeBlock, escapeText, unescapeText } from './escape';
export { linksIn, printLink, type Link, type LinkParts } from './links';
export { hiddenIn } from './hidden';
export { safeName } from './names';
export {
  frontmatterOf,
  parseNote,
  printNote,
  type Frontmatter,
  type ParsedNote,
  type NoteProblem,
} from './note';
export { printProperties, type Properties, type PropertyValue } from './properties';
export { editProperties, type PropertyEdits } from './edit';
