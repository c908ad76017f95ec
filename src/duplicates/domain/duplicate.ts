/** How two articles resemble each other. */
export const DuplicateKind = {
  EXACT: "EXACT",
  COPY: "COPY",
  VARIANT: "VARIANT",
  CONTAINED: "CONTAINED",
  OVERLAP: "OVERLAP",
  RELATED_DIFFERENT_ENVIRONMENT: "RELATED_DIFFERENT_ENVIRONMENT",
} as const;
export type DuplicateKind = (typeof DuplicateKind)[keyof typeof DuplicateKind];

/** One of the two articles of a pair. */
export const DuplicateSide = { A: "A", B: "B" } as const;
export type DuplicateSide = (typeof DuplicateSide)[keyof typeof DuplicateSide];

/** What people decided about a suspected pair. */
export const DuplicateStatus = {
  SUSPECTED: "SUSPECTED",
  CONFIRMED: "CONFIRMED",
  NOT_DUPLICATE: "NOT_DUPLICATE",
  RELATED: "RELATED",
  MERGED: "MERGED",
} as const;
export type DuplicateStatus = (typeof DuplicateStatus)[keyof typeof DuplicateStatus];

/** Why a duplicate came to be. Other words for the same issue are good practice; an ignored hit is not. */
export const DuplicateCause = {
  CONTEXT_VARIANCE: "CONTEXT_VARIANCE",
  NO_SEARCH: "NO_SEARCH",
  IGNORED_HIT: "IGNORED_HIT",
  IMPORT: "IMPORT",
  CONVERGED_BY_EDIT: "CONVERGED_BY_EDIT",
  UNKNOWN: "UNKNOWN",
} as const;
export type DuplicateCause = (typeof DuplicateCause)[keyof typeof DuplicateCause];
