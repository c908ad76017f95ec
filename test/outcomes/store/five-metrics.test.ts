import { afterAll, beforeEach, beforeAll, describe, expect, test } from "@jest/globals";
import { refreshTickets } from "../../../src/outcomes/actions/derive-outcomes.js";
import type { ArticleRow } from "../../../src/knowledge/domain/rows.js";
import type { TicketRow } from "../../../src/tickets/domain/rows.js";
import type { PersonId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import {
  closedTicket,
  instant,
  oldArticle,
  period,
  resultOf,
  solvedBy,
  sumsOf,
  tellAndDerive,
  ticketIds,
} from "../actions/outcome-fixture.js";

let db: TestDatabase;
let org: TestOrganisation;
let made = 0;
beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  db.clock.set(TEST_NOW);
  made += 1;
  org = await createTestOrganisation(db.deps, `org-${made}`);
});
afterAll(async () => db.close());

const person = (id: PersonId): { readonly level: "PERSON"; readonly id: PersonId } => ({
  level: "PERSON",
  id,
});
const day = (number: number): string => `2026-03-${String(number).padStart(2, "0")}T09:00:00Z`;

describe("the callback rate", () => {
  test("is 1 of 9 for ten resolved tickets with two repeats, one of them a new issue, and one too recent", async () => {
    const ten = Array.from({ length: 9 }, (_, index) => closedTicket(`t${index}`, day(index + 1), "ada"));
    await tellAndDerive(db, org, {
      tickets: [
        ...ten,
        closedTicket("recent", "2026-06-14T09:00:00Z", "ada"),
        // Two requesters came back; the tickets they opened are still in work, so they are no resolutions themselves.
        repeat("again", "t0", day(3), "NOT_RESOLVED"),
        repeat("other", "t1", day(4), "NEW_ISSUE"),
      ],
    });
    const result = await resultOf(
      db,
      org,
      "CALLBACK_RATE",
      person(org.people.ada),
      period("2026-03-01", "2026-07-01"),
    );
    expect(result).toMatchObject({ numerator: 1, denominator: 9, n: 9, nImmature: 1, exclusions: [] });
    expect(result.value).toBeCloseTo(1 / 9, 12);
  });

  test("is 0, and not null, when none of 25 resolutions came back", async () => {
    const tickets = Array.from({ length: 25 }, (_, index) =>
      closedTicket(`t${index}`, day(index + 1), "ben"),
    );
    await tellAndDerive(db, org, { tickets });
    const result = await resultOf(db, org, "CALLBACK_RATE", person(org.people.ben));
    expect(result).toMatchObject({ value: 0, numerator: 0, n: 25 });
  });

  test("is null, and not 0, for somebody who resolved nothing", async () => {
    const result = await resultOf(db, org, "CALLBACK_RATE", person(org.people.cy));
    expect(result).toMatchObject({ value: null, interval: null, n: 0, verdict: "INSUFFICIENT_DATA" });
  });
});

function repeat(externalId: string, of: string, at: string, reason: "NOT_RESOLVED" | "NEW_ISSUE"): TicketRow {
  return {
    externalId,
    status: "OPEN",
    category: "Mail > Login",
    requesterKey: `requester of ${of}`,
    createdAt: instant(at),
    repeatOf: of,
    repeatReason: reason,
    sourceUpdatedAt: instant(at),
  };
}

describe("accurate reuse", () => {
  test("counts half a ticket for a partly right link, nothing for one's own article, and leaves cancelled tickets out", async () => {
    await tellAndDerive(db, org, {
      tickets: [
        closedTicket("full", day(1), "ada"),
        closedTicket("half", day(2), "ada"),
        closedTicket("own", day(3), "ada"),
        closedTicket("plain", day(4), "ada"),
        closedTicket("cancelled", day(5), "ada", {
          status: "CANCELLED",
          resolvedAt: null,
          closedAt: null,
          statusHistory: [
            { status: "NEW", at: instant(day(5)) },
            { status: "CANCELLED", at: instant(day(6)) },
          ],
        }),
      ],
      articles: [oldArticle("bens", "ben"), oldArticle("adas", "ada")],
      links: [
        solvedBy("full", "bens", "ada", day(1)),
        solvedBy("half", "bens", "ada", day(2), {
          verdict: "PARTIAL",
          reviewedBy: "lea",
          reviewedAt: instant(day(20)),
        }),
        solvedBy("own", "adas", "ada", day(3)),
      ],
    });
    const result = await resultOf(db, org, "ACCURATE_REUSE_PER_100", person(org.people.ada));
    expect(result).toMatchObject({
      numerator: 1.5,
      denominator: 4,
      value: 37.5,
      exclusions: [{ reason: "CANCELLED", count: 1 }],
      accuracy: "UNREVIEWED",
    });
  });

  test("does not count an article that the linker had improved before, and does when they improved it later", async () => {
    const improved = (at: string): ArticleRow => ({
      ...oldArticle("bens", "ben"),
      body: "What ada found out.",
      updatedBy: "ada",
      updatedAt: instant(at),
    });
    await tellAndDerive(db, org, {
      tickets: [closedTicket("early", day(1), "ada"), closedTicket("late", day(9), "ada")],
      articles: [oldArticle("bens", "ben"), improved(day(5))],
      links: [solvedBy("early", "bens", "ada", day(1)), solvedBy("late", "bens", "ada", day(9))],
    });
    const result = await resultOf(db, org, "ACCURATE_REUSE_PER_100", person(org.people.ada));
    expect(result).toMatchObject({ numerator: 1, denominator: 2 });
  });
});

describe("the reopen rate", () => {
  test("charges each resolution to whoever made it", async () => {
    await tellAndDerive(db, org, {
      tickets: [
        closedTicket("back", day(1), "ben", {
          resolvedAt: instant(day(4)),
          closedAt: instant(day(4)),
          statusHistory: [
            { status: "NEW", at: instant(day(1)) },
            { status: "RESOLVED", at: instant(day(2)), by: "ada" },
            { status: "OPEN", at: instant(day(3)) },
            { status: "RESOLVED", at: instant(day(4)), by: "ben" },
          ],
        }),
      ],
    });
    expect(await resultOf(db, org, "REOPEN_RATE", person(org.people.ada))).toMatchObject({
      numerator: 1,
      n: 1,
    });
    expect(await resultOf(db, org, "REOPEN_RATE", person(org.people.ben))).toMatchObject({
      numerator: 0,
      n: 1,
    });
  });
});

describe("the duplicate burden", () => {
  test("is a range from the confirmed to the suspected, and a variant for another environment is no duplicate", async () => {
    await tellAndDerive(db, org, {
      tickets: ["confirmed", "suspected", "variant", "clean"].map((id, index) =>
        closedTicket(id, day(index + 1), "ada"),
      ),
      articles: ["a", "b", "c", "d", "e", "f", "g"].map((id) => oldArticle(id, "ben")),
      links: [
        solvedBy("confirmed", "a", "ada", day(1)),
        solvedBy("suspected", "c", "ada", day(2)),
        solvedBy("variant", "e", "ada", day(3)),
        solvedBy("clean", "g", "ada", day(4)),
      ],
    });
    await pair("a", "b", "COPY", "CONFIRMED");
    await pair("c", "d", "OVERLAP", "SUSPECTED");
    await pair("e", "f", "VARIANT", "SUSPECTED");
    await refreshTickets(
      db.deps,
      org.id,
      await ticketIds(db, org, ["confirmed", "suspected", "variant", "clean"]),
    );
    const result = await resultOf(db, org, "DUP_BURDEN", { level: "TEAM", id: org.teams.desk });
    expect(result).toMatchObject({ value: 0.25, valueUpper: 0.5, n: 4 });
  });
});

async function pair(a: string, b: string, kind: string, status: string): Promise<void> {
  await db.database.query(
    `insert into duplicate_pair (organisation_id, id, article_a_id, article_b_id, similarity, kind, status, passages, shared_terms,
       engine_version, article_a_version, article_b_version, version, detected_at, updated_at)
     select $1, gen_random_uuid(), least(a.id, b.id), greatest(a.id, b.id), 0.9, $4, $5, '[]', '[]', 'test', 1, 1, 1, now(), now()
     from article a, article b
     where a.organisation_id = $1 and b.organisation_id = $1 and a.external_id = $2 and b.external_id = $3`,
    [org.id, a, b, kind, status],
  );
}

describe("the share of satisfied requesters", () => {
  test("counts answers from the source's mark on, and shows who did not answer", async () => {
    const asked = { csatAskedAt: instant(day(9)) };
    await tellAndDerive(db, org, {
      tickets: [
        closedTicket("five", day(1), "ada", { csat: 5, ...asked }),
        closedTicket("four", day(2), "ada", { csat: 4, ...asked }),
        closedTicket("three", day(3), "ada", { csat: 3, ...asked }),
        closedTicket("silent", day(4), "ada", asked),
        closedTicket("unasked", day(5), "ada"),
      ],
    });
    const result = await resultOf(db, org, "CSAT_SHARE", person(org.people.ada));
    expect(result).toMatchObject({ numerator: 2, n: 3, exclusions: [{ reason: "NO_ANSWER", count: 1 }] });
  });
});

test("what a bot or nobody known resolved counts for the organisation alone", async () => {
  await tellAndDerive(db, org, {
    tickets: [
      closedTicket("bots", day(1), "bot"),
      closedTicket("unknown", day(2), "somebody nobody knows"),
      closedTicket("adas", day(3), "ada"),
    ],
  });
  const organisation = await sumsOf(db, org, "REOPEN_RATE", { level: "ORGANISATION" });
  expect(organisation).toMatchObject({
    denominator: 2_000_000,
    exclusions: [{ reason: "BOT_RESOLVED", count: 1 }],
  });
  const company = await sumsOf(db, org, "REOPEN_RATE", { level: "TEAM", id: org.teams.company });
  expect(company).toMatchObject({ denominator: 1_000_000, exclusions: [] });
});

test("a ticket resolved late in the evening in UTC belongs to the next day of the organisation", async () => {
  // 23:30 in UTC on 31 March is half past one on 1 April in Stockholm.
  await tellAndDerive(db, org, { tickets: [closedTicket("night", "2026-03-31T22:30:00Z", "ada")] });
  const april = await sumsOf(
    db,
    org,
    "REOPEN_RATE",
    person(org.people.ada),
    period("2026-04-01", "2026-05-01"),
  );
  const march = await sumsOf(
    db,
    org,
    "REOPEN_RATE",
    person(org.people.ada),
    period("2026-03-01", "2026-04-01"),
  );
  expect([april.denominator, march.denominator]).toEqual([1_000_000, 0]);
});
