import { groupBy } from "../../platform/kernel/group-by.js";
import type { ArticleId, LinkId, TicketId } from "../../platform/kernel/ids.js";
import { fromMicro, MICRO } from "../../platform/kernel/micro.js";
import type { LocalDate } from "../../platform/kernel/period.js";
import { compareText } from "../../outcomes/domain/compare.js";
import { accuracyOf, MIN_REVIEWED_LINKS_V1 } from "../../outcomes/domain/credit-accuracy.js";
import { CreditStatus, type CreditEntry } from "../../outcomes/domain/credit-entry.js";
import type { CreditLink } from "../../outcomes/domain/credit-event.js";
import { wilsonInterval, type WilsonInterval } from "../../outcomes/domain/wilson.js";

/** How many of the links behind tickets were right, as far as reviews tell. */
export interface FootprintAccuracy {
  /** Links that were reviewed and decided, those drawn because something was suspected left out. */
  readonly reviewed: number;
  /** Σ over them of 1 for accurate, ½ for partial, 0 for inaccurate. */
  readonly accurate: number;
  /** accurate ÷ reviewed, in [0, 1]; null when none was reviewed. */
  readonly value: number | null;
  /** Where the share may lie among links like these, at 95 %; null when none was reviewed. */
  readonly interval: WilsonInterval | null;
}

/** Tickets with knowledge of the owner that do not count, for one reason. */
export interface LeftOut {
  readonly reason: Exclude<CreditStatus, typeof CreditStatus.COUNTED>;
  readonly n: number;
}

/** A cluster of articles whose reuse the owner has a share in. */
export interface ClusterFootprint {
  /** Its oldest article, which stands for it. */
  readonly articleId: ArticleId;
  /** Tickets that count. One that was solved with several clusters is in each of them. */
  readonly n: number;
  /** The owner's share of the knowledge when it was used: Σ split · share ÷ Σ split over its uses, in [0, 1]. */
  readonly share: number;
  readonly accuracy: FootprintAccuracy;
  /** The days on which the first and the last of the tickets were closed. */
  readonly firstUsedOn: LocalDate;
  readonly lastUsedOn: LocalDate;
}

/** Where somebody's knowledge took part in tickets that others solved. */
export interface EvidenceFootprint {
  /** Tickets that count, each once. */
  readonly n: number;
  readonly accuracy: FootprintAccuracy;
  /** Each ticket that does not count is in exactly one; reasons without a ticket are not there. */
  readonly leftOut: readonly LeftOut[];
  /** By the day of their first use, then by id. An order by size would be a contest of articles. */
  readonly clusters: readonly ClusterFootprint[];
}

/** A ticket that is left out for several reasons is told under the first of these: what can still change comes first. */
const REASONS = [CreditStatus.HELD, CreditStatus.REPEATED, CreditStatus.CATCH_ALL] as const;

/**
 * The footprint of whoever the entries belong to (one person, or all contributors of a group). The same tickets as
 * personal credit counts, without its damping: this says where the knowledge was, not what it is worth.
 * @param entries in any order. @param linkOf knows the links of the entries with their reviews.
 * @param clusterOf the oldest article of the cluster that an article is in.
 */
export function evidenceFootprint(
  entries: readonly CreditEntry[],
  linkOf: ReadonlyMap<LinkId, CreditLink>,
  clusterOf: (articleId: ArticleId) => ArticleId,
): EvidenceFootprint {
  const counted = entries.filter(({ status }) => status === CreditStatus.COUNTED);
  const clusters = [...groupBy(counted, ({ articleId }) => clusterOf(articleId))]
    .map(([articleId, own]) => clusterFootprint(articleId, own, linkOf))
    .sort((a, b) => compareText(a.firstUsedOn, b.firstUsedOn) || compareText(a.articleId, b.articleId));
  return {
    n: ticketsOf(counted).size,
    accuracy: accuracyOfEntries(counted, linkOf),
    leftOut: leftOutOf(entries, ticketsOf(counted)),
    clusters,
  };
}

function clusterFootprint(
  articleId: ArticleId,
  entries: readonly CreditEntry[],
  linkOf: ReadonlyMap<LinkId, CreditLink>,
): ClusterFootprint {
  const days = entries.map(({ occurredOn }) => occurredOn).sort();
  const uses = new Map(entries.map(({ ticketId, ordinal, split }) => [`${ticketId} ${ordinal}`, split]));
  const whole = [...uses.values()].reduce((sum, split) => sum + split, 0);
  const own = entries.reduce((sum, { split, share }) => sum + Math.floor((split * share) / MICRO), 0);
  const [firstUsedOn] = days;
  const lastUsedOn = days.at(-1);
  if (firstUsedOn === undefined || lastUsedOn === undefined)
    throw new RangeError(`The cluster of ${articleId} has no use: it cannot be in a footprint`);
  return {
    articleId,
    n: ticketsOf(entries).size,
    share: whole === 0 ? 0 : Math.min(1, own / whole),
    accuracy: accuracyOfEntries(entries, linkOf),
    firstUsedOn,
    lastUsedOn,
  };
}

function accuracyOfEntries(
  entries: readonly CreditEntry[],
  linkOf: ReadonlyMap<LinkId, CreditLink>,
): FootprintAccuracy {
  const ids = new Set(entries.flatMap(({ linkIds }) => linkIds));
  const links = [...ids].flatMap((id) => linkOf.get(id) ?? []).filter(({ isTargeted }) => !isTargeted);
  const { reviewed, accurate } = accuracyOf(links, MIN_REVIEWED_LINKS_V1);
  const right = fromMicro(accurate);
  return {
    reviewed,
    accurate: right,
    value: reviewed === 0 ? null : right / reviewed,
    interval: wilsonInterval(right, reviewed),
  };
}

function leftOutOf(entries: readonly CreditEntry[], counted: ReadonlySet<TicketId>): readonly LeftOut[] {
  const told = new Set(counted);
  return REASONS.flatMap((reason) => {
    const own = ticketsOf(entries.filter((entry) => entry.status === reason && !told.has(entry.ticketId)));
    for (const ticketId of own) told.add(ticketId);
    return own.size === 0 ? [] : [{ reason, n: own.size }];
  });
}

function ticketsOf(entries: readonly CreditEntry[]): ReadonlySet<TicketId> {
  return new Set(entries.map(({ ticketId }) => ticketId));
}
