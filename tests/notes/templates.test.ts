import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/languages';
import { Ready } from '../../src/notes/ready';
import { templatesOf } from '../../src/notes/templates';
import { libraryReading, library, lagoon, lagoonReading } from './made';
import { draftsOf } from '../../src/notes';

const english = languageOf('en');

function render(template: string, values: Record<string, unknown>): string {
  return templatesOf(english, { 'claim.liquid': template }).render('claim.liquid', values);
}

describe('a template', () => {
  it('prints a text from the paper so that it stays text', () => {
    expect(render('{{ name }}', { name: '[[x]]' })).not.toContain('[[x]]');
    expect(render('{{ name }}', { name: 'two\n# lines' })).not.toContain('\n#');
  });

  it('prints what is ready as it is, also in lists and tables', () => {
    const link = new Ready('[[a|b]]');
    expect(render('{{ link }}', { link })).toBe('[[a|b]]\n');
    expect(render('{{ links | list }}', { links: [link, link] })).toBe('[[a|b]], [[a|b]]\n');
    expect(render('| {{ links | list | cell }} |', { links: [link] })).toBe('| [[a\\|b]] |\n');
  });

  it('speaks the language of the notes', () => {
    expect(render("{{ 'note.page' | say: page: page }}", { page: '7' })).toBe('p. 7\n');
    const indonesian = templatesOf(languageOf('id'), { 'claim.liquid': "{{ 'note.page' | say: page: 7 }}" });
    expect(indonesian.render('claim.liquid', {})).toBe('hlm. 7\n');
  });

  it('leaves no blanks at line ends and no heaps of blank lines', () => {
    expect(render('\n\na  \n\n\n\nb {% if false %}{% endif %}\n\n', {})).toBe('a\n\nb\n');
  });
});

describe('a template of the user’s own', () => {
  it('takes the place of ours', () => {
    const { drafts, problems } = draftsOf(libraryReading, library, {
      templates: { 'claim.liquid': 'My own: {{ statement }}' },
    });
    expect(problems).toEqual([]);
    expect(drafts.find(({ properties }) => properties['type'] === 'claim')?.body).toBe(
      'My own: Pada tahun 2020 terdapat 1.250 pembaca di tiga taman baca.\n',
    );
  });

  it.each([
    ['a tag that is not closed', 'a\n{% if x %}\nb', 2],
    ['a filter that there is not', 'a\n\n{{ statement | shout }}', 3],
    ['a value that there is not', 'a\n{{ sentence }}', 2],
    ['words that there are not', "{{ 'note.nothing' | say }}", 1],
    ['a file to include', 'a\nb\n{% render "x" %}', 3],
  ])('with %s is named with its line, once, and ours is used', (_what, template, line) => {
    const own = draftsOf(lagoonReading, lagoon, { templates: { 'claim.liquid': template } });
    const ours = draftsOf(lagoonReading, lagoon, {});
    expect(own.drafts).toEqual(ours.drafts);
    expect(own.problems).toHaveLength(1);
    expect(own.problems[0]).toMatchObject({
      kind: 'problem.template',
      file: 'claim.liquid',
      line,
      values: { name: 'claim.liquid', line },
    });
    expect(String(own.problems[0]?.values?.['message'])).not.toBe('');
  });

  it('that never ends is stopped', () => {
    const endless =
      '{% for a in (1..100000) %}{% for b in (1..100000) %}{% for c in (1..1000) %}{% endfor %}{% endfor %}{% endfor %}';
    const { problems } = draftsOf(libraryReading, library, { templates: { 'claim.liquid': endless } });
    expect(problems.map(({ kind }) => kind)).toEqual(['problem.template']);
  });

  it('for no kind of note is named', () => {
    const { problems } = draftsOf(libraryReading, library, { templates: { 'poem.liquid': 'x' } });
    expect(problems).toEqual([
      { kind: 'problem.template-kind', file: 'poem.liquid', values: { name: 'poem.liquid' } },
    ]);
  });
});
