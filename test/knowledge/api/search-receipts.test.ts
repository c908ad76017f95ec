import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { fromGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, TEST_NOW, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import { ask } from "../support/ask.js";
import { articleRow, importArticles } from "../support/knowledge-base.js";

let db: TestDatabase;
let org: TestOrganisation;
let ben: Viewer;
let printer: ArticleId;
let organisations = 0;

beforeAll(async () => {
  db = await openTestDatabase();
});
afterAll(async () => db.close());
beforeEach(async () => {
  db.clock.set(TEST_NOW);
  organisations += 1;
  org = await createTestOrganisation(db.deps, `acme${organisations}`);
  ben = (await org.as("ben")).viewer;
  [printer] = (await importArticles(
    db.deps,
    org,
    articleRow("printer", { title: "Printer shows offline", body: "Restart the spooler." }),
    articleRow("badge", { title: "Badge opens no door", body: "Ask reception." }),
  )) as [ArticleId];
});

const SUGGEST = `query ($text: String!, $first: Int) {
  articleSuggestions(text: $text, first: $first) { score article { id } }
  articleSuggestionsReceipt(text: $text, first: $first)
}`;
interface Suggested {
  readonly articleSuggestions: readonly { readonly score: number }[];
  readonly articleSuggestionsReceipt: string;
}

async function receiptFor(text: string, viewer = ben): Promise<string> {
  return (await ask<Suggested>(db.deps, viewer, SUGGEST, { text })).data.articleSuggestionsReceipt;
}

interface Created {
  readonly article: { readonly id: string } | null;
  readonly warnings: readonly { readonly code: string; readonly path: readonly string[] }[];
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}

async function create(searchReceipts: readonly string[] | null, viewer = ben): Promise<Created> {
  const input = { title: "Printers say they are offline", body: "Start them again.", searchReceipts };
  const { data } = await ask<{ articleCreate: Created }>(
    db.deps,
    viewer,
    `mutation ($input: ArticleCreateInput!) { articleCreate(input: $input) {
      article { id } warnings { code message path } userErrors { code message path } } }`,
    { input },
  );
  return data.articleCreate;
}

async function used(): Promise<readonly Record<string, unknown>[]> {
  return db.database.query(
    `select s.receipt_id as "receiptId", s.article_id as "articleId", p.external_id as person, s.kind, s.words_asked as asked,
       s.words_shared as shared, s.hit_ids as hits, s.hit_scores as scores, s.is_stale as "isStale",
       s.issued_at as "issuedAt", s.used_at as "usedAt"
     from search_receipt s
     left join person_identity p on p.organisation_id = s.organisation_id and p.person_id = s.person_id
     where s.organisation_id = $1 order by s.id`,
    [org.id],
  );
}

const refused = (...places: readonly number[]): object => ({
  article: null,
  warnings: [],
  userErrors: places.map((place) => ({
    code: "VALIDATION_FAILED",
    path: ["input", "searchReceipts", String(place)],
  })),
});

describe("a search gives a receipt", () => {
  test("with the suggestions of the same query, for one statement more than they take alone", async () => {
    const query = `query ($text: String!) { articleSuggestions(text: $text) { score article { id } } }`;
    const alone = await ask(db.deps, ben, query, { text: "printer" });
    await receiptFor("printer");
    const both = await ask<Suggested>(db.deps, ben, SUGGEST, { text: "printer" });
    expect(both.data.articleSuggestions).toHaveLength(1);
    expect(both.statements).toBe(alone.statements + 1);
  });

  test("that is written nowhere before it is used, and made with one secret by requests at one time", async () => {
    const receipts = await Promise.all(["printer", "badge", "door"].map((text) => receiptFor(text)));
    expect(await used()).toEqual([]);
    const [secrets] = await db.database.query<{ count: number }>(
      `select count(*)::int as count from search_receipt_secret where organisation_id = $1`,
      [org.id],
    );
    expect(secrets).toEqual({ count: 1 });
    expect((await create(receipts)).userErrors).toEqual([]);
    expect(await used()).toHaveLength(3);
  });

  test("when it found nothing", async () => {
    expect(await create([await receiptFor("zebra")])).toMatchObject({ userErrors: [], warnings: [] });
    expect(await used()).toMatchObject([{ hits: [], scores: [], asked: 1, shared: 0 }]);
  });

  test("with a page of the list of articles, and none where nothing was searched for", async () => {
    const page = async (filter: object): Promise<string | null> =>
      (
        await ask<{ articles: { searchReceipt: string | null } }>(
          db.deps,
          ben,
          `query ($filter: ArticleFilter) { articles(filter: $filter) { searchReceipt } }`,
          { filter },
        )
      ).data.articles.searchReceipt;
    expect(await page({ language: "en" })).toBeNull();
    expect(await page({ search: "  " })).toBeNull();
    const receipt = await page({ search: "offline printer" });
    expect(await create([receipt ?? ""])).toMatchObject({ userErrors: [] });
    expect(await used()).toMatchObject([{ kind: "LIST", hits: [printer], scores: [null], shared: 2 }]);
  });
});

describe("an article is created with receipts", () => {
  test("which are kept with who searched, when, and what was shown", async () => {
    const receipt = await receiptFor("My PRINTERS are offline");
    db.clock.set("2026-06-15T10:05:00.000Z");
    const { article, warnings } = await create([receipt]);
    expect(warnings).toEqual([]);
    expect(await used()).toEqual([
      {
        receiptId: expect.any(String),
        articleId: fromGlobalId(article?.id ?? "")?.id,
        person: "ben",
        kind: "SUGGESTIONS",
        asked: 4,
        shared: 3,
        hits: [printer],
        scores: [expect.any(Number)],
        isStale: false,
        issuedAt: new Date(TEST_NOW),
        usedAt: new Date("2026-06-15T10:05:00.000Z"),
      },
    ]);
  });

  test("or without", async () => {
    expect(await create(null)).toMatchObject({ article: {}, warnings: [], userErrors: [] });
    expect(await create([])).toMatchObject({ article: {}, warnings: [], userErrors: [] });
    expect(await used()).toEqual([]);
  });

  test("older than thirty minutes with a warning, and they are kept as stale", async () => {
    const old = await receiptFor("printer");
    db.clock.set("2026-06-15T10:30:00.001Z");
    const fresh = await receiptFor("printer");
    expect(await create([fresh, old])).toMatchObject({
      article: {},
      userErrors: [],
      warnings: [
        {
          code: "STALE_SEARCH_RECEIPT",
          path: ["input", "searchReceipts", "1"],
          message: expect.stringContaining("30 minutes old"),
        },
      ],
    });
    expect((await used()).map(({ isStale }) => isStale)).toEqual([false, true]);
  });

  test("that were used for another article before, and both uses are on record", async () => {
    const receipt = await receiptFor("printer");
    const ids = [(await create([receipt])).article?.id, (await create([receipt])).article?.id];
    const rows = await used();
    expect(rows.map(({ articleId }) => articleId)).toEqual(ids.map((id) => fromGlobalId(id ?? "")?.id));
    expect(new Set(rows.map(({ receiptId }) => receiptId)).size).toBe(1);
  });

  test("of which one given twice counts once", async () => {
    const receipt = await receiptFor("printer");
    expect((await create([receipt, receipt])).userErrors).toEqual([]);
    expect(await used()).toHaveLength(1);
  });
});

describe("no article is created", () => {
  test("with receipts that are forged, changed, or of another person or organisation, in the same words", async () => {
    const own = await receiptFor("printer");
    const bytes = Buffer.from(own, "base64url");
    const otherHits = bytes.toString("latin1").replace(printer, org.people.ada);
    const tampered = Buffer.from(otherHits, "latin1").toString("base64url");
    const colleague = await receiptFor("printer", (await org.as("ada")).viewer);
    const elsewhere = await createTestOrganisation(db.deps, `other${organisations}`);
    const foreign = await receiptFor("printer", (await elsewhere.as("ben")).viewer);
    const answer = await create(["forged", tampered, own, colleague, foreign]);
    expect(answer).toMatchObject(refused(0, 1, 3, 4));
    const messages = answer.userErrors.map((error) => (error as { readonly message?: string }).message);
    expect(new Set(messages).size).toBe(1);
    expect(tampered).not.toBe(own);
    expect(await used()).toEqual([]);
  });

  test("with receipts in an organisation that never gave one", async () => {
    expect(await create(["forged"])).toMatchObject(refused(0));
  });

  test("with more than ten receipts", async () => {
    const receipt = await receiptFor("printer");
    expect((await create(Array.from({ length: 10 }, () => receipt))).userErrors).toEqual([]);
    expect(await create(Array.from({ length: 11 }, () => receipt))).toMatchObject({
      article: null,
      userErrors: [{ code: "VALIDATION_FAILED", path: ["input", "searchReceipts"] }],
    });
  });
});
