import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Facts learn what figures are split by and measure time as well as shares: the stratum of their case as it was when
 * they were derived (so that a report on the past splits as it did then), a duration, and a subject that need not be a
 * ticket: a person who reached a proficiency, an observation from outside.
 */
export class FactDimensions0017 implements MigrationInterface {
  name = "FactDimensions1782000000017";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table fact_stratum (
        organisation_id uuid not null,
        id uuid not null,
        category text,
        priority text,
        channel text,
        queue text,
        project text,
        customer_group text,
        tenure_band text,
        knowledge text,
        constraint pk_fact_stratum primary key (organisation_id, id),
        constraint fk_fact_stratum_organisation foreign key (organisation_id) references organisation (id),
        constraint ck_fact_stratum_tenure_band check (tenure_band in ('UP_TO_90_DAYS','UP_TO_1_YEAR','OVER_1_YEAR')),
        constraint ck_fact_stratum_knowledge check (knowledge in ('KNOWN','NEW'))
      )`);
    await runner.query(
      `create unique index uq_fact_stratum on fact_stratum
         (organisation_id, category, priority, channel, queue, project, customer_group, tenure_band, knowledge) nulls not distinct`,
    );
    await runner.query(`drop index uq_outcome_fact_current`);
    await runner.query(
      `alter table outcome_fact
         alter column ticket_id drop not null,
         add column subject_id uuid,
         add column team_id uuid,
         add column observation_id uuid,
         add column duration_ms bigint,
         add column stratum_id uuid`,
    );
    await runner.query(`update outcome_fact set subject_id = ticket_id`);
    await runner.query(
      `alter table outcome_fact
         alter column subject_id set not null,
         add constraint fk_outcome_fact_team foreign key (organisation_id, team_id) references team (organisation_id, id),
         add constraint fk_outcome_fact_stratum foreign key (organisation_id, stratum_id) references fact_stratum (organisation_id, id),
         add constraint ck_outcome_fact_duration check (duration_ms >= 0)`,
    );
    await runner.query(
      `create unique index uq_outcome_fact_current on outcome_fact (organisation_id, subject_id, metric, ordinal, occurred_on) where superseded_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index uq_outcome_fact_current`);
    await runner.query(`delete from outcome_fact where ticket_id is null`);
    await runner.query(
      `alter table outcome_fact
         alter column ticket_id set not null,
         drop column subject_id,
         drop column team_id,
         drop column observation_id,
         drop column duration_ms,
         drop column stratum_id`,
    );
    await runner.query(
      `create unique index uq_outcome_fact_current on outcome_fact (organisation_id, ticket_id, metric, ordinal, occurred_on) where superseded_at is null`,
    );
    await runner.query(`drop table fact_stratum`);
  }
}
