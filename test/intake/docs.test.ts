import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FORMATS, ImportKind } from "../../src/intake/domain/formats.js";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../support/test-organisation.js";
import { countsOf, importInto } from "./import-support.js";

const DOCS = join(import.meta.dirname, "../../docs");
const KINDS = Object.values(ImportKind);

let db: TestDatabase;
let org: TestOrganisation;
let page: string;
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  page = await readFile(join(DOCS, "import.md"), "utf8");
});
afterAll(async () => db.close());

const example = (kind: ImportKind): string => join(DOCS, "import", `${kind}.jsonl`);

/** The part of the page about one kind. */
function section(kind: ImportKind): string {
  const title = `## ${kind[0]?.toUpperCase() ?? ""}${kind.slice(1)}\n`;
  const [, text] = page.split(title);
  if (text === undefined) throw new Error(`docs/import.md has no section ${title}`);
  return text.split("\n## ")[0] ?? "";
}

describe("docs/import.md", () => {
  test.each(KINDS)(
    "lists exactly the fields of %s and says of each whether it is required or may be null",
    (kind) => {
      const listed = [...section(kind).matchAll(/^\| `(\w+)` *\| *(required|or null|) *\|/gm)].map(
        ([, name, use]) => [name, use],
      );
      const fields = Object.entries(FORMATS[kind].fields).map(([name, field]) => [
        name,
        field.isRequired ? "required" : field.type.words.endsWith(", or null") ? "or null" : "",
      ]);
      expect(listed).toEqual(fields);
    },
  );

  test.each(KINDS)("shows a row of docs/import/%s.jsonl", async (kind) => {
    const shown = /```text\n(.*)\n```/.exec(section(kind))?.[1];
    expect((await readFile(example(kind), "utf8")).split("\n")).toContain(shown);
  });

  test.each(KINDS)("names the command that imports docs/import/%s.jsonl", (kind) => {
    expect(page).toMatch(
      new RegExp(`npm run --silent solvewell -- import ${kind} +docs/import/${kind}\\.jsonl +--source desk`),
    );
  });
});

test("its examples are imported without a fault, and a second time without a change", async () => {
  const first: Record<string, unknown> = {};
  const second: Record<string, unknown> = {};
  for (const runs of [first, second])
    for (const kind of KINDS) {
      const report = await importInto(db, org, kind, createReadStream(example(kind)));
      expect([...report.problems, ...report.unknownFields]).toEqual([]);
      runs[kind] = countsOf(report);
    }
  expect(first).toMatchObject({
    teams: { read: 3, created: 3 },
    people: { read: 4, created: 4 },
    articles: { read: 3 },
    tickets: { read: 2, created: 2 },
    links: { read: 2, created: 2 },
  });
  expect(second).toEqual({
    teams: { read: 3, unchanged: 3 },
    people: { read: 4, unchanged: 4 },
    articles: { read: 3, unchanged: 3 },
    tickets: { read: 2, unchanged: 2 },
    links: { read: 2, unchanged: 2 },
  });
  const [counts] = await db.database.query(
    `select (select count(*)::int from article) as articles,
       (select count(*)::int from article_revision) as revisions,
       (select count(*)::int from ticket) as tickets,
       (select count(*)::int from article_link where superseded_at is null) as links,
       (select count(*)::int from link_verdict) as verdicts,
       (select count(*)::int from ticket where external_id = '9007199254740993') as exact`,
  );
  expect(counts).toEqual({ articles: 2, revisions: 3, tickets: 2, links: 2, verdicts: 1, exact: 1 });
});
