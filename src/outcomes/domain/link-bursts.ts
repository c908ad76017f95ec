import {
  addDays,
  daysBetween,
  msBetween,
  type Instant,
  type LocalDate,
  type Period,
} from "../../platform/kernel/period.js";
import { wilsonInterval, type WilsonInterval } from "./wilson.js";

/** When links of a team come in bursts. A change of any number is a new version. */
export const LINK_BURST_POLICY_V1 = Object.freeze({
  version: 1,
  /** A link so close to the closing of its ticket was made by closing it. */
  closingMs: 5_000,
  /** The share, 0 to 1, of links made by closing that is surely exceeded when links are forced. */
  closingShare: 0.8,
  /** The last days of a period. */
  lastDays: 3,
  /** How many times the share of those days, by the calendar, is surely exceeded when links are hurried. */
  lastDaysLift: 2,
  /** Links that a statement takes. */
  minLinks: 30,
});

/** What made links come in bursts. */
export const LinkBurst = { AT_CLOSING: "AT_CLOSING", AT_PERIOD_END: "AT_PERIOD_END" } as const;
export type LinkBurst = (typeof LinkBurst)[keyof typeof LinkBurst];

/** A link as a team made it. */
export interface TimedLink {
  readonly linkedAt: Instant;
  readonly linkedOn: LocalDate;
  /** When its ticket was closed; null while it is open. */
  readonly closedAt: Instant | null;
}

/** How far the links of a team came in one kind of burst. */
export interface BurstFinding {
  readonly burst: LinkBurst;
  /** Links in the burst. */
  readonly count: number;
  /** All links of the team in the period. */
  readonly n: number;
  /** count ÷ n; null when n is 0. */
  readonly share: number | null;
  readonly interval: WilsonInterval | null;
  /** What the whole interval must exceed for an alarm, 0 to 1. */
  readonly threshold: number;
  readonly isAlarm: boolean;
}

/**
 * Looks for bursts in the links of a team: links made in the very moment of closing, as forms that demand one produce
 * them, and links crowded into the last days of a period. An alarm is raised when the whole 95 % interval is above the
 * threshold. It is about a team and its tools, never about one person (knowledge.md G6, G22).
 */
export function findBursts(links: readonly TimedLink[], period: Period): readonly BurstFinding[] {
  const { closingMs, closingShare, lastDays, lastDaysLift } = LINK_BURST_POLICY_V1;
  const lastFrom = addDays(period.end, -lastDays);
  const length = daysBetween(period.start, period.end);
  const atClosing = links.filter(
    ({ linkedAt, closedAt }) => closedAt !== null && Math.abs(msBetween(linkedAt, closedAt)) <= closingMs,
  );
  const atEnd = links.filter(({ linkedOn }) => linkedOn >= lastFrom);
  return [
    finding(LinkBurst.AT_CLOSING, atClosing.length, links.length, closingShare),
    finding(
      LinkBurst.AT_PERIOD_END,
      atEnd.length,
      links.length,
      Math.min(1, (lastDaysLift * lastDays) / length),
    ),
  ];
}

function finding(burst: LinkBurst, count: number, n: number, threshold: number): BurstFinding {
  const interval = wilsonInterval(count, n);
  return {
    burst,
    count,
    n,
    share: n === 0 ? null : count / n,
    interval,
    threshold,
    isAlarm: n >= LINK_BURST_POLICY_V1.minLinks && interval !== null && interval.low > threshold,
  };
}
