import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { MetricIntervalType } from "../../outcomes/api/metric-types.js";
import { TargetMetric } from "../../outcomes/domain/target-metric.js";
import { connectionType, NodeType } from "../../platform/graphql/connection-types.js";
import { describeValues } from "../../platform/graphql/describe-values.js";
import { PageArgs } from "../../platform/graphql/page-args.js";
import { DateTime, LocalDate } from "../../platform/graphql/scalars.js";
import { ObstacleCause, ObstacleState } from "../domain/obstacle.js";
import { SystemicBasis } from "../domain/systemic.js";

registerEnumType(ObstacleCause, {
  name: "ObstacleCause",
  description: "What stands in the way.",
  valuesConfig: describeValues<ObstacleCause>({
    PERSON: "Something about the person, such as an illness.",
    KNOWLEDGE: "Knowledge is missing or wrong.",
    PROCESS: "The way work is organised.",
    TOOL: "A tool that is broken or unfit.",
    STAFFING: "Too few people, or the wrong times.",
    PRODUCT: "The product that customers use.",
    POLICY: "A rule that forbids what would help.",
    CUSTOMER: "Something on the customers' side.",
    UNKNOWN: "Nobody knows yet.",
  }),
});
registerEnumType(ObstacleState, {
  name: "ObstacleState",
  description: "What has become of an obstacle.",
  valuesConfig: describeValues<ObstacleState>({
    REPORTED: "Somebody has reported it; nobody has looked at it yet.",
    ACCEPTED: "It is there.",
    IN_PROGRESS: "Somebody is removing it.",
    RESOLVED: "It no longer stands in the way; what it did to earlier days stays.",
    REJECTED: "It does not stand in the way; the history says why.",
  }),
});
registerEnumType(SystemicBasis, {
  name: "GoalSystemicBasis",
  description: "What shows that a whole team misses.",
  valuesConfig: describeValues<SystemicBasis>({
    ALL_GOALS_MISSED:
      "All personal goals of the team on this metric and period that can be judged, at least 3, miss their target.",
    TEAM_FIGURE_WORSE: "The team's own figure is worse than the target of the team's goal.",
  }),
});

/** What happened in one entry of an obstacle's history. */
export const ObstacleStep = { REPORT: "REPORT", STATE: "STATE", SUSPENSION: "SUSPENSION" } as const;
export type ObstacleStep = (typeof ObstacleStep)[keyof typeof ObstacleStep];
registerEnumType(ObstacleStep, {
  name: "ObstacleStep",
  description: "What somebody did with an obstacle.",
  valuesConfig: describeValues<ObstacleStep>({
    REPORT: "Reported it.",
    STATE: "Moved it on.",
    SUSPENSION: "Decided whether it suspends verdicts.",
  }),
});

@ObjectType("Obstacle", {
  implements: NodeType,
  description:
    "Something that stands in the way of goals. Accepted, and approved by a second person, it suspends the verdict of the goals it affects in the periods it touches. For its reporter, those whose goals they are, and those who lead them.",
})
export class ObstacleType extends NodeType {
  @Field(() => ObstacleCause, { description: "What kind of thing it is." })
  cause!: ObstacleCause;
  @Field(() => String, { description: "What stands in the way, in the reporter's words." })
  text!: string;
  @Field(() => LocalDate, { description: "The first day on which it stood in the way." })
  startsOn!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer did; null while it does.",
  })
  endsOn!: string | null;
  @Field(() => ObstacleState, { description: "What has become of it." })
  state!: ObstacleState;
  @Field(() => Boolean, {
    description: "Whether a second person has approved that it suspends the verdict of the goals it affects.",
  })
  suspendsVerdict!: boolean;
  @Field(() => Int, { description: "Grows with every step; send back the one you read to take the next." })
  version!: number;
  @Field(() => DateTime, { description: "When it was reported." })
  reportedAt!: string;
  @Field(() => DateTime, { description: "When its last step was taken." })
  updatedAt!: string;
}

@ObjectType("ObstacleEvent", { description: "Somebody did something with an obstacle." })
export class ObstacleEventType {
  @Field(() => ObstacleStep, { description: "What." })
  step!: ObstacleStep;
  @Field(() => ObstacleState, { description: "The state afterwards." })
  state!: ObstacleState;
  @Field(() => Boolean, { description: "Whether it suspended verdicts afterwards." })
  suspendsVerdict!: boolean;
  @Field(() => LocalDate, {
    nullable: true,
    description: "Its end as it was known afterwards; null while it stood in the way.",
  })
  endsOn!: string | null;
  @Field(() => Int, { description: "The version of the obstacle afterwards." })
  obstacleVersion!: number;
  @Field(() => String, { nullable: true, description: "Why, in their words; null for the report itself." })
  reason!: string | null;
  @Field(() => DateTime, { description: "When." })
  occurredAt!: string;
}

export const ObstacleConnection = connectionType("Obstacle", () => ObstacleType, "obstacles", {
  counted: false,
});

@ArgsType()
export class ObstaclesArgs extends PageArgs {
  @Field(() => [ObstacleState], { nullable: true, description: "In one of these states." })
  state?: readonly ObstacleState[] | null;
}

@ObjectType("ObstacleCauseShare", { description: "How often one cause was named." })
export class CauseShareType {
  @Field(() => ObstacleCause, { description: "The cause." })
  cause!: ObstacleCause;
  @Field(() => Int, { description: "Obstacles that name it." })
  numerator!: number;
  @Field(() => Int, { description: "All obstacles." })
  denominator!: number;
  @Field(() => Float, {
    nullable: true,
    description: "numerator ÷ denominator, from 0 to 1; null without obstacles.",
  })
  value!: number | null;
  @Field(() => MetricIntervalType, {
    nullable: true,
    description: "Where the true share may lie (95 %); null without obstacles.",
  })
  interval!: MetricIntervalType | null;
}

@ObjectType("ObstacleCauses", {
  description: "What obstacles were put down to. Rejected reports are left out.",
})
export class ObstacleCausesType {
  @Field(() => Int, { description: "Obstacles that touch the period." })
  n!: number;
  @Field(() => [CauseShareType], { description: "Every cause with its share, also those never named." })
  shares!: readonly CauseShareType[];
  @Field(() => String, {
    nullable: true,
    description:
      "ATTRIBUTION_SKEW in words: more than 80 % of at least 10 obstacles are put down to persons; null otherwise.",
  })
  skew!: string | null;
}

@ObjectType("GoalSystemic", {
  description:
    "A whole team misses this metric in this period (SYSTEMIC): the cause is looked for in the system first, and nobody in the team is judged by it meanwhile.",
})
export class SystemicType {
  @Field(() => TargetMetric, {
    nullable: true,
    description: "The metric that the team misses; null for an own metric.",
  })
  metric!: TargetMetric | null;
  @Field(() => ID, {
    nullable: true,
    description: "The own metric that the team misses; null for a built-in one.",
  })
  ownMetricId!: string | null;
  @Field(() => SystemicBasis, {
    nullable: true,
    description: "What shows it; null on a person's goal, because it would tell about colleagues.",
  })
  basis!: SystemicBasis | null;
  @Field(() => Int, {
    nullable: true,
    description: "Personal goals of the team that can be judged; null on a person's goal.",
  })
  n!: number | null;
  @Field(() => String, { description: "The same in words." })
  explanation!: string;
}

@InputType("ObstacleReportInput", { description: "What stands in the way of goals." })
export class ObstacleReportInput {
  @Field(() => [ID], {
    description: "The goals it affects, 1 to 20: yours, your team's, or of those you lead.",
  })
  goalIds!: readonly string[];
  @Field(() => ObstacleCause, { description: "What kind of thing it is." })
  cause!: ObstacleCause;
  @Field(() => String, {
    description:
      "What stands in the way, at most 2,000 characters; read by everybody who follows the conversation about one of the goals.",
  })
  text!: string;
  @Field(() => LocalDate, { description: "The first day on which it stood in the way." })
  startsOn!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: "The first day on which it no longer did; left out or null while it does.",
  })
  endsOn?: string | null;
}

@InputType("ObstacleStepInput", { description: "A step with an obstacle." })
class ObstacleStepInput {
  @Field(() => ID, { description: "Which obstacle." })
  obstacleId!: string;
  @Field(() => Int, { description: "The version you have read; if it has changed since, nothing happens." })
  version!: number;
  @Field(() => String, { description: "Why, at most 2,000 characters; it stays in the history." })
  reason!: string;
}

@InputType("ObstacleMoveInput", { description: "An obstacle moves on." })
export class ObstacleMoveInput extends ObstacleStepInput {
  @Field(() => ObstacleState, {
    description:
      "Where to: REPORTED can become ACCEPTED or REJECTED, ACCEPTED IN_PROGRESS or RESOLVED, IN_PROGRESS RESOLVED, and RESOLVED IN_PROGRESS again.",
  })
  state!: ObstacleState;
  @Field(() => LocalDate, {
    nullable: true,
    description:
      "RESOLVED: the first day on which it no longer stood in the way (today when left out, unless the report named the end).",
  })
  endedOn?: string | null;
}

@InputType("ObstacleDecideSuspensionInput", {
  description: "A second person decides whether an obstacle suspends verdicts.",
})
export class ObstacleSuspensionInput extends ObstacleStepInput {
  @Field(() => Boolean, { description: "True: it suspends them; false: it no longer does." })
  suspendsVerdict!: boolean;
}
