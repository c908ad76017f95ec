import { decidePair } from "../../../src/duplicates/actions/decide-pair.js";
import { mergeArticles, type MergeArticles } from "../../../src/duplicates/actions/merge-articles.js";
import { undoMerge } from "../../../src/duplicates/actions/undo-merge.js";
import { jobHandlers } from "../../../src/job-handlers.js";
import { drainJobs } from "../../../src/platform/database/jobs.js";
import type { ArticleId } from "../../../src/platform/kernel/ids.js";
import type { Viewer } from "../../../src/platform/kernel/viewer.js";
import type { TestDatabase } from "../../support/test-database.js";
import { must, type PersonName, type TestOrganisation } from "../../support/test-organisation.js";
import { articleRow, importArticles } from "../../knowledge/support/knowledge-base.js";
import { pairRows, UNRELATED, type PairRow } from "../store/stored-articles.js";

/** Articles about one thing and six about others, all by Fia of team Field; Ben of team Desk may settle them. */
export interface MergeWorld {
  readonly db: TestDatabase;
  readonly org: TestOrganisation;
  /** In the order of their names, which is that of their age. */
  readonly ids: readonly ArticleId[];
  viewer(name: PersonName): Promise<Viewer>;
  version(id: ArticleId): Promise<number>;
  /** What merging takes, with the versions as they are now. */
  command(survivor: ArticleId, merged: ArticleId, more?: Partial<MergeArticles>): Promise<MergeArticles>;
  merge(
    survivor: ArticleId,
    merged: ArticleId,
    more?: Partial<MergeArticles>,
    name?: PersonName,
  ): ReturnType<typeof mergeArticles>;
  undo(merged: ArticleId, name?: PersonName): ReturnType<typeof undoMerge>;
  pair(one: ArticleId, other: ArticleId): Promise<PairRow | undefined>;
  confirm(one: ArticleId, other: ArticleId, more?: object, name?: PersonName): ReturnType<typeof decidePair>;
  /** The clusters as lists of articles, and each cluster's id. */
  clusters(): Promise<readonly { readonly id: string; readonly articleIds: readonly ArticleId[] }[]>;
  drain(): Promise<void>;
}

/** Five wordings of one thing. */
const WORDINGS = [
  ["Shared calendar does not open", "The shared calendar of a colleague stays empty, error 0x8004010f."],
  ["Outlook: shared calendar will not open", "Outlook shows 0x8004010f when a shared calendar is opened."],
  [
    "Cannot see the diary of a colleague",
    "The diary of a coworker is blank in the mail program, 0x8004010f.",
  ],
  ["Team calendar is blank in Outlook", "Calendars of the team are blank and show error 0x8004010f."],
  ["Delegated calendar shows nothing", "A delegated calendar shows nothing but error 0x8004010f."],
] as const;

export async function openMergeWorld(db: TestDatabase, org: TestOrganisation): Promise<MergeWorld> {
  const ids = await importArticles(
    db.deps,
    org,
    ...WORDINGS.map(([title, issue], at) =>
      articleRow(`calendar-${at}`, {
        title,
        issue,
        environment: "Windows",
        resolution: "Close Outlook, delete the offline folder file and add the shared calendar again.",
        body: "",
        author: "fia",
        createdAt: new Date(Date.UTC(2025, at, 10)).toISOString() as never,
        updatedAt: new Date(Date.UTC(2025, at, 10)).toISOString() as never,
      }),
    ),
    ...UNRELATED.map(({ title }, at) => articleRow(`other-${at}`, { title, author: "fia" })),
  );
  const viewer = async (name: PersonName): Promise<Viewer> => (await org.as(name)).viewer;
  const version = async (id: ArticleId): Promise<number> => {
    const [row] = await db.database.query<{ version: number }>(`select version from article where id = $1`, [
      id,
    ]);
    return row?.version ?? 0;
  };
  const pair = async (one: ArticleId, other: ArticleId): Promise<PairRow | undefined> =>
    (await pairRows(db.database, org.id)).find(
      ({ a, b }) => (a === one && b === other) || (a === other && b === one),
    );
  const command = async (
    survivorId: ArticleId,
    mergedId: ArticleId,
    more: Partial<MergeArticles> = {},
  ): Promise<MergeArticles> => ({
    survivorId,
    survivorVersion: await version(survivorId),
    mergedId,
    mergedVersion: await version(mergedId),
    cause: "CONTEXT_VARIANCE",
    choices: {},
    ...more,
  });
  return {
    db,
    org,
    ids: ids.slice(0, WORDINGS.length),
    viewer,
    version,
    command,
    merge: async (survivor, merged, more = {}, name = "ben") =>
      mergeArticles(db.deps, await viewer(name), await command(survivor, merged, more)),
    undo: async (mergedId, name = "ben") =>
      undoMerge(db.deps, await viewer(name), { mergedId, mergedVersion: await version(mergedId) }),
    pair,
    confirm: async (one, other, more = {}, name = "ben") => {
      const found = await pair(one, other);
      if (found === undefined) throw new Error("these articles were not found to be alike");
      const said = { status: "CONFIRMED", cause: "NO_SEARCH", ...more } as const;
      return decidePair(db.deps, await viewer(name), { pairId: found.id, version: found.version, ...said });
    },
    clusters: async () =>
      db.database.query(
        `select m.cluster_id as id, array_agg(m.article_id::text order by m.article_id) as "articleIds"
         from duplicate_cluster_member m
         where m.organisation_id = $1 and m.superseded_at is null
         group by m.cluster_id order by min(m.article_id::text)`,
        [org.id],
      ),
    drain: async () => drainJobs(db.database, jobHandlers(db.deps), db.deps.log),
  };
}

/** Five articles of the world by name. */
export function five(world: MergeWorld): readonly [ArticleId, ArticleId, ArticleId, ArticleId, ArticleId] {
  const [a, b, c, d, e] = world.ids;
  if (!a || !b || !c || !d || !e) throw new Error("the world has five articles about one thing");
  return [a, b, c, d, e];
}

/** Confirms two articles as duplicates, whether or not a scan found them alike. */
export async function confirmed(
  world: MergeWorld,
  one: ArticleId,
  other: ArticleId,
  name: PersonName = "ben",
): Promise<void> {
  await suspect(world, one, other);
  must(await world.confirm(one, other, { joinClusters: true }, name));
}

/** Puts an open pair on record, as a scan would. */
export async function suspect({ db, org }: MergeWorld, one: ArticleId, other: ArticleId): Promise<void> {
  const [a, b] = [one, other].sort();
  await db.database.query(
    `insert into duplicate_pair (organisation_id, id, article_a_id, article_b_id, similarity, kind, status, passages,
       shared_terms, engine_version, article_a_version, article_b_version, version, detected_at, updated_at)
     values ($1, gen_random_uuid(), $2, $3, 0.8, 'OVERLAP', 'SUSPECTED', '[]', '[]', 'test', 1, 1, 1, now(), now())
     on conflict do nothing`,
    [org.id, a, b],
  );
}
