import { getLanguage } from 'obsidian';
import { sentence } from '../jobs';

/** A sentence of the message table in Obsidian's language. */
export function spoken(key: Parameters<typeof sentence>[1], values?: Parameters<typeof sentence>[2]): string {
  return sentence(getLanguage(), key, values);
}
