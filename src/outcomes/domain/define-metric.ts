import { deepFreeze } from "../../platform/kernel/deep-freeze.js";
import {
  MetricFeed,
  PeriodRule,
  Stratum,
  type BuiltInDefinition,
  type MinimumSample,
} from "./metric-definition.js";
import { MIN_PEOPLE_FOR_PEERS } from "./suppression.js";

/** Thirty cases still leave an interval a third wide at a rate of one half; fewer would only look like an answer. */
export const MINIMUM_SAMPLE_V1: MinimumSample = deepFreeze({
  person: 30,
  group: 20,
  peers: MIN_PEOPLE_FOR_PEERS,
});

/**
 * What a ticket's case is compared by. Whether the issue was known is not among them, because that is partly in the
 * hands of the one measured: whatever somebody can influence must not be adjusted away.
 */
export const CASE_STRATA_V1: readonly Stratum[] = deepFreeze([
  Stratum.CATEGORY,
  Stratum.PRIORITY,
  Stratum.CHANNEL,
  Stratum.QUEUE,
  Stratum.PROJECT,
  Stratum.CUSTOMER_GROUP,
  Stratum.TENURE_BAND,
]);

const DEFAULTS = {
  version: 1,
  band: null,
  scale: 1,
  durationUnitMs: null,
  maturityDays: 0,
  minN: MINIMUM_SAMPLE_V1,
  hasOpenDecisions: false,
  strata: [],
  guardMetric: null,
  leadsTo: [],
  feed: MetricFeed.DERIVED,
  periodRule: PeriodRule.WHOLE_PERIOD,
  coverage: null,
} as const;

/** A definition is given with what differs from the usual. */
type Given = Omit<BuiltInDefinition, keyof typeof DEFAULTS> & Partial<BuiltInDefinition>;

/** Makes a definition that nobody can change any more. */
export function defineMetric(given: Given): BuiltInDefinition {
  return deepFreeze({ ...DEFAULTS, ...given });
}
