import { decidePair } from "../../src/duplicates/actions/decide-pair.js";
import { mergeArticles } from "../../src/duplicates/actions/merge-articles.js";
import { undoMerge } from "../../src/duplicates/actions/undo-merge.js";
import { upsertArticles } from "../../src/knowledge/actions/upsert-articles.js";
import type { ArticleId, DuplicatePairId } from "../../src/platform/kernel/ids.js";
import type { Instant } from "../../src/platform/kernel/period.js";
import type { Viewer } from "../../src/platform/kernel/viewer.js";
import type { TestDatabase } from "../support/test-database.js";
import { must, type TestOrganisation } from "../support/test-organisation.js";
import { CROWD, NAMES, NUMBERS } from "./crowd-names.js";
import { writtenIds } from "./desk.js";

const at = (text: string): Instant => `${text}T09:00:00.000Z` as Instant;

/** Dana merges twenty articles into twenty others; every second merge was undone once before. */
export async function manyMerges(
  db: TestDatabase,
  { admin, sourceId }: TestOrganisation,
  dana: Viewer,
): Promise<void> {
  const row = (name: string, n: number, createdAt: Instant) => ({
    externalId: `${name}${n}`,
    title: `${name} ${n}`,
    body: `How to mend ${name} number ${n}.`,
    author: `person${n}`,
    createdAt,
    updatedAt: createdAt,
  });
  const write = async (name: string, createdAt: Instant): Promise<readonly ArticleId[]> => {
    const rows = NUMBERS.map((n) => row(name, n, createdAt));
    return writtenIds(await upsertArticles(db.deps, admin, sourceId, rows, "FILE")) as readonly ArticleId[];
  };
  const merged = await write("belt", at("2025-11-02"));
  const survivors = await write("wheel", at("2025-11-01"));
  const merge = async (index: number, version: number): Promise<ArticleId> => {
    const [survivorId, mergedId] = [survivors[index] as ArticleId, merged[index] as ArticleId];
    const versions = { survivorVersion: version, mergedVersion: version };
    const command = { survivorId, mergedId, ...versions, cause: "UNKNOWN", choices: {} } as const;
    must(await mergeArticles(db.deps, dana, command));
    return mergedId;
  };
  const undone = NUMBERS.flatMap((_, index) => (index % 2 === 0 ? [] : [index]));
  for (const index of undone) {
    const mergedId = await merge(index, 1);
    must(await undoMerge(db.deps, dana, { mergedId, mergedVersion: 2 }));
  }
  for (const index of NUMBERS.keys()) await merge(index, undone.includes(index) ? 3 : 1);
}

/** Pairs of articles about twenty lamps; with a later day the second of each has another code in its title. */
export async function manyTwins(
  db: TestDatabase,
  { admin, sourceId }: TestOrganisation,
  day: string,
): Promise<void> {
  const rows = NAMES.flatMap((name) => {
    const words = ["cap", "pin", "rod", "hub", "rim", "jar", "lid", "bay"].map((part) => `${name}${part}`);
    return ["left", "right"].map((side) => ({
      externalId: `${name}-${side}`,
      title: `${name} lamp ${side === "right" && day > "2026-02" ? "E55" : "E40"} blinks`,
      body: `Turn ${words.join(" and ")} until it stays on. Seen ${side}.`,
      category: "Lamps > Blinking",
      author: "ada",
      createdAt: at("2026-01-20"),
      updatedAt: at(day),
    }));
  });
  writtenIds(await upsertArticles(db.deps, admin, sourceId, rows, "FILE"));
}

/** Dana decides about the twins, and about the pairs that lists of pairs begin with. */
export async function manyDecisions(db: TestDatabase, dana: Viewer): Promise<void> {
  const pairs = await db.database.query<{ id: DuplicatePairId }>(
    `select p.id
     from duplicate_pair p
     join article a on a.organisation_id = p.organisation_id and a.id = p.article_a_id
     where p.organisation_id = $1
     order by a.category like 'Email%', p.similarity desc, p.id desc
     limit ${2 * CROWD}`,
    [dana.organisationId],
  );
  for (const { id } of pairs)
    must(await decidePair(db.deps, dana, { pairId: id, version: 1, status: "RELATED" }));
}
