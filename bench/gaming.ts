/**
 * Gaming the figures: a simulated organisation plays a year honestly, and again with some people playing a strategy. It
 * prints what personal credit and every targetable metric say of the players against their honest twins.
 *
 *   npx tsx bench/gaming.ts [--seeds 6] [--people 24] [--only "ring of 3"] [--json]
 */
import { parseArgs } from "node:util";
import { GAIN_MARGIN_V1, Outcome } from "./gaming/compare-plays.js";
import { CREDIT } from "./gaming/figures.js";
import { linesOf, movedMetrics, summaryLines } from "./gaming/report.js";
import { runBench } from "./gaming/run-bench.js";
import { STRATEGIES } from "./gaming/strategies/all-strategies.js";
import { DEFAULT_SIZE, WORLD_V1 } from "./gaming/world.js";

const HELP = `Usage: npx tsx bench/gaming.ts [options]

  --seeds <n>    worlds, each played honestly and with every strategy (6; at least 2)
  --people <n>   people in each world, in teams of ${String(WORLD_V1.teamSize)} (${String(DEFAULT_SIZE.people)}; at least 12)
  --only <text>  only the strategies whose name contains the text
  --json         print the figures as JSON
  --help         print this

No database is needed. Each line is a figure, what honest play gives, the mean difference of playing, its 95 % interval
over the worlds, and what follows: gains, loses, no gain (a gain above ${String(100 * GAIN_MARGIN_V1)} % of the honest figure is excluded) or cannot tell.
`;

const { values: options } = parseArgs({
  options: {
    seeds: { type: "string", default: "6" },
    people: { type: "string", default: String(DEFAULT_SIZE.people) },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Progress goes to the error stream, so that the figures can be piped. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function wholeNumber(name: "seeds" | "people", least: number): number {
  const value = Number(options[name]);
  if (Number.isInteger(value) && value >= least) return value;
  tell(`--${name} is a whole number of at least ${String(least)}, not "${options[name]}"`);
  process.exit(2);
}

if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const strategies = STRATEGIES.filter(({ key }) => key.includes(options.only));
if (strategies.length === 0) {
  tell(`--only "${options.only}" names none of: ${STRATEGIES.map(({ key }) => key).join(" · ")}`);
  process.exit(2);
}
const results = runBench(
  {
    seeds: wholeNumber("seeds", 2),
    size: { ...DEFAULT_SIZE, people: wholeNumber("people", 2 * WORLD_V1.teamSize) },
    strategies,
  },
  tell,
);
if (options.json) {
  say(
    JSON.stringify(
      results.map((result) => ({ ...result, moved: movedMetrics(result) })),
      null,
      2,
    ),
  );
} else {
  for (const result of results) for (const line of linesOf(result)) say(line);
  for (const line of summaryLines(results)) say(line);
  const gains = results.filter(({ comparisons }) =>
    comparisons.some(({ kind, outcome }) => kind === CREDIT && outcome === Outcome.GAINS),
  );
  say("");
  say(
    `gain personal credit: ${gains.length === 0 ? "none" : gains.map(({ strategy }) => strategy.key).join(" · ")}`,
  );
}
