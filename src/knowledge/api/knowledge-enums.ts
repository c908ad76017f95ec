import { registerEnumType } from "type-graphql";
import { ArticleAudience, ArticleConfidence, ArticleGovernance } from "../domain/article.js";
import { RevisionChange } from "../domain/content.js";
import { FlagReason, FlagState } from "../domain/flag.js";
import { LinkKind, LinkOrigin, LinkVerdict } from "../domain/link.js";

registerEnumType(ArticleConfidence, {
  name: "ArticleConfidence",
  description: "How sure we are of an article. New values may be added.",
  valuesConfig: {
    WORK_IN_PROGRESS: { description: "The issue is captured, there is no answer yet." },
    NOT_VALIDATED: { description: "There is an answer that nobody licensed has confirmed." },
    VALIDATED: { description: "A Contributor or Publisher is confident in the answer and in its form." },
    ARCHIVED: { description: "No longer useful; kept because tickets link to it, out of normal lists." },
  },
});
registerEnumType(ArticleAudience, {
  name: "ArticleAudience",
  description: "Who may read an article, from the narrowest to the widest. New values may be added.",
  valuesConfig: {
    WITHIN: {
      description: "The article's team, the teams above it and below it, the author and administrators.",
    },
    INTERNAL: { description: "Everybody in the organisation." },
    PARTNER: { description: "Partners too." },
    CUSTOMER: { description: "Registered customers too." },
    PUBLIC: { description: "Everybody." },
  },
});
registerEnumType(ArticleGovernance, {
  name: "ArticleGovernance",
  description: "Who may change an article. New values may be added.",
  valuesConfig: {
    EXPERIENCE_BASED: { description: "Everybody who is licensed to." },
    COMPLIANCE_BASED: {
      description: "Publishers, knowledge domain experts and administrators only; others flag.",
    },
  },
});
registerEnumType(RevisionChange, {
  name: "ArticleRevisionChange",
  description: "What a revision changed. New values may be added.",
  valuesConfig: {
    CREATED: { description: "The article came into being." },
    CONTENT: { description: "Its text, and possibly its state." },
    STATE: { description: "Only its confidence, audience or governance." },
    MERGED: {
      description:
        "Another article was merged into it, or it into another one; the survivor's text may have changed with that.",
    },
    UNMERGED: { description: "A merge was undone; the survivor's text is what it was before." },
  },
});
registerEnumType(LinkKind, {
  name: "LinkKind",
  description: "What an article did for a ticket. New values may be added.",
  valuesConfig: {
    SOLVED_BY: { description: "It solved the ticket: the only kind that can count as reuse." },
    REFERENCED: { description: "It was read or mentioned." },
    SENT: { description: "It was sent to the requester." },
    CREATED_FROM: { description: "It was written while working on the ticket." },
    IMPROVED: { description: "It was improved while working on the ticket." },
    FLAGGED: { description: "It was flagged while working on the ticket." },
    REJECTED: { description: "It was looked at and did not fit." },
  },
});
registerEnumType(LinkOrigin, {
  name: "LinkOrigin",
  description: "How a link came about. New values may be added.",
  valuesConfig: {
    AGENT: { description: "A named person linked it." },
    SELF_SERVICE: { description: "The requester found it." },
    AUTOMATION: { description: "A rule or bot linked it." },
    PARSED_URL: { description: "Its address was found in the text of the ticket." },
    IMPORT: { description: "Nobody is named as its linker; it earns nothing." },
  },
});
registerEnumType(LinkVerdict, {
  name: "LinkVerdict",
  description: "What the latest review said about a link. New values may be added.",
  valuesConfig: {
    UNREVIEWED: { description: "Nobody has reviewed it." },
    ACCURATE: { description: "The article is relevant, specific and actionable for the ticket." },
    PARTIAL: { description: "It fits in part." },
    INACCURATE: { description: "It does not fit." },
    DISPUTED: { description: "Reviewers disagree." },
  },
});
registerEnumType(FlagReason, {
  name: "ArticleFlagReason",
  description: "What is wrong with an article. New values may be added.",
  valuesConfig: {
    INACCURATE: { description: "It says something wrong." },
    OUTDATED: { description: "It was right once." },
    INCOMPLETE: { description: "Something is missing." },
    UNCLEAR: { description: "It is hard to understand." },
    DUPLICATE: { description: "Another article says the same." },
    WRONG_AUDIENCE: { description: "The wrong people can read it, or the right ones cannot." },
    SENSITIVE: { description: "It holds something that must not be there, such as personal data." },
    BROKEN_LINK: { description: "A link in it leads nowhere." },
    OTHER: { description: "Something else; the note says what." },
  },
});
registerEnumType(FlagState, {
  name: "ArticleFlagState",
  description: "How far a flag has come. New values may be added.",
  valuesConfig: {
    OPEN: { description: "Nobody has taken it up." },
    IN_PROGRESS: { description: "Accepted, somebody works on it; a VALIDATED article became NOT_VALIDATED." },
    FIXED: { description: "The article was mended; final." },
    REJECTED: { description: "The article is right as it is; final." },
  },
});

/** What articles can be sorted by. There is no order by any figure. */
export const ArticleOrderField = {
  UPDATED_AT: "UPDATED_AT",
  CREATED_AT: "CREATED_AT",
  TITLE: "TITLE",
} as const;
registerEnumType(ArticleOrderField, {
  name: "ArticleOrderField",
  description: "What articles can be sorted by.",
  valuesConfig: {
    UPDATED_AT: { description: "By the latest change." },
    CREATED_AT: { description: "By when they were written." },
    TITLE: { description: "By title." },
  },
});
