export { escapeBlock, escapeText, unescapeText } from './escape';
export { linksIn, printLink, type Link } from './links';
export { hiddenIn } from './hidden';
export { safeName } from './names';
export { frontmatterOf, parseNote, printNote, type ParsedNote } from './note';
export { printProperties, type Properties, type PropertyValue } from './properties';
export { editProperties, type PropertyEdits } from './edit';
