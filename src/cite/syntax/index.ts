export type { CiteItem, Cluster, FoundCluster, LocatorLabel } from './cluster';
export { printKey } from './key';
export { clustersIn } from './parse';
export { printCluster } from './print';
