import { FieldResolver, Query, Resolver, Root } from "type-graphql";
import { isTargetable, type MetricDefinition } from "../domain/metric-definition.js";
import { METRIC_DEFINITIONS } from "../domain/metric-registry.js";
import { MetricDefinitionType } from "./metric-types.js";

@Resolver(() => MetricDefinitionType)
export class MetricDefinitions {
  @Query(() => [MetricDefinitionType], {
    description: "What can be measured here, and exactly how; the definitions now in force.",
  })
  metricDefinitions(): readonly object[] {
    return Object.values(METRIC_DEFINITIONS);
  }

  @FieldResolver(() => MetricDefinitionType, {
    nullable: true,
    description:
      "The metric to read beside it, because it would suffer first if somebody chased this one; null for context, activity and credit, which nobody can aim at.",
  })
  guardMetric(@Root() definition: MetricDefinition): object | null {
    return definition.guardMetric === null ? null : METRIC_DEFINITIONS[definition.guardMetric];
  }

  @FieldResolver(() => [MetricDefinitionType], {
    description:
      "For an activity: the outcomes it is meant to lead to, which a goal can aim at instead; empty for everything else.",
  })
  leadsTo(@Root() definition: MetricDefinition): readonly object[] {
    return definition.leadsTo.map((key) => METRIC_DEFINITIONS[key]);
  }

  @FieldResolver(() => Boolean, { description: "Whether a goal of some level may aim at it." })
  targetable(@Root() definition: MetricDefinition): boolean {
    return isTargetable(definition);
  }
}
