import type { MigrationInterface, QueryRunner } from "typeorm";

/** What every table here has: the key of an organisation's row. */
const key = (table: string): string =>
  `organisation_id uuid not null, id uuid not null, constraint pk_${table} primary key (organisation_id, id)`;

/** A composite foreign key to a row of the same organisation. */
const belongs = (name: string, column: string, table: string): string =>
  `constraint ${name} foreign key (organisation_id, ${column}) references ${table} (organisation_id, id)`;

/**
 * Goals of several measures, aligned to several parents, derived from something, acknowledged by their owner.
 *
 * What a goal aimed at moves from the goal itself to its first measure; its one parent becomes the first alignment.
 */
export class GoalMeasures0015 implements MigrationInterface {
  name = "GoalMeasures1782000000015";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table goal
        add column category text,
        add column ambition text not null default 'COMMITTED',
        add column roll_up text not null default 'NONE',
        add column terms_version integer not null default 1,
        add constraint ck_goal_category check (category in ('TECHNICAL','CUSTOMER_SERVICE','WORK_ETHIC','DEVELOPMENT','KNOWLEDGE','LEADERSHIP')),
        add constraint ck_goal_ambition check (ambition in ('COMMITTED','STRETCH')),
        add constraint ck_goal_roll_up check (roll_up in ('NONE','WEIGHTED_MEAN','SUM_OF_TARGETS','POOLED_METRIC'))`);
    await runner.query(
      `alter table goal alter column ambition drop default, alter column roll_up drop default, alter column terms_version drop default`,
    );
    await this.createAlignment(runner);
    await this.createMeasures(runner);
    await this.createWords(runner);
    await this.createCatalogue(runner);
    await this.moveGoals(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.moveGoalsBack(runner);
    const tables = [
      "goal_limit",
      "goal_note",
      "goal_derivation",
      "work_standard",
      "goal_acknowledgement",
      "goal_assessment",
      "goal_milestone_mark",
      "goal_milestone",
      "goal_target",
      "goal_measure",
      "goal_alignment",
    ];
    for (const table of tables) await runner.query(`drop table ${table}`);
    await runner.query(
      `alter table goal drop column category, drop column ambition, drop column roll_up, drop column terms_version`,
    );
  }

  private async createAlignment(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal_alignment (
        ${key("goal_alignment")},
        child_id uuid not null,
        parent_id uuid not null,
        why text not null,
        weight_bps integer,
        aligned_by uuid not null,
        recorded_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        ${belongs("fk_goal_alignment_child", "child_id", "goal")},
        ${belongs("fk_goal_alignment_parent", "parent_id", "goal")},
        ${belongs("fk_goal_alignment_by", "aligned_by", "person")},
        constraint ck_goal_alignment_self check (child_id <> parent_id),
        constraint ck_goal_alignment_weight check (weight_bps between 1 and 10000),
        constraint ck_goal_alignment_known check (superseded_at >= recorded_at)
      )`);
    await runner.query(
      `create unique index uq_goal_alignment_current on goal_alignment (organisation_id, child_id, parent_id) where superseded_at is null`,
    );
    await runner.query(`create index ix_goal_alignment_child on goal_alignment (organisation_id, child_id)`);
    await runner.query(
      `create index ix_goal_alignment_parent on goal_alignment (organisation_id, parent_id)`,
    );
  }

  private async createMeasures(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal_measure (
        ${key("goal_measure")},
        goal_id uuid not null,
        terms_version integer not null,
        position integer not null,
        kind text not null,
        weight_bps integer not null,
        metric text,
        own_metric_id uuid,
        definition_version integer,
        statement text,
        anchors text[] not null,
        examples text[] not null,
        recorded_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        ${belongs("fk_goal_measure_goal", "goal_id", "goal")},
        constraint ck_goal_measure_kind check (kind in ('REACH','AT_LEAST','AT_MOST','BAND','MILESTONE','BEHAVIOUR')),
        constraint ck_goal_measure_metric check (
          num_nonnulls(metric, own_metric_id) = case when kind in ('REACH','AT_LEAST','AT_MOST','BAND') then 1 else 0 end
          and num_nonnulls(metric, own_metric_id) = num_nonnulls(definition_version)),
        constraint ck_goal_measure_aim check (metric in ('ACCURATE_REUSE_PER_100','LINK_ACCURACY','DUP_BURDEN','CALLBACK_RATE','REOPEN_RATE','COMPLAINT_RATE','TIME_TO_RESOLVE','CSAT_SHARE','FIRST_CONTACT_RESOLUTION','PUBLISH_LAG','VISIBLE_AT_CLOSURE','SELF_SERVICE_SUCCESS','FALSE_DEFLECTION','TIME_TO_PROFICIENCY','LICENSED_SHARE','ROOT_CAUSE_REMOVALS','CONTENT_STANDARD_ADHERENCE','PROCESS_ALIGNMENT')),
        constraint ck_goal_measure_behaviour check (
          (kind = 'BEHAVIOUR') = (statement is not null) and (kind = 'BEHAVIOUR') = (cardinality(examples) > 0)),
        constraint ck_goal_measure_weight check (weight_bps between 1 and 10000),
        constraint ck_goal_measure_known check (superseded_at >= recorded_at)
      )`);
    await runner.query(
      `create unique index uq_goal_measure_current on goal_measure (organisation_id, goal_id, position) where superseded_at is null`,
    );
    await runner.query(`create index ix_goal_measure_goal on goal_measure (organisation_id, goal_id)`);
    await runner.query(
      `create index ix_goal_measure_metric on goal_measure (organisation_id, metric) where superseded_at is null`,
    );
    await runner.query(
      `create index ix_goal_measure_own_metric on goal_measure (organisation_id, own_metric_id) where superseded_at is null`,
    );
    await runner.query(`
      create table goal_target (
        ${key("goal_target")},
        measure_id uuid not null,
        effective_from date not null,
        baseline double precision,
        target double precision,
        band_low double precision,
        band_high double precision,
        reason text,
        set_by uuid not null,
        recorded_at timestamptz(3) not null,
        ${belongs("fk_goal_target_measure", "measure_id", "goal_measure")},
        ${belongs("fk_goal_target_by", "set_by", "person")},
        constraint ck_goal_target_form check (
          (target is not null and band_low is null and band_high is null and baseline is distinct from target)
          or (target is null and baseline is null and band_low is not null and band_high is not null and band_low < band_high))
      )`);
    await runner.query(
      `create index ix_goal_target_measure on goal_target (organisation_id, measure_id, effective_from)`,
    );
    await runner.query(`
      create table goal_milestone (
        ${key("goal_milestone")},
        measure_id uuid not null,
        position integer not null,
        text text not null,
        weight_bps integer not null,
        due_on date not null,
        recorded_at timestamptz(3) not null,
        ${belongs("fk_goal_milestone_measure", "measure_id", "goal_measure")},
        constraint uq_goal_milestone_position unique (organisation_id, measure_id, position),
        constraint ck_goal_milestone_weight check (weight_bps between 1 and 10000)
      )`);
    await runner.query(`
      create table goal_milestone_mark (
        ${key("goal_milestone_mark")},
        milestone_id uuid not null,
        done_on date,
        note text,
        marked_by uuid not null,
        recorded_at timestamptz(3) not null,
        ${belongs("fk_goal_milestone_mark_milestone", "milestone_id", "goal_milestone")},
        ${belongs("fk_goal_milestone_mark_by", "marked_by", "person")}
      )`);
    await runner.query(
      `create index ix_goal_milestone_mark_milestone on goal_milestone_mark (organisation_id, milestone_id, recorded_at)`,
    );
  }

  private async createWords(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal_assessment (
        ${key("goal_assessment")},
        measure_id uuid not null,
        party text not null,
        finding text not null,
        words text not null,
        assessed_by uuid not null,
        recorded_at timestamptz(3) not null,
        ${belongs("fk_goal_assessment_measure", "measure_id", "goal_measure")},
        ${belongs("fk_goal_assessment_by", "assessed_by", "person")},
        constraint ck_goal_assessment_party check (party in ('OWNER','LEADER','ADMINISTRATOR')),
        constraint ck_goal_assessment_finding check (finding in ('SHOWN','PARTLY_SHOWN','NOT_SHOWN'))
      )`);
    await runner.query(
      `create index ix_goal_assessment_measure on goal_assessment (organisation_id, measure_id, recorded_at)`,
    );
    await runner.query(`
      create table goal_acknowledgement (
        ${key("goal_acknowledgement")},
        goal_id uuid not null,
        terms_version integer not null,
        in_own_words text not null,
        person_id uuid not null,
        recorded_at timestamptz(3) not null,
        ${belongs("fk_goal_acknowledgement_goal", "goal_id", "goal")},
        ${belongs("fk_goal_acknowledgement_person", "person_id", "person")}
      )`);
    await runner.query(
      `create index ix_goal_acknowledgement_goal on goal_acknowledgement (organisation_id, goal_id, recorded_at)`,
    );
    await runner.query(`
      create table goal_note (
        ${key("goal_note")},
        goal_id uuid not null,
        text text not null,
        written_by uuid not null,
        recorded_at timestamptz(3) not null,
        ${belongs("fk_goal_note_goal", "goal_id", "goal")},
        ${belongs("fk_goal_note_by", "written_by", "person")}
      )`);
    await runner.query(`create index ix_goal_note_goal on goal_note (organisation_id, goal_id, recorded_at)`);
  }

  private async createCatalogue(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table work_standard (
        ${key("work_standard")},
        kind text not null,
        source text not null,
        text text not null,
        version integer not null,
        replaces_id uuid,
        created_by uuid not null,
        created_at timestamptz(3) not null,
        retired_at timestamptz(3),
        retired_by uuid,
        retire_reason text,
        constraint fk_work_standard_organisation foreign key (organisation_id) references organisation (id),
        ${belongs("fk_work_standard_replaces", "replaces_id", "work_standard")},
        ${belongs("fk_work_standard_created_by", "created_by", "person")},
        ${belongs("fk_work_standard_retired_by", "retired_by", "person")},
        constraint uq_work_standard_replaces unique (organisation_id, replaces_id),
        constraint ck_work_standard_kind check (kind in ('JOB_REQUIREMENT','TRAINING_STANDARD')),
        constraint ck_work_standard_version check (version > 0 and (version = 1) = (replaces_id is null)),
        constraint ck_work_standard_retired check (
          (retired_at is null) = (retired_by is null) and (retired_at is null) = (retire_reason is null))
      )`);
    await runner.query(
      `create index ix_work_standard_created on work_standard (organisation_id, created_at, id)`,
    );
    await runner.query(`
      create table goal_derivation (
        ${key("goal_derivation")},
        goal_id uuid not null,
        kind text not null,
        standard_id uuid,
        parent_id uuid,
        metric text,
        own_metric_id uuid,
        definition_version integer,
        recorded_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        ${belongs("fk_goal_derivation_goal", "goal_id", "goal")},
        ${belongs("fk_goal_derivation_standard", "standard_id", "work_standard")},
        ${belongs("fk_goal_derivation_parent", "parent_id", "goal")},
        constraint ck_goal_derivation_kind check (case kind
          when 'WORK_STANDARD' then standard_id is not null
          when 'PARENT_GOAL' then parent_id is not null
          when 'METRIC' then num_nonnulls(metric, own_metric_id) = 1
          else false end and num_nonnulls(standard_id, parent_id, metric, own_metric_id) = 1),
        constraint ck_goal_derivation_metric check (num_nonnulls(metric, own_metric_id) = num_nonnulls(definition_version)),
        constraint ck_goal_derivation_known check (superseded_at >= recorded_at)
      )`);
    await runner.query(`create index ix_goal_derivation_goal on goal_derivation (organisation_id, goal_id)`);
    await runner.query(
      `create index ix_goal_derivation_standard on goal_derivation (organisation_id, standard_id)`,
    );
    await runner.query(`
      create table goal_limit (
        ${key("goal_limit")},
        person integer not null,
        team integer not null,
        set_by uuid not null,
        recorded_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        constraint fk_goal_limit_organisation foreign key (organisation_id) references organisation (id),
        ${belongs("fk_goal_limit_by", "set_by", "person")},
        constraint ck_goal_limit_range check (person between 1 and 20 and team between 1 and 20),
        constraint ck_goal_limit_known check (superseded_at >= recorded_at)
      )`);
    await runner.query(
      `create unique index uq_goal_limit_current on goal_limit (organisation_id) where superseded_at is null`,
    );
  }

  private async moveGoals(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into goal_measure
        (organisation_id, id, goal_id, terms_version, position, kind, weight_bps, metric, definition_version, anchors, examples, recorded_at)
      select g.organisation_id, gen_random_uuid(), g.id, 1, 1, g.form, 10000, g.metric, g.definition_version, '{}', '{}', g.created_at
      from goal g`);
    await runner.query(`
      insert into goal_target
        (organisation_id, id, measure_id, effective_from, baseline, target, band_low, band_high, set_by, recorded_at)
      select g.organisation_id, gen_random_uuid(), m.id, g.period_start,
        case g.form when 'REACH' then g.baseline end, g.target, g.band_low, g.band_high, g.proposed_by, g.created_at
      from goal g
      join goal_measure m on m.organisation_id = g.organisation_id and m.goal_id = g.id`);
    await runner.query(`
      insert into goal_alignment (organisation_id, id, child_id, parent_id, why, aligned_by, recorded_at)
      select g.organisation_id, gen_random_uuid(), g.id, g.parent_id, coalesce(g.parent_why, g.rationale), g.proposed_by, g.updated_at
      from goal g where g.parent_id is not null`);
    await runner.query(`
      insert into goal_derivation (organisation_id, id, goal_id, kind, metric, definition_version, recorded_at)
      select g.organisation_id, gen_random_uuid(), g.id, 'METRIC', g.metric, g.definition_version, g.created_at
      from goal g`);
    await runner.query(`drop index ix_goal_parent`);
    await runner.query(`
      alter table goal
        drop constraint ck_goal_metric, drop constraint ck_goal_form, drop constraint ck_goal_parent_self, drop constraint fk_goal_parent,
        drop column metric, drop column definition_version, drop column form, drop column baseline, drop column target,
        drop column band_low, drop column band_high, drop column parent_id, drop column parent_why`);
  }

  /** The former shape holds one way or band and one parent: of several the first is kept, and goals without either go. */
  private async moveGoalsBack(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table goal
        add column metric text, add column definition_version integer, add column form text,
        add column baseline double precision, add column target double precision,
        add column band_low double precision, add column band_high double precision,
        add column parent_id uuid, add column parent_why text`);
    await runner.query(`
      update goal g
      set metric = m.metric, definition_version = m.definition_version, form = m.kind,
        baseline = t.baseline, target = t.target, band_low = t.band_low, band_high = t.band_high
      from (
        select distinct on (m.organisation_id, m.goal_id) m.* from goal_measure m
        where m.superseded_at is null and m.kind in ('REACH','BAND')
          and m.metric in ('ACCURATE_REUSE_PER_100','CALLBACK_RATE','REOPEN_RATE','DUP_BURDEN','CSAT_SHARE')
        order by m.organisation_id, m.goal_id, m.position
      ) m
      join lateral (
        select t.* from goal_target t where t.organisation_id = m.organisation_id and t.measure_id = m.id
        order by t.effective_from desc, t.recorded_at desc limit 1
      ) t on true
      where m.organisation_id = g.organisation_id and m.goal_id = g.id`);
    await runner.query(`
      update goal g set parent_id = a.parent_id, parent_why = a.why
      from (
        select distinct on (a.organisation_id, a.child_id) a.* from goal_alignment a
        join goal p on p.organisation_id = a.organisation_id and p.id = a.parent_id and p.metric is not null
        where a.superseded_at is null
        order by a.organisation_id, a.child_id, a.recorded_at, a.id
      ) a
      where a.organisation_id = g.organisation_id and a.child_id = g.id and g.metric is not null`);
    for (const table of [
      "goal_limit",
      "goal_note",
      "goal_derivation",
      "goal_acknowledgement",
      "goal_assessment",
    ])
      await runner.query(`delete from ${table}`);
    for (const table of [
      "goal_milestone_mark",
      "goal_milestone",
      "goal_target",
      "goal_measure",
      "goal_alignment",
    ])
      await runner.query(`delete from ${table}`);
    await runner.query(
      `delete from goal_event e using goal g where g.organisation_id = e.organisation_id and g.id = e.goal_id and g.metric is null`,
    );
    await runner.query(`delete from goal where metric is null`);
    await runner.query(`
      alter table goal
        alter column metric set not null, alter column definition_version set not null, alter column form set not null,
        add constraint fk_goal_parent foreign key (organisation_id, parent_id) references goal (organisation_id, id),
        add constraint ck_goal_metric check (metric in ('ACCURATE_REUSE_PER_100','CALLBACK_RATE','REOPEN_RATE','DUP_BURDEN','CSAT_SHARE')),
        add constraint ck_goal_form check (
          (form = 'REACH' and baseline is not null and target is not null and baseline <> target and band_low is null and band_high is null)
          or (form = 'BAND' and band_low is not null and band_high is not null and band_low < band_high and target is null)),
        add constraint ck_goal_parent_self check (parent_id <> id)`);
    await runner.query(`create index ix_goal_parent on goal (organisation_id, parent_id)`);
  }
}
