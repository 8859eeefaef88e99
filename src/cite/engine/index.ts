export { cite, type Bibliography, type Cited, type Entry, type FormattedCluster, type Works } from './cite';
