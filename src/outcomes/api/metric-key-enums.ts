import { registerEnumType } from "type-graphql";
import type { ContextMetric, CreditMetric } from "../domain/metric-key.js";
import { ActivityMetric, Metric, MetricKey } from "../domain/metric-key.js";
import { TargetMetric } from "../domain/target-metric.js";

/** What each metric says in one sentence; `MetricDefinition.formula` has the whole of it. */
type Words<T extends string> = Readonly<Record<T, { readonly description: string }>>;

const TARGET_WORDS: Words<TargetMetric> = {
  ACCURATE_REUSE_PER_100: {
    description: "Of every 100 closed tickets, how many somebody else's knowledge solved, accurately.",
  },
  LINK_ACCURACY: {
    description: "The share of reviewed links to reused articles that were right. For teams and above only.",
  },
  DUP_BURDEN: {
    description:
      "The share of tickets solved with an article that has an unmerged duplicate. For teams and above only.",
  },
  CALLBACK_RATE: {
    description: "The share of resolutions after which the requester came back about the same issue.",
  },
  REOPEN_RATE: { description: "The share of resolutions after which the same ticket was opened again." },
  COMPLAINT_RATE: { description: "Of every 1000 resolved tickets, how many led to a complaint." },
  TIME_TO_RESOLVE: {
    description:
      "The median hours from opening to resolution. A goal may aim at it for teams and above only.",
  },
  CSAT_SHARE: { description: "The share of positive answers among the answers of requesters." },
  FIRST_CONTACT_RESOLUTION: {
    description:
      "The share of contacts resolved at the first contact, as a source system reports it. For teams and above only.",
  },
  PUBLISH_LAG: {
    description:
      "The median hours from closing a ticket until requesters could read its reused answer. For teams and above only.",
  },
  VISIBLE_AT_CLOSURE: {
    description:
      "The share of tickets with a reused answer that requesters could read no later than the closing. For teams and above only.",
  },
  SELF_SERVICE_SUCCESS: {
    description: "The share of visitors of self-service who say they found it. For teams and above only.",
  },
  FALSE_DEFLECTION: {
    description:
      "The share of deflected visits after which the same issue came as a ticket. For teams and above only.",
  },
  TIME_TO_PROFICIENCY: {
    description: "The median days from joining to contributor. For teams and above only.",
  },
  LICENSED_SHARE: {
    description:
      "The share of people who resolve tickets and are contributor or publisher. For teams and above only.",
  },
  ROOT_CAUSE_REMOVALS: {
    description:
      "The share of issues that fell by a signal after an action against their cause. For teams and above only.",
  },
  CONTENT_STANDARD_ADHERENCE: {
    description: "Points reached of 100 in reviews of articles. For teams and above only.",
  },
  PROCESS_ALIGNMENT: {
    description: "Points reached of 100 in samples of closed tickets. For teams and above only.",
  },
};

const CONTEXT_WORDS: Words<ContextMetric> = {
  KNOWN_SHARE: {
    description:
      "The share of classified tickets whose issue was known. Never a target; for teams and above only.",
  },
  DUPLICATE_RATE: {
    description:
      "The share of articles that merging all confirmed duplicates would save. Never a target; for teams and above only.",
  },
  REUSE_TO_CREATE_RATIO: {
    description:
      "The share of reuse in reuse and creation of articles. Never a target; for teams and above only.",
  },
};

const ACTIVITY_WORDS: Words<ActivityMetric> = {
  LINK_RATE: { description: "The share of closed tickets with a linked article; 0.6 to 0.8 is healthy." },
  CREATE_RATE: { description: "The share of closed tickets from which an article was created." },
  IMPROVE_RATE: {
    description: "The share of tickets solved with an article that led to an improvement or a flag.",
  },
  SEARCH_FIRST_RATE: { description: "The share of created articles with a search before they were written." },
  PARTICIPATION: {
    description:
      "The share of people who close tickets and work with articles; 0.65 to 0.85 is where it settles.",
  },
};

const CREDIT_WORDS: Words<CreditMetric> = {
  REUSE_CREDIT: {
    description: "What somebody's knowledge did in tickets of others. Never a target, compared with nobody.",
  },
};

registerEnumType(TargetMetric, {
  name: "TargetMetric",
  description:
    "What a goal can aim at: outcomes and quality only. Articles written and links made are not among them.",
  valuesConfig: TARGET_WORDS,
});
registerEnumType(Metric, {
  name: "Metric",
  description: "What a figure can be asked for: everything a goal can aim at, and what helps to read it.",
  valuesConfig: { ...TARGET_WORDS, ...CONTEXT_WORDS },
});
registerEnumType(ActivityMetric, {
  name: "ActivityMetric",
  description:
    "How much was done. To be read as a trend of a team or the organisation: never a target, and never about one person.",
  valuesConfig: ACTIVITY_WORDS,
});
registerEnumType(MetricKey, {
  name: "MetricKey",
  description: "Everything that has a definition.",
  valuesConfig: { ...TARGET_WORDS, ...CONTEXT_WORDS, ...CREDIT_WORDS, ...ACTIVITY_WORDS },
});
