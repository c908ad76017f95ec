import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import { isStorable } from "../../platform/kernel/storable-text.js";
import {
  OwnMetricShape,
  type OwnMetricDirection,
  type OwnMetricLevel,
  type OwnMetricTerms,
} from "../../intake/domain/own-metric.js";
import { activityProblem } from "../domain/activity-advice.js";
import { MINIMUM_SAMPLE_V1 } from "../domain/define-metric.js";
import type { TargetMetric } from "../domain/target-metric.js";

/** The unit of a duration, in milliseconds. */
export const DurationUnit = { MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;
export type DurationUnit = keyof typeof DurationUnit;

/** What is said of an own metric in one version. */
export interface OwnMetricTermsInput {
  readonly name: string;
  readonly description: string;
  readonly formula: string;
  readonly direction: OwnMetricDirection;
  /** What the cases are a share of, for RATE. */
  readonly unit?: string | null | undefined;
  /** For DURATION. */
  readonly durationUnit?: DurationUnit | null | undefined;
  readonly level: OwnMetricLevel;
  /** 0 when left out. */
  readonly maturityDays?: number | null | undefined;
  /** 20 when left out. */
  readonly minimumN?: number | null | undefined;
  readonly guardMetric: TargetMetric;
}

const LONGEST = { name: 80, description: 2_000, formula: 2_000, unit: 60 } as const;
const MOST_MATURITY_DAYS = 365;
const MOST_MINIMUM_N = 10_000;

/** Reads what is said of an own metric; everything that is wrong is reported together, by its place in the input. */
export function readOwnMetricTerms(
  input: OwnMetricTermsInput,
  shape: OwnMetricShape,
): Result<OwnMetricTerms, readonly Problem[]> {
  const unit = readUnit(input, shape);
  const { maturityDays, minimumN } = input;
  const problems = [
    ...textProblems("name", "The name", input.name),
    ...textProblems("description", "The description", input.description),
    ...textProblems("formula", "The formula", input.formula),
    ...(unit.ok ? [] : unit.error),
    ...rangeProblems("maturityDays", maturityDays ?? 0, 0, MOST_MATURITY_DAYS),
    ...rangeProblems(
      "minimumN",
      minimumN ?? MINIMUM_SAMPLE_V1.group,
      MINIMUM_SAMPLE_V1.group,
      MOST_MINIMUM_N,
    ),
  ];
  if (problems.length > 0 || !unit.ok) return err(problems);
  return ok({
    name: input.name.trim(),
    description: input.description.trim(),
    formula: input.formula.trim(),
    direction: input.direction,
    ...unit.value,
    level: input.level,
    maturityDays: maturityDays ?? 0,
    minimumN: minimumN ?? MINIMUM_SAMPLE_V1.group,
    guardMetric: input.guardMetric,
  });
}

/** A text must be there, be storable, and name no amount of activity: words are no way round the metrics. */
function textProblems(field: keyof typeof LONGEST, what: string, text: string): readonly Problem[] {
  const path = `input.${field}`;
  const length = text.trim().length;
  if (length === 0) return [problem("VALIDATION_FAILED", path, `${what} must not be empty`)];
  if (length > LONGEST[field])
    return [
      problem("VALIDATION_FAILED", path, `${what} may have ${LONGEST[field]} characters, not ${length}`),
    ];
  if (!isStorable(text))
    return [
      problem(
        "VALIDATION_FAILED",
        path,
        `${what} holds a character that is no text (NUL or half a surrogate pair)`,
      ),
    ];
  const activity = activityProblem(path, text);
  return activity === null ? [] : [activity];
}

function readUnit(
  { unit, durationUnit }: OwnMetricTermsInput,
  shape: OwnMetricShape,
): Result<Pick<OwnMetricTerms, "unit" | "durationUnitMs">, readonly Problem[]> {
  if (shape === OwnMetricShape.DURATION) {
    if (unit != null)
      return err([
        problem("VALIDATION_FAILED", "input.unit", "A duration has a durationUnit, and no other unit"),
      ]);
    if (durationUnit == null)
      return err([problem("VALIDATION_FAILED", "input.durationUnit", "A duration needs its durationUnit")]);
    return ok({ unit: durationUnit.toLowerCase(), durationUnitMs: DurationUnit[durationUnit] });
  }
  if (durationUnit != null)
    return err([problem("VALIDATION_FAILED", "input.durationUnit", "A rate has no durationUnit")]);
  if (unit == null)
    return err([
      problem(
        "VALIDATION_FAILED",
        "input.unit",
        'A rate says what it is a share of, such as "share of orders"',
      ),
    ]);
  const problems = textProblems("unit", "The unit", unit);
  return problems.length > 0 ? err(problems) : ok({ unit: unit.trim(), durationUnitMs: null });
}

function rangeProblems(field: string, value: number, low: number, high: number): readonly Problem[] {
  if (Number.isInteger(value) && value >= low && value <= high) return [];
  return [
    problem(
      "VALIDATION_FAILED",
      `input.${field}`,
      `"${field}" must be a whole number from ${low} to ${high}, not ${value}`,
    ),
  ];
}
