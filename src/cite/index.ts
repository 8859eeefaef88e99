export { Citekeys, citekeyOf, citekeysOf } from './citekey';
