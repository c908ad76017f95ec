import { TargetMetric } from "../../outcomes/domain/target-metric.js";

/**
 * The metrics that what people write down is meant to move. Beside their figures stands in which tickets of others the
 * owner's knowledge took part; beside any other figure that would be an answer nobody asked for.
 */
export const KNOWLEDGE_METRICS_V1: ReadonlySet<string> = new Set([
  TargetMetric.ACCURATE_REUSE_PER_100,
  TargetMetric.LINK_ACCURACY,
  TargetMetric.DUP_BURDEN,
  TargetMetric.VISIBLE_AT_CLOSURE,
  TargetMetric.PUBLISH_LAG,
  TargetMetric.SELF_SERVICE_SUCCESS,
  TargetMetric.FALSE_DEFLECTION,
  TargetMetric.ROOT_CAUSE_REMOVALS,
  TargetMetric.CONTENT_STANDARD_ADHERENCE,
]);

/** Whether the metric is about knowledge; an organisation's own metric, which is named by its id, is not. */
export function isAboutKnowledge(metric: string): boolean {
  return KNOWLEDGE_METRICS_V1.has(metric);
}
