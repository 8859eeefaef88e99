export { nearestKeys } from './near';
