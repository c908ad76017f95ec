import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { scanDuplicates } from "../../../src/duplicates/actions/scan-duplicates.js";
import { findVariantFamilies } from "../../../src/duplicates/store/variant-families.read-model.js";
import { treeScope } from "../../../src/platform/graphql/context.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";
import { pairRows, storeArticle, UNRELATED, type StoredArticle } from "../store/stored-articles.js";

let db: TestDatabase;
let org: TestOrganisation;
let within: ArticleId;

const steps =
  "Open the mail flow settings of the recipient, clear the check box of the sender and save the change.";
const bounce = (code: string): StoredArticle => ({
  title: `Fix delivery error ${code} in Exchange`,
  issue: `A message comes back with the code ${code}.`,
  resolution: steps,
  language: "en",
});

/** Four siblings, one of which only team Field may see, and articles that resemble nothing. */
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  for (const article of UNRELATED) await storeArticle(db.database, org.id, article);
  for (const code of ["5.7.12", "5.7.134", "5.7.136"]) await storeArticle(db.database, org.id, bounce(code));
  const field = { authorId: org.people.fia, teamId: org.teams.field };
  within = await storeArticle(db.database, org.id, { ...bounce("5.7.999"), ...field, audience: "WITHIN" });
  await scanDuplicates(db.deps, org.id);
});
afterAll(async () => db.close());

async function families(name: PersonName, first = 20): ReturnType<typeof findVariantFamilies> {
  const snapshot = db.database.snapshot(treeScope((await org.as(name)).viewer));
  try {
    return await findVariantFamilies(snapshot, first);
  } finally {
    await snapshot.end();
  }
}

test("siblings of one template are one family with what their titles share", async () => {
  const found = await families("fia");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ size: 4, titleTemplate: "Fix delivery error … in Exchange" });
  expect(found[0]?.members.map(({ title }) => title)).toEqual(
    ["5.7.12", "5.7.134", "5.7.136", "5.7.999"].map((code) => bounce(code).title),
  );
});

test("an article that the viewer may not see is neither shown nor counted, nor joins others", async () => {
  const [family] = await families("ben");
  expect(family?.size).toBe(3);
  expect(family?.members.map(({ articleId }) => articleId)).not.toContain(within);
});

test("a pair that was confirmed as a duplicate holds no family together", async () => {
  const pairs = (await pairRows(db.database, org.id)).filter(({ a, b }) => a === within || b === within);
  expect(pairs.length).toBeGreaterThan(0);
  await db.database.query(
    `update duplicate_pair set status = 'CONFIRMED', cause = 'UNKNOWN' where id = any($1::uuid[])`,
    [pairs.map(({ id }) => id)],
  );
  expect((await families("fia"))[0]?.size).toBe(3);
});
