import type { AttributionPolicy, Stratum } from "../src/outcomes/domain/metric-definition.js";
import {
  MetricClass,
  MetricFeed,
  PeriodRule,
  type MetricDefinition,
} from "../src/outcomes/domain/metric-definition.js";
import { METRIC_DEFINITIONS, PUBLISHED_DEFINITIONS } from "../src/outcomes/domain/metric-registry.js";
import type { MetricDirection, MetricLevel } from "../src/outcomes/domain/target-metric.js";

const CLASSES: Readonly<Record<MetricClass, { readonly title: string; readonly words: string }>> = {
  OUTCOME: {
    title: "Outcomes",
    words:
      "What the work did for those who asked. Goals can aim at these, from the level that each one names.",
  },
  QUALITY: {
    title: "Quality",
    words: "How good the work was, as somebody found who looked at it. For teams and above only.",
  },
  CONTEXT: {
    title: "Context",
    words:
      "What helps to read the outcomes. No goal can aim at these, because each can be moved without helping anybody.",
  },
  ACTIVITY: {
    title: "Activity",
    words:
      "How much was done. These are trends of teams, to be talked about; no goal can aim at them, they are counted for nobody alone, and each names the outcomes it is meant to lead to.",
  },
};

const DIRECTIONS: Readonly<Record<MetricDirection, string>> = {
  HIGHER_IS_BETTER: "higher is better",
  LOWER_IS_BETTER: "lower is better",
  TARGET_BAND: "healthy inside a band",
  NEITHER: "neither way is better",
};

const LEVELS: Readonly<Record<MetricLevel, string>> = {
  PERSON: "a person, a team or the organisation",
  TEAM: "a team or the organisation",
  ORGANISATION: "the organisation",
};

const ATTRIBUTIONS: Readonly<Record<AttributionPolicy, string>> = {
  RESOLVER: "whoever made the resolution",
  CLOSING_RESOLVER: "whoever had resolved the ticket when it was closed",
  LINKER: "whoever made the link",
  SUBJECT: "the person it is about",
  TEAM_ONLY: "a team, never a person",
  AS_OBSERVED: "whoever the observation names",
};

const STRATA: Readonly<Record<Stratum, string>> = {
  CATEGORY: "category",
  PRIORITY: "priority",
  CHANNEL: "channel",
  QUEUE: "queue",
  PROJECT: "project",
  CUSTOMER_GROUP: "customer group",
  TENURE_BAND: "tenure band",
  KNOWLEDGE: "known or new",
};

const INTRODUCTION = `# Metrics

Everything that is measured here, and exactly how, in the words that the person measured is shown with every figure.
Made by \`npm run metrics\` from \`src/outcomes/domain/metric-registry*.ts\`; do not edit. Why it is fair: [fairness.md](fairness.md).

A published definition is never edited: a change is the next version of the same metric, and every figure names the
version it was computed under. Organisations can define further outcomes of their own, fed from outside; they are rates
or durations over tickets or customers, for teams and above, under the same rules.

A verdict takes at least 30 cases of a person or 20 of a group, and peers see a group's figure when at least 5 people
stand behind it. Every rate comes with its 95 % Wilson interval, every count per exposure with exact Poisson limits, every
median with the interval of its ranks.
`;

/** The whole of docs/metrics.md. */
export function describeMetrics(): string {
  const sections = [...Object.values(MetricClass)].sort(byImportance).map(describeClass);
  return [INTRODUCTION, ...sections].join("\n");
}

function byImportance(a: MetricClass, b: MetricClass): number {
  const order = Object.keys(CLASSES);
  return order.indexOf(a) - order.indexOf(b);
}

function describeClass(metricClass: MetricClass): string {
  const { title, words } = CLASSES[metricClass];
  const own = PUBLISHED_DEFINITIONS.filter(
    (one) =>
      one.class === metricClass && METRIC_DEFINITIONS[one.key as keyof typeof METRIC_DEFINITIONS] === one,
  );
  return [`## ${title}\n`, `${words}\n`, ...own.map(describeMetric)].join("\n");
}

function describeMetric(one: MetricDefinition): string {
  const rows = rowsOf(one).map(([name, value]) => `| ${name} | ${value} |`);
  return [
    `### ${one.name} (\`${one.key}\`, version ${String(one.version)})\n`,
    `${one.formula}\n`,
    `_Why:_ ${one.rationale}\n`,
    `| | |\n| --- | --- |\n${rows.join("\n")}\n`,
  ].join("\n");
}

function rowsOf(one: MetricDefinition): readonly (readonly [string, string])[] {
  const { guardMetric, coverage } = one;
  return [
    ["shape", `${one.shape.toLowerCase().replaceAll("_", " ")}, ${one.unit}`],
    ["direction", `${DIRECTIONS[one.direction]}${bandWords(one)}`],
    ["read for", LEVELS[one.lowestLevel]],
    ["goals of", one.lowestTargetLevel === null ? "nobody" : LEVELS[one.lowestTargetLevel]],
    ["a case belongs to", ATTRIBUTIONS[one.attribution]],
    ["final after", one.maturityDays === 0 ? "at once" : `${String(one.maturityDays)} days`],
    ...(one.periodRule === PeriodRule.LAST_MONTH
      ? ([["counts", "the last calendar month of a period"]] as const)
      : []),
    ...(coverage === null ? [] : ([["beside it", `the share ${coverage.name}`]] as const)),
    ...(one.strata.length === 0
      ? []
      : ([["compared by", one.strata.map((stratum) => STRATA[stratum]).join(", ")]] as const)),
    ...(guardMetric === null ? [] : ([["guarded by", METRIC_DEFINITIONS[guardMetric].name]] as const)),
    ...(one.leadsTo.length === 0
      ? []
      : ([["leads to", one.leadsTo.map((key) => METRIC_DEFINITIONS[key].name).join(", ")]] as const)),
    ["fed", one.feed === MetricFeed.DERIVED ? "from tickets, links, decisions and people" : "from outside"],
    ["source", one.source],
  ];
}

function bandWords({ band }: MetricDefinition): string {
  return band === null ? "" : `: ${String(band.low)} to ${String(band.high)}`;
}
