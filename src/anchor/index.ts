export { describe, type Anchor } from './anchor';
export { find, findAll } from './find';
export { groundOf, type Ground } from './ground';
export type { Found } from './judge';
