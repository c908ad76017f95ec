import { defineMetric } from "./define-metric.js";
import { AttributionPolicy, MetricClass, MetricShape, type BuiltInDefinition } from "./metric-definition.js";
import { ActivityMetric } from "./metric-key.js";
import { MetricDirection, MetricLevel, TargetMetric } from "./target-metric.js";

const TREND = {
  class: MetricClass.ACTIVITY,
  shape: MetricShape.RATE,
  direction: MetricDirection.NEITHER,
  lowestLevel: MetricLevel.TEAM,
  lowestTargetLevel: null,
  attribution: AttributionPolicy.TEAM_ONLY,
} as const;

/** How much was done. Trends of teams: no goal can aim at them, and they are computed for nobody alone. */
export const ACTIVITY_DEFINITIONS: readonly BuiltInDefinition[] = [
  defineMetric({
    ...TREND,
    key: ActivityMetric.LINK_RATE,
    direction: MetricDirection.TARGET_BAND,
    band: { low: 0.6, high: 0.8 },
    unit: "share of closed tickets",
    leadsTo: [TargetMetric.ACCURATE_REUSE_PER_100, TargetMetric.LINK_ACCURACY],
    name: "Link rate",
    caseNoun: { one: "closed ticket", many: "closed tickets" },
    formula:
      "Of the tickets the team closed in the month, the share to which at least one article was linked that solved the ticket or was created from it. " +
      "Sixty to eighty per cent is healthy; more usually means that links are made for the sake of the number.",
    rationale:
      "A trend that tells whether people work with knowledge. Only whether the links were right makes it worth something.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (link rate, 60 to 80 %).",
  }),
  defineMetric({
    ...TREND,
    key: ActivityMetric.CREATE_RATE,
    unit: "share of closed tickets",
    leadsTo: [TargetMetric.ACCURATE_REUSE_PER_100, TargetMetric.VISIBLE_AT_CLOSURE],
    name: "Create rate",
    caseNoun: { one: "closed ticket", many: "closed tickets" },
    formula: "Of the tickets the team closed in the month, the share from which an article was created.",
    rationale:
      "It falls as more is known, and that is how it should be. Asking for more articles fills the knowledge base with ones that nobody reuses.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (create rate).",
  }),
  defineMetric({
    ...TREND,
    key: ActivityMetric.IMPROVE_RATE,
    unit: "share of tickets solved with an article",
    leadsTo: [TargetMetric.LINK_ACCURACY, TargetMetric.DUP_BURDEN, TargetMetric.CALLBACK_RATE],
    name: "Improve rate",
    caseNoun: { one: "ticket solved with an article", many: "tickets solved with an article" },
    formula:
      "Of the tickets the team closed in the month with an article that solved them, the share where using it led to an improvement or a flag.",
    rationale: "Reuse is review: who uses an article sees first what is wrong with it.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (improve; flag it or fix it).",
  }),
  defineMetric({
    ...TREND,
    key: ActivityMetric.SEARCH_FIRST_RATE,
    unit: "share of created articles",
    leadsTo: [TargetMetric.DUP_BURDEN, TargetMetric.TIME_TO_RESOLVE, TargetMetric.ACCURATE_REUSE_PER_100],
    name: "Search-first rate",
    caseNoun: { one: "created article", many: "created articles" },
    formula:
      "Of the articles the team's people wrote here in the month, the share before which they had searched the knowledge base, as the receipt of that search shows. " +
      "Imported articles are left out: nobody knows what was searched for before they were written.",
    rationale: "Searching first is what keeps people from solving, and writing, the same thing twice.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (search early, search often).",
  }),
  defineMetric({
    ...TREND,
    key: ActivityMetric.PARTICIPATION,
    direction: MetricDirection.TARGET_BAND,
    band: { low: 0.65, high: 0.85 },
    unit: "share of people who close tickets",
    leadsTo: [TargetMetric.LICENSED_SHARE, TargetMetric.ACCURATE_REUSE_PER_100],
    name: "Participation",
    caseNoun: { one: "person", many: "people" },
    formula:
      "Of the people of the team who closed at least one ticket in the month, the share who linked an article to one of these tickets, or wrote or improved one. " +
      "It usually levels off between 65 and 85 %. Who they are is not shown.",
    rationale: "A trend that tells whether knowledge work is everybody's or a few people's.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (participation, 65 to 85 %).",
  }),
];
