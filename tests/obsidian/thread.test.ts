import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const room = join(import.meta.dirname, '..', '..', 'src', 'obsidian');

/** What the screen's thread runs of the core: texts and tables, what goes to and fro, the panel and PDFs, which work in steps, and
 * citations of the note that is open, as they are written. */
const light: readonly string[] = [
  'AnswerJoin',
  'FilesError',
  'MatrixBook',
  'MatrixTable',
  'PanelReader',
  'actorNote',
  'addressOf',
  'agreementOf',
  'askedByNote',
  'anchorAt',
  'anchorOfQuote',
  'blockAsks',
  'buffersTold',
  'chosenFolders',
  'citationAt',
  'citationOf',
  'citationsToKeys',
  'citationsToText',
  'claimInDraft',
  'citingSentences',
  'clustersIn',
  'codersOf',
  'codingNote',
  'commentNote',
  'defaultFolders',
  'doCall',
  'eventNote',
  'evidenceIn',
  'extractPdf',
  'folderNames',
  'folderProblem',
  'frameworkNotes',
  'frameworkThere',
  'fullestFramework',
  'gapOf',
  'gapSentence',
  'identifierIn',
  'isCited',
  'isPdf',
  'isPdfEngine',
  'isWriting',
  'itemKinds',
  'journalPath',
  'keyWritten',
  'kindsToLeave',
  'localeCodes',
  'mendOf',
  'noteAsking',
  'noteTemplates',
  'ownTemplateAt',
  'ownClaimNote',
  'placesIn',
  'placesInSlices',
  'plainItem',
  'printCluster',
  'quotedIn',
  'rememberedIn',
  'requestParts',
  'roleNote',
  'sameChoices',
  'sentence',
  'shippedFrameworks',
  'shippedTitles',
  'sideBySide',
  'speaks',
  'spoken',
  'summaryNote',
  'summaryOf',
  'tell',
  'templateText',
  'textOf',
  'toHtml',
  'toMarkdown',
  'tongues',
  'twinsOf',
  'typedKey',
  'verdictKinds',
  'verdictNote',
  'withKeys',
  'ThreadBook',
  'thingNamed',
  'withListed',
  'withRole',
  'withRolesOnce',
  'withSuggestion',
  'withdrawalNote',
  'workOfNote',
  'workServed',
];

/** What the files of the room import of the core to run it, and which files do. */
function imported(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ts$/.test(file));
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(join(room, file), 'utf8'), ts.ScriptTarget.Latest);
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
      const { importClause, moduleSpecifier } = statement;
      if (
        !moduleSpecifier.text.endsWith('/jobs') ||
        importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      )
        continue;
      const named = importClause?.namedBindings;
      for (const { name, isTypeOnly } of named && ts.isNamedImports(named) ? named.elements : [])
        if (!isTypeOnly) found.set(name.text, [...(found.get(name.text) ?? []), file.replaceAll('\\', '/')]);
    }
  }
  return found;
}

describe("the screen's own thread", () => {
  it('reads, plans, compares, hashes and writes nothing itself: it asks the thread beside it', () => {
    const heavy = [...imported()].filter(([name]) => !light.includes(name));
    // The desk does jobs here only where no other thread can be had.
    expect(heavy).toEqual([['WorkDesk', ['read/channel.ts']]]);
  });
});
