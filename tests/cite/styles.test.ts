import { describe, expect, it } from 'vitest';
import {
  cite,
  clustersIn,
  localeCodes,
  localeFor,
  plainText,
  readStyle,
  shippedStyle,
  shippedTitles,
} from '../../src/cite';
import { works } from './works';

/** A style of one's own around a layout. */
const csl = (inner: string, attrs = 'class="in-text" version="1.0"', info = ''): string =>
  `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" ${attrs}>
  <info><title>My style</title>${info}</info>
  ${inner}
</style>`;

const whole = csl(`<macro name="who"><names variable="author"><name form="short"/></names></macro>
  <citation><layout prefix="⟨" suffix="⟩" delimiter=" | "><text macro="who"/><date variable="issued" prefix=" ’"><date-part name="year"/></date></layout></citation>`);

describe('styles', () => {
  it('ships at least 25, by the ids of the repository, and all locales', () => {
    expect(Object.keys(shippedTitles).length).toBeGreaterThanOrEqual(25);
    for (const id of [
      'apa',
      'chicago-author-date',
      'chicago-note-bibliography',
      'modern-language-association',
      'ieee',
      'vancouver',
      'american-medical-association',
      'american-sociological-association',
      'harvard-cite-them-right',
      'turabian-author-date',
      'oscola',
    ])
      expect(shippedStyle(id)?.id).toBe(id);
    expect(localeCodes).toContain('id-ID');
    expect(localeCodes.length).toBeGreaterThanOrEqual(56);
  });

  it('is found by its address, with `.csl`, and by an id that the repository had or has for it', () => {
    expect(shippedStyle('http://www.zotero.org/styles/apa')?.id).toBe('apa');
    expect(shippedStyle('ieee.csl')?.id).toBe('ieee');
    expect(shippedStyle('chicago-notes-bibliography')?.id).toBe('chicago-fullnote-bibliography');
    expect(shippedStyle('__proto__')).toBeNull();
    expect(shippedStyle('constructor')).toBeNull();
  });

  it.each([
    ['id', 'id-ID'],
    ['en', 'en-US'],
    ['en-gb', 'en-GB'],
    ['pt_BR', 'pt-BR'],
    ['es-AR', 'es-ES'],
    ['sv', 'sv-SE'],
    ['xx', 'en-US'],
  ])('finds the locale of %s', (language, code) => {
    expect(localeFor(language)).toBe(code);
  });
});

describe("a style of the user's own", () => {
  it('cites', () => {
    const { style, problems } = readStyle(whole, 'Styles/mine.csl');
    expect(problems).toEqual([]);
    expect(style).toMatchObject({ id: 'mine', title: 'My style', isNote: false });
    if (!style) return;
    const { clusters, bibliography } = cite({
      style,
      language: null,
      works,
      clusters: clustersIn('[@moore2015; @ecpat]'),
    });
    expect(clusters.map(({ text }) => plainText(text))).toEqual([
      '⟨Moore ’2015 | ECPAT International ’2017⟩',
    ]);
    expect(bibliography).toBeNull();
  });

  const parent = (href: string): string =>
    csl('', 'default-locale="de-DE" version="1.0"', `<link href="${href}" rel="independent-parent"/>`);

  it('is its parent where it depends on one, in its own language', () => {
    const { style } = readStyle(parent('http://www.zotero.org/styles/vancouver'), 'my-journal.csl');
    expect(style).toMatchObject({ id: 'my-journal', title: 'My style', isNumeric: true, language: 'de-DE' });
    expect(style?.tree).toBe(shippedStyle('vancouver')?.tree);
    const own = readStyle(whole, 'mine.csl').style;
    const read = readStyle(parent('https://example.org/mine'), 'other.csl', (id) =>
      id === 'mine' ? own : null,
    );
    expect(read.style?.tree).toBe(own?.tree);
  });

  it.each([
    ['no XML', 'This is not a style.', 'style.not-xml', 1],
    ['nothing', '', 'style.not-xml', 1],
    ['an element that is not closed', whole.replace('</macro>', ''), 'style.not-xml', 6],
    ['a second root', `${whole}<style/>`, 'style.not-xml', 6],
    ['another kind of XML', '<html><body/></html>', 'style.not-csl', undefined],
    ['no layout', csl('<citation/>'), 'style.no-citation', undefined],
    ['a macro that is not there', whole.replace('macro="who"', 'macro="whom"'), 'style.no-macro', undefined],
    [
      'macros that call each other',
      whole.replace(
        '<citation>',
        '<macro name="a"><text macro="b"/></macro><macro name="b"><choose><if type="book"><text macro="a"/></if></choose></macro><citation>',
      ),
      'style.loop',
      undefined,
    ],
    ['a parent that is nowhere', parent('https://example.org/nowhere'), 'style.no-parent', undefined],
  ])('is named with the reason where it has %s', (_what, text, kind, line) => {
    const { style, problems } = readStyle(text, 'bad.csl');
    expect(style).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ kind, file: 'bad.csl', ...(line === undefined ? {} : { line }) });
  });

  it('reads no entity of its own, and nothing from elsewhere', () => {
    const bomb = whole.replace(
      '<style',
      '<!DOCTYPE style [<!ENTITY a "aaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]><style',
    );
    const { style } = readStyle(bomb.replace('⟨', '&x;&a;'), 'bomb.csl');
    if (!style) return;
    const { clusters } = cite({ style, language: null, works, clusters: clustersIn('[@moore2015]') });
    expect(clusters.map(({ text }) => plainText(text)).join()).not.toMatch(/root:|aaaa/);
  });

  it('that fails while it cites is named, and the keys are shown', () => {
    const { style } = readStyle(
      whole.replace('<name form="short"/>', '<name form="short"/><bogus/>'),
      'odd.csl',
    );
    if (!style) throw new Error('the style could not be read');
    const { clusters, problems } = cite({
      style,
      language: null,
      works,
      clusters: clustersIn('[@moore2015]'),
    });
    expect(problems.map(({ kind, file }) => [kind, file])).toEqual([['style.failed', 'odd']]);
    expect(clusters.map(({ text }) => plainText(text))).toEqual(['(moore2015?)']);
  });
});
