import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** What a file gives to others, and takes from them: `file name` each. */
interface Module {
  readonly values: readonly string[];
  /** What an `index.ts` hands on. */
  readonly handedOn: readonly string[];
  readonly taken: readonly string[];
}

const files = ['src', 'tests', 'scripts'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.(?:ts|mjs)$/.test(file) && !file.endsWith('.d.ts')),
);
const known = new Set(files);

/** The file of ours that an import names; null for a package. */
function fileOf(from: string, imported: ts.Expression): string | null {
  if (!ts.isStringLiteral(imported) || !imported.text.startsWith('.')) return null;
  const path = posix.join(posix.dirname(from), imported.text);
  return [`${path}.ts`, `${path}/index.ts`, path].find((one) => known.has(one)) ?? null;
}

function moduleOf(file: string): Module {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  const values: string[] = [];
  const handedOn: string[] = [];
  const taken: string[] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      const from = fileOf(file, statement.moduleSpecifier);
      const names = statement.importClause?.namedBindings;
      if (from === null || !names) continue;
      if (ts.isNamespaceImport(names)) taken.push(`${from} *`);
      else
        for (const { name, propertyName } of names.elements)
          taken.push(`${from} ${(propertyName ?? name).text}`);
    } else if (ts.isExportDeclaration(statement) && statement.exportClause && statement.moduleSpecifier) {
      const from = fileOf(file, statement.moduleSpecifier);
      if (!ts.isNamedExports(statement.exportClause)) continue;
      for (const { name, propertyName } of statement.exportClause.elements) {
        handedOn.push(`${file} ${name.text}`);
        taken.push(`${from ?? ''} ${(propertyName ?? name).text}`);
      }
    } else values.push(...exportedValues(statement).map((name) => `${file} ${name}`));
  }
  return { values, handedOn, taken };
}

/** The functions, classes and constants that a statement exports: a type is also used where one of them names it. */
function exportedValues(statement: ts.Statement): readonly string[] {
  const exported = ts.canHaveModifiers(statement)
    ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
  if (exported !== true) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return named && statement.name ? [statement.name.text] : [];
}

describe('what a file exports', () => {
  it('is used by another file', () => {
    const modules = files.map(moduleOf);
    const taken = new Set(modules.flatMap((module) => module.taken));
    const offered = modules.flatMap(({ values, handedOn }) => [...values, ...handedOn]);
    const unused = offered.filter((one) => !taken.has(one) && !taken.has(one.replace(/ .*/, ' *')));
    // Obsidian itself takes the plugin.
    expect(unused.filter((one) => one.startsWith('src/') && one !== 'src/main.ts default')).toEqual([]);
  });
});
