import { describe, expect, it } from 'vitest';
import { signsOf, ulidOf } from '../../src/notes/signs';

const contents = Array.from({ length: 20_000 }, (_, index) => `marsh2021/claim/${index}`);

describe('names made of content', () => {
  it('are the same on every device and in every version', () => {
    expect(signsOf('marsh2021/claim/850', 8)).toBe('A1JG6PRQ');
    expect(ulidOf('marsh2021/850/framework/roles')).toBe('0P08M2XPKRP3D0ATYJWXEG34MW');
  });

  it('begin alike, however many signs are asked', () => {
    expect(signsOf('tide', 25).startsWith(signsOf('tide', 4))).toBe(true);
    expect(signsOf('tide', 25)).toHaveLength(25);
  });

  it('have the form of a ULID', () => {
    for (const content of contents.slice(0, 500))
      expect(ulidOf(content)).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
  });

  it('differ where the content differs by one place', () => {
    expect(new Set(contents.map((content) => signsOf(content, 8))).size).toBe(contents.length);
    expect(new Set(contents.map(ulidOf)).size).toBe(contents.length);
  });

  it('use every sign about as often as any other', () => {
    const counts = new Map<string, number>();
    for (const content of contents) {
      for (const sign of signsOf(content, 4)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
    // 80,000 signs of 32 kinds: 2,500 of each, give or take five standard deviations (of 49).
    expect(counts.size).toBe(32);
    for (const count of counts.values()) expect(Math.abs(count - 2_500)).toBeLessThan(250);
  });
});
