import { fromMicro } from "../../src/platform/kernel/micro.js";
import type { OutcomeFact } from "../../src/outcomes/domain/facts.js";
import { measure } from "../../src/outcomes/domain/measure.js";
import { MetricShape } from "../../src/outcomes/domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../../src/outcomes/domain/metric-registry.js";
import type { MetricResult } from "../../src/outcomes/domain/metric-result.js";
import { sumFacts } from "../../src/outcomes/domain/metric-sums.js";
import {
  applyStrata,
  planStrata,
  type StratumCounts,
} from "../../src/outcomes/domain/statistics/case-mix.js";
import { standardiseIndirectly } from "../../src/outcomes/domain/statistics/standardise.js";
import { MetricDirection, MetricLevel, TargetMetric } from "../../src/outcomes/domain/target-metric.js";
import { PLAYED_YEAR, READ_AT } from "./calendar.js";
import type { EvaluatedYear } from "./evaluate-year.js";
import { naiveFigures } from "./naive-figures.js";
import type { SimPerson } from "./world.js";

/** The outcomes that the simulation touches and a goal may aim at. */
export const PLAYED_METRICS = [
  TargetMetric.ACCURATE_REUSE_PER_100,
  TargetMetric.LINK_ACCURACY,
  TargetMetric.DUP_BURDEN,
  TargetMetric.CALLBACK_RATE,
  TargetMetric.REOPEN_RATE,
  TargetMetric.COMPLAINT_RATE,
  TargetMetric.TIME_TO_RESOLVE,
  TargetMetric.CSAT_SHARE,
  TargetMetric.VISIBLE_AT_CLOSURE,
] as const;
export type PlayedMetric = (typeof PLAYED_METRICS)[number];

/** How a metric is looked at. */
export const View = {
  /** Over the players alone, as if they were a team: the most that a figure of theirs can move. */
  PLAYERS: "PLAYERS",
  /** The same with every open decision against them. */
  WORSE_END: "WORSE_END",
  /** The same for the mix of cases they took, by category and priority. */
  ADJUSTED: "ADJUSTED",
  /** Over the teams the players are in. */
  TEAMS: "TEAMS",
} as const;
export type View = (typeof View)[keyof typeof View];

/** What is compared between two plays. */
export interface FigureKind {
  readonly key: string;
  readonly metric: PlayedMetric | "CREDIT" | "NAIVE";
  readonly view: View;
  readonly isHigherBetter: boolean;
}

/** Personal credit: the mean over the players, in tickets. */
export const CREDIT: FigureKind = {
  key: "personal credit",
  metric: "CREDIT",
  view: View.PLAYERS,
  isHigherBetter: true,
};

const METRIC_KINDS = PLAYED_METRICS.flatMap((metric): readonly FigureKind[] => {
  const { direction, hasOpenDecisions, shape } = METRIC_DEFINITIONS[metric];
  const isHigherBetter = direction === MetricDirection.HIGHER_IS_BETTER;
  const views = [
    View.PLAYERS,
    ...(hasOpenDecisions ? [View.WORSE_END] : []),
    ...(shape === MetricShape.RATE ? [View.ADJUSTED] : []),
    View.TEAMS,
  ];
  return views.map((view) => ({ key: `${metric} ${view}`, metric, view, isHigherBetter }));
});

/** What measures that only count would say of the players; per player. */
export const NAIVE_KINDS = (["articles written", "links made", "uses of own articles"] as const).map(
  (key): FigureKind => ({ key, metric: "NAIVE", view: View.PLAYERS, isHigherBetter: true }),
);

export const FIGURE_KINDS: readonly FigureKind[] = [CREDIT, ...METRIC_KINDS, ...NAIVE_KINDS];

/** The figures of a year by their keys; null where there is nothing to measure. */
export type Figures = Readonly<Record<string, number | null>>;

/** Reads the figures of some people from an evaluated year. */
export function figuresOf(year: EvaluatedYear, players: readonly SimPerson[]): Figures {
  const own = new Set<string | null>(players.map(({ id }) => id));
  const teams = new Set(players.map(({ team }) => team));
  const theirs = new Set<string | null>(
    year.desk.world.people.filter(({ team }) => teams.has(team)).map(({ id }) => id),
  );
  const credit = players.reduce((sum, { id }) => sum + (year.ledger.people.get(id)?.value ?? 0), 0);
  const naive = naiveFigures(year.desk, players);
  return {
    ...Object.fromEntries(METRIC_KINDS.map((kind) => [kind.key, figureOf(kind, year, { own, theirs })])),
    [CREDIT.key]: fromMicro(credit) / players.length,
    ...naive,
  };
}

interface Groups {
  readonly own: ReadonlySet<string | null>;
  readonly theirs: ReadonlySet<string | null>;
}

function figureOf(
  { metric, view }: FigureKind,
  { facts }: EvaluatedYear,
  { own, theirs }: Groups,
): number | null {
  if (metric === "CREDIT" || metric === "NAIVE") return null;
  const all = facts.get(metric) ?? [];
  const ofPlayers = all.filter(({ personId }) => own.has(personId));
  switch (view) {
    case View.PLAYERS:
      return measured(ofPlayers, metric).value;
    case View.WORSE_END: {
      const { value, valueUpper } = measured(ofPlayers, metric);
      return valueUpper ?? value;
    }
    case View.ADJUSTED:
      return adjusted(ofPlayers, all);
    case View.TEAMS:
      return measured(
        all.filter(({ personId }) => theirs.has(personId)),
        metric,
      ).value;
  }
}

function measured(facts: readonly OutcomeFact[], metric: PlayedMetric): MetricResult {
  return measure(sumFacts(facts, READ_AT), METRIC_DEFINITIONS[metric], {
    level: MetricLevel.TEAM,
    period: PLAYED_YEAR,
    target: null,
    suspendedBecause: null,
  });
}

/** What happened ÷ what would have happened to others with the same cases, times the rate of all. */
function adjusted(own: readonly OutcomeFact[], all: readonly OutcomeFact[]): number | null {
  const reference = all.flatMap(cellOf);
  const merge = planStrata(reference);
  const cells = applyStrata(own.flatMap(cellOf), merge);
  return standardiseIndirectly(cells, applyStrata(reference, merge))?.value ?? null;
}

function cellOf({ exclusion, strata, numerator, denominator }: OutcomeFact): readonly StratumCounts[] {
  if (exclusion !== null || denominator === 0) return [];
  const stratum = `${strata?.category ?? ""} | ${strata?.priority ?? ""}`;
  return [{ stratum, successes: fromMicro(numerator), n: fromMicro(denominator) }];
}
