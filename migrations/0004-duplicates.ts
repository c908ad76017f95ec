import type { MigrationInterface, QueryRunner } from "typeorm";

/** Suspected pairs, what was decided about them, and the signatures by which candidates are found. */
export class Duplicates0004 implements MigrationInterface {
  name = "Duplicates1782000000004";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table duplicate_frequency (
        organisation_id uuid not null,
        epoch integer not null,
        feature integer not null,
        documents integer not null,
        constraint pk_duplicate_frequency primary key (organisation_id, epoch, feature),
        constraint fk_duplicate_frequency_organisation foreign key (organisation_id) references organisation (id)
      )`);
    await runner.query(`
      create table duplicate_epoch (
        organisation_id uuid not null,
        epoch integer not null,
        engine_version text not null,
        documents integer not null,
        started_at timestamptz(3) not null,
        constraint pk_duplicate_epoch primary key (organisation_id, epoch),
        constraint fk_duplicate_epoch_organisation foreign key (organisation_id) references organisation (id)
      )`);
    await runner.query(`
      create table duplicate_signature (
        organisation_id uuid not null,
        article_id uuid not null,
        article_version integer not null,
        epoch integer not null,
        language text,
        features integer[] not null,
        constraint pk_duplicate_signature primary key (organisation_id, article_id),
        constraint fk_duplicate_signature_article foreign key (organisation_id, article_id) references article (organisation_id, id)
      )`);
    await runner.query(
      `create index ix_duplicate_signature_features on duplicate_signature using gin (features)`,
    );
    await runner.query(`
      create table duplicate_pair (
        organisation_id uuid not null,
        id uuid not null,
        article_a_id uuid not null,
        article_b_id uuid not null,
        similarity double precision not null,
        kind text not null,
        status text not null,
        cause text,
        passages jsonb not null,
        shared_terms jsonb not null,
        engine_version text not null,
        article_a_version integer not null,
        article_b_version integer not null,
        version integer not null,
        detected_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        constraint pk_duplicate_pair primary key (organisation_id, id),
        constraint fk_duplicate_pair_article_a foreign key (organisation_id, article_a_id) references article (organisation_id, id),
        constraint fk_duplicate_pair_article_b foreign key (organisation_id, article_b_id) references article (organisation_id, id),
        constraint uq_duplicate_pair_articles unique (organisation_id, article_a_id, article_b_id),
        constraint ck_duplicate_pair_order check (article_a_id < article_b_id),
        constraint ck_duplicate_pair_similarity check (similarity >= 0 and similarity <= 1),
        constraint ck_duplicate_pair_kind check (kind in ('EXACT','COPY','VARIANT','CONTAINED','OVERLAP','RELATED_DIFFERENT_ENVIRONMENT')),
        constraint ck_duplicate_pair_status check (status in ('SUSPECTED','CONFIRMED','NOT_DUPLICATE','RELATED','MERGED')),
        constraint ck_duplicate_pair_cause check (cause in ('CONTEXT_VARIANCE','NO_SEARCH','IGNORED_HIT','IMPORT','CONVERGED_BY_EDIT','UNKNOWN'))
      )`);
    await runner.query(
      `create index ix_duplicate_pair_similarity on duplicate_pair (organisation_id, similarity, id)`,
    );
    await runner.query(`create index ix_duplicate_pair_b on duplicate_pair (organisation_id, article_b_id)`);
    await runner.query(`
      create table duplicate_decision (
        organisation_id uuid not null,
        id uuid not null,
        pair_id uuid not null,
        status text not null,
        cause text,
        reason text,
        decided_by uuid not null,
        decided_at timestamptz(3) not null,
        similarity double precision not null,
        article_a_version integer not null,
        article_b_version integer not null,
        recorded_at timestamptz(3) not null,
        constraint pk_duplicate_decision primary key (organisation_id, id),
        constraint fk_duplicate_decision_pair foreign key (organisation_id, pair_id) references duplicate_pair (organisation_id, id),
        constraint fk_duplicate_decision_person foreign key (organisation_id, decided_by) references person (organisation_id, id),
        constraint ck_duplicate_decision_status check (status in ('SUSPECTED','CONFIRMED','NOT_DUPLICATE','RELATED','MERGED'))
      )`);
    await runner.query(
      `create index ix_duplicate_decision_pair on duplicate_decision (organisation_id, pair_id, decided_at)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      "duplicate_decision",
      "duplicate_pair",
      "duplicate_signature",
      "duplicate_epoch",
      "duplicate_frequency",
    ])
      await runner.query(`drop table ${table}`);
  }
}
