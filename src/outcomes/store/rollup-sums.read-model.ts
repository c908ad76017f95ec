import type { OrganisationId } from "../../platform/kernel/ids.js";
import { addDays, type Instant, type LocalDate, type Period } from "../../platform/kernel/period.js";
import type { Runs } from "../../people/store/access.read-model.js";
import type { ExclusionReason } from "../domain/facts.js";
import { monthsWithin, type SplitPeriod } from "../domain/calendar-months.js";
import type { MetricLevel } from "../domain/target-metric.js";
import { rollupStatement } from "./rollup-statement.js";

/** The sums of one exclusion, or of what counts, as statements give them. */
export interface ScopeSumRow {
  readonly exclusion: ExclusionReason | null;
  readonly numerator: number;
  readonly undecided: number;
  readonly denominator: number;
  readonly immature: number;
  readonly reviewedLinks: number;
  readonly count: number;
}

/** Whose figure of which metric over which days. */
export interface RollupQuestion {
  readonly metric: string;
  /** A person, a team, or the organisation itself, as the level says. */
  readonly scopeId: string;
  readonly period: Period;
}

interface SpotRow extends ScopeSumRow {
  readonly spot: number;
  readonly metric: string;
}

/**
 * What is known now, for questions of one level, in one statement however many there are: whole months from the cells,
 * the days at their edges from the facts, and what has not matured yet taken out again. Gives to the digit what the
 * facts give; returns the rows of each question in the order of the questions.
 *
 * A team's months are those of the people who were its members throughout; where somebody came or went in the middle
 * of a month, that person's facts of the month are read instead of the cell. So cells need not know who was where.
 *
 * Months and days are split here and not in SQL, because the planner knows how long an array is and takes every
 * generated series for a thousand rows.
 * @param now decides what has matured.
 */
export async function readRollupSums(
  runs: Runs,
  organisationId: OrganisationId,
  now: Instant,
  level: MetricLevel,
  questions: readonly RollupQuestion[],
): Promise<readonly (readonly ScopeSumRow[])[]> {
  const { spotOf, asked } = splitQuestions(questions);
  const rows = await runs.query<SpotRow>(rollupStatement(level), [
    organisationId,
    now,
    [...new Set(questions.map(({ metric }) => metric))],
    asked.map(({ spot }) => spot),
    asked.map(({ scopeId }) => scopeId),
    asked.map(({ stretch }) => stretch.start),
    asked.map(({ stretch }) => stretch.end),
    asked.map(({ isMonth }) => isMonth),
    asked.map(({ treeOn }) => treeOn),
    ...span(asked.flatMap(({ isMonth, stretch }) => (isMonth ? [stretch] : []))),
  ]);
  const found = new Map<number, Map<string, ScopeSumRow[]>>();
  for (const row of rows) {
    const ofSpot = getOrMake(found, row.spot, () => new Map<string, ScopeSumRow[]>());
    getOrMake(ofSpot, row.metric, () => []).push(row);
  }
  return questions.map(({ metric }, index) => found.get(spotOf[index] ?? -1)?.get(metric) ?? []);
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** A stretch of days of one scope that is asked for, whatever the metrics. */
interface AskedStretch {
  readonly spot: number;
  readonly scopeId: string;
  readonly stretch: Period;
  readonly isMonth: boolean;
  /** The day after the one whose tree of teams counts. */
  readonly treeOn: LocalDate;
}

/** Numbers the scopes and periods (spots), and cuts each period once: a report asks for few of them, many times. */
function splitQuestions(questions: readonly RollupQuestion[]): {
  readonly spotOf: readonly number[];
  readonly asked: readonly AskedStretch[];
} {
  const spots = new Map<string, number>();
  const splits = new Map<string, SplitPeriod>();
  const asked: AskedStretch[] = [];
  const spotOf = questions.map(({ scopeId, period }) => {
    const span = `${period.start}/${period.end}`;
    return getOrMake(spots, `${scopeId}/${span}`, () => {
      const spot = spots.size;
      const { months, edges } = getOrMake(splits, span, () => monthsWithin(period));
      const own = { spot, scopeId, treeOn: period.end };
      for (const stretch of months) asked.push({ ...own, stretch, isMonth: true });
      for (const stretch of edges) asked.push({ ...own, stretch, isMonth: false });
      return spot;
    });
  });
  return { spotOf, asked };
}

/** From the first day of all months to the day after the last; an empty range when there are none. */
function span(months: readonly Period[]): readonly [LocalDate, LocalDate] {
  const never = "2000-01-01" as LocalDate;
  return months.reduce<readonly [LocalDate, LocalDate]>(
    ([first, end], month) => [month.start < first ? month.start : first, month.end > end ? month.end : end],
    months[0] === undefined ? [never, never] : [months[0].start, addDays(months[0].start, 1)],
  );
}
