import type { ArticleRow, LinkRow } from "../../../src/knowledge/domain/rows.js";
import { addMs } from "../../../src/platform/kernel/period.js";
import type { Random } from "../../../src/platform/kernel/random.js";
import type { TicketRow } from "../../../src/tickets/domain/rows.js";
import { closedTicket, DAY_MS, HOUR_MS, instant, oldArticle, solvedBy } from "./outcome-fixture.js";

/** Everybody a source may name as resolver: members of both teams, a bot, and somebody nobody knows. */
const RESOLVERS = ["ada", "ben", "cy", "fia", "lea", "bot", "a stranger"];
const ARTICLES = ["m1", "m2", "m3", "m4"];
/** Each is created from one of the first tickets. */
const NEW_ARTICLES = ["n1", "n2", "n3"];
const REQUESTERS = 6;
const START = instant("2026-03-01T00:00:00Z");

export interface World {
  readonly tickets: readonly TicketRow[];
  readonly articles: readonly ArticleRow[];
  readonly links: readonly LinkRow[];
}

/** A crowded quarter: few requesters, so that tickets repeat, reopen and reuse the same knowledge within hours. */
export function randomWorld(random: Random, size: number): World {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
  const tickets = Array.from({ length: size }, (_, index) => randomTicket(random, pick, index));
  const links = tickets.flatMap((ticket) =>
    Array.from({ length: Math.floor(random() * 3) }, () =>
      solvedBy(
        ticket.externalId,
        pick([...ARTICLES, ...NEW_ARTICLES]),
        pick(RESOLVERS.slice(0, 5)),
        addMs(ticket.createdAt ?? START, Math.floor(random() * 20) * HOUR_MS),
        random() < 0.3
          ? {
              verdict: pick(["ACCURATE", "PARTIAL", "INACCURATE"] as const),
              reviewedBy: "lea",
              reviewedAt: instant("2026-06-10T09:00:00Z"),
            }
          : {},
      ),
    ),
  );
  const old = ARTICLES.map((id, index) => oldArticle(id, RESOLVERS[index % 3] ?? "ada"));
  const created = NEW_ARTICLES.flatMap((id, index) => createdFrom(random, id, tickets[index]));
  return {
    tickets,
    articles: [...old, ...created.map(({ article }) => article)],
    links: [...links, ...created.map(({ link }) => link)],
  };
}

function randomTicket(random: Random, pick: <T>(values: readonly T[]) => T, index: number): TicketRow {
  const opened = addMs(START, Math.floor((random() * 90 * DAY_MS) / HOUR_MS) * HOUR_MS);
  const resolver = pick(RESOLVERS);
  const base = closedTicket(`w${index}`, opened, resolver, {
    requesterKey: `r${Math.floor(random() * REQUESTERS)}`,
    category: pick(["Mail > Login", "Mail", "Network"]),
    priority: pick(["P1", "P2"]),
    ...(random() < 0.1 ? { kind: "COMPLAINT" as const } : {}),
  });
  return {
    ...base,
    ...(random() < 0.15 && index > 0 ? { parent: `w${Math.floor(random() * index)}` } : {}),
    ...(random() < 0.15 && index > 0
      ? {
          repeatOf: `w${Math.floor(random() * index)}`,
          repeatReason: pick(["NOT_RESOLVED", "UNKNOWN"] as const),
        }
      : {}),
    ...(random() < 0.3
      ? { csat: 1 + Math.floor(random() * 5), csatAskedAt: addMs(opened, 2 * HOUR_MS) }
      : {}),
    ...(random() < 0.1 ? { isSpam: true } : {}),
    ...(random() < 0.3 ? reopened(opened, resolver, pick(RESOLVERS)) : {}),
  };
}

/** An article that somebody wrote in a ticket, mostly for requesters to read at once or some days later. */
function createdFrom(
  random: Random,
  id: string,
  ticket: TicketRow | undefined,
): readonly { readonly article: ArticleRow; readonly link: LinkRow }[] {
  if (ticket?.createdAt === undefined) return [];
  const at = addMs(ticket.createdAt, HOUR_MS);
  const createdAt = addMs(at, Math.floor(random() * 3) * DAY_MS);
  const audience = random() < 0.7 ? "CUSTOMER" : "INTERNAL";
  return [
    {
      article: {
        ...oldArticle(id, "lea"),
        audience,
        confidence: "VALIDATED",
        createdAt,
        updatedAt: createdAt,
      },
      link: { ...solvedBy(ticket.externalId, id, "lea", createdAt), kind: "CREATED_FROM" },
    },
  ];
}

function reopened(
  opened: TicketRow["createdAt"] & string,
  first: string,
  second: string,
): Partial<TicketRow> {
  const at = (hours: number): ReturnType<typeof addMs> => addMs(opened, hours * HOUR_MS);
  return {
    resolvedAt: at(30),
    closedAt: at(30),
    statusHistory: [
      { status: "NEW", at: opened },
      { status: "RESOLVED", at: at(1), by: first },
      { status: "OPEN", at: at(20) },
      { status: "CLOSED", at: at(30), by: second },
    ],
  };
}

/** The same items in an order of their own. */
export function shuffled<T>(random: Random, items: readonly T[]): readonly T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
