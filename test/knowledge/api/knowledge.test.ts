import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { toGlobalId } from "../../../src/platform/kernel/global-id.js";
import type { ArticleId, TicketId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { createTestOrganisation, type TestOrganisation } from "../../support/test-organisation.js";
import { ask, knowledgeSchema } from "../support/ask.js";
import {
  articleRow,
  at,
  importArticles,
  importLinks,
  importTickets,
  linkRow,
} from "../support/knowledge-base.js";

let db: TestDatabase;
let org: TestOrganisation;
let ada: Viewer;
let fia: Viewer;
let tickets: readonly TicketId[];
let secret: ArticleId;
const names = Array.from({ length: 60 }, (_, index) => `n${index}`);

beforeAll(async () => {
  db = await openTestDatabase();
  org = await createTestOrganisation(db.deps);
  ada = (await org.as("ada")).viewer;
  fia = (await org.as("fia")).viewer;
  await importArticles(
    db.deps,
    org,
    ...names.map((name, index) =>
      articleRow(name, { updatedAt: at("2026-02-01"), tags: index === 0 ? ["vpn"] : [] }),
    ),
    articleRow("en", {
      title: "Printers are offline",
      body: "Restart the spooler.",
      environment: "Windows 11",
    }),
    articleRow("mac", {
      title: "Printers are offline",
      body: "Restart the spooler.",
      environment: "macOS 15",
    }),
    articleRow("sv", {
      title: "Skrivaren svarar inte",
      body: "Starta om utskriftshanteraren.",
      language: "sv",
    }),
    articleRow("gone", { title: "Printers on tokenring", confidence: "ARCHIVED" }),
  );
  [secret] = (await importArticles(
    db.deps,
    org,
    articleRow("secret", { title: "Zebraprinter master password", audience: "WITHIN" }),
  )) as [ArticleId];
  tickets = await importTickets(db.deps, org, ...names.map((name) => `T-${name}`), "T-secret");
  await importLinks(
    db.deps,
    org,
    ...names.flatMap((name) => [linkRow(`T-${name}`, name), linkRow("T-n0", name, { kind: "REFERENCED" })]),
    linkRow("T-secret", "secret", { linkedBy: "ben" }),
  );
});
afterAll(async () => db.close());

const LIST = `query ($filter: ArticleFilter, $first: Int) { articles(filter: $filter, first: $first) { nodes { externalId title } totalCount } }`;
interface ListAnswer {
  readonly articles: {
    readonly nodes: readonly { externalId: string; title: string }[];
    readonly totalCount: number | null;
  };
}
const list = async (viewer: Viewer, filter: object): Promise<ListAnswer["articles"]> =>
  (await ask<ListAnswer>(db.deps, viewer, LIST, { filter, first: 100 })).data.articles;
const found = async (viewer: Viewer, filter: object): Promise<readonly string[]> =>
  (await list(viewer, filter)).nodes.map((node) => node.externalId).sort();

test("50 articles with author, team, five links each, their tickets and the viewer's rights are two statements", async () => {
  const { data, statements } = await ask<{
    articles: { nodes: readonly { links: { nodes: readonly unknown[] } }[] };
  }>(
    db.deps,
    ada,
    `{ articles(first: 50) { nodes {
        title version author { displayName } team { name } viewerCan { update }
        links(first: 5) { nodes { kind linkedAt verdict linkedBy { displayName } ticket { externalId status } } } } } }`,
  );
  expect(data.articles.nodes).toHaveLength(50);
  expect(data.articles.nodes[0]?.links.nodes.length).toBeGreaterThan(0);
  // The other one asks for the viewer's own rights, once for the whole request.
  expect(statements).toBe(2);
});

test("50 articles with author, team, five latest links and their tickets are one statement", async () => {
  const source = `{ articles(first: 50) { nodes { title author { displayName } team { name }
    links(first: 5) { nodes { kind ticket { externalId } } } } } }`;
  expect((await ask(db.deps, ada, source)).statements).toBe(1);
});

describe("search", () => {
  test("finds an English word in another form, in the title", async () => {
    expect(await found(ada, { search: "printer" })).toEqual(["en", "mac"]);
  });
  test("finds a Swedish word as it is written", async () => {
    expect(await found(ada, { search: "skrivaren" })).toEqual(["sv"]);
    expect(await found(ada, { search: "Utskriftshanteraren" })).toEqual(["sv"]);
  });
  test("excludes with a minus and finds phrases", async () => {
    expect(await found(ada, { search: "printers -windows" })).toEqual(["mac"]);
    expect(await found(ada, { search: '"restart the spooler" offline' })).toEqual(["en", "mac"]);
    expect(await found(ada, { search: '"spooler the restart"' })).toEqual([]);
  });
  test("never breaks on what people type", async () => {
    for (const search of ["'", "\\", "a & | !", ":*", '"', "((", "", "💥"])
      await expect(found(ada, { search })).resolves.toBeDefined();
  });
  test("takes a ruled line for what it is, and no more than 2,000 characters", async () => {
    for (const line of ["-".repeat(40), "- ".repeat(400), "--- "])
      expect(await found(ada, { search: `printer ${line}` })).toEqual(["en", "mac"]);
    await expect(found(ada, { search: "a".repeat(2_001) })).rejects.toThrow("at most 2000");
  });
});

describe("filters", () => {
  test("archived articles come only when asked for", async () => {
    expect(await found(ada, { search: "tokenring" })).toEqual([]);
    expect(await found(ada, { search: "tokenring", confidence: ["ARCHIVED"] })).toEqual(["gone"]);
  });
  test("narrow by what an article is", async () => {
    expect(await found(ada, { tags: ["vpn", "dns"] })).toEqual(["n0"]);
    expect(await found(ada, { language: "SV" })).toEqual(["sv"]);
    expect(await found(ada, { externalId: "en", sourceName: "desk" })).toEqual(["en"]);
    expect(await found(ada, { externalId: "en", sourceName: "nowhere" })).toEqual([]);
    expect(await found(ada, { hasOpenFlags: true })).toEqual([]);
  });
  test("nobody's articles are counted", async () => {
    expect((await list(ada, { tags: ["vpn"] })).totalCount).toBe(1);
    const byBen = await list(ada, { authorId: toGlobalId("Person", org.people.ben) });
    expect(byBen.nodes.length).toBeGreaterThan(50);
    expect(byBen.totalCount).toBeNull();
  });
  test("the lists of what a person did have neither count nor order nor filter", () => {
    const person = knowledgeSchema().getType("Person") as unknown as {
      getFields(): Record<string, { args: readonly { name: string }[]; type: { toString(): string } }>;
    };
    for (const name of ["articles", "links", "revisions", "flags"]) {
      const field = person.getFields()[name];
      expect(field?.args.map((arg) => arg.name).sort()).toEqual(["after", "before", "first", "last"]);
      const connection = knowledgeSchema().getType(String(field?.type).replace("!", "")) as unknown as {
        getFields(): object;
      };
      expect(Object.keys(connection.getFields())).not.toContain("totalCount");
    }
  });
});

describe("an article for a team", () => {
  const ONE = `query ($id: ID!) { article(id: $id) { title } node(id: $id) { id } nodes(ids: [$id]) { id } }`;
  const SUGGEST = `{ articleSuggestions(text: "zebraprinter password") { article { externalId } } }`;
  const THROUGH_LINK = `query ($ticket: ID!) { ticket(id: $ticket) { articleLinks { nodes { kind article { title } } } } }`;
  const THROUGH_PERSON = `query ($id: ID!) { person(id: $id) { articles(first: 100) { nodes { externalId } } revisions(first: 100) { nodes { title } } } }`;

  test("is seen inside the team through every door", async () => {
    const id = toGlobalId("Article", secret);
    expect((await ask<object>(db.deps, ada, ONE, { id })).data).toMatchObject({
      article: { title: "Zebraprinter master password" },
      node: { id },
    });
    expect(await found(ada, { search: "zebraprinter" })).toEqual(["secret"]);
    expect((await ask(db.deps, ada, SUGGEST)).data).toMatchObject({
      articleSuggestions: [{ article: { externalId: "secret" } }],
    });
  });

  test("is invisible outside it through every door", async () => {
    const id = toGlobalId("Article", secret);
    const one = await ask(db.deps, fia, ONE, { id });
    expect(one.data).toEqual({ article: null, node: null, nodes: [null] });
    expect(await found(fia, { search: "zebraprinter" })).toEqual([]);
    expect(await found(fia, { externalId: "secret" })).toEqual([]);
    expect((await ask(db.deps, fia, SUGGEST)).data).toEqual({ articleSuggestions: [] });
    const link = await ask(db.deps, fia, THROUGH_LINK, {
      ticket: toGlobalId("Ticket", tickets.at(-1) ?? ""),
    });
    expect(link.data).toEqual({
      ticket: { articleLinks: { nodes: [{ kind: "SOLVED_BY", article: null }] } },
    });
    const person = await ask(db.deps, fia, THROUGH_PERSON, { id: toGlobalId("Person", org.people.ben) });
    expect(JSON.stringify(person.data)).not.toMatch(/secret|Zebra/);
    const link2 = `mutation ($t: ID!, $a: ID!) { articleLink(input: {ticketId: $t, articleId: $a, kind: SOLVED_BY}) { link { id } userErrors { code } } }`;
    const refused = await ask(db.deps, fia, link2, { t: toGlobalId("Ticket", tickets[0] ?? ""), a: id });
    expect(refused.data).toEqual({ articleLink: { link: null, userErrors: [{ code: "NOT_FOUND" }] } });
  });

  test("is invisible to another organisation, like everything else", async () => {
    const other = (await (await createTestOrganisation(db.deps, "other")).as("ada")).viewer;
    const { data } = await ask<object>(db.deps, other, ONE, { id: toGlobalId("Article", secret) });
    expect(data).toEqual({ article: null, node: null, nodes: [null] });
    expect(await found(other, {})).toEqual([]);
  });
});

describe("suggestions", () => {
  const SUGGEST = `query ($text: String!, $environment: String, $language: String, $first: Int) {
    articleSuggestions(text: $text, environment: $environment, language: $language, first: $first) {
      score matchedTerms article { externalId } } }`;
  interface Suggested {
    readonly articleSuggestions: readonly {
      score: number;
      matchedTerms: readonly string[];
      article: { externalId: string };
    }[];
  }
  const suggest = async (variables: object): Promise<Suggested["articleSuggestions"]> =>
    (await ask<Suggested>(db.deps, ada, SUGGEST, { ...variables })).data.articleSuggestions;

  test("need one shared word, not all of them, and say which", async () => {
    const [best] = await suggest({ text: "hello, my printers went offline this morning after lunch" });
    expect(["en", "mac"]).toContain(best?.article.externalId);
    expect([...(best?.matchedTerms ?? [])].sort()).toEqual(["offlin", "printer"]);
    expect(best?.score).toBeGreaterThan(0);
    expect(best?.score).toBeLessThanOrEqual(1);
  });
  test("put the wanted environment first", async () => {
    const first = async (environment: string) =>
      (await suggest({ text: "printers offline", environment }))[0]?.article.externalId;
    expect(await first("macOS")).toBe("mac");
    expect(await first("Windows")).toBe("en");
  });
  test("work in other languages and keep to one when told", async () => {
    expect((await suggest({ text: "skrivaren är trasig" }))[0]?.article.externalId).toBe("sv");
    expect(await suggest({ text: "skrivaren är trasig", language: "en" })).toEqual([]);
  });
  test("leave archived articles out, and are as many as asked for", async () => {
    expect(await suggest({ text: "tokenring" })).toEqual([]);
    expect(await suggest({ text: "restart the print spooler", first: 3 })).toHaveLength(3);
  });
  test("survive anything that is typed and refuse what is too long", async () => {
    for (const text of ["", "' \\ : & | ! ( )", "http://x.example/a'b\\c?d=1", "💥", "the and of"])
      await expect(suggest({ text })).resolves.toBeDefined();
    await expect(suggest({ text: "x".repeat(5001) })).rejects.toThrow("5001 characters");
    await expect(suggest({ text: "x", first: 21 })).rejects.toThrow("1 to 20");
  });
});

test("a life through GraphQL: write, validate, link, flag, and what each answers", async () => {
  const run = async <T>(source: string, variables: object): Promise<T> =>
    (await ask<T>(db.deps, ada, source, { ...variables })).data;
  const { articleCreate } = await run<{ articleCreate: { article: { id: string; version: number } } }>(
    `mutation ($input: ArticleCreateInput!) { articleCreate(input: $input) {
       article { id version confidence author { displayName } viewerCan { update validate publish archive } } userErrors { code } } }`,
    { input: { title: "Scanner jams", resolution: "Clean the rollers.", language: "en" } },
  );
  expect(articleCreate).toMatchObject({
    article: {
      version: 1,
      confidence: "NOT_VALIDATED",
      author: { displayName: "Ada" },
      viewerCan: { update: true, validate: true, publish: true, archive: true },
    },
    userErrors: [],
  });
  const articleId = articleCreate.article.id;
  const conflict = await run(
    `mutation ($input: ArticleUpdateInput!) { articleUpdate(input: $input) { article { id } userErrors { code path ... on ConflictError { currentVersion } } } }`,
    { input: { articleId, version: 7, title: "X" } },
  );
  expect(conflict).toEqual({
    articleUpdate: {
      article: null,
      userErrors: [{ code: "VERSION_CONFLICT", path: ["input", "version"], currentVersion: 1 }],
    },
  });
  const state = await run(
    `mutation ($input: ArticleStateChangeInput!) { articleStateChange(input: $input) { article { confidence audience revisions { nodes { number change editedBy { displayName } } } } } }`,
    { input: { articleId, version: 1, confidence: "VALIDATED", audience: "PUBLIC" } },
  );
  expect(state).toMatchObject({
    articleStateChange: {
      article: {
        confidence: "VALIDATED",
        audience: "PUBLIC",
        revisions: { nodes: [{ number: 2, change: "STATE" }, { number: 1 }] },
      },
    },
  });
  const linked = await run<{ articleLink: { link: { id: string } } }>(
    `mutation ($input: ArticleLinkInput!) { articleLink(input: $input) { link { id verdict linkedBy { displayName } article { contributors { nodes { displayName } } } } } }`,
    { input: { articleId, ticketId: toGlobalId("Ticket", tickets[1] ?? ""), kind: "SOLVED_BY" } },
  );
  expect(linked).toMatchObject({
    articleLink: {
      link: {
        verdict: "UNREVIEWED",
        linkedBy: { displayName: "Ada" },
        article: { contributors: { nodes: [{ displayName: "Ada" }] } },
      },
    },
  });
  const unlinked = await run(
    `mutation ($input: ArticleUnlinkInput!) { articleUnlink(input: $input) { link { unlinkReason article { links { nodes { id } } all: links(includeUnlinked: true, kind: SOLVED_BY) { nodes { kind } } } } } }`,
    { input: { linkId: linked.articleLink.link.id, reason: "Wrong ticket" } },
  );
  expect(unlinked).toEqual({
    articleUnlink: {
      link: {
        unlinkReason: "Wrong ticket",
        article: { links: { nodes: [] }, all: { nodes: [{ kind: "SOLVED_BY" }] } },
      },
    },
  });
  const flagged = await run<{ articleFlag: { flag: { id: string } } }>(
    `mutation ($input: ArticleFlagInput!) { articleFlag(input: $input) { flag { id state raisedBy { displayName } article { flags { nodes { reason } } } } } }`,
    { input: { articleId, reason: "OUTDATED" } },
  );
  expect(flagged).toMatchObject({
    articleFlag: { flag: { state: "OPEN", article: { flags: { nodes: [{ reason: "OUTDATED" }] } } } },
  });
  const settled = await run(
    `mutation ($input: ArticleFlagStateChangeInput!) { articleFlagStateChange(input: $input) { flag { state version } userErrors { code } } }`,
    { input: { flagId: flagged.articleFlag.flag.id, version: 1, state: "FIXED" } },
  );
  expect(settled).toEqual({
    articleFlagStateChange: { flag: { state: "FIXED", version: 2 }, userErrors: [] },
  });
});
