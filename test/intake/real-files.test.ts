import { expect, test } from "@jest/globals";
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../support/test-organisation.js";
import { countsOf, importInto } from "./import-support.js";

const OFFICE = join(
  import.meta.dirname,
  "../../../shared/data/knowledge-bases/office-support.articles.jsonl",
);
const OFFICE_ROWS = 2_448;

async function withOrganisation(
  work: (db: TestDatabase, org: TestOrganisation) => Promise<void>,
): Promise<void> {
  const db = await openTestDatabase();
  try {
    await work(db, await createTestOrganisation(db.deps));
  } finally {
    await db.close();
  }
}

if (existsSync(OFFICE))
  test(
    "a real knowledge base of 2,448 articles is imported whole, and a second run changes nothing",
    () =>
      withOrganisation(async (db, org) => {
        const first = await importInto(db, org, "articles", createReadStream(OFFICE));
        expect([...first.problems, ...first.unknownFields]).toEqual([]);
        expect(countsOf(first)).toEqual({ read: OFFICE_ROWS, created: OFFICE_ROWS });
        const second = await importInto(db, org, "articles", createReadStream(OFFICE));
        expect(countsOf(second)).toEqual({ read: OFFICE_ROWS, unchanged: OFFICE_ROWS });
        const [row] = await db.database.query(
          `select count(*)::int as articles from article where language = 'en'`,
        );
        expect(row).toEqual({ articles: OFFICE_ROWS });
      }),
    300_000,
  );
else test.skip(`imports a real knowledge base (skipped: ${OFFICE} is not here)`, () => undefined);
