import { FieldResolver, Resolver, Root } from "type-graphql";
import { toGlobalId } from "../../platform/kernel/global-id.js";
import type { GoalSuspension } from "../actions/goal-measurement.js";
import { metricColumns } from "../domain/aim.js";
import { GoalProgressType } from "./goal-types.js";
import { SystemicType } from "./obstacle-types.js";

/** The part of a goal's progress that says what withholds its verdicts. */
interface SuspendedProgress {
  readonly suspension: GoalSuspension;
}

@Resolver(() => GoalProgressType)
export class GoalSuspensions {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The obstacles that suspend its verdicts, in words; null when there are none. On a person's goal with what was reported; what was reported to a wider goal is in its obstacles.",
  })
  suspendedBecause(@Root() progress: SuspendedProgress): string | null {
    return progress.suspension.obstacles;
  }

  @FieldResolver(() => [SystemicType], {
    description:
      "The metrics of this goal that its whole team misses in its period. While that stands, the goals of the people in the team get no verdict on them. On goals of people and teams only; at most 7, one for each measure.",
  })
  systemic(@Root() progress: SuspendedProgress): readonly object[] {
    return [...progress.suspension.systemic].map(([key, mark]) => {
      const { metric, ownMetricId } = metricColumns(key);
      return {
        ...mark,
        metric,
        ownMetricId: ownMetricId === null ? null : toGlobalId("OwnMetric", ownMetricId),
      };
    });
  }
}
