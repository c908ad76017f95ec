import type { MigrationInterface, QueryRunner } from "typeorm";

/** The limits that a figure over time is held against, locked by somebody for a reason; former ones stay on record. */
export class MetricBaselines0022 implements MigrationInterface {
  name = "MetricBaselines1782000000022";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table metric_baseline (
        organisation_id uuid not null,
        id uuid not null,
        metric text not null,
        definition_version integer not null,
        level text not null,
        scope_id uuid not null,
        granularity text not null,
        starts_on date not null,
        ends_on date not null,
        method text not null,
        variant text,
        centre double precision not null,
        moving_range double precision,
        low double precision,
        high double precision,
        range_limit double precision,
        points integer not null,
        cases double precision,
        reason text not null,
        locked_by uuid not null,
        recorded_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        constraint pk_metric_baseline primary key (organisation_id, id),
        constraint fk_metric_baseline_organisation foreign key (organisation_id) references organisation (id),
        constraint fk_metric_baseline_by foreign key (organisation_id, locked_by) references person (organisation_id, id),
        constraint ck_metric_baseline_level check (level in ('PERSON','TEAM','ORGANISATION')),
        constraint ck_metric_baseline_granularity check (granularity in ('DAY','WEEK','MONTH','QUARTER','YEAR')),
        constraint ck_metric_baseline_period check (starts_on < ends_on),
        constraint ck_metric_baseline_points check (points >= 8),
        constraint ck_metric_baseline_method check (case method
          when 'XMR' then variant in ('MEAN','MEDIAN') and moving_range is not null and low is not null and high is not null and range_limit is not null
          when 'P_CHART' then cases is not null
          else false end),
        constraint ck_metric_baseline_known check (superseded_at >= recorded_at)
      )`);
    await runner.query(
      `create unique index uq_metric_baseline_current on metric_baseline
         (organisation_id, metric, level, scope_id, granularity) where superseded_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table metric_baseline`);
  }
}
