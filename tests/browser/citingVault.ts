import { expect } from 'vitest';
import { openObsidian, type Obsidian, type ObsidianOptions } from './driver';

export const bib = `@book{moore2015, author = {Moore, Robert}, title = {Cybercrime: Investigating High-Technology Computer Crime}, year = 2015, publisher = {Routledge}}
@article{boussard2002, author = {Boussard, Caroline}, title = {Civil society}, journal = {Journal of Change}, volume = 3, pages = {1--20}, year = 2002}
@book{mueller1999, author = {Müller, Jörg}, title = {Ein Buch <img src=x onerror=alert(1)>}, year = 1999}
`;

export const draft = `# Draft

As [see @moore2015, p. 3] shows, and @boussard2002 [ch. 2] says.

Not known: [@moor2015]. Again [*cf.* @moore2015]. A link [[@ecpat2017]].

\`\`\`bibliography
heading: Works
\`\`\`
`;

export const source = `---
type: source
citekey: ecpat2017
title: Online child exploitation
authors:
  - ECPAT International
year: 2017
known: listed
---
`;

export const vault = {
  'works.bib': bib,
  'Draft.md': draft,
  'Empty.md': 'Text\n',
  'Sources/@ecpat2017.md': source,
};

/** A thread has to start and an engine to be made first, on a machine that may do much else. */
export const patience = { timeout: 15_000 };

export const open = (options: ObsidianOptions = {}): Promise<Obsidian> => openObsidian({ vault, ...options });

/** What a note holds once it is as it should be. */
export async function holds(obsidian: Obsidian, path: string, text: string): Promise<void> {
  await expect.poll(() => obsidian.read(path), patience).toBe(text);
}

export const sidebar = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-citations');
export const worksIn = (obsidian: Obsidian) => sidebar(obsidian).locator('.citeweave-work');
export const cited = (obsidian: Obsidian) => obsidian.page.locator('.citeweave-citation');

/** Waits until just one work is offered, and that one: before that the list is of what was typed until then. */
export async function offered(obsidian: Obsidian, title: string): Promise<void> {
  const works = obsidian.page.locator('.citeweave-offered');
  await expect.poll(() => works.allInnerTexts(), patience).toHaveLength(1);
  await works.filter({ hasText: title }).waitFor();
}

export async function openSidebar(obsidian: Obsidian): Promise<void> {
  await obsidian.command('Citeweave: Open citation sidebar');
  await sidebar(obsidian).waitFor();
}
