export { treeOf, type CslNode } from './node';
export { localeCodes, localeFor, localeTree, shippedTitles } from './shipped';
export { readStyle, shippedStyle, type Style, type StyleRead } from './style';
