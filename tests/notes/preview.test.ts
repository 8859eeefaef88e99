import { describe, expect, it } from 'vitest';
import { noteTemplates, templateText, tryTemplate } from '../../src/jobs';
import { water } from '../jobs/sample';

describe('a template that a person tries', () => {
  it('shows a note of its kind, as reading would make it', () => {
    for (const name of noteTemplates) {
      const { note, problems } = tryTemplate(water, { name, text: templateText(name), at: null });
      expect(problems).toEqual([]);
      expect(note, name).toBeTruthy();
      expect(note, name).not.toMatch(/^---/);
    }
  });

  it('shows the note that says most, and any other that is asked for', () => {
    const tried = { name: 'claim.liquid', text: '{{ statement }}' } as const;
    const best = tryTemplate(water, { ...tried, at: null });
    expect(best.count).toBeGreaterThan(2);
    const all = Array.from(
      { length: best.count },
      (_one, at) => tryTemplate(water, { ...tried, at }).note ?? '',
    );
    expect(new Set(all).size).toBe(best.count);
    expect((best.note ?? '').length).toBe(Math.max(...all.map(({ length }) => length)));
    expect(tryTemplate(water, { ...tried, at: 99_999 }).at).toBe(best.count - 1);
  });

  it('with an error names its line, and shows what is made until it is mended', () => {
    const text = 'Mine\n\n{{ statement | nosuch }}';
    const { note, problems } = tryTemplate(water, { name: 'claim.liquid', text, at: 0 });
    expect(problems.map(({ kind, line }) => [kind, line])).toEqual([['problem.template', 3]]);
    const ours = tryTemplate(water, { name: 'claim.liquid', text: templateText('claim.liquid'), at: 0 });
    expect(note).toBe(ours.note);
  });

  it('tells what it may print, and what that is for the note that is shown', () => {
    const tried = { name: 'claim.liquid', text: '{{ statement }}' } as const;
    const { blanks, note } = tryTemplate(water, { ...tried, at: 1 });
    expect(blanks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['statement', 'quote', 'section', 'sources', 'figures', 'facts']),
    );
    const [statement, quote] = ['statement', 'quote'].map((one) => blanks.find(({ name }) => name === one));
    expect(blanks.find(({ name }) => name === 'sources')?.example).not.toContain('[[');
    expect(note?.trim().startsWith(statement?.example.replace(/…$/, '') ?? '-')).toBe(true);
    expect(quote?.output).toBe('{{ quote | callout }}');
    // The same where an error made all notes be made again.
    expect(tryTemplate(water, { ...tried, text: '{{ nosuch }}', at: 1 }).blanks).toEqual(blanks);
    for (const name of noteTemplates) {
      const all = tryTemplate(water, { name, text: templateText(name), at: null }).blanks;
      expect(all.length, name).toBeGreaterThan(3);
      const text = all.map(({ output }) => output).join('\n\n');
      expect(tryTemplate(water, { name, text, at: null }).problems, name).toEqual([]);
      const printed = [...templateText(name).matchAll(/\{\{ (\w+)/g)].map(([, said]) => said);
      expect(
        all.map((one) => one.name),
        name,
      ).toEqual(expect.arrayContaining(printed));
    }
  });

  it('speaks the language of the notes', () => {
    const tried = { name: 'paper.liquid', text: templateText('paper.liquid'), at: null } as const;
    expect(tryTemplate(water, { ...tried, language: 'id' }).note).toContain('Klaim');
    expect(tryTemplate(water, { ...tried, language: 'en' }).note).toContain('Claims');
  });
});
