import { SuggestModal, type App } from 'obsidian';
import { say } from '../words';

/** A role, or somebody who acts, by its note. */
export interface NamedThing {
  readonly path: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** How many are offered at once: more than fit on a screen help nobody. */
const MOST = 100;

/** Asks which role or actor is meant. */
export class ThingChoice extends SuggestModal<NamedThing> {
  constructor(
    app: App,
    private readonly things: readonly NamedThing[],
    private readonly chosen: (thing: NamedThing) => void,
  ) {
    super(app);
    this.limit = MOST;
    this.setPlaceholder(say('thing.choose'));
    this.emptyStateText = say('thing.none');
  }

  override getSuggestions(query: string): NamedThing[] {
    const words = folded(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    return this.things.filter(({ name, aliases }) => {
      const all = folded([name, ...aliases].join(' '));
      return words.every((word) => all.includes(word));
    });
  }

  override renderSuggestion({ name, aliases }: NamedThing, el: HTMLElement): void {
    el.createDiv({ text: name });
    if (aliases.length > 0) el.createDiv({ cls: 'citeweave-why', text: aliases.join(', ') });
  }

  override onChooseSuggestion(thing: NamedThing): void {
    this.chosen(thing);
  }
}

/** The other one that a person names, by its name or else an alias; null for none. */
export function thingNamed(
  things: readonly NamedThing[],
  name: string,
  { path: own }: NamedThing,
): NamedThing | null {
  const wanted = folded(name);
  const others = things.filter(({ path }) => path !== own);
  const called = others.find((one) => folded(one.name) === wanted);
  return called ?? others.find(({ aliases }) => aliases.some((alias) => folded(alias) === wanted)) ?? null;
}

function folded(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
