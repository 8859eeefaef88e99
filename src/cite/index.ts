export { Citekeys, citekeyOf, citekeysOf } from './citekey';
export {
  clustersIn,
  printCluster,
  printKey,
  withKeys,
  type CiteItem,
  type Cluster,
  type FoundCluster,
  type LocatorLabel,
} from './syntax';
export {
  cite,
  type Bibliography,
  type Cited,
  type Entry,
  type FormattedCluster,
  type PlacedCluster,
  type Works,
} from './engine';
export { plainText, toHtml, toMarkdown, type Run } from './rich';
export {
  localeCodes,
  localeFor,
  readStyle,
  shippedStyle,
  shippedTitles,
  type Style,
  type StyleRead,
} from './styles';
