/** What went wrong, as data. The code is the contract; the message says what was expected and what to do. */
export const ProblemCode = {
  VALIDATION_FAILED: "VALIDATION_FAILED",
  NOT_FOUND: "NOT_FOUND",
  FORBIDDEN: "FORBIDDEN",
  VERSION_CONFLICT: "VERSION_CONFLICT",
  ALREADY_EXISTS: "ALREADY_EXISTS",
  INVALID_STATE: "INVALID_STATE",
  OVERLAPPING_VALIDITY: "OVERLAPPING_VALIDITY",
  MANAGER_CYCLE: "MANAGER_CYCLE",
  TEAM_CYCLE: "TEAM_CYCLE",
  ARTICLE_ARCHIVED: "ARTICLE_ARCHIVED",
  ARTICLE_MERGED: "ARTICLE_MERGED",
  CLUSTERS_WOULD_JOIN: "CLUSTERS_WOULD_JOIN",
  BUILT_UPON: "BUILT_UPON",
  PROFICIENCY_REQUIRED: "PROFICIENCY_REQUIRED",
  SELF_REVIEW_FORBIDDEN: "SELF_REVIEW_FORBIDDEN",
  GOAL_CYCLE: "GOAL_CYCLE",
  GOAL_LEVEL_INVERTED: "GOAL_LEVEL_INVERTED",
  DEGENERATE_TARGET: "DEGENERATE_TARGET",
  TARGET_DIRECTION: "TARGET_DIRECTION",
  TARGET_OUT_OF_RANGE: "TARGET_OUT_OF_RANGE",
  BAND_INVERTED: "BAND_INVERTED",
  EMPTY_PERIOD: "EMPTY_PERIOD",
  METRIC_LEVEL_FORBIDDEN: "METRIC_LEVEL_FORBIDDEN",
  TOO_MANY_GOALS: "TOO_MANY_GOALS",
  WEIGHTS_NOT_100: "WEIGHTS_NOT_100",
  EXAMPLE_REQUIRED: "EXAMPLE_REQUIRED",
  GOAL_NOT_ACKNOWLEDGED: "GOAL_NOT_ACKNOWLEDGED",
  TARGET_RETROACTIVE: "TARGET_RETROACTIVE",
  DERIVATION_REQUIRED: "DERIVATION_REQUIRED",
  GOAL_ON_ACTIVITY_FORBIDDEN: "GOAL_ON_ACTIVITY_FORBIDDEN",
  INSUFFICIENT_DATA: "INSUFFICIENT_DATA",
  INCOMPLETE: "INCOMPLETE",
  DUPLICATE_IN_BATCH: "DUPLICATE_IN_BATCH",
  BATCH_TOO_LARGE: "BATCH_TOO_LARGE",
  BATCH_REFUSED: "BATCH_REFUSED",
} as const;
export type ProblemCode = (typeof ProblemCode)[keyof typeof ProblemCode];

/** One expected failure of an action. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  /** Where in the input, e.g. `["input", "links", "3", "ticketId"]`. */
  readonly path: readonly string[];
  /** The version now in force, for VERSION_CONFLICT. */
  readonly currentVersion?: number;
  /** The state that forbids it, for INVALID_STATE. */
  readonly state?: string;
  /** The global id of the article that took the place of another, for ARTICLE_MERGED. */
  readonly articleId?: string;
  /** How many articles the clusters have, the larger first, for CLUSTERS_WOULD_JOIN. */
  readonly clusterSizes?: readonly number[];
}

/** Makes a problem; the path is written as in `"input.title"`. */
export function problem(
  code: ProblemCode,
  path: string,
  message: string,
  extra: Pick<Problem, "currentVersion" | "state" | "articleId" | "clusterSizes"> = {},
): Problem {
  return { code, message, path: path === "" ? [] : path.split("."), ...extra };
}
