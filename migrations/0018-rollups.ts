import type { MigrationInterface, QueryRunner } from "typeorm";

/** The sums of a scope, a month and a metric; integers, so that they add up to the bit in any order. */
const SUMS = `
        numerator bigint not null,
        undecided bigint not null,
        denominator bigint not null,
        reviewed_links integer not null`;

/**
 * Figures are served from monthly cells kept beside the facts; closed months are published once, and what changes them
 * afterwards is a restatement; the person a fact is about can dispute it; a setting that decides who sees figures keeps
 * its history.
 */
export class Rollups0018 implements MigrationInterface {
  name = "Rollups1782000000018";

  async up(runner: QueryRunner): Promise<void> {
    await createRollups(runner);
    await createPublications(runner);
    await createDisputes(runner);
    await runner.query(`
      create table organisation_setting_change (
        organisation_id uuid not null,
        id uuid not null,
        setting text not null,
        value_before text not null,
        value_after text not null,
        purpose text not null,
        changed_by uuid,
        recorded_at timestamptz(3) not null,
        constraint pk_organisation_setting_change primary key (organisation_id, id),
        constraint fk_organisation_setting_change_organisation foreign key (organisation_id) references organisation (id),
        constraint fk_organisation_setting_change_person foreign key (organisation_id, changed_by) references person (organisation_id, id),
        constraint ck_organisation_setting_change_setting check (setting in ('TEAM_ONLY_MODE')),
        constraint ck_organisation_setting_change_differs check (value_before <> value_after)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      "organisation_setting_change",
      "fact_dispute_event",
      "fact_dispute",
      "restatement",
      "published_figure",
      "outcome_rollup",
    ])
      await runner.query(`drop table ${table}`);
    await runner.query(`drop index ix_outcome_fact_maturing`);
    await runner.query(`drop index ix_outcome_fact_id`);
  }
}

async function createRollups(runner: QueryRunner): Promise<void> {
  await runner.query(`
      create table outcome_rollup (
        organisation_id uuid not null,
        id uuid not null,
        metric text not null,
        month date not null,
        person_id uuid,
        team_id uuid,
        exclusion text,${SUMS},
        facts integer not null,
        constraint pk_outcome_rollup primary key (organisation_id, id),
        constraint fk_outcome_rollup_organisation foreign key (organisation_id) references organisation (id),
        constraint ck_outcome_rollup_month check (extract(day from month) = 1)
      )`);
  await runner.query(
    `create unique index uq_outcome_rollup_cell on outcome_rollup
         (organisation_id, metric, month, person_id, team_id, exclusion) nulls not distinct`,
  );
  await runner.query(
    `create index ix_outcome_fact_maturing on outcome_fact (organisation_id, metric, matures_at, occurred_on)
         where superseded_at is null and matures_at is not null`,
  );
  await runner.query(`create index ix_outcome_fact_id on outcome_fact (organisation_id, id)`);
  // The cells of the facts that are there already; from now on they are kept with every change of a fact.
  await runner.query(
    `insert into outcome_rollup
         (organisation_id, id, metric, month, person_id, team_id, exclusion, numerator, undecided, denominator, reviewed_links, facts)
       select
         f.organisation_id, gen_random_uuid(), f.metric, date_trunc('month', f.occurred_on)::date, f.person_id, f.team_id, f.exclusion,
         sum(f.numerator), sum(f.undecided), sum(f.denominator), sum(f.reviewed_links), count(*)
       from outcome_fact f
       where f.superseded_at is null
       group by f.organisation_id, f.metric, date_trunc('month', f.occurred_on), f.person_id, f.team_id, f.exclusion`,
  );
}

async function createPublications(runner: QueryRunner): Promise<void> {
  await runner.query(`
      create table published_figure (
        organisation_id uuid not null,
        id uuid not null,
        metric text not null,
        definition_version integer not null,
        month date not null,
        level text not null,
        scope_id uuid not null,${SUMS},
        exclusions jsonb not null,
        durations_ms bigint[],
        release text not null,
        replaces_id uuid,
        published_by uuid,
        published_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        constraint pk_published_figure primary key (organisation_id, id),
        constraint fk_published_figure_organisation foreign key (organisation_id) references organisation (id),
        constraint fk_published_figure_replaces foreign key (organisation_id, replaces_id) references published_figure (organisation_id, id),
        constraint fk_published_figure_person foreign key (organisation_id, published_by) references person (organisation_id, id),
        constraint ck_published_figure_level check (level in ('PERSON','TEAM','ORGANISATION')),
        constraint ck_published_figure_month check (extract(day from month) = 1),
        constraint ck_published_figure_release check (release in ('SHOWN','TOO_FEW_PEOPLE','PROTECTS_OTHERS','NOT_FOR_PEERS'))
      )`);
  await runner.query(
    `create unique index uq_published_figure_current on published_figure (organisation_id, metric, month, level, scope_id) where superseded_at is null`,
  );
  await runner.query(
    `create unique index uq_published_figure_first on published_figure (organisation_id, metric, month, level, scope_id) where replaces_id is null`,
  );
  await runner.query(`
      create table restatement (
        organisation_id uuid not null,
        id uuid not null,
        figure_id uuid not null,
        reason text not null,${SUMS},
        exclusions jsonb not null,
        durations_ms bigint[],
        opened_at timestamptz(3) not null,
        closed_at timestamptz(3),
        outcome text,
        closed_by uuid,
        note text,
        new_figure_id uuid,
        constraint pk_restatement primary key (organisation_id, id),
        constraint fk_restatement_figure foreign key (organisation_id, figure_id) references published_figure (organisation_id, id),
        constraint fk_restatement_new_figure foreign key (organisation_id, new_figure_id) references published_figure (organisation_id, id),
        constraint fk_restatement_person foreign key (organisation_id, closed_by) references person (organisation_id, id),
        constraint ck_restatement_reason check (reason in ('LATE_FACTS','DISPUTE_UPHELD','MEMBERSHIP_CHANGED')),
        constraint ck_restatement_outcome check (outcome in ('PUBLISHED','LAPSED','REPLACED')),
        constraint ck_restatement_closed check ((closed_at is null) = (outcome is null)),
        constraint ck_restatement_published check ((new_figure_id is not null) = coalesce(outcome = 'PUBLISHED', false))
      )`);
  await runner.query(
    `create unique index uq_restatement_open on restatement (organisation_id, figure_id) where closed_at is null`,
  );
  await runner.query(`create index ix_restatement_opened on restatement (organisation_id, opened_at, id)`);
}

async function createDisputes(runner: QueryRunner): Promise<void> {
  await runner.query(`
      create table fact_dispute (
        organisation_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        metric text not null,
        subject_id uuid not null,
        ticket_id uuid,
        article_id uuid,
        occurred_at timestamptz(3) not null,
        occurred_on date not null,
        fact_id uuid not null,
        reason text not null,
        state text not null,
        filed_at timestamptz(3) not null,
        resolved_by uuid,
        resolved_at timestamptz(3),
        resolution text,
        version integer not null,
        constraint pk_fact_dispute primary key (organisation_id, id),
        constraint fk_fact_dispute_person foreign key (organisation_id, person_id) references person (organisation_id, id),
        constraint fk_fact_dispute_resolver foreign key (organisation_id, resolved_by) references person (organisation_id, id),
        constraint fk_fact_dispute_ticket foreign key (organisation_id, ticket_id) references ticket (organisation_id, id),
        constraint ck_fact_dispute_state check (state in ('OPEN','UPHELD','REJECTED','WITHDRAWN')),
        constraint ck_fact_dispute_resolved check ((state in ('UPHELD','REJECTED')) = (resolved_by is not null and resolution is not null)),
        constraint ck_fact_dispute_resolver check (resolved_by <> person_id)
      )`);
  await runner.query(
    `create unique index uq_fact_dispute_open on fact_dispute (organisation_id, metric, subject_id, person_id, occurred_at, article_id) nulls not distinct
         where state = 'OPEN'`,
  );
  await runner.query(
    `create index ix_fact_dispute_person on fact_dispute (organisation_id, person_id, filed_at)`,
  );
  await runner.query(`create index ix_fact_dispute_subject on fact_dispute (organisation_id, subject_id)`);
  await runner.query(`
      create table fact_dispute_event (
        organisation_id uuid not null,
        id uuid not null,
        dispute_id uuid not null,
        state_before text,
        state_after text not null,
        note text not null,
        actor_id uuid not null,
        recorded_at timestamptz(3) not null,
        constraint pk_fact_dispute_event primary key (organisation_id, id),
        constraint fk_fact_dispute_event_dispute foreign key (organisation_id, dispute_id) references fact_dispute (organisation_id, id),
        constraint fk_fact_dispute_event_actor foreign key (organisation_id, actor_id) references person (organisation_id, id),
        constraint ck_fact_dispute_event_state check (state_after in ('OPEN','UPHELD','REJECTED','WITHDRAWN'))
      )`);
  await runner.query(
    `create index ix_fact_dispute_event_dispute on fact_dispute_event (organisation_id, dispute_id, recorded_at)`,
  );
}
