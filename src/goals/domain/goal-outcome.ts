/** What can be said of one measure when the period is over; null is that nothing can. */
export interface MeasureOutcome<Id> {
  readonly id: Id;
  readonly isReached: boolean | null;
}

/** How a goal ends: settled one way, or not to be settled because of some measures. */
export type GoalOutcome<Id> =
  | { readonly kind: "ACHIEVED" }
  | { readonly kind: "MISSED" }
  | { readonly kind: "UNDECIDED"; readonly because: readonly Id[] };

/**
 * How a goal ends. It is achieved when every measure is reached, since being good at one thing does not undo harm done
 * at another; it is missed when one is known not to be; otherwise nothing is decided.
 */
export function goalOutcome<Id>(measures: readonly MeasureOutcome<Id>[]): GoalOutcome<Id> {
  if (measures.some(({ isReached }) => isReached === false)) return { kind: "MISSED" };
  const open = measures.filter(({ isReached }) => isReached === null).map(({ id }) => id);
  if (open.length > 0 || measures.length === 0) return { kind: "UNDECIDED", because: open };
  return { kind: "ACHIEVED" };
}
