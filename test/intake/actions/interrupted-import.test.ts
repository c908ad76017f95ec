import { expect, test } from "@jest/globals";
import { Readable } from "node:stream";
import { InputBroken } from "../../../src/intake/actions/read-lines.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import { contentsOf, countsOf, importInto } from "../import-support.js";

const ARTICLES = Array.from({ length: 3 }, (_, at) => ({
  externalId: `a${at}`,
  title: `Article ${at}`,
  body: "Body",
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
}));
const TICKETS = Array.from({ length: 1_700 }, (_, at) => ({
  externalId: `t${at % 1_600}`,
  status: at < 1_600 ? "OPEN" : "RESOLVED",
  createdAt: "2026-05-01T08:00:00Z",
  ...(at < 1_600 ? {} : { resolvedAt: "2026-05-03T08:00:00Z", resolver: "ada" }),
  repeatOf: at % 7 === 0 ? `t${at + 1}` : null,
  sourceUpdatedAt: at < 1_600 ? "2026-05-02T08:00:00Z" : "2026-05-03T08:00:00Z",
}));
const LINKS = Array.from({ length: 1_200 }, (_, at) => ({
  ticket: `t${at}`,
  article: `a${at % 3}`,
  kind: "SOLVED_BY",
  linkedBy: "ben",
  linkedAt: "2026-05-04T08:00:00Z",
}));

/** Hands out the bytes up to `end` and then breaks off. */
function breakOffAt(bytes: Buffer, end: number): Readable {
  return Readable.from(
    (function* () {
      for (let at = 0; at < end; at += 10_000) yield bytes.subarray(at, Math.min(at + 10_000, end));
      throw new Error("killed");
    })(),
  );
}

async function interrupted(
  db: TestDatabase,
  org: TestOrganisation,
  kind: "tickets" | "links",
  rows: readonly object[],
): Promise<void> {
  const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const half = importInto(db, org, kind, breakOffAt(bytes, Math.floor(bytes.length / 2)));
  await expect(half).rejects.toThrow(InputBroken);
  const again = await importInto(db, org, kind, Readable.from([bytes]));
  expect(again.failed).toBe(0);
  expect(again.unchanged).toBeGreaterThanOrEqual(500);
}

test("an import that was killed half-way and run again ends in the same state as one clean run", async () => {
  const [clean, killed] = [await openTestDatabase(), await openTestDatabase()];
  try {
    const cleanOrg = await createTestOrganisation(clean.deps);
    await importInto(clean, cleanOrg, "articles", ARTICLES);
    expect((await importInto(clean, cleanOrg, "tickets", TICKETS)).failed).toBe(0);
    expect(countsOf(await importInto(clean, cleanOrg, "links", LINKS))).toEqual({
      read: 1_200,
      created: 1_200,
    });
    const killedOrg = await createTestOrganisation(killed.deps);
    await importInto(killed, killedOrg, "articles", ARTICLES);
    await interrupted(killed, killedOrg, "tickets", TICKETS);
    await interrupted(killed, killedOrg, "links", LINKS);
    const contents = await contentsOf(clean.database);
    expect(contents["public.ticket"]).toMatch(/^1600 rows/);
    expect(await contentsOf(killed.database)).toEqual(contents);
  } finally {
    await clean.close();
    await killed.close();
  }
});
