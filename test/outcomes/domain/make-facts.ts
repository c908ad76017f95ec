import type { ArticleId, LinkId, PersonId, TicketId } from "../../../src/platform/kernel/ids.js";
import { addMs, parseInstant, type Instant, type LocalDate } from "../../../src/platform/kernel/period.js";
import type { LinkFacts, Moment, ResolutionFacts, TicketFacts } from "../../../src/outcomes/domain/facts.js";

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

export const ticketId = (text: string): TicketId => text as TicketId;
export const personId = (text: string): PersonId => text as PersonId;
export const articleId = (text: string): ArticleId => text as ArticleId;
export const linkId = (text: string): LinkId => text as LinkId;

export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`Not an instant: ${text}`);
  return parsed;
}

/** The first instant of the made-up world; hours are counted from here. */
export const START = instant("2026-03-02T08:00:00Z");

export function hour(hours: number): Instant {
  return addMs(START, hours * HOUR_MS);
}

export function momentAt(at: Instant): Moment {
  return { at, on: at.slice(0, 10) as LocalDate };
}

export function resolution(at: Instant, resolver = "ann"): ResolutionFacts {
  return {
    ...momentAt(at),
    resolverId: personId(resolver),
    resolverIsPerson: true,
    resolverJoinedOn: JOINED,
  };
}

/** Everybody's first day in the made-up world. */
export const JOINED = "2025-01-15" as LocalDate;

/** A closed, resolved ticket that nothing remarkable happened to. */
export function ticket(id: string, changes: Partial<TicketFacts> = {}): TicketFacts {
  return {
    ticketId: ticketId(id),
    kind: "INCIDENT",
    openedAt: hour(0),
    closure: momentAt(hour(2)),
    resolutions: [resolution(hour(1))],
    reopenedAt: [],
    resolverId: personId("ann"),
    resolverIsPerson: true,
    resolverJoinedOn: JOINED,
    requesterKey: "requester",
    category: ["mail", "login"],
    priority: "P3",
    channel: "email",
    queue: "first line",
    project: null,
    customerKey: "customer",
    disposition: null,
    parentId: null,
    repeatOf: null,
    repeatReason: null,
    csat: null,
    csatAsked: null,
    noArticleReason: null,
    links: [],
    ...changes,
  };
}

/** A link that counts: bob's old article solved ann's ticket. */
export function link(id: string, changes: Partial<LinkFacts> = {}): LinkFacts {
  const article = changes.articleId ?? articleId("article");
  const linkedAt = changes.linkedAt ?? hour(1);
  return {
    linkId: linkId(id),
    articleId: article,
    clusterId: article,
    kind: "SOLVED_BY",
    origin: "AGENT",
    linkedBy: personId("ann"),
    linkerIsPerson: true,
    linkerJoinedOn: JOINED,
    linkedAt,
    linkedOn: momentAt(linkedAt).on,
    verdict: "UNREVIEWED",
    articleCreatedAt: hour(-1000),
    articleVisibleAt: null,
    reusedElsewhereAt: null,
    contributorIds: [personId("bob")],
    duplication: "NONE",
    ...changes,
  };
}
