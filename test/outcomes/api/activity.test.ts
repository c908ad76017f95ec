import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createArticle } from "../../../src/knowledge/actions/create-article.js";
import { publishClosedMonths } from "../../../src/outcomes/actions/publish-figures.js";
import { rebuildOutcomes } from "../../../src/outcomes/actions/derive-outcomes.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { closedTicket, oldArticle, solvedBy, tell } from "../actions/outcome-fixture.js";
import { ask, outcomesSchema } from "./outcomes-client.js";

interface Point {
  readonly period: { readonly start: string };
  readonly value: number | null;
  readonly numerator: number | null;
  readonly n: number | null;
  readonly isWithheld: boolean;
}
interface Trend {
  readonly definition: {
    readonly key: string;
    readonly targetable: boolean;
    readonly band: { readonly low: number; readonly high: number } | null;
    readonly leadsTo: readonly { readonly key: string }[];
  };
  readonly points: readonly Point[];
}

const RESOLVERS = ["ada", "ben", "cy", "lea", "bot"] as const;
let db: TestDatabase;
let org: TestOrganisation;
beforeAll(async () => {
  db = await openTestDatabase();
  db.clock.set(TEST_NOW);
  org = await createTestOrganisation(db.deps);
  const day = (month: string, index: number): string =>
    `2026-${month}-${String(index + 1).padStart(2, "0")}T09:00:00Z`;
  await tell(db, org, {
    tickets: ["04", "05"].flatMap((month) =>
      Array.from({ length: 10 }, (_, index) =>
        closedTicket(`${month}-${String(index)}`, day(month, index), RESOLVERS[index % 5] ?? "ada", {
          ...(index === 9 ? { isSpam: true } : {}),
        }),
      ),
    ),
    articles: [oldArticle("a", "fia")],
    links: [
      ...[0, 1, 2, 3, 4, 5].map((index) =>
        solvedBy(`05-${String(index)}`, "a", RESOLVERS[index % 2] ?? "ada", day("05", index)),
      ),
      { ...solvedBy("05-1", "a", "ben", day("05", 1)), kind: "IMPROVED" },
      { ...solvedBy("05-6", "a", "ben", day("05", 6)), kind: "CREATED_FROM" },
      { ...solvedBy("05-7", "a", "ben", day("05", 7)), kind: "REFERENCED" },
    ],
  });
  await rebuildOutcomes(db.deps, org.id);
});
afterAll(async () => db.close());

async function trend(as: PersonName, metric: string, months = 2): Promise<Trend | null> {
  const { viewer } = await org.as(as);
  const { data, errors } = await ask<{ team: { activity: Trend | null } }>(
    db,
    viewer,
    `query ($id: ID!, $metric: ActivityMetric!, $months: Int!) {
       team(id: $id) {
         activity(metric: $metric, months: $months) {
           definition { key targetable band { low high } leadsTo { key } }
           points { period { start } value numerator n isWithheld }
         }
       }
     }`,
    { id: toGlobalId("Team", org.teams.desk), metric, months },
  );
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data.team.activity;
}

describe("the activity of a team", () => {
  test("is a trend over the last closed months, with the outcomes it is meant to lead to", async () => {
    const links = await trend("lea", "LINK_RATE", 3);
    expect(links?.definition).toEqual({
      key: "LINK_RATE",
      targetable: false,
      band: { low: 0.6, high: 0.8 },
      leadsTo: [{ key: "ACCURATE_REUSE_PER_100" }, { key: "LINK_ACCURACY" }],
    });
    // Of ten tickets of a month a bot closed two, which are no person's of the team; one of them is spam.
    expect(links?.points).toEqual([
      { period: { start: "2026-03-01" }, value: null, numerator: 0, n: 0, isWithheld: false },
      { period: { start: "2026-04-01" }, value: 0, numerator: 0, n: 8, isWithheld: false },
      { period: { start: "2026-05-01" }, value: 6 / 8, numerator: 6, n: 8, isWithheld: false },
    ]);
  });

  test.each([
    ["CREATE_RATE", 1, 8],
    ["IMPROVE_RATE", 1, 5],
    ["PARTICIPATION", 2, 4],
  ])("counts %s as %i of %i", async (metric, numerator, n) => {
    expect((await trend("lea", metric))?.points.at(-1)).toMatchObject({ numerator, n });
  });

  test("counts as search-first the articles written here that show the receipt of a search", async () => {
    db.clock.set("2026-05-20T10:00:00Z");
    const { viewer } = await org.as("ben");
    must(await createArticle(db.deps, viewer, { title: "Reset the token", resolution: "Press twice." }));
    db.clock.set(TEST_NOW);
    expect((await trend("lea", "SEARCH_FIRST_RATE"))?.points.at(-1)).toMatchObject({ numerator: 0, n: 1 });
    await db.database.query(
      `insert into search_receipt
         (organisation_id, id, receipt_id, article_id, person_id, kind, query_hash, words_asked, words_shared,
          hit_ids, hit_scores, is_stale, issued_at, used_at, recorded_at)
       select a.organisation_id, gen_random_uuid(), gen_random_uuid(), a.id, $2, 'DRAFT', 'x', 2, 2, '{}', '{}', false,
         a.created_at, a.created_at, a.created_at
       from article a
       where a.organisation_id = $1 and a.title = 'Reset the token'`,
      [org.id, org.people.ben],
    );
    expect((await trend("lea", "SEARCH_FIRST_RATE"))?.points.at(-1)).toMatchObject({ numerator: 1, n: 1 });
  });

  test("is shown to peers for the months whose figures were released to them, and else withheld", async () => {
    expect((await trend("ada", "LINK_RATE"))?.points.map(({ isWithheld }) => isWithheld)).toEqual([
      true,
      true,
    ]);
    await publishClosedMonths(db.deps, org.id);
    const [figure] = await db.database.query<{ release: string }>(
      `select p.release from published_figure p
       where p.organisation_id = $1 and p.metric = 'ACCURATE_REUSE_PER_100' and p.month = '2026-04-01'
         and p.scope_id = $2`,
      [org.id, org.teams.desk],
    );
    // Four people and a bot closed tickets: too few to show.
    expect(figure?.release).toBe("TOO_FEW_PEOPLE");
    expect((await trend("ada", "LINK_RATE"))?.points[0]).toEqual({
      period: { start: "2026-04-01" },
      value: null,
      numerator: null,
      n: null,
      isWithheld: true,
    });
    await db.database.query(
      `update published_figure set release = 'SHOWN'
       where organisation_id = $1 and metric = 'ACCURATE_REUSE_PER_100' and month = '2026-04-01' and scope_id = $2`,
      [org.id, org.teams.desk],
    );
    expect((await trend("ada", "LINK_RATE"))?.points[0]).toMatchObject({ n: 8, isWithheld: false });
  });

  test("is asked for from 1 to 24 months", async () => {
    await expect(trend("lea", "LINK_RATE", 0)).rejects.toThrow(/from 1 to 24, got 0/);
    await expect(trend("lea", "LINK_RATE", 25)).rejects.toThrow(/from 1 to 24, got 25/);
    expect((await trend("lea", "LINK_RATE", 24))?.points).toHaveLength(24);
  });

  test("cannot be asked of a person, nor as a figure", () => {
    const schema = outcomesSchema();
    const fieldsOf = (type: string): readonly string[] => {
      const found = schema.getType(type);
      return found !== undefined && "getFields" in found ? Object.keys(found.getFields()) : [];
    };
    expect(fieldsOf("Team")).toContain("activity");
    expect(fieldsOf("Person")).not.toContain("activity");
    const figures = schema.getType("Metric");
    const names =
      figures !== undefined && "getValues" in figures ? figures.getValues().map(({ name }) => name) : [];
    expect(names).toContain("KNOWN_SHARE");
    expect(names).not.toContain("LINK_RATE");
  });
});
