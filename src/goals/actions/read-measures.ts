import type { Tx } from "../../platform/database/unit-of-work.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import { err, ok, type Result } from "../../platform/kernel/result.js";
import type { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { findOwnMetrics, namesMetric, readAim, type AimInput, type KnownOwnMetrics } from "./find-aims.js";
import { WHOLE_BPS, type MeasureBasis, type MeasureDraft } from "../domain/goal-measure.js";
import { aimAtBuiltIn } from "../domain/aim.js";
import { activityProblem, requiredText } from "./goal-text.js";
import { readTarget, targetsGiven, type TargetInput } from "./read-target.js";

/** A measure as it is given: a metric with exactly one target, or milestones, or a behaviour. */
export interface MeasureInput extends TargetInput, AimInput {
  readonly weightBps: number;
  readonly milestones?:
    | readonly { readonly text: string; readonly weightBps: number; readonly dueOn: LocalDate }[]
    | null
    | undefined;
  readonly behaviour?:
    | {
        readonly statement: string;
        readonly anchors: readonly string[];
        readonly exampleSituations: readonly string[];
      }
    | null
    | undefined;
}

/** The measures of a goal as they are given: a list, or in short the metric and target of the only one. */
export interface MeasuresInput {
  readonly measures?: readonly MeasureInput[] | null | undefined;
  readonly metric?: TargetMetric | null | undefined;
  readonly target?: TargetInput | null | undefined;
}

/** Where the parts of a measure stand in the input. */
export interface MeasurePaths {
  readonly metric: (at: number) => string;
  readonly target: (at: number) => string;
}

/** Measures as they are meant, and where they came from. */
export interface ReadMeasures {
  readonly drafts: readonly MeasureDraft[];
  readonly paths: MeasurePaths;
}

const SHORT: MeasurePaths = { metric: () => "input.metric", target: () => "input.target" };
const LONG: MeasurePaths = {
  metric: (at) => `input.measures.${at}.metric`,
  target: (at) => `input.measures.${at}`,
};

/** Reads the measures of a goal, if it is clear which are meant and there are such metrics. */
export async function readMeasures(
  tx: Tx,
  input: MeasuresInput,
): Promise<Result<ReadMeasures, readonly Problem[]>> {
  const { measures, metric, target } = input;
  const isShort = metric != null || target != null;
  if (measures != null && isShort)
    return err([
      problem("VALIDATION_FAILED", "input.measures", "Give measures, or metric and target of the only one"),
    ]);
  if (measures != null) return readList(measures, await findOwnMetrics(tx, measures));
  if (metric == null || target == null)
    return err([
      problem(
        "VALIDATION_FAILED",
        metric == null ? "input.metric" : "input.target",
        "A goal is measured: give measures, or metric and target of the only one",
      ),
    ]);
  const read = readTarget(target);
  if (!read.ok) return read;
  const draft = {
    weightBps: WHOLE_BPS,
    basis: { by: "METRIC", ...aimAtBuiltIn(metric), target: read.value },
  } as const;
  return ok({ drafts: [draft], paths: SHORT });
}

function readList(
  measures: readonly MeasureInput[],
  own: KnownOwnMetrics,
): Result<ReadMeasures, readonly Problem[]> {
  const read = measures.map((measure, at) => readMeasure(measure, own, `input.measures.${at}`));
  const problems = read.flatMap((one) => (one.ok ? [] : one.error));
  if (problems.length > 0) return err(problems);
  const metric = (at: number): string =>
    measures[at]?.ownMetricId == null ? LONG.metric(at) : `input.measures.${at}.ownMetricId`;
  const drafts = read.flatMap((one) => (one.ok ? [one.value] : []));
  return ok({ drafts, paths: { ...LONG, metric } });
}

function readMeasure(
  input: MeasureInput,
  own: KnownOwnMetrics,
  path: string,
): Result<MeasureDraft, readonly Problem[]> {
  const given = [...targetsGiven(input), input.milestones, input.behaviour].filter((one) => one != null);
  if (given.length !== 1)
    return err([
      problem(
        "VALIDATION_FAILED",
        path,
        "Give exactly one of reach, atLeast, atMost, band (with a metric), milestones and behaviour",
      ),
    ]);
  const basis = readBasis(input, own, path);
  return basis.ok ? ok({ weightBps: input.weightBps, basis: basis.value }) : basis;
}

function readBasis(
  input: MeasureInput,
  own: KnownOwnMetrics,
  path: string,
): Result<MeasureBasis, readonly Problem[]> {
  const { milestones, behaviour } = input;
  const isMetricless = milestones != null || behaviour != null;
  if (isMetricless === namesMetric(input))
    return err([
      problem(
        "VALIDATION_FAILED",
        `${path}.metric`,
        isMetricless
          ? "Milestones and behaviour are judged by people: leave the metric out"
          : "A target is a figure of a metric: name it with metric or ownMetricId",
      ),
    ]);
  if (milestones != null)
    return clean({ by: "MILESTONES", milestones: milestones.map(trimmed) }, milestoneTexts(input, path));
  if (behaviour != null) {
    const { statement, anchors, exampleSituations } = behaviour;
    const trim = (texts: readonly string[]): readonly string[] => texts.map((text) => text.trim());
    const basis = { statement: statement.trim(), anchors: trim(anchors), examples: trim(exampleSituations) };
    return clean({ by: "BEHAVIOUR", behaviour: basis }, behaviourTexts(input, path));
  }
  const target = readTarget(input, path);
  const aim = readAim(input, own, path);
  if (!target.ok || !aim.ok) return err([...(target.ok ? [] : target.error), ...(aim.ok ? [] : aim.error)]);
  return ok({ by: "METRIC", ...aim.value, target: target.value });
}

const trimmed = <T extends { readonly text: string }>(item: T): T => ({ ...item, text: item.text.trim() });

/** Texts of a goal are no way round the metrics either: each passes the screen of titles. */
function clean(
  basis: MeasureBasis,
  texts: readonly (readonly [path: string, what: string, text: string])[],
): Result<MeasureBasis, readonly Problem[]> {
  const problems = texts.flatMap(([path, what, text]) => {
    const wrong = requiredText(path, what, text) ?? activityProblem(path, text);
    return wrong === null ? [] : [wrong];
  });
  return problems.length === 0 ? ok(basis) : err(problems);
}

type Texts = readonly (readonly [string, string, string])[];

function milestoneTexts({ milestones }: MeasureInput, path: string): Texts {
  return (milestones ?? []).map(
    ({ text }, at) => [`${path}.milestones.${at}.text`, "The milestone", text] as const,
  );
}

function behaviourTexts({ behaviour }: MeasureInput, path: string): Texts {
  if (behaviour == null) return [];
  const list = (name: string, what: string, texts: readonly string[]): Texts =>
    texts.map((text, at) => [`${path}.behaviour.${name}.${at}`, what, text] as const);
  return [
    [`${path}.behaviour.statement`, "The behaviour", behaviour.statement],
    ...list("anchors", "The anchor", behaviour.anchors),
    ...list("exampleSituations", "The example", behaviour.exampleSituations),
  ];
}
