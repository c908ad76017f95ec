import {
  articlesAt,
  type AcceptedFix,
  type ArticleHistory,
} from "../../../src/outcomes/domain/article-history.js";
import { bodiesOfKnowledge, type ArticleJoin } from "../../../src/outcomes/domain/bodies-of-knowledge.js";
import { creditEventsOf, type CreditEvent } from "../../../src/outcomes/domain/credit-event.js";
import { creditSharing, type CreditJoins } from "../../../src/outcomes/domain/credit.js";
import type { LinkFacts, TicketFacts } from "../../../src/outcomes/domain/facts.js";
import { footprintCredits, type CreditLedger } from "../../../src/outcomes/domain/footprint-credit.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import type { LocalDate, Period } from "../../../src/platform/kernel/period.js";
import { articleId, hour, link, linkId, momentAt, personId, ticket } from "./make-facts.js";

/** The half year that the small worlds of these tests live in; hour 0 is 2026-03-02 08:00 UTC. */
export const HALF_YEAR: Period = { start: "2026-03-01" as LocalDate, end: "2026-09-01" as LocalDate };

/** An article as a test tells it; the first writer creates it. */
export interface ToldArticle {
  readonly id: string;
  readonly createdHour: number;
  readonly edits: readonly {
    readonly by: string;
    readonly hour: number;
    readonly words: readonly string[];
  }[];
  readonly fixes?: readonly { readonly by: string; readonly hour: number }[];
}

/** A link as a test tells it. */
export interface ToldLink {
  readonly article: string;
  readonly by: string | null;
  readonly hour?: number;
  readonly more?: Partial<LinkFacts>;
}

/** A ticket as a test tells it, opened an hour before it was closed. */
export interface ToldTicket {
  readonly id: string;
  readonly closedHour: number;
  readonly category?: string;
  readonly requester?: string;
  readonly links: readonly ToldLink[];
}

export interface ToldWorld {
  readonly articles: readonly ToldArticle[];
  readonly tickets: readonly ToldTicket[];
  readonly joins?: CreditJoins;
  readonly catchAll?: readonly string[];
  readonly reviewers?: Readonly<Record<string, string>>;
}

const NO_JOINS: CreditJoins = { confirmed: [], shared: [] };

/** Two articles that were confirmed, and at the same hour merged. */
export function joined(a: string, b: string, atHour: number, isRetroactive: boolean): CreditJoins {
  const join: ArticleJoin = { a: articleId(a), b: articleId(b), joinedAt: hour(atHour), isRetroactive };
  return { confirmed: [join], shared: [join] };
}

/** The ledger of a world, put together the way the store does. */
export function ledgerOf(world: ToldWorld): CreditLedger {
  const histories = world.articles.map(historyOf);
  const createdAt = new Map(histories.map((history) => [history.id, history.createdAt]));
  return footprintCredits({
    period: HALF_YEAR,
    events: eventsOf(world),
    sharing: creditSharing(articlesAt(histories), createdAt, world.joins ?? NO_JOINS),
    catchAll: new Set((world.catchAll ?? []).map(articleId)),
  });
}

export function eventsOf(world: ToldWorld): readonly CreditEvent[] {
  return creditEventsOf(
    world.tickets.map((told) => ticketOf(told, world)),
    (fact) => ({
      reviewedBy:
        world.reviewers?.[fact.linkId] === undefined ? null : personId(world.reviewers[fact.linkId] ?? ""),
      isTargeted: false,
    }),
  );
}

/** Everybody's credit in millionths, by name. */
export function creditsOf(world: ToldWorld): Readonly<Record<string, number>> {
  return Object.fromEntries([...ledgerOf(world).people].map(([id, { value }]) => [id, value]));
}

function historyOf({ id, createdHour, edits, fixes = [] }: ToldArticle): ArticleHistory {
  return {
    id: articleId(id),
    createdAt: hour(createdHour),
    edits: edits.map(({ by, hour: at, words }) => ({ by: personId(by), at: hour(at), words })),
    fixes: fixes.map(({ by, hour: at }): AcceptedFix => ({ by: personId(by), at: hour(at) })),
  };
}

function ticketOf(told: ToldTicket, world: ToldWorld): TicketFacts {
  return ticket(told.id, {
    openedAt: hour(told.closedHour - 1),
    closure: momentAt(hour(told.closedHour)),
    resolutions: [],
    requesterKey: told.requester ?? `requester of ${told.id}`,
    category: [told.category ?? "mail"],
    links: told.links.map((one, at) => linkOf(one, `${told.id}-${String(at)}`, told, world)),
  });
}

function linkOf(told: ToldLink, id: string, { closedHour }: ToldTicket, world: ToldWorld): LinkFacts {
  const linkedAt = hour(told.hour ?? closedHour);
  const createdAt = new Map(world.articles.map((one) => [articleId(one.id), hour(one.createdHour)]));
  const bodies = bodiesOfKnowledge((world.joins ?? NO_JOINS).confirmed, createdAt);
  const members = new Set<string>(bodies.membersAt(articleId(told.article), linkedAt));
  const contributors: PersonId[] = world.articles
    .filter((one) => members.has(one.id))
    .flatMap(({ edits }) =>
      edits.filter((edit) => hour(edit.hour) <= linkedAt).map(({ by }) => personId(by)),
    );
  return {
    ...link(id, {
      articleId: articleId(told.article),
      clusterId: bodies.nameAt(articleId(told.article), linkedAt),
      articleCreatedAt: createdAt.get(articleId(told.article)) ?? hour(0),
      linkedBy: told.by === null ? null : personId(told.by),
      linkedAt,
      contributorIds: [...new Set(contributors)].sort(),
      ...(told.by === null ? { origin: "SELF_SERVICE" as const } : {}),
      ...told.more,
    }),
    linkId: linkId(id),
  };
}
