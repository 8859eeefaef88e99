export { Citekeys, citekeyOf, citekeysOf } from './citekey';
export type { Keyed } from './citekey';
