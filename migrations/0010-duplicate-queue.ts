import type { MigrationInterface, QueryRunner } from "typeorm";

/** Why decided pairs came back, and the tickets that a pair burdens, by which the queue is ranked. */
export class DuplicateQueue0010 implements MigrationInterface {
  name = "DuplicateQueue1782000000010";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table duplicate_reopening (
        organisation_id uuid not null,
        id uuid not null,
        pair_id uuid not null,
        decision_id uuid not null,
        article_id uuid not null,
        from_version integer not null,
        to_version integer not null,
        field text not null,
        words_added text[] not null,
        words_removed text[] not null,
        recorded_at timestamptz(3) not null,
        constraint pk_duplicate_reopening primary key (organisation_id, id),
        constraint fk_duplicate_reopening_pair foreign key (organisation_id, pair_id) references duplicate_pair (organisation_id, id),
        constraint fk_duplicate_reopening_decision foreign key (organisation_id, decision_id) references duplicate_decision (organisation_id, id),
        constraint fk_duplicate_reopening_article foreign key (organisation_id, article_id) references article (organisation_id, id),
        constraint uq_duplicate_reopening_field unique (organisation_id, decision_id, article_id, field),
        constraint ck_duplicate_reopening_field check (field in ('title','issue','environment','cause','resolution','body'))
      )`);
    await runner.query(
      `create index ix_duplicate_reopening_pair on duplicate_reopening (organisation_id, pair_id)`,
    );
    await runner.query(`alter table duplicate_pair add column burden_tickets integer not null default 0`);
    await runner.query(
      `alter table duplicate_pair add constraint ck_duplicate_pair_burden check (burden_tickets >= 0)`,
    );
    // Similarity is at most 1, so half of it breaks ties between whole tickets and changes nothing else.
    await runner.query(
      `create index ix_duplicate_pair_queue on duplicate_pair
         (organisation_id, status, (burden_tickets + similarity / 2), id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_duplicate_pair_queue`);
    await runner.query(`alter table duplicate_pair drop constraint ck_duplicate_pair_burden`);
    await runner.query(`alter table duplicate_pair drop column burden_tickets`);
    await runner.query(`drop table duplicate_reopening`);
  }
}
