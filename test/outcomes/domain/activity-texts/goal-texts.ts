/** Texts of goals in one language: those that ask for an amount of activity, and those about outcomes. */
export interface GoalTexts {
  readonly activity: readonly string[];
  readonly outcome: readonly string[];
}
