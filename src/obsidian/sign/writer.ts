import type { App } from 'obsidian';
import type { Folders, FolderName, MadeNote, Writing } from '../../jobs';
import { hideOffers, offeringNotice } from '../askingNotice';
import { withFaultsTold } from '../tell';
import { say } from '../words';
import { Deed } from './deed';
import { askedName } from './signature';

/** Makes notes for a person: what they say, by whom and when. */
export type Made = (writing: (folder: FolderName) => Writing) => readonly MadeNote[];

/** Does something, and says what it was; null where nothing is to be told. */
export type Work = (deed: Deed) => Promise<string | null>;

/** Writes codings, verdicts, comments and what they need: each a note of its own, so that nothing is overwritten. */
export class SignedWriter {
  constructor(
    private readonly app: App,
    private readonly folders: () => Partial<Folders>,
  ) {}

  /** Writes notes under the person's name, and offers to take exactly these back. */
  async write(made: Made, told: string): Promise<void> {
    await this.sign(async (deed) => {
      await deed.add(made((folder) => deed.writing(folder)));
      return told;
    });
  }

  /** Does something under the person's name: nothing is done where they do not say it. Whole, or not at all; offers to take it back. */
  async sign(work: Work): Promise<void> {
    const by = await askedName(this.app);
    if (by !== null) await this.perform(by, work);
  }

  /** The same of what says nothing of who did it. */
  async perform(by: string, work: Work): Promise<void> {
    const deed = new Deed(this.app, this.folders, by);
    try {
      const told = await work(deed);
      const act = (): void => void withFaultsTold(() => deed.takeBack());
      // Of several deeds the last one is taken back.
      hideOffers();
      if (told !== null) offeringNotice(told, deed.isDone ? { text: say('matrix.undo'), act } : null);
    } catch (error) {
      await deed.takeBack();
      throw error;
    }
  }
}
