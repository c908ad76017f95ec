import { TargetMetric } from "./target-metric.js";

/** What people do with knowledge and tickets: worth seeing as a trend, never worth a target. */
export const Activity = {
  ARTICLES: "ARTICLES",
  LINKS: "LINKS",
  EDITS: "EDITS",
  SEARCHES: "SEARCHES",
  VIEWS: "VIEWS",
  LIKES: "LIKES",
  TICKETS_CLOSED: "TICKETS_CLOSED",
} as const;
export type Activity = (typeof Activity)[keyof typeof Activity];

/** The languages that goals are screened in: those of the briefs, and English. */
export const ScreenLanguage = { EN: "EN", IT: "IT", ZH: "ZH", SV: "SV", RO: "RO", PL: "PL" } as const;
export type ScreenLanguage = (typeof ScreenLanguage)[keyof typeof ScreenLanguage];

/** The outcomes that some activity is meant to lead to. */
export type OutcomeAhead = Extract<
  TargetMetric,
  | "ACCURATE_REUSE_PER_100"
  | "LINK_ACCURACY"
  | "DUP_BURDEN"
  | "CALLBACK_RATE"
  | "REOPEN_RATE"
  | "CSAT_SHARE"
  | "SELF_SERVICE_SUCCESS"
>;

/**
 * What each activity is done for, nearest first: the metrics to aim at instead (KCS v6 Measurement Matters: lead
 * indicators are watched, outcomes are aimed at).
 */
export const LEADS_TO: Readonly<Record<Activity, readonly OutcomeAhead[]>> = Object.freeze({
  ARTICLES: [TargetMetric.ACCURATE_REUSE_PER_100, TargetMetric.DUP_BURDEN],
  LINKS: [TargetMetric.ACCURATE_REUSE_PER_100, TargetMetric.LINK_ACCURACY],
  EDITS: [TargetMetric.ACCURATE_REUSE_PER_100, TargetMetric.CALLBACK_RATE],
  SEARCHES: [TargetMetric.DUP_BURDEN, TargetMetric.ACCURATE_REUSE_PER_100],
  VIEWS: [TargetMetric.SELF_SERVICE_SUCCESS, TargetMetric.ACCURATE_REUSE_PER_100],
  LIKES: [TargetMetric.CSAT_SHARE, TargetMetric.ACCURATE_REUSE_PER_100],
  TICKETS_CLOSED: [TargetMetric.CALLBACK_RATE, TargetMetric.REOPEN_RATE, TargetMetric.CSAT_SHARE],
});
