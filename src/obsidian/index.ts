export { CiteweavePlugin } from './plugin';
