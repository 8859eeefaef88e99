import type { PlanWishes } from '../jobs';

/** What the person's settings say about the notes of every paper. */
export function wishesOf(): Partial<PlanWishes> {
  return {};
}
