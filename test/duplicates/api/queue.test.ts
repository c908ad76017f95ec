import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { graphql, type GraphQLSchema } from "graphql";
import { decidePair } from "../../../src/duplicates/actions/decide-pair.js";
import { refreshArticles } from "../../../src/duplicates/actions/refresh-articles.js";
import { refreshPairBurden } from "../../../src/duplicates/actions/refresh-burden.js";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import { treeScope, type RequestContext } from "../../../src/platform/graphql/context.js";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { ArticleId, DuplicatePairId, TicketId } from "../../../src/platform/kernel/ids.js";
import { newId } from "../../../src/platform/new-id.js";
import { buildSolvewellSchema } from "../../../src/schema.js";
import { countSecondOpinions } from "../../../src/duplicates/store/second-opinions.read-model.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import {
  CALENDAR,
  CALENDAR_AGAIN,
  storeArticle,
  storeSolvedTicket,
  UNRELATED,
  type StoredArticle,
} from "../store/stored-articles.js";
import { recordRevision, reviseArticle } from "../store/stored-revisions.js";

interface Pair {
  readonly id: string;
  readonly kind: string;
  readonly similarity: number;
  readonly burdenTickets: number;
  readonly needsSecondOpinion: boolean;
  readonly articleA: { readonly title: string };
  readonly reopenedBecause: readonly object[];
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Pair[];
}

const PRINTER: StoredArticle = {
  title: "Label printer prints blank labels",
  resolution: "Turn the roll of labels over, calibrate the sensor of the printer and print a test label.",
  language: "en",
};
const BADGE: StoredArticle = {
  title: "Visitor badge expires at noon",
  resolution: "Prolong the visitor badge at the terminal of the reception until the end of the day.",
  language: "en",
};

let db: TestDatabase;
let org: TestOrganisation;
let schema: GraphQLSchema;
let articles: Readonly<Record<string, ArticleId>>;
let organisations = 0;

beforeAll(async () => {
  db = await openTestDatabase();
  schema = buildSolvewellSchema();
});
afterAll(async () => db.close());

/** Three pairs: of the same text twice (printer), twice again (badge), and of two texts about one thing (calendar). */
beforeEach(async () => {
  organisations += 1;
  db.clock.set(TEST_NOW);
  org = await createTestOrganisation(db.deps, `acme${organisations}`);
  for (const article of UNRELATED) await storeArticle(db.database, org.id, article);
  const field = { authorId: org.people.fia, teamId: org.teams.field };
  const store = (article: StoredArticle): Promise<ArticleId> => storeArticle(db.database, org.id, article);
  articles = {
    calendar: await store({ ...CALENDAR, ...field, category: "Email > Outlook" }),
    calendarAgain: await store({ ...CALENDAR_AGAIN, ...field }),
    printer: await store({ ...PRINTER, category: "Emails" }),
    printerAgain: await store({ ...PRINTER, teamId: org.teams.desk }),
    badge: await store(BADGE),
    badgeAgain: await store(BADGE),
  };
  for (const id of Object.values(articles)) await recordRevision(db.database, id);
  await scanDuplicates(db.deps, org.id);
});

async function ask(name: PersonName, field: string, filter?: object): Promise<Page> {
  const { viewer } = await org.as(name);
  const snapshot = db.database.snapshot(treeScope(viewer));
  const contextValue: RequestContext = {
    requestId: "test",
    viewer,
    snapshot,
    deps: db.deps,
    loaders: new Map(),
  };
  const source = `query ($filter: DuplicatePairFilter) { page: ${field}(filter: $filter) { totalCount nodes {
    id kind similarity burdenTickets needsSecondOpinion articleA { title }
    reopenedBecause { article { title } field wordsAdded wordsRemoved fromVersion toVersion }
  } } }`;
  try {
    const answer = await graphql({ schema, source, variableValues: { filter }, contextValue });
    if (answer.errors) throw new Error(answer.errors[0]?.message);
    return (answer.data as unknown as { readonly page: Page }).page;
  } finally {
    await snapshot.end();
  }
}

const titles = ({ nodes }: Page): readonly string[] => nodes.map(({ articleA }) => articleA.title);
const solve = (name: string): Promise<TicketId> =>
  storeSolvedTicket(db.database, org.id, org.sourceId, articles[name] as ArticleId);
const linkedAt = (ticket: TicketId, at: string): Promise<unknown> =>
  db.database.query(`update article_link set linked_at = $2 where ticket_id = $1`, [ticket, at]);

async function pairOf(name: string): Promise<{ readonly id: DuplicatePairId; readonly version: number }> {
  const [row] = await db.database.query<{ id: DuplicatePairId; version: number }>(
    `select id, version from duplicate_pair where $1 in (article_a_id, article_b_id)`,
    [articles[name]],
  );
  if (row === undefined) throw new Error(`expected a pair of ${name}`);
  return row;
}

async function dismiss(name: string, by: PersonName): Promise<void> {
  const { id: pairId, version } = await pairOf(name);
  const command = { pairId, version, status: "NOT_DUPLICATE", reason: "Two subjects" } as const;
  must(await decidePair(db.deps, (await org.as(by)).viewer, command));
}

describe("the queue", () => {
  test("begins with what burdens most tickets of the last year, and with the more alike among equals", async () => {
    const tickets = [await solve("calendar"), await solve("calendarAgain"), await solve("badge")];
    for (const ticket of tickets) await linkedAt(ticket, "2026-06-01T00:00:00Z");
    for (let count = 0; count < 3; count += 1) await linkedAt(await solve("printer"), "2025-06-14T00:00:00Z");
    expect(await refreshPairBurden(db.deps, org.id, tickets)).toBe(2);
    const page = await ask("ada", "duplicateQueue");
    expect(page.nodes.map(({ burdenTickets }) => burdenTickets)).toEqual([2, 1, 0]);
    expect(titles(page)).toEqual([CALENDAR.title, BADGE.title, PRINTER.title]);
    await db.database.query(
      `update article_link set unlinked_at = linked_at, unlink_recorded_at = now() where ticket_id = any($1)`,
      [tickets.slice(0, 2)],
    );
    await refreshPairBurden(db.deps, org.id, tickets.slice(0, 2));
    const after = await ask("ada", "duplicatePairs", { status: ["SUSPECTED"] });
    expect(titles(after)).toEqual([BADGE.title, PRINTER.title, CALENDAR.title]);
    expect(after.nodes[1]?.similarity).toBeGreaterThan(after.nodes[2]?.similarity ?? 1);
  });

  test("counts a ticket once that both articles solved, and a pair right from when it is found", async () => {
    const ticket = await solve("badge");
    await linkedAt(ticket, "2026-06-01T00:00:00Z");
    await db.database.query(
      `insert into article_link (organisation_id, id, ticket_id, article_id, kind, origin, linked_at, needs_review, arrived_by, recorded_at)
       values ($1, $2, $3, $4, 'SOLVED_BY', 'AGENT', '2026-06-02', false, 'API', now())`,
      [org.id, newId(), ticket, articles["badgeAgain"]],
    );
    await db.database.query(`delete from duplicate_pair where organisation_id = $1`, [org.id]);
    await refreshArticles(db.deps, org.id, [articles["badge"] as ArticleId]);
    expect((await ask("ada", "duplicateQueue")).nodes).toMatchObject([{ burdenTickets: 1 }]);
  });

  test("loses what is older than a year with every night, and writes nothing when all is right", async () => {
    await linkedAt(await solve("badge"), "2026-06-01T00:00:00Z");
    expect(await refreshPairBurden(db.deps, org.id, null)).toBe(1);
    expect(await refreshPairBurden(db.deps, org.id, null)).toBe(0);
    db.clock.set("2027-06-02T10:00:00.000Z");
    expect(await refreshPairBurden(db.deps, org.id, null)).toBe(1);
    expect((await ask("ada", "duplicateQueue")).nodes.map(({ burdenTickets }) => burdenTickets)).toEqual([
      0, 0, 0,
    ]);
  });

  test("leaves out families unless their kind is asked for, and what is decided", async () => {
    const { id } = await pairOf("printer");
    await db.database.query(`update duplicate_pair set kind = 'VARIANT' where id = $1`, [id]);
    await dismiss("badge", "ben");
    expect(titles(await ask("ada", "duplicateQueue"))).toEqual([CALENDAR.title]);
    expect(titles(await ask("ada", "duplicateQueue", { kind: ["VARIANT"] }))).toEqual([PRINTER.title]);
    expect((await ask("ada", "duplicatePairs")).totalCount).toBe(3);
  });

  test("is narrowed by domain, team, cause and the time of detection", async () => {
    const found = async (filter: object): Promise<readonly string[]> =>
      titles(await ask("ada", "duplicatePairs", filter));
    expect(await found({ domain: "Email" })).toEqual([CALENDAR.title]);
    expect(await found({ domain: "Outlook" })).toEqual([]);
    expect(await found({ teamId: toGlobalId("Team", org.teams.desk) })).toEqual([PRINTER.title]);
    expect(await found({ teamId: "nonsense" })).toEqual([]);
    const { id: pairId, version } = await pairOf("badge");
    const confirmed = { pairId, version, status: "CONFIRMED", cause: "IMPORT" } as const;
    must(await decidePair(db.deps, (await org.as("ben")).viewer, confirmed));
    expect(await found({ cause: ["IMPORT"] })).toEqual([BADGE.title]);
    expect(await found({ cause: ["NO_SEARCH", "IGNORED_HIT"] })).toEqual([]);
    expect(await found({ detectedBefore: TEST_NOW })).toEqual([]);
    expect(await found({ detectedAfter: TEST_NOW })).toHaveLength(3);
  });

  test("says of a pair that came back what changed in which article", async () => {
    await dismiss("calendar", "ben");
    const id = articles["calendarAgain"] as ArticleId;
    await reviseArticle(db.database, id, {
      resolution: "Repair the Outlook profile, then open the shared calendar of the colleague anew.",
    });
    await refreshArticles(db.deps, org.id, [id]);
    const [pair] = (await ask("ada", "duplicateQueue", { domain: "Email" })).nodes;
    expect(pair?.reopenedBecause).toMatchObject([
      { article: { title: CALENDAR_AGAIN.title }, field: "RESOLUTION", fromVersion: 1, toVersion: 2 },
    ]);
    db.clock.set("2026-06-15T11:00:00.000Z");
    await dismiss("calendar", "ben");
    const [decided] = (await ask("ada", "duplicatePairs", { domain: "Email" })).nodes;
    expect(decided?.reopenedBecause).toEqual([]);
  });
});

describe("a second opinion", () => {
  /** Gives the only decision of a pair an id by which it is drawn, or is not. */
  async function draw(name: string, isDrawn: boolean): Promise<void> {
    const { id: pairId } = await pairOf(name);
    for (;;) {
      const id = newId();
      const hash = createHash("md5").update(`${pairId}${id}`).digest();
      if ((hash.readUInt16BE(0) % 10 === 0) !== isDrawn) continue;
      await db.database.query(`update duplicate_decision set id = $2 where pair_id = $1`, [pairId, id]);
      return;
    }
  }
  const waiting = async (name: PersonName): Promise<readonly string[]> =>
    titles(await ask(name, "duplicatePairs", { needsSecondOpinion: true }));

  test("is asked about the dismissals that were drawn, from somebody who neither decided nor contributed", async () => {
    await dismiss("calendar", "ben");
    await draw("calendar", true);
    await dismiss("badge", "ben");
    await draw("badge", false);
    expect(await waiting("ada")).toEqual([CALENDAR.title]);
    expect(await waiting("ben")).toEqual([]);
    expect(await waiting("fia")).toEqual([]);
    const pairs = (await ask("ada", "duplicatePairs", { status: ["NOT_DUPLICATE"] })).nodes;
    expect(pairs.map(({ needsSecondOpinion }) => needsSecondOpinion).sort()).toEqual([false, true]);
    expect((await ask("ada", "duplicatePairs", { needsSecondOpinion: false })).totalCount).toBe(2);
  });

  test("is settled by the dismissal of another, not by the same person saying it again", async () => {
    await dismiss("calendar", "ben");
    await draw("calendar", true);
    db.clock.set("2026-06-15T11:00:00.000Z");
    await dismiss("calendar", "ben");
    expect(await waiting("ada")).toEqual([CALENDAR.title]);
    db.clock.set("2026-06-15T12:00:00.000Z");
    await dismiss("calendar", "ada");
    expect(await waiting("dana")).toEqual([]);
  });

  test("is settled when another confirms what was dismissed", async () => {
    await dismiss("calendar", "ben");
    await draw("calendar", true);
    db.clock.set("2026-06-15T11:00:00.000Z");
    const { id: pairId, version } = await pairOf("calendar");
    const confirmed = { pairId, version, status: "CONFIRMED", cause: "NO_SEARCH" } as const;
    must(await decidePair(db.deps, (await org.as("ada")).viewer, confirmed));
    expect(await waiting("dana")).toEqual([]);
  });

  test("is counted by whether it said the same, among the pairs that the viewer may see", async () => {
    const counts = async (name: PersonName): Promise<object> => {
      const snapshot = db.database.snapshot(treeScope((await org.as(name)).viewer));
      try {
        return await countSecondOpinions(snapshot);
      } finally {
        await snapshot.end();
      }
    };
    for (const name of ["calendar", "printer", "badge"]) {
      await dismiss(name, "dana");
      await draw(name, true);
    }
    expect(await counts("cy")).toEqual({ given: 0, overturned: 0, waiting: 3 });
    db.clock.set("2026-06-15T11:00:00.000Z");
    await dismiss("calendar", "ben");
    const { id: pairId, version } = await pairOf("badge");
    const confirmed = { pairId, version, status: "CONFIRMED", cause: "NO_SEARCH" } as const;
    must(await decidePair(db.deps, (await org.as("ben")).viewer, confirmed));
    expect(await counts("cy")).toEqual({ given: 2, overturned: 1, waiting: 1 });
    await db.database.query(`update article set audience = 'WITHIN' where id = $1`, [articles["calendar"]]);
    expect(await counts("cy")).toEqual({ given: 1, overturned: 1, waiting: 1 });
  });
});
