import { METRIC_DEFINITIONS } from "../../src/outcomes/domain/metric-registry.js";
import { Outcome, type Comparison } from "./compare-plays.js";
import { CREDIT, View } from "./figures.js";
import type { StrategyResult } from "./run-bench.js";

/** What shows that a metric was moved by playing. */
export interface Sign {
  readonly metric: string;
  /** Its registered guard, the same cases adjusted for their mix, the team it belongs to, or another target. */
  readonly is: "guard" | "case mix" | "team" | "other metric";
}

/** A metric that players can move their way, with what shows it. */
export interface MovedMetric {
  readonly moved: Comparison;
  readonly signs: readonly Sign[];
}

/** The metrics that got better for the players, and what gives each away. */
export function movedMetrics({ comparisons }: StrategyResult): readonly MovedMetric[] {
  const metrics = comparisons.filter(({ kind }) => kind.metric !== "NAIVE" && kind.metric !== CREDIT.metric);
  return metrics
    .filter(({ kind, outcome }) => kind.view === View.PLAYERS && outcome === Outcome.GAINS)
    .map((moved) => ({ moved, signs: signsOf(moved, metrics) }));
}

function signsOf({ kind: { metric } }: Comparison, all: readonly Comparison[]): readonly Sign[] {
  if (metric === "CREDIT" || metric === "NAIVE") return [];
  const guard = METRIC_DEFINITIONS[metric].guardMetric;
  const others = all
    .filter(({ kind, outcome }) => kind.metric !== metric && isShown(kind.view) && outcome === Outcome.LOSES)
    .map(({ kind }) => kind.metric);
  const isUnmoved = (view: View): boolean =>
    all.some(
      ({ kind, outcome }) => kind.metric === metric && kind.view === view && outcome !== Outcome.GAINS,
    );
  return [
    ...(isUnmoved(View.WORSE_END) ? [{ metric: "its worse end", is: "guard" } as const] : []),
    ...(isUnmoved(View.ADJUSTED)
      ? [{ metric: "adjusted for the mix of cases", is: "case mix" } as const]
      : []),
    ...(isUnmoved(View.TEAMS) ? [{ metric: "the whole team's", is: "team" } as const] : []),
    ...[...new Set(others)].map((other): Sign => ({
      metric: other,
      is: other === guard ? "guard" : "other metric",
    })),
  ];
}

function isShown(view: View): boolean {
  return view === View.PLAYERS || view === View.WORSE_END;
}

/** The result of one strategy in lines to read. */
export function linesOf(result: StrategyResult): readonly string[] {
  const { strategy, comparisons, ringsFound, catchAllsFound } = result;
  const credit = comparisons.filter(({ kind }) => kind.metric === "CREDIT");
  const metrics = comparisons.filter(({ kind }) => kind.metric !== "CREDIT" && kind.metric !== "NAIVE");
  const naive = comparisons.filter(({ kind }) => kind.metric === "NAIVE");
  const found = [
    ...(ringsFound > 0 ? [`a ring was held and reviewed in ${String(ringsFound)} worlds`] : []),
    ...(catchAllsFound > 0 ? [`a catch-all was found in ${String(catchAllsFound)} worlds`] : []),
  ];
  return [
    "",
    `${strategy.key} (${String(strategy.players)} players): ${strategy.summary}`,
    ...credit.map(lineOf),
    ...(found.length > 0 ? [`    ${found.join("; ")}`] : []),
    ...metrics.map(lineOf),
    ...movedMetrics(result).map(movedLine),
    "    what counting would have rewarded:",
    ...naive.map(lineOf),
  ];
}

function lineOf({ kind, honest, difference, low, high, outcome }: Comparison): string {
  const signed = (value: number): string => (value > 0 ? `+${figure(value)}` : figure(value));
  const interval = `[${signed(low)}, ${signed(high)}]`;
  return `    ${kind.key.padEnd(36)}${figure(honest).padStart(9)} ${signed(difference).padStart(9)}  ${interval.padEnd(22)} ${outcome}`;
}

function movedLine({ moved, signs }: MovedMetric): string {
  const shown = signs.map(({ metric, is }) => (is === "guard" ? `${metric} (its guard)` : metric));
  const by = shown.length === 0 ? "NOTHING SHOWS IT" : `shown by ${shown.join(", ")}`;
  return `    moved alone: ${String(moved.kind.metric)}; ${by}`;
}

/** Three digits that matter, without an exponent. */
function figure(value: number): string {
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(5, digits));
}

/** One line per strategy: credit and the naive measures. */
export function summaryLines(results: readonly StrategyResult[]): readonly string[] {
  const by = (result: StrategyResult, key: string): string => {
    const found = result.comparisons.find(({ kind }) => kind.key === key);
    if (found === undefined) return "not measured";
    const share = found.honest === 0 ? "" : ` ${percent(found.difference / found.honest)}`;
    return `${found.outcome}${share}`;
  };
  const row = (cells: readonly string[]): string =>
    cells.map((cell, at) => cell.padEnd(at === 0 ? 34 : 20)).join("");
  return [
    "",
    row(["strategy", "personal credit", "articles written", "links made", "uses of own articles"]),
    ...results.map((result) =>
      row([
        result.strategy.key,
        ...[CREDIT.key, "articles written", "links made", "uses of own articles"].map((key) =>
          by(result, key),
        ),
      ]),
    ),
  ];
}

function percent(share: number): string {
  return `${share > 0 ? "+" : ""}${(100 * share).toFixed(1)} %`;
}
