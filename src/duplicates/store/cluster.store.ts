import type { Runs } from "../../people/store/access.read-model.js";
import { visibility } from "../../platform/database/tree/compile-tree.js";
import { SqlParams, type TreeScope } from "../../platform/database/tree/tree.js";
import type { Tx } from "../../platform/database/unit-of-work.js";
import type { ArticleId, DuplicateClusterId, OrganisationId } from "../../platform/kernel/ids.js";
import { newId } from "../../platform/new-id.js";
import { articleNode } from "../../knowledge/store/knowledge.nodes.js";
import type { ClusterEdge, KnownCluster, PlannedCluster } from "../domain/clusters.js";

/**
 * Lets one transaction of the organisation at a time settle duplicates: decisions, merges and what reopens pairs. Taken
 * before any row is locked. People settle some pairs a minute at most, and each takes milliseconds.
 */
export async function lockSettlements(tx: Tx): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('settlements:' || $1::text, 0))`, [
    tx.organisationId,
  ]);
}

/** The clusters that the articles are in now, whole. */
export async function clustersOf(
  runs: Runs,
  organisationId: OrganisationId,
  articleIds: readonly ArticleId[],
): Promise<readonly KnownCluster<DuplicateClusterId>[]> {
  return runs.query<KnownCluster<DuplicateClusterId>>(
    `select m.cluster_id as id, array_agg(m.article_id::text order by m.article_id) as "articleIds"
     from duplicate_cluster_member m
     where m.organisation_id = $1 and m.superseded_at is null
       and m.cluster_id in (
         select o.cluster_id from duplicate_cluster_member o
         where o.organisation_id = $1 and o.superseded_at is null and o.article_id = any($2::uuid[])
       )
     group by m.cluster_id
     order by m.cluster_id`,
    [organisationId, articleIds],
  );
}

/** Every confirmed or merged pair that can be reached from the articles. */
export async function edgesAround(tx: Tx, articleIds: readonly ArticleId[]): Promise<readonly ClusterEdge[]> {
  const rows = await tx.query<{ a: ArticleId; b: ArticleId }>(
    `with recursive reach (id) as (
       select s.id from unnest($2::uuid[]) as s (id)
       union
       select case when p.article_a_id = r.id then p.article_b_id else p.article_a_id end
       from reach r
       join duplicate_pair p
         on p.organisation_id = $1 and p.status in ('CONFIRMED', 'MERGED')
         and (p.article_a_id = r.id or p.article_b_id = r.id)
     )
     select p.article_a_id as a, p.article_b_id as b
     from duplicate_pair p
     join reach r on r.id = p.article_a_id
     where p.organisation_id = $1 and p.status in ('CONFIRMED', 'MERGED')
     order by p.article_a_id, p.article_b_id`,
    [tx.organisationId, articleIds],
  );
  return rows.map(({ a, b }) => [a, b]);
}

/** Makes the memberships of these articles what is planned: what no longer holds is ended, what is new is appended. */
export async function writeClusters(
  tx: Tx,
  articleIds: readonly ArticleId[],
  planned: readonly PlannedCluster<DuplicateClusterId>[],
): Promise<void> {
  const named = planned.map(({ id, articleIds: members }) => ({
    id: id ?? newId<"DuplicateCluster">(),
    isNew: id === null,
    members,
  }));
  const wanted = named.flatMap(({ id, members }) =>
    members.map((article) => ({ id: newId(), cluster: id, article })),
  );
  await tx.query(
    `update duplicate_cluster_member m set superseded_at = $3
     where m.organisation_id = $1 and m.superseded_at is null and m.article_id = any($2::uuid[])
       and not exists (
         select from jsonb_to_recordset($4::jsonb) as w (cluster uuid, article uuid)
         where w.cluster = m.cluster_id and w.article = m.article_id
       )`,
    [tx.organisationId, articleIds, tx.recordedAt, JSON.stringify(wanted)],
  );
  await tx.query(
    `insert into duplicate_cluster (organisation_id, id, since, recorded_at)
     select $1, c.id, $3, $3 from unnest($2::uuid[]) as c (id)`,
    [tx.organisationId, named.filter(({ isNew }) => isNew).map(({ id }) => id), tx.recordedAt],
  );
  await tx.query(
    `insert into duplicate_cluster_member (organisation_id, id, cluster_id, article_id, recorded_at)
     select $1, w.id, w.cluster, w.article, $2
     from jsonb_to_recordset($3::jsonb) as w (id uuid, cluster uuid, article uuid)
     where not exists (
       select from duplicate_cluster_member m
       where m.organisation_id = $1 and m.superseded_at is null and m.article_id = w.article
     )`,
    [tx.organisationId, tx.recordedAt, JSON.stringify(wanted)],
  );
}

/**
 * How many articles that the viewer may see are in the clusters of two articles, when these are two clusters of at
 * least two such articles each, the larger first; null when joining the articles joins no two clusters.
 */
export async function clustersToJoin(
  runs: Runs,
  scope: TreeScope,
  [a, b]: readonly [ArticleId, ArticleId],
): Promise<readonly number[] | null> {
  const params = new SqlParams(scope);
  const wanted = params.add([a, b], "uuid[]");
  const rows = await runs.query<{ size: number }>(
    `select count(*)::int as size
     from duplicate_cluster_member m
     join article a on a.organisation_id = m.organisation_id and a.id = m.article_id
     where m.organisation_id = $1::uuid and m.superseded_at is null
       and m.cluster_id in (
         select o.cluster_id from duplicate_cluster_member o
         where o.organisation_id = $1::uuid and o.superseded_at is null and o.article_id = any(${wanted})
       )
       and ${["true", ...visibility(articleNode, "a", params)].join(" and ")}
     group by m.cluster_id
     having count(*) > 1
     order by 1 desc`,
    params.values,
  );
  return rows.length < 2 ? null : rows.map(({ size }) => size);
}
