export { treeOf, type CslNode } from './node';
export { localeCodes, shippedTitles } from './names';
export { localeFor, localeTree } from './shipped';
export { readStyle, shippedStyle, type Style, type StyleRead } from './style';
