export { nearestKeys } from './near';
export { rowOf, type Row } from './row';
export { WorkIndex, type Search } from './workIndex';
