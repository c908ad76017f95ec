import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables to which rows are only ever added, in the order in which they are dropped. */
const APPEND_ONLY = [
  "obstacle_event",
  "obstacle_goal",
  "goal_opinion_answer",
  "goal_opinion",
  "goal_check_in_remark",
  "goal_check_in",
];

/**
 * The conversation about goals: check-ins, opinions and obstacles. What somebody said stays as it was said: a trigger
 * refuses every change of it, and what became of it is a row of its own.
 */
export class GoalConversation0016 implements MigrationInterface {
  name = "GoalConversation1782000000016";

  async up(runner: QueryRunner): Promise<void> {
    await this.createCheckIns(runner);
    await this.createOpinions(runner);
    await this.createObstacles(runner);
    await runner.query(`
      create function solvewell_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'rows of % are never changed: add one that says what became of it', tg_table_name;
      end $$`);
    for (const table of APPEND_ONLY)
      await runner.query(
        `create trigger tr_${table}_append_only before update on ${table} for each row execute function solvewell_append_only()`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...APPEND_ONLY, "obstacle"]) await runner.query(`drop table ${table}`);
    await runner.query(`drop function solvewell_append_only()`);
  }

  private async createCheckIns(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal_check_in (
        organisation_id uuid not null,
        id uuid not null,
        goal_id uuid not null,
        author_id uuid not null,
        author_side text not null,
        note text not null,
        confidence text not null,
        confidence_reason text not null,
        support_asked text,
        support_given text,
        recorded_at timestamptz(3) not null,
        constraint pk_goal_check_in primary key (organisation_id, id),
        constraint fk_goal_check_in_goal foreign key (organisation_id, goal_id) references goal (organisation_id, id),
        constraint fk_goal_check_in_author foreign key (organisation_id, author_id) references person (organisation_id, id),
        constraint ck_goal_check_in_side check (author_side in ('OWNER','LEADER')),
        constraint ck_goal_check_in_confidence check (confidence in ('ON_TRACK','AT_RISK','OFF_TRACK'))
      )`);
    await runner.query(
      `create index ix_goal_check_in_goal on goal_check_in (organisation_id, goal_id, recorded_at)`,
    );
    await runner.query(`
      create table goal_check_in_remark (
        organisation_id uuid not null,
        id uuid not null,
        check_in_id uuid not null,
        kind text not null,
        author_id uuid not null,
        text text,
        recorded_at timestamptz(3) not null,
        constraint pk_goal_check_in_remark primary key (organisation_id, id),
        constraint fk_goal_check_in_remark_check_in foreign key (organisation_id, check_in_id) references goal_check_in (organisation_id, id),
        constraint fk_goal_check_in_remark_author foreign key (organisation_id, author_id) references person (organisation_id, id),
        constraint ck_goal_check_in_remark_kind check (kind = 'ACKNOWLEDGEMENT' or (kind = 'ANNOTATION' and text is not null))
      )`);
    await runner.query(
      `create index ix_goal_check_in_remark_check_in on goal_check_in_remark (organisation_id, check_in_id, recorded_at)`,
    );
    await runner.query(
      `create unique index uq_goal_check_in_remark_acknowledgement on goal_check_in_remark (organisation_id, check_in_id) where kind = 'ACKNOWLEDGEMENT'`,
    );
  }

  private async createOpinions(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal_opinion (
        organisation_id uuid not null,
        id uuid not null,
        goal_id uuid not null,
        author_id uuid not null,
        addressee_id uuid,
        kind text not null,
        text text,
        recorded_at timestamptz(3) not null,
        constraint pk_goal_opinion primary key (organisation_id, id),
        constraint fk_goal_opinion_goal foreign key (organisation_id, goal_id) references goal (organisation_id, id),
        constraint fk_goal_opinion_author foreign key (organisation_id, author_id) references person (organisation_id, id),
        constraint fk_goal_opinion_addressee foreign key (organisation_id, addressee_id) references person (organisation_id, id),
        constraint ck_goal_opinion_kind check (kind in ('AGREE','TOO_EASY','TOO_HARD','UNCLEAR','UNFAIR')),
        constraint ck_goal_opinion_text check (kind = 'AGREE' or text is not null)
      )`);
    await runner.query(
      `create index ix_goal_opinion_goal on goal_opinion (organisation_id, goal_id, recorded_at)`,
    );
    await runner.query(
      `create index ix_goal_opinion_addressee on goal_opinion (organisation_id, addressee_id, recorded_at)`,
    );
    await runner.query(`
      create table goal_opinion_answer (
        organisation_id uuid not null,
        id uuid not null,
        opinion_id uuid not null,
        author_id uuid not null,
        text text not null,
        recorded_at timestamptz(3) not null,
        constraint pk_goal_opinion_answer primary key (organisation_id, id),
        constraint fk_goal_opinion_answer_opinion foreign key (organisation_id, opinion_id) references goal_opinion (organisation_id, id),
        constraint fk_goal_opinion_answer_author foreign key (organisation_id, author_id) references person (organisation_id, id),
        constraint uq_goal_opinion_answer_opinion unique (organisation_id, opinion_id)
      )`);
  }

  private async createObstacles(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table obstacle (
        organisation_id uuid not null,
        id uuid not null,
        reported_by uuid not null,
        cause text not null,
        text text not null,
        starts_on date not null,
        ends_on date,
        state text not null,
        suspends_verdict boolean not null,
        version integer not null,
        reported_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        constraint pk_obstacle primary key (organisation_id, id),
        constraint fk_obstacle_organisation foreign key (organisation_id) references organisation (id),
        constraint fk_obstacle_reported_by foreign key (organisation_id, reported_by) references person (organisation_id, id),
        constraint ck_obstacle_cause check (cause in ('PERSON','KNOWLEDGE','PROCESS','TOOL','STAFFING','PRODUCT','POLICY','CUSTOMER','UNKNOWN')),
        constraint ck_obstacle_state check (state in ('REPORTED','ACCEPTED','IN_PROGRESS','RESOLVED','REJECTED')),
        constraint ck_obstacle_days check (ends_on > starts_on),
        constraint ck_obstacle_suspends check (not suspends_verdict or state in ('ACCEPTED','IN_PROGRESS','RESOLVED')),
        constraint ck_obstacle_resolved check (state <> 'RESOLVED' or ends_on is not null)
      )`);
    await runner.query(`create index ix_obstacle_reported on obstacle (organisation_id, reported_at, id)`);
    await runner.query(`
      create table obstacle_goal (
        organisation_id uuid not null,
        obstacle_id uuid not null,
        goal_id uuid not null,
        constraint pk_obstacle_goal primary key (organisation_id, obstacle_id, goal_id),
        constraint fk_obstacle_goal_obstacle foreign key (organisation_id, obstacle_id) references obstacle (organisation_id, id),
        constraint fk_obstacle_goal_goal foreign key (organisation_id, goal_id) references goal (organisation_id, id)
      )`);
    await runner.query(`create index ix_obstacle_goal_goal on obstacle_goal (organisation_id, goal_id)`);
    await runner.query(`
      create table obstacle_event (
        organisation_id uuid not null,
        id uuid not null,
        obstacle_id uuid not null,
        obstacle_version integer not null,
        step text not null,
        state text not null,
        suspends_verdict boolean not null,
        ends_on date,
        actor_id uuid not null,
        reason text,
        recorded_at timestamptz(3) not null,
        constraint pk_obstacle_event primary key (organisation_id, id),
        constraint fk_obstacle_event_obstacle foreign key (organisation_id, obstacle_id) references obstacle (organisation_id, id),
        constraint fk_obstacle_event_actor foreign key (organisation_id, actor_id) references person (organisation_id, id),
        constraint uq_obstacle_event_version unique (organisation_id, obstacle_id, obstacle_version),
        constraint ck_obstacle_event_step check (step in ('REPORT','STATE','SUSPENSION'))
      )`);
  }
}
