import { CASE_STRATA_V1, defineMetric } from "./define-metric.js";
import { ExclusionReason } from "./facts.js";
import { AttributionPolicy, MetricClass, MetricShape, PeriodRule } from "./metric-definition.js";
import { ContextMetric } from "./metric-key.js";
import { MetricDirection, MetricLevel } from "./target-metric.js";

/** What helps to read the outcomes. No goal can aim at any of these. */
export const CONTEXT_DEFINITIONS = [
  defineMetric({
    key: ContextMetric.KNOWN_SHARE,
    class: MetricClass.CONTEXT,
    shape: MetricShape.RATE,
    direction: MetricDirection.NEITHER,
    unit: "share of classified tickets",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: null,
    attribution: AttributionPolicy.CLOSING_RESOLVER,
    strata: CASE_STRATA_V1,
    coverage: { reasons: [ExclusionReason.UNCLASSIFIED], name: "classified" },
    name: "Known share",
    caseNoun: { one: "classified ticket", many: "classified tickets" },
    formula:
      "Of the closed tickets of which it is known whether their issue was known or new, the share that an article solved which existed before they came in; a ticket from which an article was created is new. " +
      "Tickets without such a link are not classified: they are left out and counted beside the share. Tickets for which somebody stated that no article fits are left out.",
    rationale:
      "It shows how much of the work repeats. It first rises, when knowledge is captured, and should fall later, when requesters help themselves: neither way is better.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (new versus known analysis).",
  }),
  defineMetric({
    key: ContextMetric.DUPLICATE_RATE,
    class: MetricClass.CONTEXT,
    shape: MetricShape.RATE,
    direction: MetricDirection.NEITHER,
    unit: "share of articles",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: null,
    attribution: AttributionPolicy.TEAM_ONLY,
    periodRule: PeriodRule.LAST_MONTH,
    name: "Duplicate rate",
    caseNoun: { one: "article", many: "articles" },
    formula:
      "Of the articles in use on the last day of the period's last calendar month, the share that would go if every confirmed duplicate were merged: in each cluster of duplicates all but one. " +
      "An article belongs to the team that owns it. Archived and merged articles are not in use.",
    rationale:
      "It says how much there is to merge. Writing more articles lowers it without helping anybody, so the duplicate burden, weighted by demand, is what goals aim at.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (duplicates).",
  }),
  defineMetric({
    key: ContextMetric.REUSE_TO_CREATE_RATIO,
    class: MetricClass.CONTEXT,
    shape: MetricShape.RATE,
    direction: MetricDirection.NEITHER,
    unit: "share of reuse in reuse and creation",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: null,
    attribution: AttributionPolicy.CLOSING_RESOLVER,
    strata: CASE_STRATA_V1,
    name: "Reuse to create",
    caseNoun: { one: "reuse or creation", many: "reuses and creations" },
    formula:
      "On the closed tickets of the period, the number of times somebody else's knowledge solved one, out of these and the articles created from one. " +
      "One half means that both are equally frequent (a ratio of 1 to 1), three quarters that knowledge is reused three times for each article created. " +
      "It is given as a share because a ratio has no upper end and no honest interval.",
    rationale:
      "When reuse overtakes creation, a body of knowledge has reached the critical mass at which opening it for self-service pays.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (readiness for self-service).",
  }),
] as const;
