import { describe, expect, it } from 'vitest';
import { CitingDesk, citationsToKeys, citationsToText, type CitedText } from '../../src/jobs';

function cited(text: string, style: string): CitedText {
  const desk = new CitingDesk(() => Promise.resolve());
  const bib =
    '@book{moore2015, author = {Moore, R.}, title = {Cybercrime}, year = 2015}\n@book{b, author = {Boussard, C. and UNICEF}, title = {Roles}, year = 2002}';
  desk.answer({ ask: 'file', file: 'a.bib', bytes: new TextEncoder().encode(bib) });
  const answer = desk.answer({ ask: 'cite', text, style: { id: style }, language: null });
  if (answer.ask !== 'cite') throw new Error('another answer');
  return answer.cited;
}

const all = (text: string) => ({ from: 0, to: text.length });
const toText = (text: string, style = 'apa', stretch = all(text)): string =>
  citationsToText(text, cited(text, style).clusters, stretch);

describe('citations as text', () => {
  const text = 'As [@moore2015, p. 12] says, and @b too.\n';

  it('remember what they were, and become it again', () => {
    const turned = toText(text);
    expect(turned).toBe(
      'As %%cite:%%(Moore, 2015, p. 12)%%[@moore2015, p. 12]%% says, and %%cite:%%Boussard and UNICEF (2002)%%@b%% too.\n',
    );
    expect(citationsToKeys(turned, all(turned))).toBe(text);
  });

  it('are footnotes in a style that cites in notes, and become what they were again', () => {
    const turned = toText(text, 'chicago-note-bibliography');
    expect(turned).toBe(
      `As%%cite:%%[^cite1]%%[@moore2015, p. 12]%% says, and %%cite:%%Boussard and UNICEF[^cite2]%%@b%% too.

[^cite1]: Moore, *Cybercrime*, 12.
[^cite2]: Boussard and UNICEF, *Roles*.
`,
    );
    expect(citationsToKeys(turned, all(turned))).toBe(text);
  });

  it('are only those of what is selected', () => {
    const turned = toText(text, 'apa', { from: 0, to: 24 });
    expect(turned).toBe('As %%cite:%%(Moore, 2015, p. 12)%%[@moore2015, p. 12]%% says, and @b too.\n');
    expect(citationsToKeys(turned, { from: 0, to: 2 })).toBe(turned);
  });

  it('keep a key that no work has, and a footnote of the writer', () => {
    const odd = 'As [@nobody] says.[^1] And [@b].\n\n[^1]: Mine.\n';
    const turned = toText(odd, 'chicago-note-bibliography');
    expect(turned).toContain('As [@nobody] says.[^1] And%%cite:%%[^cite1]%%[@b]%%.');
    expect(citationsToKeys(turned, all(turned))).toBe(odd);
  });

  it('are still listed', () => {
    const { entries, clusters } = cited(toText(text), 'apa');
    expect(clusters).toEqual([]);
    expect(entries?.map(({ key }) => key)).toEqual(['b', 'moore2015']);
  });
});
