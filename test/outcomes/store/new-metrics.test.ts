import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { rebuildOutcomes, refreshTickets } from "../../../src/outcomes/actions/derive-outcomes.js";
import type { MetricSums } from "../../../src/outcomes/domain/metric-sums.js";
import type { ArticleRow } from "../../../src/knowledge/domain/rows.js";
import type { TicketRow } from "../../../src/tickets/domain/rows.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import {
  closedTicket,
  factsInForce,
  HOUR_MS,
  instant,
  oldArticle,
  resultOf,
  solvedBy,
  sumsOf,
  tell,
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

const desk = (): { readonly level: "TEAM"; readonly id: TestOrganisation["teams"]["desk"] } => ({
  level: "TEAM",
  id: org.teams.desk,
});
const COMPANY = { level: "ORGANISATION" } as const;
const day = (number: number, time = "09:00"): string =>
  `2026-03-${String(number).padStart(2, "0")}T${time}:00Z`;

/** A ticket that took so many hours. */
function lasting(externalId: string, at: string, resolver: string, hours: number): TicketRow {
  const resolvedAt = instant(new Date(Date.parse(at) + hours * HOUR_MS).toISOString());
  return closedTicket(externalId, at, resolver, {
    resolvedAt,
    closedAt: resolvedAt,
    statusHistory: [
      { status: "NEW", at: instant(at) },
      { status: "CLOSED", at: resolvedAt, by: resolver },
    ],
  });
}

describe("the complaint rate", () => {
  test("charges a complaint that names its ticket to the resolver of that ticket", async () => {
    await tellAndDerive(db, org, {
      tickets: [
        closedTicket("one", day(2), "ada"),
        closedTicket("two", day(3), "ada"),
        closedTicket("complaint", day(5), "ben", { kind: "COMPLAINT", parent: "one" }),
      ],
    });
    const ada = { level: "PERSON", id: org.people.ada } as const;
    expect(await resultOf(db, org, "COMPLAINT_RATE", ada)).toMatchObject({
      value: 500,
      numerator: 1,
      denominator: 2,
      interval: { method: "EXACT_POISSON" },
    });
    const ben = { level: "PERSON", id: org.people.ben } as const;
    expect(await resultOf(db, org, "COMPLAINT_RATE", ben)).toMatchObject({ value: null, n: 0 });
  });
});

describe("time to resolve", () => {
  test("is the median of a team, a person and the organisation, and the same digits as of then", async () => {
    await tellAndDerive(db, org, {
      tickets: [
        lasting("a", day(2), "ada", 1),
        lasting("b", day(3), "ada", 3),
        lasting("c", day(4), "ben", 20),
        lasting("d", day(5), "fia", 100),
      ],
    });
    const values = async (): Promise<readonly unknown[]> =>
      Promise.all(
        [{ level: "PERSON", id: org.people.ada } as const, desk(), COMPANY].map(
          async (scope) => (await resultOf(db, org, "TIME_TO_RESOLVE", scope)).value,
        ),
      );
    expect(await values()).toEqual([2, 3, 11.5]);
    db.clock.set("2026-06-16T09:00:00Z");
    await tellAndDerive(db, org, { tickets: [lasting("late", day(6), "ben", 500)] });
    expect(await values()).toEqual([2, 11.5, 20]);
    const then = await sumsOf(db, org, "TIME_TO_RESOLVE", desk(), undefined, instant("2026-06-15T23:00:00Z"));
    expect(then.durationsMs).toEqual([1, 3, 20].map((hours) => hours * HOUR_MS));
  });
});

describe("publishing at closure", () => {
  const created = (audience: "CUSTOMER" | "INTERNAL"): ArticleRow => ({
    ...oldArticle("new", "ada"),
    audience,
    confidence: "VALIDATED",
    createdAt: instant(day(2, "09:30")),
    updatedAt: instant(day(2, "09:30")),
  });
  const visible = async (): Promise<MetricSums> => sumsOf(db, org, "VISIBLE_AT_CLOSURE", desk());

  test("begins to count when somebody else's ticket was solved with the article, and ends with the link", async () => {
    const origin = { ...solvedBy("origin", "new", "ada", day(2, "09:31")), kind: "CREATED_FROM" } as const;
    await tellAndDerive(db, org, {
      tickets: [closedTicket("origin", day(2), "ada"), closedTicket("other", day(9), "fia")],
      articles: [created("CUSTOMER")],
      links: [origin],
    });
    expect(await visible()).toMatchObject({ numerator: 0, denominator: 0 });
    const reuse = solvedBy("other", "new", "fia", day(9, "09:40"));
    await tellAndDerive(db, org, { links: [reuse] });
    expect(await visible()).toMatchObject({ numerator: 1_000_000, denominator: 1_000_000 });
    expect(await sumsOf(db, org, "PUBLISH_LAG", desk())).toMatchObject({ durationsMs: [0] });
    const facts = await factsInForce(db, org);
    await rebuildOutcomes(db.deps, org.id);
    expect((await factsInForce(db, org)).filter((fact) => fact.includes("VISIBLE_AT_CLOSURE"))).toEqual(
      facts.filter((fact) => fact.includes("VISIBLE_AT_CLOSURE")),
    );
    await tellAndDerive(db, org, { links: [{ ...reuse, unlinkedAt: instant(day(10)) }] });
    expect(await visible()).toMatchObject({ numerator: 0, denominator: 0 });
  });

  test("has a lag from the closing to the revision that opened it to requesters, whatever follows", async () => {
    await tell(db, org, {
      tickets: [closedTicket("t", day(2), "ada")],
      articles: [{ ...oldArticle("a", "fia"), audience: "INTERNAL", confidence: "VALIDATED" }],
      links: [solvedBy("t", "a", "ada", day(2, "09:30"))],
    });
    const opened: ArticleRow = {
      ...oldArticle("a", "fia"),
      audience: "PUBLIC",
      confidence: "VALIDATED",
      updatedAt: instant(day(3, "10:00")),
    };
    await tell(db, org, { articles: [opened] });
    await tell(db, org, {
      articles: [{ ...opened, confidence: "ARCHIVED", updatedAt: instant(day(20)) }],
    });
    await refreshTickets(db.deps, org.id, await ticketIds(db, org, ["t"]));
    expect(await visible()).toMatchObject({ numerator: 0, denominator: 1_000_000 });
    expect(await sumsOf(db, org, "PUBLISH_LAG", desk())).toMatchObject({ durationsMs: [24 * HOUR_MS] });
  });
});

describe("link accuracy and the known share", () => {
  test("count for the team of whoever made the link, and tell how much was reviewed and classified", async () => {
    const review = { verdict: "PARTIAL", reviewedBy: "lea", reviewedAt: instant(day(20)) } as const;
    await tellAndDerive(db, org, {
      tickets: [1, 2, 3].map((number) => closedTicket(`t${String(number)}`, day(number), "fia")),
      articles: [oldArticle("a", "ben"), oldArticle("b", "ben")],
      links: [
        solvedBy("t1", "a", "ada", day(1, "09:30"), review),
        solvedBy("t2", "b", "ada", day(2, "09:30")),
      ],
    });
    const accuracy = await resultOf(db, org, "LINK_ACCURACY", desk());
    expect(accuracy).toMatchObject({ value: 0.5, n: 1, coverage: 0.5, accuracy: null });
    expect(await resultOf(db, org, "LINK_ACCURACY", { level: "TEAM", id: org.teams.field })).toMatchObject({
      n: 0,
    });
    const known = await resultOf(db, org, "KNOWN_SHARE", { level: "TEAM", id: org.teams.field });
    expect(known).toMatchObject({ value: 1, n: 2, exclusions: [{ reason: "UNCLASSIFIED", count: 1 }] });
    expect(known.coverage).toBeCloseTo(2 / 3, 12);
  });
});

describe("what cases are compared by", () => {
  test("is stored once for each combination, and is part of what a fact says", async () => {
    const tickets = [
      closedTicket("one", day(2), "ada", { priority: "P1", customer: "acme" }),
      closedTicket("two", day(3), "ada", { priority: "P1", customer: "acme" }),
      closedTicket("three", day(3), "ada", { priority: "P2", customer: "acme" }),
    ];
    await tellAndDerive(db, org, { tickets });
    const strata = async (): Promise<readonly unknown[]> =>
      db.database.query(
        `select s.category, s.priority, s.customer_group, s.tenure_band, s.knowledge, count(*)::int as facts
         from outcome_fact f
         join fact_stratum s on s.organisation_id = f.organisation_id and s.id = f.stratum_id
         where f.organisation_id = $1 and f.metric = 'REOPEN_RATE' and f.superseded_at is null
         group by s.id, s.category, s.priority, s.customer_group, s.tenure_band, s.knowledge
         order by s.priority`,
        [org.id],
      );
    const common = { category: "Mail", customer_group: "acme", tenure_band: "OVER_1_YEAR", knowledge: "NEW" };
    expect(await strata()).toEqual([
      { ...common, priority: "P1", facts: 2 },
      { ...common, priority: "P2", facts: 1 },
    ]);
    const [first] = tickets;
    if (first === undefined) throw new Error("there are three");
    await tellAndDerive(db, org, {
      tickets: [{ ...first, priority: "P2", sourceUpdatedAt: instant(day(9)) }],
    });
    expect(await strata()).toEqual([
      { ...common, priority: "P1", facts: 1 },
      { ...common, priority: "P2", facts: 2 },
    ]);
  });
});
