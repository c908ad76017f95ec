import { MS_PER_DAY } from "../../platform/kernel/period.js";
import { CASE_STRATA_V1, defineMetric } from "./define-metric.js";
import { FIRST_REUSE_WINDOW_DAYS } from "./derivation-policy.js";
import { ExclusionReason } from "./facts.js";
import { AttributionPolicy, MetricClass, MetricShape } from "./metric-definition.js";
import { CreditMetric } from "./metric-key.js";
import { MetricDirection, MetricLevel, TargetMetric } from "./target-metric.js";

const HOURS_PER_DAY = 24;

/** What knowledge did for those who asked: reused, right, undivided, visible in time, causes removed. */
export const KNOWLEDGE_DEFINITIONS = [
  defineMetric({
    key: TargetMetric.ACCURATE_REUSE_PER_100,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.HIGHER_IS_BETTER,
    unit: "per 100 closed tickets",
    scale: 100,
    lowestLevel: MetricLevel.PERSON,
    lowestTargetLevel: MetricLevel.PERSON,
    attribution: AttributionPolicy.CLOSING_RESOLVER,
    strata: CASE_STRATA_V1,
    guardMetric: TargetMetric.LINK_ACCURACY,
    name: "Accurate reuse",
    caseNoun: { one: "closed ticket", many: "closed tickets" },
    formula:
      "Of every 100 tickets you closed, the number that were solved with an article somebody else had written before the ticket came in. " +
      "A ticket is worth 1 at most, shared between those whose knowledge solved it; articles with an author in common count as one. " +
      "A link that a review finds partly right counts half, one that is wrong or disputed nothing. " +
      "Linking an article you wrote or improved yourself does not count, nor does the same knowledge for another ticket that the same requester opened less than 24 hours later. " +
      "Cancelled, merged and spam tickets are left out.",
    rationale:
      "Knowledge pays off when it solves the next case, not when it is written. " +
      "Counting only what others reuse, and only as far as it was right, rewards articles that help and none that merely exist.",
    source:
      "Consortium for Service Innovation, KCS v6 Practices Guide (link accuracy, reuse by others) and KCS v6 Measurement Matters (outcomes before activity).",
  }),
  defineMetric({
    key: TargetMetric.LINK_ACCURACY,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.HIGHER_IS_BETTER,
    unit: "share of reviewed links",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.LINKER,
    strata: CASE_STRATA_V1,
    guardMetric: TargetMetric.ACCURATE_REUSE_PER_100,
    coverage: { reasons: [ExclusionReason.UNREVIEWED], name: "reviewed" },
    name: "Link accuracy",
    caseNoun: { one: "reviewed link", many: "reviewed links" },
    formula:
      "Of the team's links that say an article of somebody else solved a ticket and that a reviewer has looked at, the share that were right: relevant, specific and actionable for that case. " +
      "A link that is partly right counts half, one that is wrong or still disputed nothing. Articles with an author in common on one ticket count as one. " +
      "Links nobody has reviewed are left out and counted beside the share. It is never computed for one person.",
    rationale:
      "A link is worth something only if the article answers that very case. " +
      "A sample that somebody else reviews shows how far the links of a team can be trusted, and so how far its reuse can.",
    source:
      "Consortium for Service Innovation, KCS v6 Practices Guide (link accuracy, process alignment review).",
  }),
  defineMetric({
    key: TargetMetric.DUP_BURDEN,
    // 2: only eligible reuse counts, and the verdict is on the upper end of the range.
    version: 2,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    hasOpenDecisions: true,
    direction: MetricDirection.LOWER_IS_BETTER,
    unit: "share of tickets solved with an article",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.CLOSING_RESOLVER,
    strata: CASE_STRATA_V1,
    guardMetric: TargetMetric.ACCURATE_REUSE_PER_100,
    name: "Duplicate burden",
    caseNoun: { one: "ticket solved with an article", many: "tickets solved with an article" },
    formula:
      "Of the team's tickets solved with an article somebody else had written before the ticket came in, the share whose article has a confirmed duplicate which nobody has merged yet. " +
      "Suspected duplicates that nobody has decided are added as the upper end of a range, and a target is held against the worse end, so that leaving them undecided gains nothing. " +
      "Archiving an article changes nothing. Variants of one template and articles for different environments are no suspects. It is never computed for one person.",
    rationale:
      "Two answers to one question make people doubt both and cost the reader of each. " +
      "Weighting duplicates by the tickets that meet them points at the merges that matter, and writing more articles cannot improve it.",
    source:
      "Consortium for Service Innovation, KCS v6 Practices Guide (duplicates, Evolve Loop); weighted by demand.",
  }),
  defineMetric({
    key: TargetMetric.VISIBLE_AT_CLOSURE,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.HIGHER_IS_BETTER,
    unit: "share of tickets with reused knowledge",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    maturityDays: FIRST_REUSE_WINDOW_DAYS,
    attribution: AttributionPolicy.CLOSING_RESOLVER,
    strata: CASE_STRATA_V1,
    guardMetric: TargetMetric.LINK_ACCURACY,
    name: "Visible at closure",
    caseNoun: { one: "ticket with reused knowledge", many: "tickets with reused knowledge" },
    formula:
      "Of the team's closed tickets whose answer is in an article that others use, the share where requesters could read such an article themselves (audience customer or public, with a resolution) no later than when the ticket was closed. " +
      "An article others use is one of somebody else that solved this ticket, or one written from this ticket that solved somebody else's ticket within 30 days of closing it; an article that nobody else needed counts neither way. " +
      "A ticket is counted when its 30 days are over. Cancelled, merged and spam tickets are left out.",
    rationale:
      "What one requester has learnt can spare the next one a call only if it is where they look. " +
      "The aim of the method is that 90 % of what requesters could use is there 0 minutes after it is known.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (self-service, the 90/0 rule).",
  }),
  defineMetric({
    key: TargetMetric.PUBLISH_LAG,
    class: MetricClass.OUTCOME,
    shape: MetricShape.DURATION,
    direction: MetricDirection.LOWER_IS_BETTER,
    unit: "hours",
    durationUnitMs: MS_PER_DAY / HOURS_PER_DAY,
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    maturityDays: FIRST_REUSE_WINDOW_DAYS,
    attribution: AttributionPolicy.CLOSING_RESOLVER,
    strata: CASE_STRATA_V1,
    guardMetric: TargetMetric.VISIBLE_AT_CLOSURE,
    coverage: { reasons: [ExclusionReason.CENSORED], name: "published" },
    name: "Publish lag",
    caseNoun: { one: "published answer", many: "published answers" },
    formula:
      "How many hours after a ticket was closed its answer could be read by requesters themselves (audience customer or public, with a resolution): the median over the team's closed tickets whose answer is in an article that others use, as for “visible at closure”. " +
      "An answer they could read before is 0 hours. Answers they cannot read yet have no lag; they are left out here, counted beside it, and missing in “visible at closure”.",
    rationale:
      "The share that is visible in time says how often it works; the lag says how far the rest is from it.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (self-service, the 90/0 rule).",
  }),
  defineMetric({
    key: TargetMetric.ROOT_CAUSE_REMOVALS,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.HIGHER_IS_BETTER,
    unit: "share of issues with an action",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.TEAM_ONLY,
    guardMetric: TargetMetric.CALLBACK_RATE,
    coverage: { reasons: [ExclusionReason.CENSORED], name: "old enough to tell" },
    name: "Root causes removed",
    caseNoun: { one: "issue with an action", many: "issues with an action" },
    formula:
      "Of the issues (ticket categories) against whose cause somebody recorded an action, the share whose monthly number of tickets fell afterwards by a signal of a control chart: a month below the lower limit, or eight months in a row below the average before the action. " +
      "The limits come from the 8 to 12 months before the action, an issue has one action in a year, and tickets of categories below it count. An action is decided twelve months later at the latest; until then it is left out and counted beside the share.",
    rationale:
      "The best ticket is the one nobody has to open. " +
      "A control chart tells a removed cause from the ups and downs that every issue has.",
    source:
      "Consortium for Service Innovation, KCS v6 Practices Guide (Evolve Loop, knowledge domain analysis); Shewhart's individuals chart.",
  }),
  defineMetric({
    key: CreditMetric.REUSE_CREDIT,
    class: MetricClass.OUTCOME,
    shape: MetricShape.CREDIT,
    direction: MetricDirection.NEITHER,
    unit: "weighted reuses",
    lowestLevel: MetricLevel.PERSON,
    lowestTargetLevel: null,
    attribution: AttributionPolicy.SUBJECT,
    name: "Credit for reuse",
    caseNoun: { one: "reuse", many: "reuses" },
    formula:
      "What your knowledge did in tickets of others. Each ticket that somebody else solved with an article you contributed to is shared between the articles that solved it and, within an article, between its contributors by what of their work was in it that day. " +
      "Accurate links count in full, older ones less (half after 180 days), and many from the same colleague grow only slowly. " +
      "It is shown to you as one side of a picture with others, compared with nothing but your own past, and no goal can aim at it.",
    rationale:
      "People should see what their knowledge did. Comparing it between people would pay for what can be arranged instead of for what helps.",
    source: "Consortium for Service Innovation, KCS v6 Measurement Matters (reputation, value footprint).",
  }),
] as const;
