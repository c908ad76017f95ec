import { RETURN_WINDOW_DAYS } from "./derivation-policy.js";
import {
  AttributionPolicy,
  MetricClass,
  MetricShape,
  type MetricDefinition,
  type MinimumSample,
} from "./metric-definition.js";
import { MetricDirection, MetricLevel, TargetMetric } from "./target-metric.js";
import { MIN_PEOPLE_FOR_PEERS } from "./suppression.js";

/** Thirty cases still leave an interval a third wide at a rate of one half; fewer would only look like an answer. */
const MINIMUM_SAMPLE_V1: MinimumSample = Object.freeze({
  person: 30,
  group: 20,
  peers: MIN_PEOPLE_FOR_PEERS,
});

const COMMON_V1 = {
  version: 1,
  class: MetricClass.OUTCOME,
  shape: MetricShape.RATE,
  minN: MINIMUM_SAMPLE_V1,
  hasOpenDecisions: false,
} as const;

const ACCURATE_REUSE_PER_100: MetricDefinition = Object.freeze({
  ...COMMON_V1,
  key: TargetMetric.ACCURATE_REUSE_PER_100,
  direction: MetricDirection.HIGHER_IS_BETTER,
  unit: "per 100 closed tickets",
  scale: 100,
  lowestLevel: MetricLevel.PERSON,
  maturityDays: 0,
  attribution: AttributionPolicy.CLOSING_RESOLVER,
  guardMetric: TargetMetric.CALLBACK_RATE,
  name: "Accurate reuse",
  caseNoun: Object.freeze({ one: "closed ticket", many: "closed tickets" }),
  formula:
    "Of every 100 tickets you closed, the number that were solved with an article somebody else had written before the ticket came in. " +
    "A ticket is worth 1 at most, shared between those whose knowledge solved it; articles with an author in common count as one. " +
    "A link that a review finds partly right counts half, one that is wrong or disputed nothing. " +
    "Linking an article you wrote or improved yourself does not count, nor does the same knowledge for the same requester again within 24 hours. " +
    "Cancelled, merged and spam tickets are left out.",
  rationale:
    "Knowledge pays off when it solves the next case, not when it is written. " +
    "Counting only what others reuse, and only as far as it was right, rewards articles that help and none that merely exist.",
  source:
    "Consortium for Service Innovation, KCS v6 Practices Guide (link accuracy, reuse by others) and KCS v6 Measurement Matters (outcomes before activity).",
});

const CALLBACK_RATE: MetricDefinition = Object.freeze({
  ...COMMON_V1,
  key: TargetMetric.CALLBACK_RATE,
  direction: MetricDirection.LOWER_IS_BETTER,
  unit: "share of resolutions",
  scale: 1,
  lowestLevel: MetricLevel.PERSON,
  maturityDays: RETURN_WINDOW_DAYS,
  attribution: AttributionPolicy.RESOLVER,
  guardMetric: TargetMetric.REOPEN_RATE,
  name: "Callback rate",
  caseNoun: Object.freeze({ one: "resolution", many: "resolutions" }),
  formula:
    "The share of your resolutions after which the same requester came back about the same issue, with another ticket, within 7 days because it was not solved. " +
    "A callback whose reason nobody recorded counts; one marked as a new issue, as missing information from the customer or as waiting for somebody else does not. " +
    "Several callbacks after one resolution count once. A resolution is counted when its 7 days are over. " +
    "Cancelled, merged and spam tickets and those a bot resolved are left out.",
  rationale:
    "A case that comes back was paid for twice and tried the customer's patience twice. " +
    "Preventing that is worth more than closing quickly, and it is in the hands of whoever resolves.",
  source:
    "Common practice of repeat-contact measurement with a window of 7 to 14 days; ITIL 4, incident management.",
});

const REOPEN_RATE: MetricDefinition = Object.freeze({
  ...COMMON_V1,
  key: TargetMetric.REOPEN_RATE,
  direction: MetricDirection.LOWER_IS_BETTER,
  unit: "share of resolutions",
  scale: 1,
  lowestLevel: MetricLevel.PERSON,
  maturityDays: RETURN_WINDOW_DAYS,
  attribution: AttributionPolicy.RESOLVER,
  guardMetric: TargetMetric.CALLBACK_RATE,
  name: "Reopen rate",
  caseNoun: Object.freeze({ one: "resolution", many: "resolutions" }),
  formula:
    "The share of your resolutions after which the same ticket was opened again within 7 days. " +
    "A ticket that is resolved, reopened and resolved again has two resolutions, each counted for the one who made it, when its 7 days are over. " +
    "Cancelled, merged and spam tickets and those a bot resolved are left out.",
  rationale:
    "A ticket that is opened again was declared solved too early. " +
    "Read together with the callback rate it shows both ways in which a case returns, so that neither can be lowered by moving cases to the other.",
  source: "Common practice of service desks; ITIL 4, incident management.",
});

const DUP_BURDEN: MetricDefinition = Object.freeze({
  ...COMMON_V1,
  // 2: only eligible reuse counts, and the verdict is on the upper end of the range.
  version: 2,
  key: TargetMetric.DUP_BURDEN,
  hasOpenDecisions: true,
  direction: MetricDirection.LOWER_IS_BETTER,
  unit: "share of tickets solved with an article",
  scale: 1,
  lowestLevel: MetricLevel.TEAM,
  maturityDays: 0,
  attribution: AttributionPolicy.CLOSING_RESOLVER,
  guardMetric: TargetMetric.ACCURATE_REUSE_PER_100,
  name: "Duplicate burden",
  caseNoun: Object.freeze({ one: "ticket solved with an article", many: "tickets solved with an article" }),
  formula:
    "Of the team's tickets solved with an article somebody else had written before the ticket came in, the share whose article has a confirmed duplicate which nobody has merged yet. " +
    "Suspected duplicates that nobody has decided are added as the upper end of a range, and a target is held against the worse end, so that leaving them undecided gains nothing. " +
    "Archiving an article changes nothing. Variants of one template and articles for different environments are no suspects. It is never computed for one person.",
  rationale:
    "Two answers to one question make people doubt both and cost the reader of each. " +
    "Weighting duplicates by the tickets that meet them points at the merges that matter, and writing more articles cannot improve it.",
  source:
    "Consortium for Service Innovation, KCS v6 Practices Guide (duplicates, Evolve Loop); weighted by demand.",
});

const CSAT_SHARE: MetricDefinition = Object.freeze({
  ...COMMON_V1,
  key: TargetMetric.CSAT_SHARE,
  direction: MetricDirection.HIGHER_IS_BETTER,
  unit: "share of answers",
  scale: 1,
  lowestLevel: MetricLevel.PERSON,
  maturityDays: 0,
  attribution: AttributionPolicy.CLOSING_RESOLVER,
  guardMetric: TargetMetric.CALLBACK_RATE,
  name: "Satisfied requesters",
  caseNoun: Object.freeze({ one: "answer", many: "answers" }),
  formula:
    "The share of positive answers among the answers requesters gave about tickets you resolved. " +
    "What counts as positive is set for each source, by default the best two of five marks. " +
    "Requesters who were asked and did not answer are left out and counted beside the share.",
  rationale:
    "A fault can be fixed in a way that does more harm than good. " +
    "The requester is the only one who can say so; since few answer, the range matters more than the number.",
  source:
    "Common practice of customer satisfaction surveys (top-two-box share), with the response rate beside it.",
});

/** The built-in outcome metrics, in the versions now in force. Published versions are never edited. */
export const METRIC_DEFINITIONS: Readonly<Record<TargetMetric, MetricDefinition>> = Object.freeze({
  ACCURATE_REUSE_PER_100,
  CALLBACK_RATE,
  REOPEN_RATE,
  DUP_BURDEN,
  CSAT_SHARE,
});
