import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Outcome facts: derived from tickets, links and decisions, never edited. A fact that changes is superseded by a new row,
 * so what a report said on any past day can be asked again.
 */
export class Outcomes0005 implements MigrationInterface {
  name = "Outcomes1782000000005";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table outcome_fact (
        organisation_id uuid not null,
        occurred_on date not null,
        id uuid not null,
        metric text not null,
        definition_version integer not null,
        ticket_id uuid not null,
        ordinal integer not null,
        article_id uuid,
        person_id uuid,
        occurred_at timestamptz(3) not null,
        matures_at timestamptz(3),
        numerator bigint not null,
        undecided bigint not null,
        denominator bigint not null,
        exclusion text,
        reviewed_links integer not null,
        evidence jsonb not null,
        recorded_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        constraint pk_outcome_fact primary key (organisation_id, occurred_on, id),
        constraint fk_outcome_fact_ticket foreign key (organisation_id, ticket_id) references ticket (organisation_id, id),
        constraint ck_outcome_fact_amounts check (numerator >= 0 and undecided >= 0 and numerator + undecided <= denominator)
      )`);
    await runner.query(
      `create unique index uq_outcome_fact_current on outcome_fact (organisation_id, ticket_id, metric, ordinal, occurred_on) where superseded_at is null`,
    );
    await runner.query(
      `create index ix_outcome_fact_metric on outcome_fact (organisation_id, metric, occurred_on, id)`,
    );
    await runner.query(
      `create index ix_outcome_fact_person on outcome_fact (organisation_id, person_id, metric, occurred_on)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table outcome_fact`);
  }
}
