import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What was searched for before an article was written. A receipt is a signed value until it is used; only then is it a
 * row. The secret of an organisation is made when its first receipt is: before that moment nobody could have shown one.
 */
export class SearchReceipts0020 implements MigrationInterface {
  name = "SearchReceipts1782000000020";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table search_receipt_secret (
        organisation_id uuid not null,
        secret bytea not null,
        created_at timestamptz(3) not null,
        constraint pk_search_receipt_secret primary key (organisation_id),
        constraint fk_search_receipt_secret_organisation foreign key (organisation_id) references organisation (id),
        constraint ck_search_receipt_secret_length check (length(secret) >= 32)
      )`);
    await runner.query(`
      create table search_receipt (
        organisation_id uuid not null,
        id uuid not null,
        receipt_id uuid not null,
        article_id uuid not null,
        person_id uuid,
        kind text not null,
        query_hash text not null,
        words_asked integer not null,
        words_shared integer not null,
        hit_ids uuid[] not null,
        hit_scores float8[] not null,
        is_stale boolean not null,
        issued_at timestamptz(3) not null,
        used_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint pk_search_receipt primary key (organisation_id, id),
        constraint fk_search_receipt_article foreign key (organisation_id, article_id) references article (organisation_id, id),
        constraint fk_search_receipt_person foreign key (organisation_id, person_id) references person (organisation_id, id),
        constraint uq_search_receipt_use unique (organisation_id, article_id, receipt_id),
        constraint ck_search_receipt_kind check (kind in ('SUGGESTIONS','DRAFT','LIST')),
        constraint ck_search_receipt_words check (words_asked >= 0 and words_shared between 0 and words_asked),
        constraint ck_search_receipt_hits check (cardinality(hit_ids) = cardinality(hit_scores))
      )`);
    await runner.query(
      `create index ix_search_receipt_receipt on search_receipt (organisation_id, receipt_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table search_receipt`);
    await runner.query(`drop table search_receipt_secret`);
  }
}
