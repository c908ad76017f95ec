import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { changeArticleState } from "../../../src/knowledge/actions/change-article-state.js";
import { changeFlagState } from "../../../src/knowledge/actions/change-flag-state.js";
import { createArticle, type CreateArticle } from "../../../src/knowledge/actions/create-article.js";
import { flagArticle } from "../../../src/knowledge/actions/flag-article.js";
import { updateArticle } from "../../../src/knowledge/actions/update-article.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import {
  createTestOrganisation,
  must,
  type PersonName,
  type TestOrganisation,
} from "../../support/test-organisation.js";

let db: TestDatabase;
let org: TestOrganisation;
const viewers = new Map<string, Viewer>();
const as = (name: PersonName): Viewer => {
  const viewer = viewers.get(name);
  if (viewer === undefined) throw new Error(`no viewer for ${name}`);
  return viewer;
};
beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  for (const name of ["dana", "lea", "max", "ada", "ben", "cy"] as const)
    viewers.set(name, (await org.as(name)).viewer);
});
afterAll(async () => db.close());

const PRINTER: CreateArticle = { title: "Printer offline", body: "Restart the spooler.", language: "en" };

async function write(name: PersonName, extra: Partial<CreateArticle> = {}): Promise<ArticleId> {
  return must(await createArticle(db.deps, as(name), { ...PRINTER, ...extra })).id;
}

interface State {
  readonly version: number;
  readonly confidence: string;
  readonly title: string;
  readonly archived: boolean;
}
async function stateOf(id: ArticleId): Promise<State | undefined> {
  const [row] = await db.database.query<State>(
    `select version, confidence, title, archived_at is not null as archived from article where id = $1`,
    [id],
  );
  return row;
}
const revisionsOf = (id: ArticleId): Promise<readonly { title: string; change: string; number: number }[]> =>
  db.database.query(
    `select title, change, number from article_revision where article_id = $1 order by number`,
    [id],
  );
const contributorsOf = async (id: ArticleId): Promise<readonly string[]> =>
  (
    await db.database.query<{ name: string }>(
      `select lower(p.display_name) as name from article_contributor c join person p on p.id = c.person_id
       where c.article_id = $1 order by 1`,
      [id],
    )
  ).map((row) => row.name);

describe("creating", () => {
  test("is open to Candidates, and their articles are not validated and in their team", async () => {
    const id = await write("cy");
    expect(await stateOf(id)).toMatchObject({ version: 1, confidence: "NOT_VALIDATED" });
    expect(await contributorsOf(id)).toEqual(["cy"]);
    const [row] = await db.database.query(`select team_id from article where id = $1`, [id]);
    expect(row).toEqual({ team_id: org.teams.desk });
  });

  test("is refused below Candidate, saying what it takes", async () => {
    const result = await createArticle(db.deps, as("max"), PRINTER);
    expect(result).toMatchObject({
      ok: false,
      error: [{ code: "PROFICIENCY_REQUIRED", message: expect.stringContaining("CANDIDATE") }],
    });
  });

  test("gives work in progress while there is no answer", async () => {
    expect(await stateOf(await write("cy", { body: null }))).toMatchObject({
      confidence: "WORK_IN_PROGRESS",
    });
  });

  test("is refused to a tool and to a token that may only read", async () => {
    const { viewer } = await org.asTool(["read", "write"]);
    expect(await createArticle(db.deps, viewer, PRINTER)).toMatchObject({
      ok: false,
      error: [{ code: "FORBIDDEN" }],
    });
    const reader = { ...as("ada"), scopes: new Set(["read"] as const) };
    expect(await createArticle(db.deps, reader, PRINTER)).toMatchObject({
      ok: false,
      error: [{ code: "FORBIDDEN" }],
    });
  });
});

describe("editing", () => {
  test("keeps every revision as it was, and makes the editor a contributor", async () => {
    const id = await write("ben");
    must(
      await updateArticle(db.deps, as("ada"), { articleId: id, version: 1, title: "Printer shows offline" }),
    );
    must(
      await updateArticle(db.deps, as("ben"), {
        articleId: id,
        version: 2,
        resolution: "Restart the spooler.",
      }),
    );
    expect(await revisionsOf(id)).toEqual([
      { number: 1, change: "CREATED", title: "Printer offline" },
      { number: 2, change: "CONTENT", title: "Printer shows offline" },
      { number: 3, change: "CONTENT", title: "Printer shows offline" },
    ]);
    expect(await contributorsOf(id)).toEqual(["ada", "ben"]);
  });

  test("that changes nothing records nothing", async () => {
    const id = await write("ben");
    must(await updateArticle(db.deps, as("ada"), { articleId: id, version: 1, title: "Printer offline" }));
    expect(await revisionsOf(id)).toHaveLength(1);
    expect(await contributorsOf(id)).toEqual(["ben"]);
  });

  test("leaves absent fields, clears null ones and refuses a title of nothing", async () => {
    const id = await write("ben", { issue: "Nothing prints", cause: "Spooler" });
    must(await updateArticle(db.deps, as("ben"), { articleId: id, version: 1, cause: null }));
    const [row] = await db.database.query(`select issue, cause from article where id = $1`, [id]);
    expect(row).toEqual({ issue: "Nothing prints", cause: null });
    expect(await updateArticle(db.deps, as("ben"), { articleId: id, version: 2, title: null })).toMatchObject(
      {
        ok: false,
        error: [{ code: "VALIDATION_FAILED", path: ["input", "title"] }],
      },
    );
  });

  test("of others' articles takes a Contributor", async () => {
    const id = await write("ben");
    expect(await updateArticle(db.deps, as("cy"), { articleId: id, version: 1, title: "X" })).toMatchObject({
      ok: false,
      error: [{ code: "PROFICIENCY_REQUIRED" }],
    });
  });

  test("by two at once is won by one; the other is told the version in force", async () => {
    const id = await write("ben");
    const results = await Promise.all(
      ["One", "Two"].map((title, index) =>
        updateArticle(db.deps, as(index === 0 ? "ada" : "ben"), { articleId: id, version: 1, title }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({
      error: [{ code: "VERSION_CONFLICT", currentVersion: 2 }],
    });
    expect(await revisionsOf(id)).toHaveLength(2);
  });

  test("a validated article by its Candidate author takes the validation back", async () => {
    const id = await write("cy");
    must(
      await changeArticleState(db.deps, as("ben"), { articleId: id, version: 1, confidence: "VALIDATED" }),
    );
    must(await updateArticle(db.deps, as("cy"), { articleId: id, version: 2, tags: ["print"] }));
    expect(await stateOf(id)).toMatchObject({ confidence: "VALIDATED" });
    must(
      await updateArticle(db.deps, as("cy"), { articleId: id, version: 3, body: "Reinstall the driver." }),
    );
    expect(await stateOf(id)).toMatchObject({ confidence: "NOT_VALIDATED", version: 4 });
  });
});

describe("the state", () => {
  test("validating is for Contributors, makes nobody a contributor and is a revision of its own", async () => {
    const id = await write("cy");
    const validate = { articleId: id, version: 1, confidence: "VALIDATED" } as const;
    expect(await changeArticleState(db.deps, as("cy"), validate)).toMatchObject({
      ok: false,
      error: [{ code: "SELF_REVIEW_FORBIDDEN" }],
    });
    must(await changeArticleState(db.deps, as("ben"), validate));
    expect(await stateOf(id)).toMatchObject({ confidence: "VALIDATED", version: 2 });
    expect((await revisionsOf(id)).map((one) => one.change)).toEqual(["CREATED", "STATE"]);
    expect(await contributorsOf(id)).toEqual(["cy"]);
  });

  test("publishing is for Publishers", async () => {
    const id = await write("ben");
    const publish = { articleId: id, version: 1, audience: "CUSTOMER" } as const;
    expect(await changeArticleState(db.deps, as("ben"), publish)).toMatchObject({
      ok: false,
      error: [{ code: "PROFICIENCY_REQUIRED", path: ["input", "audience"] }],
    });
    must(await changeArticleState(db.deps, as("ada"), publish));
    expect(await updateArticle(db.deps, as("ben"), { articleId: id, version: 2, title: "X" })).toMatchObject({
      ok: false,
    });
  });

  test("an archived article comes back as not validated", async () => {
    const id = await write("ben");
    const archive = { articleId: id, version: 1, confidence: "ARCHIVED" } as const;
    expect(await changeArticleState(db.deps, as("ben"), archive)).toMatchObject({
      ok: false,
      error: [{ path: ["input", "reason"] }],
    });
    must(await changeArticleState(db.deps, as("ben"), { ...archive, reason: "Product retired" }));
    expect(await stateOf(id)).toMatchObject({ archived: true });
    must(
      await changeArticleState(db.deps, as("lea"), {
        articleId: id,
        version: 2,
        confidence: "NOT_VALIDATED",
      }),
    );
    expect(await stateOf(id)).toMatchObject({ archived: false, confidence: "NOT_VALIDATED" });
  });

  test("a restricted article is changed by stewards only, and flagged by everybody else", async () => {
    const id = await write("ada", { governance: "COMPLIANCE_BASED" });
    expect(await updateArticle(db.deps, as("ben"), { articleId: id, version: 1, title: "X" })).toMatchObject({
      ok: false,
      error: [{ code: "FORBIDDEN" }],
    });
    must(await updateArticle(db.deps, as("ada"), { articleId: id, version: 1, title: "By a publisher" }));
    must(await flagArticle(db.deps, as("max"), { articleId: id, reason: "OUTDATED" }));
  });
});

describe("flags", () => {
  test("one that is taken up makes a validated article not validated, with the reason on record", async () => {
    const id = await write("ben", { confidence: "VALIDATED" });
    const flag = must(
      await flagArticle(db.deps, as("cy"), { articleId: id, reason: "INACCURATE", note: "Step 2" }),
    );
    must(await changeFlagState(db.deps, as("ada"), { flagId: flag, version: 1, state: "IN_PROGRESS" }));
    expect(await stateOf(id)).toMatchObject({ confidence: "NOT_VALIDATED" });
    const [last] = await db.database.query(
      `select reason from article_revision where article_id = $1 and number = 2`,
      [id],
    );
    expect(last).toEqual({ reason: "A flag was accepted: INACCURATE" });
    const stale = await changeFlagState(db.deps, as("ada"), { flagId: flag, version: 1, state: "FIXED" });
    expect(stale).toMatchObject({ ok: false, error: [{ code: "VERSION_CONFLICT", currentVersion: 2 }] });
    must(await changeFlagState(db.deps, as("ada"), { flagId: flag, version: 2, state: "FIXED" }));
    const changes = await db.database.query(
      `select state from article_flag_change where flag_id = $1 order by changed_at, id`,
      [flag],
    );
    expect(changes).toEqual([{ state: "IN_PROGRESS" }, { state: "FIXED" }]);
  });

  test("are settled by those who may edit the article", async () => {
    const id = await write("ben");
    const flag = must(await flagArticle(db.deps, as("cy"), { articleId: id, reason: "UNCLEAR" }));
    expect(
      await changeFlagState(db.deps, as("cy"), { flagId: flag, version: 1, state: "FIXED" }),
    ).toMatchObject({
      ok: false,
      error: [{ code: "PROFICIENCY_REQUIRED", path: ["input", "flagId"] }],
    });
    const { viewer } = await org.asTool(["read", "write"]);
    expect(await flagArticle(db.deps, viewer, { articleId: id, reason: "UNCLEAR" })).toMatchObject({
      ok: false,
    });
  });
});

test("another organisation's article is answered like one that does not exist", async () => {
  const other = await createTestOrganisation(db.deps, "other");
  const { viewer } = await other.as("ada");
  const id = await write("ada");
  for (const result of [
    await updateArticle(db.deps, viewer, { articleId: id, version: 1, title: "Mine" }),
    await changeArticleState(db.deps, viewer, { articleId: id, version: 1, audience: "PUBLIC" }),
    await flagArticle(db.deps, viewer, { articleId: id, reason: "UNCLEAR" }),
  ])
    expect(result).toMatchObject({ ok: false, error: [{ code: "NOT_FOUND" }] });
  expect(await stateOf(id)).toMatchObject({ title: "Printer offline" });
});
