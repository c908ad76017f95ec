import { assertNever } from "../../platform/kernel/assert-never.js";
import { MICRO } from "../../platform/kernel/micro.js";
import { problem, type Problem } from "../../platform/kernel/problem.js";
import type { ObservationState } from "./observation.js";
import { ObservationNames, ObservationShape, type ObservableMetric } from "./observed-metric.js";

/**
 * What is wrong with everything that was said of an observation, relative to its row. A deleted one may be anything: it
 * counts nowhere.
 */
export function checkObservation(state: ObservationState, metric: ObservableMetric): readonly Problem[] {
  if (state.isDeleted) return [];
  return [...timeProblems(state), ...nameProblems(state, metric), ...amountProblems(state, metric)];
}

function timeProblems({ occurredAt }: ObservationState): readonly Problem[] {
  return occurredAt === null
    ? [problem("INCOMPLETE", "occurredAt", "Nobody has said yet when it happened: send occurredAt")]
    : [];
}

function nameProblems(state: ObservationState, { names }: ObservableMetric): readonly Problem[] {
  const { ticket, customer, person, team } = state;
  const missing = (path: string, message: string): readonly Problem[] => [
    problem("INCOMPLETE", path, message),
  ];
  switch (names) {
    case ObservationNames.TICKETS:
      return ticket === null
        ? missing("ticket", "Every case of this metric names its ticket: send ticket")
        : [];
    case ObservationNames.CUSTOMERS:
      return customer === null
        ? missing(
            "customer",
            "Every case of this metric names its customer: send customer, a pseudonymous key",
          )
        : [];
    case ObservationNames.TICKETS_OR_CUSTOMERS:
      return ticket === null && customer === null
        ? missing(
            "ticket",
            "A case names its ticket or its customer, so that it can be checked: send one of them",
          )
        : [];
    case ObservationNames.REVIEWED:
      return person === null && team === null
        ? missing("team", "A review is of somebody's or some team's work: send team or person")
        : [];
    default:
      return assertNever(names);
  }
}

function amountProblems(state: ObservationState, metric: ObservableMetric): readonly Problem[] {
  switch (metric.shape) {
    case ObservationShape.DURATION:
      return durationProblems(state);
    case ObservationShape.RATE:
      return [...shareProblems(state), ...caseProblems(state, metric)];
    case ObservationShape.SCORE:
      return [...shareProblems(state), ...pointProblems(state)];
    default:
      return assertNever(metric.shape);
  }
}

function durationProblems({ durationMs, numerator, denominator }: ObservationState): readonly Problem[] {
  if (durationMs === null)
    return [problem("INCOMPLETE", "durationSeconds", "This metric is a duration: send durationSeconds")];
  if (numerator === null && denominator === null) return [];
  return [
    invalid(
      numerator === null ? "denominator" : "numerator",
      "This metric is a duration: it takes durationSeconds only",
    ),
  ];
}

function shareProblems({ durationMs, numerator, denominator }: ObservationState): readonly Problem[] {
  const problems: Problem[] = [];
  if (durationMs !== null)
    problems.push(
      invalid("durationSeconds", "This metric is a rate: it takes numerator and denominator only"),
    );
  if (numerator === null)
    problems.push(
      problem(
        "INCOMPLETE",
        "numerator",
        "Nobody has said yet whether the case counts as met: send numerator",
      ),
    );
  else if (numerator > (denominator ?? MICRO))
    problems.push(
      invalid(
        "numerator",
        `The numerator ${numerator / MICRO} is more than the denominator ${(denominator ?? MICRO) / MICRO}`,
      ),
    );
  return problems;
}

/** One observation is one case: a denominator above 1 would be a counter in disguise. */
function caseProblems({ denominator }: ObservationState, metric: ObservableMetric): readonly Problem[] {
  if (denominator === null) return [];
  if (denominator > MICRO)
    return [
      invalid(
        "denominator",
        "One observation is one case: send one per case, each with a denominator of at most 1",
      ),
    ];
  if (denominator > 0 || metric.mayBeUnanswered) return [];
  return [
    invalid("denominator", "A case has a denominator above 0; delete the observation if there was no case"),
  ];
}

function pointProblems({ denominator }: ObservationState): readonly Problem[] {
  if (denominator === null)
    return [
      problem("INCOMPLETE", "denominator", "Nobody has said yet how many items applied: send denominator"),
    ];
  return denominator > 0
    ? []
    : [invalid("denominator", "A review in which no item applied is none: delete it")];
}

function invalid(path: string, message: string): Problem {
  return problem("VALIDATION_FAILED", path, message);
}
