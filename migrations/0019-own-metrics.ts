import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What an organisation measures beyond the built-in metrics, and the observations that sources tell of it. A definition
 * is a row per version and is never changed; of an observation every statement stays on record.
 */
export class OwnMetrics0019 implements MigrationInterface {
  name = "OwnMetrics1782000000019";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table own_metric (
        organisation_id uuid not null,
        id uuid not null,
        shape text not null,
        names text not null,
        version integer not null,
        created_at timestamptz(3) not null,
        retired_at timestamptz(3),
        constraint pk_own_metric primary key (organisation_id, id),
        constraint fk_own_metric_organisation foreign key (organisation_id) references organisation (id),
        constraint ck_own_metric_shape check (shape in ('RATE','DURATION')),
        constraint ck_own_metric_names check (names in ('TICKETS','CUSTOMERS'))
      )`);
    await runner.query(`
      create table own_metric_version (
        organisation_id uuid not null,
        id uuid not null,
        own_metric_id uuid not null,
        version integer not null,
        name text not null,
        description text not null,
        formula text not null,
        direction text not null,
        unit text not null,
        duration_unit_ms bigint,
        level text not null,
        maturity_days integer not null,
        minimum_n integer not null,
        guard_metric text not null,
        defined_by uuid,
        recorded_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        constraint pk_own_metric_version primary key (organisation_id, id),
        constraint fk_own_metric_version_metric foreign key (organisation_id, own_metric_id) references own_metric (organisation_id, id),
        constraint fk_own_metric_version_person foreign key (organisation_id, defined_by) references person (organisation_id, id),
        constraint uq_own_metric_version unique (organisation_id, own_metric_id, version),
        constraint ck_own_metric_version_direction check (direction in ('HIGHER_IS_BETTER','LOWER_IS_BETTER')),
        constraint ck_own_metric_version_level check (level in ('TEAM','ORGANISATION')),
        constraint ck_own_metric_version_maturity check (maturity_days between 0 and 365),
        constraint ck_own_metric_version_minimum check (minimum_n >= 20),
        constraint ck_own_metric_version_known check (superseded_at >= recorded_at)
      )`);
    await runner.query(
      `create unique index uq_own_metric_version_current on own_metric_version (organisation_id, own_metric_id) where superseded_at is null`,
    );
    await runner.query(
      `create unique index uq_own_metric_version_name on own_metric_version (organisation_id, lower(name)) where superseded_at is null`,
    );
    await createObservations(runner);
    await bindGoals(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await unbindGoals(runner);
    await runner.query(`delete from outcome_fact where observation_id is not null`);
    for (const table of ["observation_statement", "metric_observation", "own_metric_version", "own_metric"])
      await runner.query(`drop table ${table}`);
  }
}

async function createObservations(runner: QueryRunner): Promise<void> {
  await runner.query(`
      create table metric_observation (
        organisation_id uuid not null,
        id uuid not null,
        source_id uuid not null,
        metric text not null,
        own_metric_id uuid,
        external_id text not null,
        ticket_external_id text,
        source_updated_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        constraint pk_metric_observation primary key (organisation_id, id),
        constraint fk_metric_observation_source foreign key (organisation_id, source_id) references source_system (organisation_id, id),
        constraint fk_metric_observation_own_metric foreign key (organisation_id, own_metric_id) references own_metric (organisation_id, id),
        constraint uq_metric_observation unique (organisation_id, source_id, metric, external_id),
        constraint ck_metric_observation_metric check (own_metric_id is null or metric = own_metric_id::text)
      )`);
  await runner.query(
    `create index ix_metric_observation_ticket on metric_observation (organisation_id, source_id, ticket_external_id)`,
  );
  await runner.query(`
      create table observation_statement (
        organisation_id uuid not null,
        id uuid not null,
        observation_id uuid not null,
        source_updated_at timestamptz(3) not null,
        content jsonb not null,
        recorded_at timestamptz(3) not null,
        constraint pk_observation_statement primary key (organisation_id, id),
        constraint fk_observation_statement_observation foreign key (organisation_id, observation_id) references metric_observation (organisation_id, id)
      )`);
  await runner.query(
    `create index ix_observation_statement_observation on observation_statement (organisation_id, observation_id)`,
  );
}

/** What goals aim at and follow from, of the tables that came before own metrics did. */
const NAMED_BY_GOALS = ["goal_measure", "goal_derivation"] as const;

async function bindGoals(runner: QueryRunner): Promise<void> {
  for (const table of NAMED_BY_GOALS)
    await runner.query(
      `alter table ${table} add constraint fk_${table}_own_metric foreign key (organisation_id, own_metric_id) references own_metric (organisation_id, id)`,
    );
}

/** Without own metrics nothing can be aimed at by one; the goals stay, with the measures they have besides. */
async function unbindGoals(runner: QueryRunner): Promise<void> {
  await runner.query(`
    delete from goal_target t
    using goal_measure m
    where m.organisation_id = t.organisation_id and m.id = t.measure_id and m.own_metric_id is not null`);
  for (const table of NAMED_BY_GOALS) {
    await runner.query(`delete from ${table} where own_metric_id is not null`);
    await runner.query(`alter table ${table} drop constraint fk_${table}_own_metric`);
  }
}
