import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { loadDemo } from "../../src/demo/actions/load-demo.js";
import { demoIds } from "../../src/demo/store/demo-ids.read-model.js";
import { issueToken } from "../../src/people/actions/issue-token.js";
import { listSources } from "../../src/people/store/lookup.read-model.js";
import type { OrganisationId, PersonId } from "../../src/platform/kernel/ids.js";
import type { LocalDate } from "../../src/platform/kernel/period.js";
import { commandLineViewer } from "../../src/platform/kernel/viewer.js";
import { startTestServer, type TestServerClient } from "../support/http.js";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import { must } from "../support/test-organisation.js";

const SLOW_MS = 900_000;

let db: TestDatabase;
let server: TestServerClient;
let organisationId: OrganisationId;
let people: ReadonlyMap<string, string>;

async function tokenOf(person: string): Promise<string> {
  const viewer = commandLineViewer(organisationId, "Europe/Stockholm", "2026-07-01" as LocalDate);
  const subject = { personId: people.get(person) as PersonId };
  const issued = await issueToken(db.deps, viewer, {
    subject,
    label: "test",
    scopes: ["read"],
    expiresInDays: 30,
  });
  return must(issued).text;
}

beforeAll(async () => {
  db = await openTestDatabase();
  organisationId = await loadDemo(db.deps, () => undefined);
  const [source] = await listSources(db.database, organisationId);
  if (source === undefined) throw new Error("the demo has no source");
  people = (await demoIds(db.database, organisationId, source.id)).people;
  server = await startTestServer(db.deps);
}, SLOW_MS);
afterAll(async () => {
  await server.http.close();
  await db.close();
});

interface Figure {
  readonly value: number;
  readonly n: number;
  readonly verdict: string;
  readonly interval: { readonly low: number; readonly high: number };
}

const FIGURE = `{ value n verdict interval { low high } }`;

async function personFigure(asker: string, name: string, metric: string, period: string): Promise<Figure> {
  const answer = await server.askText<{ people: { nodes: readonly { metric: Figure }[] } }>(
    await tokenOf(asker),
    `{ people(filter: {nameContains: "${name}"}) { nodes { metric(metric: ${metric}, period: ${period}) ${FIGURE} } } }`,
  );
  const figure = answer.data?.people.nodes[0]?.metric;
  if (figure === undefined) throw new Error(JSON.stringify(answer.errors));
  return figure;
}

describe("the demo organisation tells", () => {
  test("the first query of the README, with the answer that stands there", async () => {
    const readme = readFileSync("README.md", "utf8");
    const query = /```graphql\n([\s\S]*?)```/.exec(readme)?.[1];
    const printed = /```json\n([\s\S]*?)```/.exec(readme)?.[1];
    if (query === undefined || printed === undefined) throw new Error("README.md has no query or no answer");
    const answer = await server.askText(await tokenOf("elin.norrgard"), query);
    expect({ data: answer.data }).toEqual(JSON.parse(printed));
  });

  test("how the broken billing tool raised the callbacks of whoever handled invoices, and only for that quarter", async () => {
    const before = await personFigure(
      "elin.norrgard",
      "Ulla",
      "CALLBACK_RATE",
      `{start: "2025-07-01", end: "2026-01-01"}`,
    );
    const during = await personFigure(
      "elin.norrgard",
      "Ulla",
      "CALLBACK_RATE",
      `{start: "2026-01-01", end: "2026-04-01"}`,
    );
    expect(during.interval.low).toBeGreaterThan(before.interval.high);
  });

  test("that somebody with sixteen tickets cannot be judged", async () => {
    const figure = await personFigure(
      "elin.norrgard",
      "Saga",
      "CALLBACK_RATE",
      `{start: "2025-07-01", end: "2026-07-01"}`,
    );
    expect(figure.n).toBeLessThan(30);
    expect(figure.verdict).toBe("INSUFFICIENT_DATA");
  });

  test("that the articles nobody uses are behind no fact, however many one person wrote", async () => {
    const rows = await db.database.query<{ person: string; articles: number; facts: number }>(
      `select i.external_id as person, count(distinct a.id)::int as articles, count(distinct f.id)::int as facts
       from article a
       join person_identity i on i.person_id = a.author_id
       left join outcome_fact f on f.article_id = a.id and f.metric = 'ACCURATE_REUSE_PER_100' and f.numerator > 0
       where a.organisation_id = $1 and i.external_id in ('viktor.lund', 'sigrid.malm')
       group by 1 order by 1`,
      [organisationId],
    );
    const [quiet, prolific] = rows;
    expect(prolific).toMatchObject({ person: "viktor.lund", facts: 0 });
    expect(quiet?.person).toBe("sigrid.malm");
    expect(prolific?.articles).toBeGreaterThan(10 * (quiet?.articles ?? Infinity));
    expect(quiet?.facts).toBeGreaterThan(500);
  });

  test(
    "nothing new when it is loaded again",
    async () => {
      const count = async (): Promise<unknown> =>
        db.database.query(
          `select (select count(*) from ticket) as tickets, (select count(*) from article_revision) as revisions,
           (select count(*) from article_link) as links, (select count(*) from outcome_fact) as facts,
           (select count(*) from goal) as goals, (select count(*) from duplicate_decision) as decisions`,
        );
      const before = await count();
      await loadDemo(db.deps, () => undefined);
      expect(await count()).toEqual(before);
    },
    SLOW_MS,
  );
});
