export { cite, type Bibliography, type Cited, type Entry, type FormattedCluster } from './cite';
