import { assertNever } from "../../platform/kernel/assert-never.js";
import type { MetricResult } from "../../outcomes/domain/metric-result.js";
import { Verdict } from "../../outcomes/domain/verdict.js";
import { figureWords, targetWords } from "./figure-words.js";
import type { MetricTarget } from "./goal-measure.js";

/** A measure as far as a sentence about it goes. */
export interface SpokenMeasure {
  readonly isReached: boolean | null;
  /** Null for milestones and behaviour. */
  readonly figure: { readonly target: MetricTarget; readonly result: MetricResult } | null;
  /** What can be said of a measure without a figure, e.g. "1 of 2 milestones is done". */
  readonly words: string;
}

/**
 * The state of a goal in one plain sentence: where the figure stands, where it should be, and whether the cases can
 * tell. Of several measures it says how many are where they should be and how many cannot be judged.
 */
export function plainSentence(measures: readonly SpokenMeasure[]): string {
  const [only] = measures;
  if (only === undefined) return "There is nothing to judge this goal by.";
  if (measures.length === 1) return only.figure === null ? `${only.words}.` : figureSentence(only.figure);
  const reached = measures.filter(({ isReached }) => isReached === true).length;
  const open = measures.filter(({ isReached }) => isReached === null).length;
  const rest = open === 0 ? "" : `, and ${open} cannot be judged yet`;
  return `${reached} of ${measures.length} measures ${reached === 1 ? "is" : "are"} where ${reached === 1 ? "it" : "they"} should be${rest}.`;
}

function figureSentence({
  target,
  result,
}: {
  readonly target: MetricTarget;
  readonly result: MetricResult;
}): string {
  const { definition, value } = result;
  const aim =
    target.kind === "REACH"
      ? `on its way ${targetWords(target, definition)}`
      : `with ${targetWords(target, definition)} as its target`;
  if (value === null) return `${definition.name}, ${aim}, has no figure yet, because no case counts so far.`;
  return `${definition.name} stands at ${figureWords(value, definition)} ${aim}, and ${verdictWords(result)}.`;
}

function verdictWords({ verdict, n, minN }: MetricResult): string {
  const cases = n === 1 ? "1 case" : `${n} cases`;
  switch (verdict) {
    case Verdict.BETTER:
      return `${cases} say that it is on the right side of the target`;
    case Verdict.WORSE:
      return `${cases} say that it is on the wrong side of the target`;
    case Verdict.INDISTINGUISHABLE:
      return `${cases} cannot tell it apart from the target`;
    case Verdict.INSUFFICIENT_DATA:
      return `${cases} ${n === 1 ? "is" : "are"} too few for a judgement, which takes ${minN}`;
    case Verdict.NO_TARGET:
      return "there is no target to hold it against";
    case Verdict.SUSPENDED:
      return "it is not judged, because of an obstacle";
    default:
      return assertNever(verdict);
  }
}
