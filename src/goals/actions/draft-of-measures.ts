import { assertNever } from "../../platform/kernel/assert-never.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import type { MeasureBasis, MeasureDraft } from "../domain/goal-measure.js";
import { targetInForce } from "../domain/target-revision.js";
import { measuresAsOf, type GoalFrame } from "../store/goal-frame.js";
import type { MeasureFrame } from "../store/measure-frame.js";

/** The measures of a goal as somebody could propose them again, with the targets in force on a day. */
export function draftOfMeasures(frame: GoalFrame, on: LocalDate): readonly MeasureDraft[] {
  return measuresAsOf(frame, null).flatMap((measure) => {
    const basis = basisOf(measure, on);
    return basis === null ? [] : [{ weightBps: measure.weightBps, basis }];
  });
}

function basisOf(measure: MeasureFrame, on: LocalDate): MeasureBasis | null {
  switch (measure.by) {
    case "METRIC": {
      const revision = targetInForce(measure.targets, on);
      if (revision === null) return null;
      const { metric, definition } = measure;
      return { by: "METRIC", metric, definition, target: revision.target };
    }
    case "MILESTONES": {
      const milestones = measure.milestones.map(({ text, weightBps, dueOn }) => ({ text, weightBps, dueOn }));
      return { by: "MILESTONES", milestones };
    }
    case "BEHAVIOUR": {
      const { statement, anchors, examples } = measure;
      return { by: "BEHAVIOUR", behaviour: { statement, anchors, examples } };
    }
    default:
      return assertNever(measure);
  }
}
