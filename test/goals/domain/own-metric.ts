import type { OwnMetric } from "../../../src/intake/domain/own-metric.js";
import type { OwnMetricId } from "../../../src/platform/kernel/ids.js";

/** An own metric of teams that nothing is wrong with, with other parts where given. */
export function ownMetric(parts: Partial<OwnMetric> = {}): OwnMetric {
  return {
    id: "00000000-0000-7000-8000-000000000001" as OwnMetricId,
    shape: "RATE",
    names: "TICKETS",
    version: 3,
    name: "Deliveries on time",
    description: "Whether what was promised came when it was promised.",
    formula: "The share of deliveries that came on the promised day.",
    direction: "HIGHER_IS_BETTER",
    unit: "share of deliveries",
    durationUnitMs: null,
    level: "TEAM",
    maturityDays: 0,
    minimumN: 20,
    guardMetric: "CALLBACK_RATE",
    isRetired: false,
    definedBy: null,
    ...parts,
  };
}
