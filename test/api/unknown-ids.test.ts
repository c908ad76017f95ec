import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { getNamedType, isInputObjectType } from "graphql";
import { fromGlobalId, toGlobalId } from "../../src/platform/kernel/global-id.js";
import { buildSolvewellSchema } from "../../src/schema.js";
import { startTestServer, type TestServerClient } from "../support/http.js";
import { openTestDatabase, type TestDatabase } from "../support/test-database.js";
import { JUNE, openDesk, type Desk, type DeskType } from "./desk.js";

const schema = buildSolvewellSchema();
let db: TestDatabase;
let desk: Desk;
let neighbour: Desk;
let server: TestServerClient;
let dana: string;
beforeAll(async () => {
  db = await openTestDatabase();
  desk = await openDesk(db, "acme");
  neighbour = await openDesk(db, "neighbour");
  server = await startTestServer(db.deps);
  // Whoever leads and administers everything here still knows nothing of what is next door.
  dana = (await desk.org.as("dana")).token;
});
afterAll(async () => {
  await server.http.close();
  await db.close();
});

/** Ids that name nothing for the viewer: never issued, of another organisation, of another type, no id at all. */
function namingNothing(type: DeskType): readonly string[] {
  const other: DeskType = type === "Ticket" ? "Person" : "Ticket";
  return [
    toGlobalId(type, "00000000-0000-7000-8000-000000000000"),
    neighbour.ids[type],
    desk.ids[other],
    toGlobalId(type, fromGlobalId(desk.ids[other])?.id ?? ""),
    "nonsense",
    "",
  ];
}

/** Asks with each of the ids; the answers must not differ in a single character. */
async function sameAnswer(
  query: string,
  ids: readonly string[],
  variables: (id: string) => object,
): Promise<Record<string, never>> {
  const answers = [];
  for (const id of ids) answers.push(await server.askText(dana, query, variables(id)));
  for (const answer of answers.slice(1)) expect(answer).toEqual(answers[0]);
  expect(answers[0]?.errors).toEqual([]);
  return answers[0]?.data as Record<string, never>;
}

const READS: Readonly<Record<string, DeskType>> = {
  article: "Article",
  duplicateCluster: "DuplicateCluster",
  duplicatePair: "DuplicatePair",
  goal: "Goal",
  node: "Article",
  person: "Person",
  sourceSystem: "Person",
  team: "Team",
  ticket: "Ticket",
};

describe("an id that names nothing for the viewer", () => {
  test("is tried with every query that takes one", () => {
    const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
    const byId = queries.filter(({ args }) => args.some(({ name }) => name === "id"));
    expect(byId.map(({ name }) => name).sort()).toEqual(Object.keys(READS));
  });

  test.each(Object.entries(READS))("gives null from %s, whatever the reason", async (name, type) => {
    const query = `query ($id: ID!) { found: ${name}(id: $id) { id } }`;
    // node() takes ids of every type, so there an id of another type is a find.
    const ids = namingNothing(type).filter((id) => name !== "node" || fromGlobalId(id)?.type === type);
    expect(await sameAnswer(query, ids, (id) => ({ id }))).toEqual({ found: null });
    if (name === "sourceSystem") return;
    const known = await server.askText(dana, query, { id: desk.ids[type] });
    expect(known.data).toEqual({ found: { id: desk.ids[type] } });
  });

  test("leaves a gap in nodes(), in its place", async () => {
    const ids = [desk.ids.Team, neighbour.ids.Team, desk.ids.Goal];
    const { data } = await server.askText(dana, `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, { ids });
    expect(data).toEqual({ nodes: [{ id: desk.ids.Team }, null, { id: desk.ids.Goal }] });
  });

  test.each([
    ["articles", "authorId", "Person"],
    ["tickets", "assigneeId", "Person"],
    ["tickets", "resolverId", "Person"],
    ["goals", "ownerId", "Person"],
    ["goals", "ownerId", "Team"],
    ["goals", "parentId", "Goal"],
    ["duplicatePairs", "articleId", "Article"],
  ] as const)("as a filter of %s by %s (a %s) finds nothing", async (list, filter, type) => {
    const query = `query ($id: ID!) { ${list}(filter: {${filter}: $id}) { nodes { id } pageInfo { hasNextPage } } }`;
    const data = await sameAnswer(query, namingNothing(type), (id) => ({ id }));
    expect(data).toEqual({ [list]: { nodes: [], pageInfo: { hasNextPage: false } } });
  });
});

interface Write {
  readonly mutation: string;
  /** Which id of the input is tried. */
  readonly field: string;
  readonly type: DeskType;
  readonly input: () => object;
}

const write = (mutation: string, field: string, type: DeskType, input: () => object): Write => ({
  mutation,
  field,
  type,
  input,
});
const goal = () => ({
  level: "TEAM",
  ownerTeamId: desk.ids.Team,
  title: "Cases stay closed",
  rationale: "A case that comes back was paid for twice.",
  metric: "REOPEN_RATE",
  target: { reach: { baseline: 0.2, target: 0.1 } },
  period: JUNE,
});
const step = () => ({ goalId: desk.ids.Goal, version: 3 });
const from = "2026-07-01";
const versions = { survivorVersion: 1, mergedVersion: 1, cause: "UNKNOWN" };

const WRITES: readonly Write[] = [
  write("articleCreate", "translationOf", "Article", () => ({ title: "New" })),
  write("articleFlag", "articleId", "Article", () => ({ reason: "OUTDATED" })),
  write("articleFlagStateChange", "flagId", "ArticleFlag", () => ({ state: "FIXED", version: 1 })),
  write("articleLink", "articleId", "Article", () => ({ ticketId: desk.ids.Ticket, kind: "REFERENCED" })),
  write("articleLink", "ticketId", "Ticket", () => ({ articleId: desk.ids.Article, kind: "REFERENCED" })),
  write("articleMerge", "mergedId", "Article", () => ({ ...versions, survivorId: desk.ids.Article })),
  write("articleMerge", "survivorId", "Article", () => ({ ...versions, mergedId: desk.ids.Article })),
  write("articleMergeUndo", "mergedId", "Article", () => ({ mergedVersion: 1 })),
  write("articleStateChange", "articleId", "Article", () => ({ version: 1, confidence: "VALIDATED" })),
  write("articleUnlink", "linkId", "ArticleLink", () => ({ reason: "wrong" })),
  write("articleUpdate", "articleId", "Article", () => ({ version: 1, title: "New" })),
  write("articleUpdate", "translationOf", "Article", () => ({ articleId: desk.ids.Article, version: 1 })),
  write("duplicatePairDecide", "pairId", "DuplicatePair", () => ({ version: 1, status: "RELATED" })),
  write("goalActivate", "goalId", "Goal", step),
  write("goalAgree", "goalId", "Goal", step),
  write("goalAlign", "goalId", "Goal", step),
  write("goalAlign", "parentId", "Goal", () => ({ ...step(), why: "It moves the same figure." })),
  write("goalConclude", "goalId", "Goal", step),
  write("goalPropose", "ownerPersonId", "Person", () => ({ ...goal(), ownerTeamId: null, level: "PERSON" })),
  write("goalPropose", "ownerTeamId", "Team", goal),
  write("goalPropose", "parentId", "Goal", () => ({ ...goal(), parentWhy: "It moves the same figure." })),
  write("goalSubmit", "goalId", "Goal", step),
  write("goalWithdraw", "goalId", "Goal", () => ({ ...step(), reason: "Another one matters more." })),
  write("personJoin", "managerId", "Person", () => ({ displayName: "Eve", joinedOn: from })),
  write("personJoin", "teamId", "Team", () => ({ displayName: "Eve", joinedOn: from })),
  write("personLeave", "personId", "Person", () => ({ leftOn: from })),
  write("personMove", "managerId", "Person", () => ({ personId: desk.ids.Person, from })),
  write("personMove", "personId", "Person", () => ({ from, proficiency: "CANDIDATE" })),
  write("personMove", "teamId", "Team", () => ({ personId: desk.ids.Person, from })),
  write("teamCreate", "parentId", "Team", () => ({ name: "New", from })),
  write("teamMove", "parentId", "Team", () => ({ teamId: desk.ids.Team, from })),
  write("teamMove", "teamId", "Team", () => ({ parentId: null, from })),
  write("ticketNoArticleState", "ticketId", "Ticket", () => ({ reason: "ONE_OFF" })),
  write("ticketNoArticleWithdraw", "ticketId", "Ticket", () => ({})),
];

describe("an id in the input of a mutation that names nothing for the viewer", () => {
  test("is tried for every id of every input", () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const all = mutations.flatMap(({ name, args }) => {
      const input = args[0] === undefined ? undefined : getNamedType(args[0].type);
      if (!isInputObjectType(input)) return [];
      const ids = Object.values(input.getFields()).filter(({ type }) => getNamedType(type).name === "ID");
      return ids.map((field) => `${name}.${field.name}`);
    });
    expect(WRITES.map(({ mutation, field }) => `${mutation}.${field}`)).toEqual(all.sort());
  });

  test.each(WRITES.map((one) => [one.mutation, one.field, one] as const))(
    "%s with such a %s says NOT_FOUND and where, and nothing more",
    async (mutation, field, { type, input }) => {
      const inputType = String(schema.getMutationType()?.getFields()[mutation]?.args[0]?.type);
      const query = `mutation ($input: ${inputType}) { payload: ${mutation}(input: $input) { userErrors { __typename code path message } } }`;
      const data = await sameAnswer(query, namingNothing(type), (id) => ({
        input: { ...input(), [field]: id },
      }));
      expect(data["payload"]).toEqual({
        userErrors: [
          {
            __typename: "NotFoundError",
            code: "NOT_FOUND",
            path: ["input", field],
            message: expect.stringMatching(/^There is no such \w+/) as unknown,
          },
        ],
      });
    },
  );
});
