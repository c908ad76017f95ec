/** A goal, and how many cases stand behind each of its figures. */
export interface EvidencedGoal {
  readonly title: string;
  /** Cases and the cases a verdict takes, of each figure; none for a goal judged by people. */
  readonly figures: readonly { readonly n: number; readonly minN: number }[];
}

/**
 * How much evidence a goal rests on: the fewest cases of its figures as a share of what a verdict takes, at most 1.
 * Milestones and behaviour are evidence of their own and count as 1.
 */
export function evidenceStrength({ figures }: EvidencedGoal): number {
  return Math.min(1, ...figures.map(({ n, minN }) => (minN === 0 ? 1 : n / minN)));
}

/** The goals with the weakest evidence first, which are those that could go; equals stay in their order. */
export function weakestFirst<T extends EvidencedGoal>(goals: readonly T[]): readonly T[] {
  return [...goals].sort((a, b) => evidenceStrength(a) - evidenceStrength(b));
}
