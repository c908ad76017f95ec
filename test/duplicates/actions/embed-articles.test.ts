import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { embedArticles } from "../../../src/duplicates/actions/embed-articles.js";
import { candidatesOfDraft } from "../../../src/duplicates/actions/find-draft-candidates.js";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import type { ArticleText } from "../../../src/duplicates/domain/article-text.js";
import type { DraftCandidate } from "../../../src/duplicates/store/draft-candidates.read-model.js";
import { jobHandlers } from "../../../src/job-handlers.js";
import type { ActionDeps } from "../../../src/platform/database/unit-of-work.js";
import { httpEmbeddings } from "../../../src/platform/embeddings/http-embeddings.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { createLogger } from "../../../src/platform/logger.js";
import { startEmbeddingServer, type EmbeddingServer } from "../../support/embedding-server.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { article } from "../domain/articles.js";
import { CALENDAR, changeArticle, storeArticle, UNRELATED } from "../store/stored-articles.js";

let db: TestDatabase;
let org: TestOrganisation;
let server: EmbeddingServer;
let deps: ActionDeps;
let warnings: Record<string, unknown>[];
let base: readonly ArticleId[];
let organisations = 0;

/** Both share one word with the draft, and the first is shorter; only the second means the same. */
const RADIO = { title: "Badge for radio", language: "en" };
const ENTRANCE = { title: "Badge refused at the entrance", language: "en" };
const DRAFT = article({ title: "Badge denied at the gate", language: "en" });
const SYNONYMS = [
  ["gate", "entrance"],
  ["denied", "refused"],
];

const withModel = (model: string): ActionDeps => ({
  ...deps,
  embeddings: httpEmbeddings({ url: server.url, model, key: "hidden" }, { timeoutMs: 10_000, backOffMs: 0 }),
});

interface Row {
  readonly id: ArticleId;
  readonly version: number;
  readonly provider: string;
  readonly length: number;
}

function rows(): Promise<readonly Row[]> {
  return db.database.query<Row>(
    `select article_id as id, article_version as version, provider,
       (select sum(x * x) from unnest(vector) as x)::float8 as length
     from duplicate_embedding where organisation_id = $1 order by article_id`,
    [org.id],
  );
}

async function candidates(
  own: ActionDeps,
  draft: ArticleText,
  name: PersonName = "ada",
): Promise<readonly DraftCandidate[]> {
  const { viewer } = await org.as(name);
  const snapshot = db.database.snapshot(treeScope(viewer));
  try {
    return await candidatesOfDraft(own, snapshot, draft, 5);
  } finally {
    await snapshot.end();
  }
}

beforeAll(async () => {
  db = await openTestDatabase();
});
beforeEach(async () => {
  server = await startEmbeddingServer(SYNONYMS);
  warnings = [];
  const log = createLogger("silent");
  log.warn = (fields: object) => void warnings.push({ ...fields });
  deps = { ...db.deps, log };
  deps = withModel("words-64");
  organisations += 1;
  org = await createTestOrganisation(db.deps, `acme${organisations}`);
  const ids: ArticleId[] = [];
  for (const each of [...UNRELATED, CALENDAR]) ids.push(await storeArticle(db.database, org.id, each));
  base = ids;
});
afterEach(async () => server.close());
afterAll(async () => db.close());

describe("embedding articles", () => {
  test("without a service sends nothing and writes nothing", async () => {
    expect(await embedArticles(db.deps, org.id, null)).toBe(0);
    await scanDuplicates(db.deps, org.id);
    await candidates(db.deps, DRAFT);
    expect(server.requests).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  test("gives every article a vector of length 1, and asks for none twice", async () => {
    expect(await embedArticles(deps, org.id, null)).toBe(base.length);
    const written = await rows();
    expect(written.map(({ id }) => id)).toEqual([...base].sort());
    for (const { length } of written) expect(length).toBeCloseTo(1, 5);
    expect(await embedArticles(deps, org.id, null)).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  test("sends title and lead, and nothing else of an article", async () => {
    const id = await storeArticle(db.database, org.id, {
      title: "Long",
      resolution: `${"word ".repeat(300)} far behind`,
      category: "Secret > Category",
      authorId: org.people.ada,
    });
    await embedArticles(deps, org.id, [id]);
    const [text, ...others] = server.texts();
    expect(others).toEqual([]);
    expect(text).toMatch(/^Long\nword( word)+$/);
  });

  test("asks anew for what has changed, and lets go of what is archived", async () => {
    await embedArticles(deps, org.id, null);
    const [changed, archived] = base;
    if (changed === undefined || archived === undefined) throw new Error("expected articles");
    await changeArticle(db.database, changed, { title: "Paper jam again" });
    await changeArticle(db.database, archived, { confidence: "ARCHIVED" });
    expect(await embedArticles(deps, org.id, [changed, archived])).toBe(1);
    expect((await rows()).find(({ id }) => id === changed)?.version).toBe(2);
    expect(await embedArticles(deps, org.id, null)).toBe(0);
    expect((await rows()).map(({ id }) => id)).not.toContain(archived);
  });

  test("asks for all anew when the model is another one", async () => {
    await embedArticles(deps, org.id, null);
    expect(await embedArticles(withModel("words-65"), org.id, null)).toBe(base.length);
    expect(new Set((await rows()).map(({ provider }) => provider))).toEqual(
      new Set([`words-65 at ${server.url}`]),
    );
  });

  test("does not send articles without text", async () => {
    const empty = await storeArticle(db.database, org.id, { title: " " });
    expect(await embedArticles(deps, org.id, [empty])).toBe(0);
    expect(server.requests).toEqual([]);
  });

  test("goes on past what the service refuses, and gives up after the third refusal", async () => {
    for (let at = 0; at < 250; at += 1)
      await storeArticle(db.database, org.id, { title: `Article number ${at}` });
    server.faults.push({ status: 400 });
    expect(await embedArticles(deps, org.id, null)).toBe(257 - 64);
    server.faults.push({ status: 400 });
    expect(await embedArticles(deps, org.id, null)).toBe(0);
    expect(await embedArticles(deps, org.id, null)).toBe(64);
    server.faults.push({ status: 400 }, { status: 400 }, { status: 400 });
    const before = server.requests.length;
    expect(await embedArticles(withModel("another"), org.id, null)).toBe(0);
    expect(server.requests.length - before).toBe(3);
  });

  test("that fails leaves everything else as it is, and the warning holds no text and no key", async () => {
    server.faults.push({ status: 500 }, { status: 500 });
    await jobHandlers(deps)["articles-changed"][0]?.(org.id, base);
    expect(await rows()).toEqual([]);
    expect(
      (await candidates(deps, article({ title: "shared calendar in Outlook", language: "en" })))[0]
        ?.articleId,
    ).toBe(base.at(-1));
    expect(warnings).toEqual([
      {
        organisationId: org.id,
        provider: `words-64 at ${server.url}`,
        texts: base.length,
        failure: "UNAVAILABLE",
        reason: "the service answered 500",
      },
    ]);
  });

  test("is done by the job of changed articles", async () => {
    await jobHandlers(deps)["articles-changed"][0]?.(org.id, base);
    expect(await rows()).toHaveLength(base.length);
    const one = await storeArticle(db.database, org.id, RADIO);
    await jobHandlers(deps)["articles-changed"][0]?.(org.id, [one]);
    expect(server.requests.at(-1)?.body.input).toEqual([RADIO.title]);
  });
});

describe("the candidates of a draft", () => {
  test("are put in order by words and meaning, and keep the similarity of their words", async () => {
    const radio = await storeArticle(db.database, org.id, RADIO);
    const entrance = await storeArticle(db.database, org.id, ENTRANCE);
    await scanDuplicates(deps, org.id);
    const byWords = await candidates(deps, DRAFT);
    const place = (list: readonly DraftCandidate[], id: ArticleId): number =>
      list.findIndex(({ articleId }) => articleId === id);
    expect(place(byWords, radio)).toBeLessThan(place(byWords, entrance));
    expect(server.requests).toEqual([]);

    await embedArticles(deps, org.id, null);
    const byMeaning = await candidates(deps, DRAFT);
    expect(server.texts().at(-1)).toBe(DRAFT.title);
    expect(byMeaning[0]?.articleId).toBe(entrance);
    const similarities = (list: readonly DraftCandidate[]): ReadonlyMap<string, number> =>
      new Map(list.map(({ articleId, similarity }) => [articleId, similarity]));
    for (const [id, similarity] of similarities(byMeaning))
      expect(similarities(byWords).get(id as ArticleId) ?? similarity).toBe(similarity);
  });

  const told = ({ articleId, similarity, kind, explanation }: DraftCandidate): object => ({
    articleId,
    similarity,
    kind,
    explanation,
  });

  test("come by their words alone when the service fails, or another model is set", async () => {
    for (const each of [RADIO, ENTRANCE]) await storeArticle(db.database, org.id, each);
    await scanDuplicates(deps, org.id);
    const byWords = await candidates(db.deps, DRAFT);
    await embedArticles(deps, org.id, null);
    server.faults.push({ status: 500 }, { answer: "{}" });
    expect((await candidates(deps, DRAFT)).map(told)).toEqual(byWords.map(told));
    expect(warnings).toHaveLength(1);
    const sent = server.requests.length;
    expect((await candidates(withModel("another"), DRAFT)).map(told)).toEqual(byWords.map(told));
    expect(server.requests).toHaveLength(sent);
  });

  test("never show by their meaning what the reader may not see", async () => {
    const team = { authorId: org.people.fia, teamId: org.teams.field, audience: "WITHIN" as const };
    const within = await storeArticle(db.database, org.id, { ...ENTRANCE, ...team });
    await scanDuplicates(deps, org.id);
    await embedArticles(deps, org.id, null);
    const seenBy = async (name: PersonName): Promise<readonly ArticleId[]> =>
      (await candidates(deps, DRAFT, name)).map(({ articleId }) => articleId);
    expect(await seenBy("fia")).toContain(within);
    expect(await seenBy("ada")).not.toContain(within);
  });
});
