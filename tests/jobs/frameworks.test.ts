import { describe, expect, it } from 'vitest';
import {
  frameworkNotes,
  frameworkThere,
  matrixBookOf,
  shippedFrameworks,
  type NewFramework,
} from '../../src/jobs/matrix';
import { MatrixTable } from '../../src/matrix';

const writing = (texts: Readonly<Record<string, string>>) => ({
  linkTo: (path: string) => path.replace(/^.*\/|\.md$/g, ''),
  folders: { frameworks: 'Frameworks', concepts: 'Concepts' },
  sourceOf: (key: string) => Object.keys(texts).find((path) => path === `Sources/@${key}.md`) ?? null,
});

/** A vault with the notes of a framework added to what it has. */
function added(
  framework: NewFramework,
  texts: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const made = frameworkNotes(framework, matrixBookOf(new Map(Object.entries(texts))), writing(texts));
  return { ...texts, ...Object.fromEntries(made.map(({ path, text }) => [path, text])) };
}

const named = (name: string, language = 'en'): NewFramework =>
  shippedFrameworks(language).find((one) => one.name === name) ?? {
    name: '',
    key: '',
    author: '',
    about: '',
    roles: [],
  };

describe('a framework that ships', () => {
  it('is told in the language of the person, with who divides so and what each role means', () => {
    expect(shippedFrameworks('en-GB').map(({ name, author, roles }) => [name, author, roles.length])).toEqual(
      [
        ['Roles of civil society', 'Boussard (2003)', 3],
        ['Facts only', '', 1],
        ['Categories of cybercrime', 'Moore (2015)', 3],
        ['Perspectives on cybercrime', 'UNODC (2019)', 3],
      ],
    );
    expect(shippedFrameworks('id').map(({ name }) => name)).toContain('Peran masyarakat sipil');
    // Nobody has written them in Spanish yet.
    expect(shippedFrameworks('es').map(({ name }) => name)).toContain('Roles of civil society');
    for (const { roles, about } of shippedFrameworks('id')) {
      expect(about).not.toBe('');
      expect(roles.every(({ definition }) => definition !== '')).toBe(true);
    }
  });

  it('becomes a note with its roles as columns, a note each', () => {
    const vault = added(named('Roles of civil society'));
    expect(Object.keys(vault)).toEqual([
      'Concepts/educator.md',
      'Concepts/counterpart.md',
      'Concepts/agenda setter.md',
      'Frameworks/Roles of civil society (boussard2003).md',
    ]);
    expect(vault['Concepts/educator.md']).toMatch(/^by:\n {2}- Boussard \(2003\)$/m);
    expect(vault['Concepts/educator.md']).toMatch(/Passes on knowledge and skills/);
    const book = matrixBookOf(new Map(Object.entries(vault)));
    const [framework] = book.frameworks;
    expect(framework?.name).toBe('Roles of civil society');
    expect(
      new MatrixTable(book, { framework: framework?.path ?? '', rows: 'actor' }).columns.map(
        ({ name }) => name,
      ),
    ).toEqual(['educator', 'counterpart', 'agenda setter']);
    expect(book.problems).toEqual([]);
  });

  it('uses the roles and the source that the vault has, and writes over nothing', () => {
    const mine = '---\ntype: category\naliases:\n  - Educators\n---\nMy own words.\n';
    const source = '---\ntype: source\ncitekey: boussard2003\n---\n';
    const vault = added(named('Roles of civil society'), {
      'Ideas/teacher of the public.md': mine,
      'Sources/@boussard2003.md': source,
    });
    expect(vault['Ideas/teacher of the public.md']).toBe(mine);
    expect(Object.keys(vault)).not.toContain('Concepts/educator.md');
    const framework = vault['Frameworks/Roles of civil society (boussard2003).md'];
    expect(framework).toContain('  - "[[teacher of the public]]"');
    expect(framework).toContain('by:\n  - "[[@boussard2003]]"');
  });

  it('is known in the vault under its names in any language, by who divides so or by all of its roles', () => {
    const there = (wanted: NewFramework, vault: Readonly<Record<string, string>>): string | undefined =>
      frameworkThere(matrixBookOf(new Map(Object.entries(vault))), wanted)?.path;
    const english = added(named('Categories of cybercrime'));
    expect(english['Concepts/computer as a tool.md']).toContain('  - komputer sebagai sarana kejahatan\n');
    const path = 'Frameworks/Categories of cybercrime (moore2015).md';
    expect(there(named('Kategori kejahatan siber', 'id'), english)).toBe(path);
    expect(there(named('Perspectives on cybercrime'), english)).toBeUndefined();
    const asPaperSays = {
      'Frameworks/Cybercrime (moore2015).md':
        '---\ntype: framework\nby:\n  - "[[@moore2015]]"\nroles:\n  - the computer as an instrument of the crime\n  - the computer as the focus of a crime\n  - something else\n---\n',
    };
    expect(there(named('Categories of cybercrime'), asPaperSays)).toBe(
      'Frameworks/Cybercrime (moore2015).md',
    );
    const byAnother = { 'Frameworks/F.md': (Object.values(asPaperSays)[0] ?? '').replace('moore', 'else') };
    expect(there(named('Categories of cybercrime'), byAnother)).toBeUndefined();
  });

  it('takes nobody who acts for a role', () => {
    const vault = added(named('Roles of civil society'), { 'Actors/Educator.md': '---\ntype: actor\n---\n' });
    expect(vault['Concepts/educator.md']).toBeDefined();
  });
});
