/** Every sentence and word that we write, by its key: in notes, on the command line and in problems. */
export type WordKey =
  | NoteKey
  | BaseKey
  | CanvasKey
  | CheckKey
  | ProblemKey
  | TerminalKey
  | CommandKey
  | ChoiceKey
  | PanelKey
  | HandKey;

/** Headings, labels and short sentences in notes. */
export type NoteKey =
  | 'note.in'
  | 'note.from'
  | 'note.text-of'
  | 'note.authors'
  | 'note.year'
  | 'note.languages'
  | 'note.keywords'
  | 'note.source-note'
  | 'note.full-text'
  | 'note.canvas'
  | 'note.abstract'
  | 'note.outline'
  | 'note.concepts'
  | 'note.divided'
  | 'note.division'
  | 'note.unnamed'
  | 'note.announced'
  | 'note.definitions'
  | 'note.no-definition'
  | 'note.according'
  | 'note.itself'
  | 'note.named-here'
  | 'note.kind-of'
  | 'note.one-of'
  | 'note.one-of-noun'
  | 'note.one-of-both'
  | 'note.member-applies'
  | 'note.member-not'
  | 'note.framework'
  | 'note.siblings'
  | 'note.applies'
  | 'note.applies-yes'
  | 'note.applies-no'
  | 'note.applied-here'
  | 'note.prior'
  | 'note.work'
  | 'note.actors'
  | 'note.place'
  | 'note.findings'
  | 'note.contribution'
  | 'note.open'
  | 'note.gaps'
  | 'note.claims'
  | 'note.no-section'
  | 'note.roles'
  | 'note.row'
  | 'note.empty-cells'
  | 'note.empty-rows'
  | 'note.coding'
  | 'note.works'
  | 'note.cited'
  | 'note.cited-where'
  | 'note.cited-times'
  | 'note.never-cited'
  | 'note.entry'
  | 'note.defines'
  | 'note.divides'
  | 'note.known'
  | 'note.known-listed'
  | 'note.known-library'
  | 'note.known-stub'
  | 'note.reads'
  | 'note.questions'
  | 'note.page'
  | 'note.paragraph'
  | 'note.section'
  | 'note.mentioned'
  | 'note.plays'
  | 'note.sources'
  | 'note.kind'
  | 'kind.organisation'
  | 'kind.programme'
  | 'kind.person'
  | 'kind.place'
  | 'kinds.organisation'
  | 'kinds.person'
  | 'kinds.programme'
  | 'kinds.place'
  | 'what.paper'
  | 'what.text'
  | 'what.concept'
  | 'what.category'
  | 'what.source'
  | 'what.actor'
  | 'what.claim'
  | 'what.research-gap'
  | 'what.framework'
  | 'what.coding'
  | 'question.figures-differ'
  | 'question.multiple-does-not-fit'
  | 'question.mixed-number-format'
  | 'question.count-mismatch'
  | 'question.citation-without-year'
  | 'question.citation-without-reference'
  | 'question.reference-never-cited'
  | 'question.name-variants'
  | 'question.no-reference-list'
  | 'question.uncited-figure';

/** Names of views and columns in bases. */
export type BaseKey =
  | 'base.claims'
  | 'base.with-figures'
  | 'base.without-source'
  | 'base.prior'
  | 'base.all-sources'
  | 'base.stubs'
  | 'base.paper'
  | 'base.section'
  | 'base.page'
  | 'base.figures'
  | 'base.sources'
  | 'base.actors'
  | 'base.title'
  | 'base.authors'
  | 'base.year'
  | 'base.known'
  | 'base.reading';

/** Labels on the canvas. */
export type CanvasKey =
  | 'canvas.concepts'
  | 'canvas.prior'
  | 'canvas.gaps'
  | 'canvas.claims'
  | 'canvas.uses'
  | 'canvas.kind'
  | 'canvas.tells-apart'
  | 'canvas.kinds'
  | 'canvas.asks'
  | 'canvas.builds-on'
  | 'canvas.leaves-open'
  | 'canvas.claims-edge';

/** What `check` finds. */
export type CheckKey =
  | 'check.quote'
  | 'check.quote-place'
  | 'check.link'
  | 'check.block'
  | 'check.property-missing'
  | 'check.not-text'
  | 'check.not-number'
  | 'check.not-list'
  | 'check.not-link'
  | 'check.not-links'
  | 'check.properties'
  | 'check.id-twice';

/** Anything else that a person is told. */
export type ProblemKey = 'problem.template' | 'problem.template-kind' | 'problem.template-bytes' | ReceiveKey;

/** What a file that comes in may have. */
export type ReceiveKey =
  | 'receive.empty'
  | 'receive.nothing-left'
  | 'receive.binary'
  | 'receive.format'
  | 'receive.encoding'
  | 'receive.lost-signs'
  | 'receive.control-signs'
  | 'receive.properties';

/** What the command line says. */
export type TerminalKey =
  | 'cli.help'
  | 'cli.help-read'
  | 'cli.help-undo'
  | 'cli.help-check'
  | 'cli.unknown-command'
  | 'cli.needs-file'
  | 'cli.needs-vault'
  | 'cli.one-output'
  | 'cli.dry-run'
  | 'cli.fault'
  | 'cli.understood'
  | 'cli.question'
  | 'cli.written'
  | 'cli.planned'
  | 'cli.nothing'
  | 'cli.undone'
  | 'cli.recovered'
  | 'cli.checked'
  | 'action.create'
  | 'action.update'
  | 'action.keep'
  | 'action.conflict'
  | 'file.missing'
  | 'file.folder'
  | 'file.unreadable'
  | 'vault.missing'
  | 'vault.not-a-folder'
  | VaultKey
  | 'action.remove'
  | 'cli.unknown-language'
  | 'cli.bad-option'
  | 'file.device';

/** Why a file of the vault is changed or left, and what stood in the way. */
export type VaultKey =
  | 'vault.new'
  | 'vault.same'
  | 'vault.yours'
  | 'vault.yours-stay'
  | 'vault.once'
  | 'vault.deleted'
  | 'vault.changed'
  | 'vault.merged'
  | 'vault.joined'
  | 'vault.filled'
  | 'vault.conflict'
  | 'vault.name-taken'
  | 'vault.links'
  | 'vault.new-text'
  | 'vault.text-edited'
  | 'vault.not-text'
  | 'vault.bad-properties'
  | 'vault.copied'
  | 'vault.gone'
  | 'vault.gone-yours'
  | 'vault.gone-linked'
  | 'vault.gone-part'
  | 'vault.undo-made'
  | 'vault.undo-restored'
  | 'vault.conflict-title'
  | 'vault.full'
  | 'vault.read-only'
  | 'vault.denied'
  | 'vault.link'
  | 'vault.taken'
  | 'vault.name'
  | 'vault.failed'
  | 'vault.outside'
  | 'vault.its-text'
  | 'vault.busy'
  | 'vault.changed-since'
  | 'vault.changed-meanwhile'
  | 'vault.not-taken-back'
  | 'vault.nothing-to-undo'
  | 'vault.undo-changed'
  | 'vault.import-newer'
  | 'vault.import-unreadable';

/** What a person decides about a plan, removes and adds by hand. */
export type ChoiceKey =
  | 'vault.cancelled'
  | 'vault.renamed'
  | 'vault.into'
  | 'vault.removed'
  | 'vault.removed-yours'
  | 'vault.removed-others'
  | 'vault.removed-linked'
  | 'vault.dangling'
  | 'vault.no-such-paper'
  | 'suggest.name'
  | 'suggest.alias'
  | 'suggest.acronym'
  | 'suggest.spelling'
  | 'suggest.close'
  | 'hand.no-words'
  | 'hand.there'
  | 'hand.no-name'
  | 'hand.no-work'
  | 'hand.not-read';

/** Commands, buttons and messages of the plugin. */
export type CommandKey = 'command.read-paper' | 'command.no-paper' | 'command.write' | 'command.cancel';

/** What stands in the panel beside a note. */
export type PanelKey =
  | 'panel.title'
  | 'panel.open'
  | 'panel.no-note'
  | 'panel.no-paper'
  | 'panel.no-quotes'
  | 'panel.text'
  | 'panel.paper'
  | 'panel.quotes'
  | 'panel.questions'
  | 'panel.no-questions'
  | 'panel.verified'
  | 'panel.moved'
  | 'panel.lost'
  | 'panel.verified-why'
  | 'panel.moved-why'
  | 'panel.lost-why'
  | 'panel.no-text'
  | 'panel.more'
  | 'panel.hover';

/** What a person is asked and told when a note is made of a selection. */
export type HandKey =
  | 'make.claim'
  | 'make.concept'
  | 'make.prior-literature'
  | 'make.statement'
  | 'make.statement-why'
  | 'make.name'
  | 'make.name-why'
  | 'make.work'
  | 'make.work-why'
  | 'make.choose-work'
  | 'make.reading'
  | 'make.goes'
  | 'make.goes-into'
  | 'make.done'
  | 'make.make'
  | 'make.open'
  | 'make.undo'
  | 'make.undone'
  | 'make.no-file'
  | 'make.changed';

/**
 * The words of one language.
 *
 * In a sentence `{name}` is a blank, filled by a value of that name; `{count|one=claim|other=claims}` chooses a
 * form by the language's plural rules (CLDR categories) for the number `count`.
 */
export interface Words {
  readonly sentences: Readonly<Record<WordKey, string>>;
  /**
   * How one word is written differently without being another: number and spelling. Pairs of a pattern for a
   * lower-case word (matched whole) and what the word becomes; the first that matches is used. Only for telling
   * whether two names are one: the result is never shown.
   */
  readonly variants: readonly (readonly [pattern: string, becomes: string])[];
}
