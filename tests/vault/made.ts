import {
  apply,
  planOf,
  readVault,
  type Applied,
  type Draft,
  type Plan,
  type PlanOptions,
} from '../../src/vault';
import type { MemoryFiles } from './memory';

/** What differs between two readings of the made-up paper on tides. */
export interface Told {
  readonly paper?: string;
  readonly hub?: string;
  readonly claim?: string;
  readonly aliases?: readonly string[];
  readonly concept?: string;
  readonly sha?: string;
  readonly claims?: readonly string[];
}

/** The drafts of a small paper: every kind of keeping, and a note that papers share. */
export function draftsOf(told: Told = {}): readonly Draft[] {
  const { paper = 'tide2020', claims = [told.claim ?? 'Spring tides flood the lower fields.'] } = told;
  const hub = paper === 'tide2020' ? 'Tides' : paper;
  const link = `[[${hub}]]`;
  return [
    {
      path: `Papers/${hub}.md`,
      id: `${paper}/paper`,
      keeping: 'merge',
      properties: { type: 'paper', 'cw-id': `${paper}/paper`, title: hub, authors: ['R. Wells'], year: 2020 },
      body: told.hub ?? '## Claims\n\n- [[Claim 1]]\n- [[Tide gate]]\n\nThe text is in [[Tides (text)]].\n',
    },
    {
      path: `Papers/${hub} (text).md`,
      id: `${paper}/text`,
      keeping: 'write-once',
      properties: { type: 'text', 'cw-id': `${paper}/text`, paper: link, 'file-sha256': told.sha ?? 'aa11' },
      body: `Spring tides flood the lower fields. ^t0\n`,
    },
    {
      path: 'Concepts/Tide gate.md',
      id: 'concept/tide-gate',
      keeping: 'merge',
      properties: {
        type: 'concept',
        'cw-id': 'concept/tide-gate',
        aliases: told.aliases ?? ['sluice'],
        acronym: null,
      },
      body: '',
      section: {
        heading: `In ${hub}`,
        text: told.concept ?? `A gate that closes with the tide. From ${link}.\n`,
      },
    },
    ...claims.map((claim, index) => ({
      path: `Claims/Claim ${index + 1}.md`,
      id: `${paper}/claim/${claim.length}${index}`,
      keeping: 'merge' as const,
      properties: { type: 'claim', 'cw-id': `${paper}/claim/${claim.length}${index}`, paper: link },
      body: `${claim}\n\n> [!quote]\n> ${claim} [[${hub} (text)#^t0|par. 1]]\n\nSee [[Tide gate]].\n`,
    })),
    {
      path: `Codings/${paper}/0AB.md`,
      id: `${paper}/coding/0AB`,
      keeping: 'write-once',
      properties: { type: 'coding', 'cw-id': `${paper}/coding/0AB`, claim: '[[Claim 1]]' },
      body: `${link}\n`,
    },
    { path: 'Claims.base', id: null, keeping: 'users', properties: {}, body: 'views: []\n' },
    {
      path: `Papers/${hub}.canvas`,
      id: null,
      keeping: 'users',
      properties: {},
      body: '{"nodes":[{"id":"a","type":"file","file":"Concepts/Tide gate.md"}],"edges":[]}\n',
    },
  ];
}

/** A minute later with each import that there is, and chance that is none: the same story writes the same bytes. */
export function nextMoment(files: MemoryFiles): { now: number; random: () => number } {
  const imports = [...files.contents.keys()].filter((path) => path.startsWith('Imports/')).length;
  return { now: Date.UTC(2031, 0, 2, 3, imports), random: () => 0.5 };
}

export async function planFor(files: MemoryFiles, told: Told = {}, options: PlanOptions = {}): Promise<Plan> {
  return planOf(draftsOf(told), await readVault(files), options);
}

/** Plans and applies; what is written is on the disk then. */
export async function read(
  files: MemoryFiles,
  told: Told = {},
  options: PlanOptions = {},
): Promise<Applied & { readonly plan: Plan }> {
  const plan = await planFor(files, told, options);
  return { plan, ...(await apply(files, plan, nextMoment(files))) };
}

/** What a plan does to each file: `create Papers/Tides.md (vault.new)`. */
export function told({ changes }: Plan): readonly string[] {
  return changes.map(({ action, path, why }) => `${action} ${path} (${why.key})`);
}
