/** How sure we are of an article (life cycle, KCS "confidence"). */
export const ArticleConfidence = {
  WORK_IN_PROGRESS: "WORK_IN_PROGRESS",
  NOT_VALIDATED: "NOT_VALIDATED",
  VALIDATED: "VALIDATED",
  ARCHIVED: "ARCHIVED",
} as const;
export type ArticleConfidence = (typeof ArticleConfidence)[keyof typeof ArticleConfidence];

/** Who may read an article, ordered from the narrowest to the widest. */
export const ArticleAudience = {
  WITHIN: "WITHIN",
  INTERNAL: "INTERNAL",
  PARTNER: "PARTNER",
  CUSTOMER: "CUSTOMER",
  PUBLIC: "PUBLIC",
} as const;
export type ArticleAudience = (typeof ArticleAudience)[keyof typeof ArticleAudience];

/** Who may change an article: anyone licensed, or restricted owners only. */
export const ArticleGovernance = {
  EXPERIENCE_BASED: "EXPERIENCE_BASED",
  COMPLIANCE_BASED: "COMPLIANCE_BASED",
} as const;
export type ArticleGovernance = (typeof ArticleGovernance)[keyof typeof ArticleGovernance];
