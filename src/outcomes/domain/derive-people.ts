import { MICRO } from "../../platform/kernel/micro.js";
import type { PersonId } from "../../platform/kernel/ids.js";
import { daysBetween, MS_PER_DAY, type Instant } from "../../platform/kernel/period.js";
import { compareText } from "./compare.js";
import { excludedFact, wholeCase } from "./fact-builder.js";
import { ExclusionReason, type Moment, type OutcomeFact } from "./facts.js";
import { TargetMetric } from "./target-metric.js";

/** A calendar month in which somebody resolved a ticket. */
export interface ActiveMonth {
  /** Its last day. */
  readonly lastDay: Moment;
  /** When it is over. */
  readonly endsAt: Instant;
  /** Whether the person was contributor or publisher on the last day. */
  readonly isLicensed: boolean;
}

/** What is known of a person; a bot has no facts of its own. */
export interface PersonFacts {
  readonly personId: PersonId;
  readonly joined: Moment;
  /** The first day as contributor or publisher; null while there was none. */
  readonly proficient: Moment | null;
  /** The months in which the person resolved a ticket and was still here at the end. */
  readonly activeMonths: readonly ActiveMonth[];
}

/** The facts of people, ordered by metric, person and month; they depend on nothing but what is known of each. */
export function derivePeopleFacts(people: readonly PersonFacts[]): readonly OutcomeFact[] {
  return people
    .flatMap((person) => [timeToProficiency(person), ...licensedMonths(person)])
    .sort(
      (a, b) =>
        compareText(a.metric, b.metric) ||
        compareText(a.subjectId, b.subjectId) ||
        compareText(a.occurredOn, b.occurredOn),
    );
}

/**
 * Days from joining to being proficient, on the day that was reached. Who has not reached it yet is shown on the day they
 * joined, without a time, so that a team of beginners does not look quick. A day to come counts when it has come.
 */
function timeToProficiency({ personId, joined, proficient }: PersonFacts): OutcomeFact {
  const fact = { ...wholeCase(TargetMetric.TIME_TO_PROFICIENCY, personId, proficient ?? joined), personId };
  if (proficient === null) return excludedFact(fact, ExclusionReason.CENSORED);
  const days = Math.max(0, daysBetween(joined.on, proficient.on));
  return { ...fact, durationMs: days * MS_PER_DAY, maturesAt: proficient.at };
}

/** A case for each month with a resolved ticket, met when the person is licensed on its last day. */
function licensedMonths({ personId, activeMonths }: PersonFacts): readonly OutcomeFact[] {
  return activeMonths.map(({ lastDay, endsAt, isLicensed }) => ({
    ...wholeCase(TargetMetric.LICENSED_SHARE, personId, lastDay),
    personId,
    maturesAt: endsAt,
    numerator: isLicensed ? MICRO : 0,
  }));
}
