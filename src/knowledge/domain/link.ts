/** What an article did for a ticket. Only SOLVED_BY can ever count as reuse. */
export const LinkKind = {
  SOLVED_BY: "SOLVED_BY",
  REFERENCED: "REFERENCED",
  SENT: "SENT",
  CREATED_FROM: "CREATED_FROM",
  IMPROVED: "IMPROVED",
  FLAGGED: "FLAGGED",
  REJECTED: "REJECTED",
} as const;
export type LinkKind = (typeof LinkKind)[keyof typeof LinkKind];

/** How a link came about; IMPORT means that nobody is named as its linker. */
export const LinkOrigin = {
  AGENT: "AGENT",
  SELF_SERVICE: "SELF_SERVICE",
  AUTOMATION: "AUTOMATION",
  PARSED_URL: "PARSED_URL",
  IMPORT: "IMPORT",
} as const;
export type LinkOrigin = (typeof LinkOrigin)[keyof typeof LinkOrigin];

/** What a review said about a link. */
export const LinkVerdict = {
  UNREVIEWED: "UNREVIEWED",
  ACCURATE: "ACCURATE",
  PARTIAL: "PARTIAL",
  INACCURATE: "INACCURATE",
  DISPUTED: "DISPUTED",
} as const;
export type LinkVerdict = (typeof LinkVerdict)[keyof typeof LinkVerdict];
