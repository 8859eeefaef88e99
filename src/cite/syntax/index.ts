export type { CiteItem, Cluster, FoundCluster, LocatorLabel } from './cluster';
export { printKey } from './key';
export { clustersIn } from './parse';
export { withKeys } from './rekey';
export { printCluster } from './print';
