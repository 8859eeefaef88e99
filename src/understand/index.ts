export { understand, type Understanding } from './reading';
