import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Merged articles and clusters of duplicates.
 *
 * A redirect always points at an article that is not redirected itself: the foreign key names the target together with
 * "is not merged", so the database knows neither chains nor circles.
 */
export class Merges0009 implements MigrationInterface {
  name = "Merges1782000000009";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table article
        add column redirect_to uuid,
        add column is_merged boolean not null default false,
        add column redirect_to_merged boolean,
        add constraint uq_article_merged unique (organisation_id, id, is_merged),
        add constraint fk_article_redirect foreign key (organisation_id, redirect_to, redirect_to_merged)
          references article (organisation_id, id, is_merged),
        add constraint ck_article_redirect check (
          case when redirect_to is null then not is_merged and redirect_to_merged is null
          else is_merged and redirect_to_merged is false and redirect_to <> id end)`);
    await runner.query(
      `create index ix_article_redirect on article (organisation_id, redirect_to) where redirect_to is not null`,
    );
    await this.allowChanges(runner, "'CREATED','CONTENT','STATE','MERGED','UNMERGED'");
    await this.createMerges(runner);
    await this.createClusters(runner);
    await this.fillClusters(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table duplicate_cluster_member`);
    await runner.query(`drop table duplicate_cluster`);
    await runner.query(`drop table duplicate_merge`);
    await runner.query(
      `update article_revision set change = 'CONTENT' where change in ('MERGED','UNMERGED')`,
    );
    await this.allowChanges(runner, "'CREATED','CONTENT','STATE'");
    await runner.query(
      `alter table article drop column redirect_to_merged, drop column is_merged, drop column redirect_to`,
    );
  }

  private async allowChanges(runner: QueryRunner, values: string): Promise<void> {
    await runner.query(`
      alter table article_revision
        drop constraint ck_article_revision_change,
        add constraint ck_article_revision_change check (change in (${values}))`);
  }

  private async createMerges(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table duplicate_merge (
        organisation_id uuid not null,
        id uuid not null,
        pair_id uuid not null,
        survivor_id uuid not null,
        merged_id uuid not null,
        cause text not null,
        survivor_version_before integer not null,
        survivor_version integer not null,
        merged_version integer not null,
        choices jsonb not null,
        closed_pairs jsonb not null,
        merged_by uuid not null,
        merged_at timestamptz(3) not null,
        undone_by uuid,
        undone_at timestamptz(3),
        recorded_at timestamptz(3) not null,
        constraint pk_duplicate_merge primary key (organisation_id, id),
        constraint fk_duplicate_merge_pair foreign key (organisation_id, pair_id) references duplicate_pair (organisation_id, id),
        constraint fk_duplicate_merge_survivor foreign key (organisation_id, survivor_id) references article (organisation_id, id),
        constraint fk_duplicate_merge_merged foreign key (organisation_id, merged_id) references article (organisation_id, id),
        constraint fk_duplicate_merge_merged_by foreign key (organisation_id, merged_by) references person (organisation_id, id),
        constraint fk_duplicate_merge_undone_by foreign key (organisation_id, undone_by) references person (organisation_id, id),
        constraint ck_duplicate_merge_articles check (survivor_id <> merged_id),
        constraint ck_duplicate_merge_undone check ((undone_by is null) = (undone_at is null)),
        constraint ck_duplicate_merge_cause check (cause in ('CONTEXT_VARIANCE','NO_SEARCH','IGNORED_HIT','IMPORT','CONVERGED_BY_EDIT','UNKNOWN'))
      )`);
    await runner.query(
      `create unique index uq_duplicate_merge_current on duplicate_merge (organisation_id, merged_id) where undone_at is null`,
    );
    await runner.query(
      `create index ix_duplicate_merge_survivor on duplicate_merge (organisation_id, survivor_id, merged_at)`,
    );
    await runner.query(`create index ix_duplicate_merge_pair on duplicate_merge (organisation_id, pair_id)`);
  }

  private async createClusters(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table duplicate_cluster (
        organisation_id uuid not null,
        id uuid not null,
        since timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint pk_duplicate_cluster primary key (organisation_id, id),
        constraint fk_duplicate_cluster_organisation foreign key (organisation_id) references organisation (id)
      )`);
    await runner.query(`
      create table duplicate_cluster_member (
        organisation_id uuid not null,
        id uuid not null,
        cluster_id uuid not null,
        article_id uuid not null,
        recorded_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        constraint pk_duplicate_cluster_member primary key (organisation_id, id),
        constraint fk_duplicate_cluster_member_cluster foreign key (organisation_id, cluster_id) references duplicate_cluster (organisation_id, id),
        constraint fk_duplicate_cluster_member_article foreign key (organisation_id, article_id) references article (organisation_id, id)
      )`);
    await runner.query(
      `create unique index uq_duplicate_cluster_member_current on duplicate_cluster_member (organisation_id, article_id) where superseded_at is null`,
    );
    await runner.query(
      `create index ix_duplicate_cluster_member_cluster on duplicate_cluster_member (organisation_id, cluster_id)`,
    );
  }

  /** What was confirmed before there were clusters: everything that pairs connect, named by its least article. */
  private async fillClusters(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with recursive edge as (
        select p.organisation_id, s.a, s.b
        from duplicate_pair p
        cross join lateral (values (p.article_a_id, p.article_b_id), (p.article_b_id, p.article_a_id)) as s (a, b)
        where p.status in ('CONFIRMED', 'MERGED')
      ),
      reach (organisation_id, article_id, other_id) as (
        select e.organisation_id, e.a, e.a from edge e
        union
        select r.organisation_id, r.article_id, e.b
        from reach r
        join edge e on e.organisation_id = r.organisation_id and e.a = r.other_id
      ),
      named as (
        select r.organisation_id, r.article_id, min(r.other_id::text) as name
        from reach r
        group by r.organisation_id, r.article_id
      ),
      cluster as (
        select n.organisation_id, n.name, gen_random_uuid() as id, now() as at
        from named n
        group by n.organisation_id, n.name
      ),
      written as (
        insert into duplicate_cluster (organisation_id, id, since, recorded_at)
        select c.organisation_id, c.id, c.at, c.at from cluster c
      )
      insert into duplicate_cluster_member (organisation_id, id, cluster_id, article_id, recorded_at)
      select n.organisation_id, gen_random_uuid(), c.id, n.article_id, c.at
      from named n
      join cluster c on c.organisation_id = n.organisation_id and c.name = n.name`);
  }
}
