import { getLanguage } from 'obsidian';
import { sentence } from '../../jobs';

type Said = typeof sentence extends (language: string, ...rest: infer Rest) => string ? Rest : never;

/** A sentence of the message table in Obsidian's language. */
export function say(...said: Said): string {
  return sentence(getLanguage(), ...said);
}
