import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { declaredEdge } from "../../platform/graphql/attach-edges.js";
import type { RequestContext } from "../../platform/graphql/context.js";
import { DateTime } from "../../platform/graphql/scalars.js";
import type { GoalMeasureId } from "../../platform/kernel/ids.js";
import type { Instant } from "../../platform/kernel/period.js";
import { metricResultValue } from "../../outcomes/api/metric-result-value.js";
import { MetricResultType } from "../../outcomes/api/metric-result-types.js";
import { MetricDefinitionType } from "../../outcomes/api/metric-types.js";
import { OwnMetricType } from "../../outcomes/api/own-metric-types.js";
import { METRIC_DEFINITIONS } from "../../outcomes/domain/metric-registry.js";
import type { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { PersonType } from "../../people/api/people-types.js";
import {
  GoalAssessmentType,
  GoalMeasureProgressType,
  GoalMeasureType,
  GoalMilestoneType,
  GoalTargetRevisionType,
} from "./goal-measure-types.js";
import { GoalAlignmentType, GoalType } from "./goal-types.js";
import {
  GoalAcknowledgementType,
  GoalDerivationType,
  GoalNoteType,
  WorkStandardType,
} from "./goal-words-types.js";
import { loadGuard, loadProgress, measureProgressValue, type MeasurableGoal } from "./progress-loader.js";

/** A measure's row with what judging it takes. */
interface MeasureRow extends MeasurableGoal {
  readonly $id: GoalMeasureId;
  readonly metric: TargetMetric | null;
  readonly $ownGuard: TargetMetric | null;
}

@Resolver(() => GoalMeasureType)
export class GoalMeasureFigures {
  @FieldResolver(() => MetricDefinitionType, {
    nullable: true,
    description: "What the metric means and how it is computed; null without a built-in metric.",
  })
  metricDefinition(@Root() measure: Pick<MeasureRow, "metric">): object | null {
    return measure.metric === null ? null : METRIC_DEFINITIONS[measure.metric];
  }

  @FieldResolver(() => MetricDefinitionType, {
    nullable: true,
    description: "The metric that would suffer first if somebody chased this one; null without a metric.",
  })
  guard(@Root() { metric, $ownGuard }: Pick<MeasureRow, "metric" | "$ownGuard">): object | null {
    const key = metric === null ? $ownGuard : METRIC_DEFINITIONS[metric].guardMetric;
    return key === null ? null : METRIC_DEFINITIONS[key];
  }

  @FieldResolver(() => MetricResultType, {
    nullable: true,
    description:
      "The guard's figure for the same owner and period, without a target; null where it is not read at the owner's level or you may not see it.",
  })
  async guardResult(@Root() measure: MeasureRow, @Ctx() context: RequestContext): Promise<object | null> {
    const figure = await loadGuard(context, measure, measure.$id);
    if (figure === null) return null;
    return metricResultValue(figure.result, figure.facts, figure.suppressed);
  }

  @FieldResolver(() => GoalMeasureProgressType, {
    nullable: true,
    description: "How far this measure has come; null when you may not see the goal's figures.",
  })
  async progress(
    @Root() measure: MeasureRow,
    @Arg("asOf", () => DateTime, {
      nullable: true,
      description: "What was known at this instant (what is known now, when left out); not in the future.",
    })
    asOf: Instant | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<object | null> {
    const reading = await loadProgress(context, measure, asOf ?? null);
    const own = reading?.measures.find(({ id }) => id === measure.$id);
    return reading === null || own === undefined ? null : measureProgressValue(own, reading.mayReadFacts);
  }
}

@Resolver(() => GoalMeasureType)
export class GoalMeasureEdges {
  @FieldResolver(() => OwnMetricType, {
    nullable: true,
    description:
      "The metric of the organisation's own it is bound to, in the version now in force; null for every other measure.",
  })
  ownMetric(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [GoalTargetRevisionType], {
    description: "Every target it has had, by when it was set; the first 50.",
  })
  targetHistory(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [GoalMilestoneType], {
    description: "MILESTONE: its milestones in order, at most 20; empty otherwise.",
  })
  milestones(): never {
    return declaredEdge();
  }
  @FieldResolver(() => [GoalAssessmentType], {
    description: "BEHAVIOUR: what the parties found, earliest first, at most 50; empty otherwise.",
  })
  assessments(): never {
    return declaredEdge();
  }
}

@Resolver(() => GoalTargetRevisionType)
export class GoalTargetRevisionEdges {
  @FieldResolver(() => PersonType, { description: "Who set it." })
  setBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => GoalMilestoneType)
export class GoalMilestoneEdges {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Who said last whether it is done; null while nobody has.",
  })
  markedBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => GoalAssessmentType)
export class GoalAssessmentEdges {
  @FieldResolver(() => PersonType, { description: "Who found it." })
  assessedBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => GoalAcknowledgementType)
export class GoalAcknowledgementEdges {
  @FieldResolver(() => PersonType, { description: "Who said it." })
  person(): never {
    return declaredEdge();
  }
}

@Resolver(() => GoalNoteType)
export class GoalNoteEdges {
  @FieldResolver(() => PersonType, { description: "Who wrote it." })
  writtenBy(): never {
    return declaredEdge();
  }
}

@Resolver(() => GoalAlignmentType)
export class GoalAlignmentEdges {
  @FieldResolver(() => GoalType, { description: "The goal that is contributed to." })
  parent(): never {
    return declaredEdge();
  }
}

interface DerivationRow {
  readonly metric: TargetMetric | null;
  readonly definitionVersion: number | null;
  readonly $isGone: boolean;
}

@Resolver(() => GoalDerivationType)
export class GoalDerivationEdges {
  @FieldResolver(() => WorkStandardType, {
    nullable: true,
    description: "WORK_STANDARD: which one; null otherwise.",
  })
  standard(): never {
    return declaredEdge();
  }
  @FieldResolver(() => GoalType, {
    nullable: true,
    description: "PARENT_GOAL: which one; null otherwise, and when you may not see it.",
  })
  goal(): never {
    return declaredEdge();
  }
  @FieldResolver(() => OwnMetricType, {
    nullable: true,
    description: "METRIC: which own metric, in the version now in force; null otherwise.",
  })
  ownMetric(): never {
    return declaredEdge();
  }
  @FieldResolver(() => MetricDefinitionType, {
    nullable: true,
    description: "METRIC: its definition now in force; null for an own metric, and otherwise.",
  })
  metricDefinition(@Root() { metric }: DerivationRow): object | null {
    return metric === null ? null : METRIC_DEFINITIONS[metric];
  }
  @FieldResolver(() => Boolean, {
    description: "Whether it no longer holds: retired, withdrawn, or defined anew.",
  })
  isStale(@Root() { metric, definitionVersion, $isGone }: DerivationRow): boolean {
    return $isGone || (metric !== null && METRIC_DEFINITIONS[metric].version !== definitionVersion);
  }
}
