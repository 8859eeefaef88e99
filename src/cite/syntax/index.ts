export type { CiteItem, Cluster, FoundCluster, LocatorLabel } from './cluster';
export { clustersIn } from './parse';
export { printCluster } from './print';
