import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { ObservationItem } from "../../../src/intake/actions/upsert-observations.js";
import { jobHandlers } from "../../../src/job-handlers.js";
import { rebuildObservations } from "../../../src/outcomes/actions/derive-observations.js";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { reviseOwnMetric } from "../../../src/outcomes/actions/define-own-metric.js";
import { readScopeSumsFromFacts, readSums } from "../../../src/outcomes/store/measurements.read-model.js";
import { drainJobs } from "../../../src/platform/database/jobs.js";
import type { OwnMetricId } from "../../../src/platform/kernel/ids.js";
import type { Instant } from "../../../src/platform/kernel/period.js";
import { upsertTickets } from "../../../src/tickets/actions/upsert-tickets.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, must, type TestOrganisation } from "../../support/test-organisation.js";
import { closedTicket, period, SPRING } from "./outcome-fixture.js";
import { define, deliveries, observe, ownFigure } from "./own-metric-fixture.js";

let db: TestDatabase;
let org: TestOrganisation;
let metric: OwnMetricId;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  metric = await define(db, org);
});
afterAll(async () => db.close());

const NOW = "2026-06-15T10:00:00.000Z";
const delivery = (externalId: string, parts: Partial<ObservationItem> = {}): ObservationItem => ({
  ownMetricId: metric,
  externalId,
  sourceUpdatedAt: "2026-04-02T08:00:00Z",
  occurredAt: "2026-04-01T08:00:00Z",
  ticket: `T-${externalId}`,
  numerator: 1,
  ...parts,
});

interface FactRow {
  readonly ticketKnown: boolean;
  readonly person: string | null;
  readonly team: string | null;
  readonly numerator: number;
  readonly exclusion: string | null;
  readonly inForce: boolean;
}

/** Every row that was ever written for an observation, oldest first. */
async function factsOf(externalId: string): Promise<readonly FactRow[]> {
  return db.database.query<FactRow>(
    `select f.ticket_id is not null as "ticketKnown", p.display_name as person, t.external_id as team,
       f.numerator::float8 / 1000000 as numerator, f.exclusion, f.superseded_at is null as "inForce"
     from outcome_fact f
     join metric_observation o on o.organisation_id = f.organisation_id and o.id = f.observation_id
     left join person p on p.organisation_id = f.organisation_id and p.id = f.person_id
     left join team t on t.organisation_id = f.organisation_id and t.id = f.team_id
     where o.external_id = $1
     order by f.recorded_at, f.id`,
    [externalId],
  );
}

describe("an observation becomes a fact", () => {
  test("of the person it names, or else of the team", async () => {
    await observe(db, org, [
      delivery("p", { person: "ada", team: "field" }),
      delivery("t", { team: "field" }),
      delivery("e", { person: "BEN@example.org" }),
      delivery("n", { person: "somebody else" }),
      delivery("b", { person: "bot", team: "desk" }),
    ]);
    expect(await factsOf("p")).toMatchObject([{ person: "Ada", team: null, numerator: 1 }]);
    expect(await factsOf("t")).toMatchObject([{ person: null, team: "field" }]);
    expect(await factsOf("e")).toMatchObject([{ person: "Ben" }]);
    expect(await factsOf("n")).toMatchObject([{ person: null, team: null }]);
    expect(await factsOf("b")).toMatchObject([{ person: null, team: "desk" }]);
  });

  test("before its ticket is known, and finds the ticket when it comes; one that is spam no longer counts", async () => {
    await observe(db, org, [delivery("late", { team: "desk" })]);
    expect(await factsOf("late")).toMatchObject([{ ticketKnown: false, inForce: true }]);
    db.clock.set("2026-06-15T10:01:00.000Z");
    const ticket = closedTicket("T-late", "2026-04-01T06:00:00Z", "ada");
    must(await upsertTickets(db.deps, org.admin, org.sourceId, [ticket], "API"));
    await drainJobs(db.database, jobHandlers(db.deps), db.deps.log);
    expect(await factsOf("late")).toMatchObject([
      { ticketKnown: false, inForce: false },
      { ticketKnown: true, inForce: true, exclusion: null },
    ]);
    const spam = { ...ticket, isSpam: true, sourceUpdatedAt: "2026-04-03T00:00:00.000Z" as Instant };
    must(await upsertTickets(db.deps, org.admin, org.sourceId, [spam], "API"));
    await drainJobs(db.database, jobHandlers(db.deps), db.deps.log);
    expect((await factsOf("late")).at(-1)).toMatchObject({ exclusion: "SPAM", numerator: 0, inForce: true });
  });

  test("that is taken back by a deletion and comes back by a restoration", async () => {
    await observe(db, org, [delivery("gone")]);
    await observe(db, org, [
      { ownMetricId: metric, externalId: "gone", sourceUpdatedAt: "2026-04-03T08:00:00Z", deleted: true },
    ]);
    expect((await factsOf("gone")).filter(({ inForce }) => inForce)).toEqual([]);
    await observe(db, org, [
      { ownMetricId: metric, externalId: "gone", sourceUpdatedAt: "2026-04-04T08:00:00Z", deleted: false },
    ]);
    expect((await factsOf("gone")).filter(({ inForce }) => inForce)).toHaveLength(1);
  });

  test("that neither a rebuild of tickets nor one of observations touches", async () => {
    const before = await db.database.query(`select id, superseded_at from outcome_fact order by id`);
    await rebuildOutcomes(db.deps, org.id);
    await rebuildObservations(db.deps, org.id);
    expect(await db.database.query(`select id, superseded_at from outcome_fact order by id`)).toEqual(before);
  });

  test("of a built-in metric too, where an answer that did not come is left out", async () => {
    const visit = { metric: "SELF_SERVICE_SUCCESS", ownMetricId: null, ticket: null, team: "desk" } as const;
    await observe(db, org, [
      delivery("v1", { ...visit, customer: "C-1" }),
      delivery("v2", { ...visit, customer: "C-2", numerator: 0 }),
      delivery("v3", { ...visit, customer: "C-3", numerator: 0, denominator: 0 }),
    ]);
    const scope = { level: "TEAM", id: org.teams.desk } as const;
    const asked = [{ metric: "SELF_SERVICE_SUCCESS", scope, period: SPRING, asOf: null }] as const;
    const [sums] = await readSums(db.database, org.id, NOW as Instant, asked);
    expect(sums).toMatchObject({
      numerator: 1_000_000,
      denominator: 2_000_000,
      exclusions: [{ reason: "NO_ANSWER", count: 1 }],
    });
    const [facts] = await readScopeSumsFromFacts(db.database, org.id, NOW as Instant, asked);
    expect(facts?.sums).toEqual(sums);
  });
});

describe("a figure of an own metric", () => {
  test("pools cases with their interval, and gives the same digits again as of a past instant", async () => {
    const own = await define(db, org, { name: "Answers that held" });
    const case_ = (n: number, numerator: number): ObservationItem =>
      delivery(`h${n}`, { ownMetricId: own, person: "ada", numerator });
    db.clock.set("2026-06-16T10:00:00.000Z");
    await observe(
      db,
      org,
      Array.from({ length: 40 }, (_, n) => case_(n, n < 30 ? 1 : 0)),
    );
    const lea = (await org.as("lea")).viewer;
    const asked = { metric: own, scope: { level: "TEAM", id: org.teams.desk }, period: SPRING } as const;
    const first = await ownFigure(db, lea, asked);
    expect(first).toMatchObject({ n: 40, numerator: 30, value: 0.75, minN: 20, verdict: "NO_TARGET" });
    // Wilson at z = 1.959963985, computed by hand.
    expect(first?.interval?.low).toBeCloseTo(0.598060386, 6);
    expect(first?.interval?.high).toBeCloseTo(0.858128814, 6);
    db.clock.set("2026-06-17T10:00:00.000Z");
    await observe(db, org, [{ ...case_(0, 0), sourceUpdatedAt: "2026-05-01T00:00:00Z" }]);
    expect(await ownFigure(db, lea, asked)).toMatchObject({ numerator: 29, value: 0.725 });
    const then = await ownFigure(db, lea, { ...asked, asOf: "2026-06-16T12:00:00.000Z" as Instant });
    expect(then).toMatchObject({ n: 40, numerator: 30, value: 0.75, interval: first?.interval });
  });

  test("of a duration is the median", async () => {
    const own = await define(db, org, {
      name: "Time to deliver",
      shape: "DURATION",
      names: "CUSTOMERS",
      direction: "LOWER_IS_BETTER",
      unit: null,
      durationUnit: "HOURS",
    });
    await observe(
      db,
      org,
      [2, 3, 4, 5, 60].map((hours, n) => ({
        ...delivery(`d${n}`, { ownMetricId: own, customer: `C-${n}`, ticket: null }),
        numerator: undefined,
        durationSeconds: hours * 3_600,
      })),
    );
    const dana = (await org.as("dana")).viewer;
    const asked = { metric: own, scope: { level: "ORGANISATION" }, period: SPRING } as const;
    expect(await ownFigure(db, dana, asked)).toMatchObject({ value: 4, n: 5, verdict: "INSUFFICIENT_DATA" });
  });

  test("is for those who lead and administer; peers, persons and other organisations get none", async () => {
    const asked = { metric, scope: { level: "TEAM", id: org.teams.desk }, period: SPRING } as const;
    const month = { ...asked, period: period("2026-04-01", "2026-05-01") };
    expect(await ownFigure(db, (await org.as("lea")).viewer, asked)).not.toBeNull();
    expect(await ownFigure(db, (await org.as("dana")).viewer, asked)).not.toBeNull();
    expect(await ownFigure(db, (await org.as("max")).viewer, month)).toBeNull();
    expect(await ownFigure(db, (await org.as("ada")).viewer, month)).toBeNull();
    const ada = (await org.as("ada")).viewer;
    const person = { ...asked, scope: { level: "PERSON", id: org.people.ada } } as const;
    expect(await ownFigure(db, ada, person)).toBeNull();
    const other = await createTestOrganisation(db.deps, "elsewhere");
    const stranger = (await other.as("dana")).viewer;
    const whole = { metric, scope: { level: "ORGANISATION" }, period: SPRING } as const;
    expect(await ownFigure(db, stranger, whole)).toBeNull();
  });

  test("does not change for what occurred before a new version of its definition", async () => {
    db.clock.set("2026-05-10T00:00:00.000Z");
    const own = await define(db, org, { name: "Replies kept" });
    db.clock.set("2026-05-20T00:00:00.000Z");
    must(
      await reviseOwnMetric(db.deps, org.admin, {
        ...deliveries({ name: "Replies kept", maturityDays: 300 }),
        ownMetricId: own,
        version: 1,
      }),
    );
    db.clock.set("2026-06-18T00:00:00.000Z");
    const before = delivery("r1", { ownMetricId: own, occurredAt: "2026-05-15T08:00:00Z" });
    const after = delivery("r2", { ownMetricId: own, occurredAt: "2026-05-25T08:00:00Z" });
    await observe(db, org, [before, after]);
    const dana = (await org.as("dana")).viewer;
    const asked = { metric: own, scope: { level: "ORGANISATION" }, period: SPRING } as const;
    expect(await ownFigure(db, dana, asked)).toMatchObject({
      n: 1,
      nImmature: 1,
      definition: { version: 2 },
    });
  });
});
