import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedFolder } from '../shared';
import { measure, printed, told } from './sureness';

const isThere = sharedFolder('corpus') !== null && sharedFolder('paper') !== null;

describe.skipIf(!isThere)('how sure things are by their reasons', () => {
  // `npm run measure` prints the counts and writes them anew.
  it('is what was counted on papers with gold, and on those judged by hand', async () => {
    const table = measure();
    console.log(told(table));
    const file = join(import.meta.dirname, '..', '..', 'src', 'notes', 'measured.json');
    await expect(printed(table)).toMatchFileSnapshot(file);
  }, 120_000);
});
