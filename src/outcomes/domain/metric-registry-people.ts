import { MS_PER_DAY } from "../../platform/kernel/period.js";
import { defineMetric } from "./define-metric.js";
import { ExclusionReason } from "./facts.js";
import { AttributionPolicy, MetricClass, MetricFeed, MetricShape, PeriodRule } from "./metric-definition.js";
import { MetricDirection, MetricLevel, TargetMetric } from "./target-metric.js";

/** What people became able to do, and how well the work is done; for teams and above. */
export const PEOPLE_DEFINITIONS = [
  defineMetric({
    key: TargetMetric.TIME_TO_PROFICIENCY,
    class: MetricClass.OUTCOME,
    shape: MetricShape.DURATION,
    direction: MetricDirection.LOWER_IS_BETTER,
    unit: "days",
    durationUnitMs: MS_PER_DAY,
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.SUBJECT,
    guardMetric: TargetMetric.LINK_ACCURACY,
    coverage: { reasons: [ExclusionReason.CENSORED], name: "proficient" },
    name: "Time to proficiency",
    caseNoun: { one: "person who became proficient", many: "people who became proficient" },
    formula:
      "How many days passed from somebody's first day here to the day they could first publish on their own judgement (proficiency contributor or higher): the median over the people who reached it in the period. " +
      "People who joined in the period and have not reached it yet have no time yet; they are counted beside it. It is never computed for one person.",
    rationale:
      "Knowledge that can be found shortens the way from new to able. It is a property of how a team teaches, not of the one who learns.",
    source: "Consortium for Service Innovation, KCS v6 Measurement Matters (time to proficiency).",
  }),
  defineMetric({
    key: TargetMetric.LICENSED_SHARE,
    class: MetricClass.OUTCOME,
    shape: MetricShape.RATE,
    direction: MetricDirection.HIGHER_IS_BETTER,
    unit: "share of people who resolve tickets",
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.SUBJECT,
    guardMetric: TargetMetric.LINK_ACCURACY,
    periodRule: PeriodRule.LAST_MONTH,
    name: "Licensed share",
    caseNoun: { one: "person", many: "people" },
    formula:
      "Of the people who resolved at least one ticket in the last calendar month of the period and were still here at its end, the share who are contributor or publisher on its last day. " +
      "A month is counted when it is over. It is never computed for one person.",
    rationale:
      "Where everybody may improve what they use, knowledge stays right. The method moves on when 80 to 90 % are licensed.",
    source: "Consortium for Service Innovation, KCS v6 Adoption Guide (licensing, proficiency coverage).",
  }),
  defineMetric({
    key: TargetMetric.CONTENT_STANDARD_ADHERENCE,
    class: MetricClass.QUALITY,
    shape: MetricShape.SCORE,
    direction: MetricDirection.HIGHER_IS_BETTER,
    unit: "of 100 points",
    scale: 100,
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.AS_OBSERVED,
    feed: MetricFeed.OBSERVED,
    guardMetric: TargetMetric.ACCURATE_REUSE_PER_100,
    name: "Content-standard adherence",
    caseNoun: { one: "checked item", many: "checked items" },
    formula:
      "100 × the items of the content checklist that were met ÷ the items that applied, over all articles of the team reviewed in the period. " +
      "The articles are drawn at random and reviewed by somebody who did not write them; items that did not apply count neither way. " +
      "It is a means of coaching: it says how articles are written, not what they are worth, and is never computed for one person.",
    rationale: "Articles written to one standard are found and understood by people who did not write them.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (content standard checklist).",
  }),
  defineMetric({
    key: TargetMetric.PROCESS_ALIGNMENT,
    class: MetricClass.QUALITY,
    shape: MetricShape.SCORE,
    direction: MetricDirection.HIGHER_IS_BETTER,
    unit: "of 100 points",
    scale: 100,
    lowestLevel: MetricLevel.TEAM,
    lowestTargetLevel: MetricLevel.TEAM,
    attribution: AttributionPolicy.AS_OBSERVED,
    feed: MetricFeed.OBSERVED,
    guardMetric: TargetMetric.LINK_ACCURACY,
    name: "Process alignment",
    caseNoun: { one: "checked step", many: "checked steps" },
    formula:
      "100 × the steps of the workflow that were followed ÷ the steps that applied, over a random sample of the team's recently closed tickets that a coach looked at: was the knowledge base searched, was what fitted linked, was what was missing captured. " +
      "It is never computed for one person.",
    rationale:
      "It tells whether knowledge work has become part of the work or is done afterwards. Most of its items are activities, so it is a figure of teams and a topic of coaching.",
    source: "Consortium for Service Innovation, KCS v6 Practices Guide (process alignment review).",
  }),
] as const;
