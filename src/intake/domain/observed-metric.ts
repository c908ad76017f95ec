/** The built-in metrics that are fed from outside: nothing here could derive them. */
export const ObservedMetric = {
  FIRST_CONTACT_RESOLUTION: "FIRST_CONTACT_RESOLUTION",
  SELF_SERVICE_SUCCESS: "SELF_SERVICE_SUCCESS",
  FALSE_DEFLECTION: "FALSE_DEFLECTION",
  CONTENT_STANDARD_ADHERENCE: "CONTENT_STANDARD_ADHERENCE",
  PROCESS_ALIGNMENT: "PROCESS_ALIGNMENT",
} as const;
export type ObservedMetric = (typeof ObservedMetric)[keyof typeof ObservedMetric];

/** What an observation tells: one case met or not, points reached of points possible, or how long one case took. */
export const ObservationShape = { RATE: "RATE", SCORE: "SCORE", DURATION: "DURATION" } as const;
export type ObservationShape = (typeof ObservationShape)[keyof typeof ObservationShape];

/** Whom or what an observation must name, so that it can be checked: an own metric's, one of the two; a review, a team or person. */
export const ObservationNames = {
  TICKETS: "TICKETS",
  CUSTOMERS: "CUSTOMERS",
  TICKETS_OR_CUSTOMERS: "TICKETS_OR_CUSTOMERS",
  REVIEWED: "REVIEWED",
} as const;
export type ObservationNames = (typeof ObservationNames)[keyof typeof ObservationNames];

/** What intake must know of a metric to accept its observations. */
export interface ObservableMetric {
  /** The key of a built-in metric, or the id of an organisation's own. */
  readonly metric: string;
  readonly shape: ObservationShape;
  readonly names: ObservationNames;
  /** Whether somebody may have been asked without answering: a denominator of 0. */
  readonly mayBeUnanswered: boolean;
}

const CASE = { names: ObservationNames.TICKETS_OR_CUSTOMERS, mayBeUnanswered: false } as const;

/** The built-in metrics that accept observations; a test holds their shapes against the registry above. */
export const OBSERVED_METRICS: Readonly<Record<ObservedMetric, ObservableMetric>> = Object.freeze({
  FIRST_CONTACT_RESOLUTION: {
    ...CASE,
    metric: ObservedMetric.FIRST_CONTACT_RESOLUTION,
    shape: ObservationShape.RATE,
  },
  SELF_SERVICE_SUCCESS: {
    ...CASE,
    metric: ObservedMetric.SELF_SERVICE_SUCCESS,
    shape: ObservationShape.RATE,
    mayBeUnanswered: true,
  },
  FALSE_DEFLECTION: { ...CASE, metric: ObservedMetric.FALSE_DEFLECTION, shape: ObservationShape.RATE },
  CONTENT_STANDARD_ADHERENCE: {
    ...CASE,
    metric: ObservedMetric.CONTENT_STANDARD_ADHERENCE,
    shape: ObservationShape.SCORE,
    // A review looks at an article, which no ticket or customer need have met.
    names: ObservationNames.REVIEWED,
  },
  PROCESS_ALIGNMENT: { ...CASE, metric: ObservedMetric.PROCESS_ALIGNMENT, shape: ObservationShape.SCORE },
});
