import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import { ask } from "../support/ask.js";
import { articleRow, at, importArticles } from "../support/knowledge-base.js";

let db: TestDatabase;
let org: TestOrganisation;
let ids: Readonly<Record<string, ArticleId>>;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  const rows = [
    articleRow("en"),
    articleRow("sv", { language: "sv", translationOf: "en", createdAt: at("2026-01-08") }),
    articleRow("it", {
      language: "it",
      translationOf: "en",
      createdAt: at("2026-01-09"),
      confidence: "ARCHIVED",
    }),
    articleRow("pl", { language: "pl", translationOf: "en", audience: "WITHIN" }),
    articleRow("secret", { audience: "WITHIN" }),
    articleRow("ro", { language: "ro", translationOf: "secret", author: "fia" }),
  ];
  const made = await importArticles(db.deps, org, ...rows);
  ids = Object.fromEntries(rows.map(({ externalId }, index) => [externalId, made[index] as ArticleId]));
});
afterAll(async () => db.close());

const QUERY = `query ($id: ID!) {
  article(id: $id) {
    translationOf { language }
    translations { language }
    revisions(first: 5) { nodes { translationOf { language } } }
  }
}`;

async function read(name: string, who: "ben" | "fia"): Promise<unknown> {
  const { data, statements } = await ask<{ article: unknown }>(db.deps, (await org.as(who)).viewer, QUERY, {
    id: toGlobalId("Article", ids[name] ?? ""),
  });
  expect(statements).toBe(1);
  return data.article;
}

const languages = (...names: readonly string[]): readonly object[] => names.map((language) => ({ language }));

test("an article lists its translations, the first written first, as far as the reader may see them", async () => {
  expect(await read("en", "ben")).toMatchObject({
    translationOf: null,
    translations: languages("sv", "it", "pl"),
  });
  expect(await read("en", "fia")).toMatchObject({ translations: languages("sv", "it") });
});

test("a translation names its original, in each of its revisions too, and null where that may not be seen", async () => {
  expect(await read("sv", "fia")).toEqual({
    translationOf: { language: "en" },
    translations: [],
    revisions: { nodes: [{ translationOf: { language: "en" } }] },
  });
  expect(await read("ro", "ben")).toMatchObject({ translationOf: { language: "en" } });
  expect(await read("ro", "fia")).toMatchObject({
    translationOf: null,
    revisions: { nodes: [{ translationOf: null }] },
  });
});
