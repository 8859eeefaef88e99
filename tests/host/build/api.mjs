// What obsidian.d.ts declares: every exported name with its members, each with the version that brought it. Read anew
// at every build, so that it cannot differ from the package that is installed.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const path = fileURLToPath(new URL('../../../node_modules/obsidian/obsidian.d.ts', import.meta.url));

/** `{name: {since, parents: [name], members: {name: {since, optional}}}}`; `since` is null where nothing is said. */
export function readApi() {
  const source = ts.createSourceFile(
    'obsidian.d.ts',
    readFileSync(path, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const api = {};
  for (const statement of source.statements) declare(api, statement);
  return api;
}

function declare(api, statement) {
  if (ts.isVariableStatement(statement)) {
    for (const { name, type } of statement.declarationList.declarations)
      api[name.getText()] = { since: since(statement), parents: [], members: membersOf(type?.members) };
    return;
  }
  if (!statement.name || ts.isModuleDeclaration(statement)) return;
  const entry = (api[statement.name.text] ??= { since: since(statement), parents: [], members: {} });
  for (const { types } of statement.heritageClauses ?? [])
    entry.parents.push(...types.map(({ expression }) => expression.getText()));
  Object.assign(entry.members, membersOf(statement.members));
}

/** An overload counts from the version of its first one. */
function membersOf(declared = []) {
  const members = {};
  for (const member of declared) {
    const name = member.name?.getText();
    if (name) members[name] ??= { since: since(member), optional: member.questionToken !== undefined };
  }
  return members;
}

function since(node) {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === 'since');
  return tag ? (ts.getTextOfJSDocComment(tag.comment)?.trim() ?? null) : null;
}
