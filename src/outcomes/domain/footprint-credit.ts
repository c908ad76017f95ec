import { groupBy } from "../../platform/kernel/group-by.js";
import type { ArticleId, PersonId } from "../../platform/kernel/ids.js";
import { MICRO, type Micro } from "../../platform/kernel/micro.js";
import { daysBetween, periodContains, type LocalDate, type Period } from "../../platform/kernel/period.js";
import {
  accuracyByDomain,
  accuracyWeight,
  unreviewedWorth,
  type UnreviewedWorth,
} from "./credit-accuracy.js";
import { compareText } from "./compare.js";
import { CreditStatus, type CreditEntry } from "./credit-entry.js";
import type { CreditEvent, CreditLink } from "./credit-event.js";
import type { CreditSharing } from "./credit.js";
import { AccuracyBasis } from "./metric-result.js";
import { addPairs, creditOfPairs, type PairCredit } from "./pair-damping.js";
import { reviewRings, type ReviewedRing } from "./ring-review.js";
import { findRings, type RingEvidence } from "./rings.js";

/** H: after so many days a ticket counts half (knowledge.md §5.3). */
export const HALF_LIFE_DAYS_V1 = 180;

/** Everything that personal credit of a period is computed from. */
export interface CreditWorld {
  readonly period: Period;
  /** The events of the whole organisation; those outside the period are left out. */
  readonly events: readonly CreditEvent[];
  readonly sharing: CreditSharing;
  /** Articles whose links count as REFERENCED, see `catchAllArticles`. */
  readonly catchAll: ReadonlySet<ArticleId>;
}

/** The credit of one person, with everything it was made of. Amounts are millionths of a ticket. */
export interface FootprintCredit {
  readonly personId: PersonId;
  /** Σ over linkers of g(min(Σ weight, cap)). */
  readonly value: Micro;
  /** Tickets that count, each once. */
  readonly n: number;
  /** What each linker's tickets carry, in the order of the linkers' ids; self-service first. */
  readonly linkers: readonly PairCredit[];
  /** Every event with a share of this person, in the order of day, ticket and ordinal, those that do not count included. */
  readonly entries: readonly CreditEntry[];
  /** UNREVIEWED when some link counts as accurate because too few of its domain have been reviewed. */
  readonly accuracy: AccuracyBasis;
}

/** The credit of everybody. */
export interface CreditLedger {
  /** Whoever has any entry, in the order of their ids. */
  readonly people: ReadonlyMap<PersonId, FootprintCredit>;
  readonly rings: readonly ReviewedRing[];
}

interface Draft extends Omit<CreditEntry, "weight"> {
  readonly links: readonly CreditLink[];
}

/**
 * Personal credit of a period (knowledge.md §5.3, rulings.md 13–16): how far the knowledge that somebody wrote took part
 * in tickets that others closed, linker by linker:
 *
 *     w = split · v · 2^(−days to the period's end ÷ 180) · share        credit = Σ over linkers u ≠ i of g(min(Σ w, cap))
 *
 * A ticket's 1 is split evenly between the bodies of knowledge that solved it. Every product is cut to millionths, so that
 * the entries add up to the same digit wherever they are added up. It is a footprint to be read beside the same person's
 * earlier one, and never against anybody else's.
 */
export function footprintCredits(world: CreditWorld): CreditLedger {
  const inPeriod = world.events.filter(({ occurredOn }) => periodContains(world.period, occurredOn));
  const drafts = draftEntries({ ...world, events: inPeriod });
  const counted = drafts.filter(({ status }) => status === CreditStatus.COUNTED);
  const rings = reviewRings(findRings(counted.flatMap(evidenceOf)), counted);
  const entries = drafts.map((draft) => toEntry(judge(draft, rings)));
  const weights = entries.filter(({ status }) => status === CreditStatus.COUNTED);
  const pairs = groupBy(creditOfPairs(addPairs(weights)), ({ contributor }) => contributor);
  const byPerson = [...groupBy(entries, ({ contributor }) => contributor)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return {
    rings,
    people: new Map(
      byPerson.map(([personId, own]) => [personId, footprintOf(personId, own, pairs.get(personId) ?? [])]),
    ),
  };
}

/** 2^(−days ÷ 180) in millionths; a ticket closed on the last day of the period is one day old at its end. */
export function ageFactor(occurredOn: LocalDate, periodEnd: LocalDate): Micro {
  return Math.round(MICRO * 2 ** (-daysBetween(occurredOn, periodEnd) / HALF_LIFE_DAYS_V1));
}

function footprintOf(
  personId: PersonId,
  entries: readonly CreditEntry[],
  linkers: readonly PairCredit[],
): FootprintCredit {
  const counted = entries.filter(({ status }) => status === CreditStatus.COUNTED);
  const isAssumed = counted.some(({ basis }) => basis === AccuracyBasis.UNREVIEWED);
  return {
    personId,
    value: linkers.reduce((sum, { credit }) => sum + credit, 0),
    n: new Set(counted.map(({ ticketId }) => ticketId)).size,
    linkers,
    entries,
    accuracy: isAssumed ? AccuracyBasis.UNREVIEWED : AccuracyBasis.REVIEWED,
  };
}

/** One entry for each contributor of each event, in a fixed order. */
function draftEntries({ period, events, sharing, catchAll }: CreditWorld): readonly Draft[] {
  const isSpecific = ({ articleId }: CreditLink): boolean => !catchAll.has(articleId);
  const trusted = events.map((event) => ({ ...event, links: event.links.filter(isSpecific) }));
  const accuracy = accuracyByDomain(trusted);
  const worth = unreviewedWorth(trusted);
  return [...groupBy(events, ({ ticketId }) => ticketId).values()]
    .flatMap((ofTicket) => {
      const earning = ofTicket.filter(({ links }) => links.some(isSpecific)).length;
      return [...ofTicket]
        .sort((a, b) => a.ordinal - b.ordinal)
        .flatMap((event) => {
          const specific = event.links.filter(isSpecific);
          const isCatchAll = specific.length === 0;
          const ofDomain = accuracy.get(event.domain);
          return entriesOf(event, isCatchAll ? event.links : specific, sharing, {
            status: statusOf(event, isCatchAll),
            split: Math.floor(MICRO / (isCatchAll ? ofTicket.length : earning)),
            unreviewed: worth(ofDomain),
            basis: ofDomain?.basis ?? AccuracyBasis.UNREVIEWED,
            age: ageFactor(event.occurredOn, period.end),
          });
        });
    })
    .sort(byMoment);
}

function statusOf(event: CreditEvent, isCatchAll: boolean): CreditStatus {
  if (isCatchAll) return CreditStatus.CATCH_ALL;
  return event.repeats === null ? CreditStatus.COUNTED : CreditStatus.REPEATED;
}

function entriesOf(
  event: CreditEvent,
  links: readonly CreditLink[],
  sharing: CreditSharing,
  terms: Pick<Draft, "status" | "split" | "age" | "basis"> & { readonly unreviewed: UnreviewedWorth },
): readonly Draft[] {
  const [first] = links;
  if (first === undefined) return [];
  const { ticketId, ordinal, domain, occurredAt, occurredOn, repeats } = event;
  const { unreviewed, basis, ...rest } = terms;
  // What was written after the ticket was closed has not solved it, whenever the link says it was made.
  const at = first.linkedAt < occurredAt ? first.linkedAt : occurredAt;
  const isReviewed = links.every(({ verdict }) => verdict !== "UNREVIEWED");
  return [...sharing.sharesOf(links, at)]
    .filter(([contributor]) => contributor !== first.linkedBy)
    .map(([contributor, share]) => ({
      ...rest,
      ...{ ticketId, ordinal, domain, occurredOn, repeats, contributor, share, links },
      articleId: first.articleId,
      linker: first.linkedBy,
      linkIds: links.map(({ linkId }) => linkId),
      basis: isReviewed ? AccuracyBasis.REVIEWED : basis,
      accuracy: accuracyWeight(links, unreviewed),
    }));
}

function evidenceOf(draft: Draft): readonly RingEvidence[] {
  const { domain, linker, contributor, split, share } = draft;
  if (linker === null) return [];
  return [{ domain, linker, contributor, tickets: cut(split, share) }];
}

/** What happens inside a ring is held until enough of its links are reviewed, and then believed as far as they were. */
function judge(draft: Draft, rings: readonly ReviewedRing[]): Draft {
  const { linker, contributor, links, status } = draft;
  if (linker === null || status !== CreditStatus.COUNTED) return draft;
  const ring = rings.find(({ members }) => members.includes(linker) && members.includes(contributor));
  if (ring === undefined) return draft;
  if (ring.isHeld) return { ...draft, status: CreditStatus.HELD };
  return {
    ...draft,
    accuracy: accuracyWeight(links, () => ring.accuracy.unreviewed),
    basis: AccuracyBasis.REVIEWED,
  };
}

function toEntry({ links: _, ...draft }: Draft): CreditEntry {
  const { split, accuracy, age, share } = draft;
  return { ...draft, weight: cut(cut(cut(split, accuracy), age), share) };
}

function cut(a: Micro, b: Micro): Micro {
  return Math.floor((a * b) / MICRO);
}

function byMoment(a: Draft, b: Draft): number {
  return (
    compareText(a.occurredOn, b.occurredOn) ||
    compareText(a.ticketId, b.ticketId) ||
    a.ordinal - b.ordinal ||
    compareText(a.contributor, b.contributor)
  );
}
