export {
  cite,
  type Bibliography,
  type Cited,
  type Entry,
  type FormattedCluster,
  type PlacedCluster,
  type Works,
} from './cite';
