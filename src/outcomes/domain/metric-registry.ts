import type { BuiltInDefinition } from "./metric-definition.js";
import { isMetric, type FactMetric, type MetricKey } from "./metric-key.js";
import { ACTIVITY_DEFINITIONS } from "./metric-registry-activity.js";
import { CONTEXT_DEFINITIONS } from "./metric-registry-context.js";
import { KNOWLEDGE_DEFINITIONS } from "./metric-registry-knowledge.js";
import { PEOPLE_DEFINITIONS } from "./metric-registry-people.js";
import { SERVICE_DEFINITIONS } from "./metric-registry-service.js";

/**
 * Every definition that was ever published, in the order in which people read them. One that is published is never
 * edited and never removed: a change is a further definition of the same key with the next version, and facts keep the
 * version they were derived under.
 */
export const PUBLISHED_DEFINITIONS: readonly BuiltInDefinition[] = Object.freeze([
  ...KNOWLEDGE_DEFINITIONS,
  ...SERVICE_DEFINITIONS,
  ...PEOPLE_DEFINITIONS,
  ...CONTEXT_DEFINITIONS,
  ...ACTIVITY_DEFINITIONS,
]);

/** The definitions in force: of each metric the latest version. */
export const METRIC_DEFINITIONS: Readonly<Record<MetricKey, BuiltInDefinition>> = Object.freeze(
  inForce(PUBLISHED_DEFINITIONS),
);

/** A definition in the version that facts or published figures name; null when there never was one. */
export function definitionOf(key: MetricKey, version: number): BuiltInDefinition | null {
  return PUBLISHED_DEFINITIONS.find((one) => one.key === key && one.version === version) ?? null;
}

/**
 * The definition in force of a built-in metric.
 * @throws RangeError for an own metric of an organisation, whose definition is data and has to be read.
 */
export function builtInDefinition(metric: FactMetric): BuiltInDefinition {
  if (!isMetric(metric)) throw new RangeError(`${metric} is an own metric: read its definition`);
  return METRIC_DEFINITIONS[metric];
}

function inForce(published: readonly BuiltInDefinition[]): Record<MetricKey, BuiltInDefinition> {
  const latest: Partial<Record<MetricKey, BuiltInDefinition>> = {};
  for (const definition of published) {
    const other = latest[definition.key];
    if (other === undefined || other.version < definition.version) latest[definition.key] = definition;
  }
  // A test compares the keys with those of MetricKey.
  return latest as Record<MetricKey, BuiltInDefinition>;
}
