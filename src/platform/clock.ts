import { instantOf, type Instant } from "./kernel/period.js";

/** Where the time comes from; tests give a fixed one. */
export interface Clock {
  now(): Instant;
}

/** The clock of the machine. */
export const systemClock: Clock = { now: () => instantOf(new Date()) };
