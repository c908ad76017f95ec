import type { MigrationInterface, QueryRunner } from "typeorm";

/** Goals on outcome metrics only: the check constraint has no word for an activity. */
export class Goals0006 implements MigrationInterface {
  name = "Goals1782000000006";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal (
        organisation_id uuid not null,
        id uuid not null,
        level text not null,
        owner_person_id uuid,
        owner_team_id uuid,
        parent_id uuid,
        parent_why text,
        title text not null,
        rationale text not null,
        metric text not null,
        definition_version integer not null,
        form text not null,
        baseline double precision,
        target double precision,
        band_low double precision,
        band_high double precision,
        period_start date not null,
        period_end date not null,
        state text not null,
        proposed_by uuid not null,
        version integer not null,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        constraint pk_goal primary key (organisation_id, id),
        constraint fk_goal_organisation foreign key (organisation_id) references organisation (id),
        constraint fk_goal_owner_person foreign key (organisation_id, owner_person_id) references person (organisation_id, id),
        constraint fk_goal_owner_team foreign key (organisation_id, owner_team_id) references team (organisation_id, id),
        constraint fk_goal_parent foreign key (organisation_id, parent_id) references goal (organisation_id, id),
        constraint fk_goal_proposed_by foreign key (organisation_id, proposed_by) references person (organisation_id, id),
        constraint ck_goal_level check (level in ('STRATEGY','ORGANISATION','TEAM','PERSON')),
        constraint ck_goal_owner check (
          (level = 'PERSON' and owner_person_id is not null and owner_team_id is null)
          or (level = 'TEAM' and owner_team_id is not null and owner_person_id is null)
          or (level in ('STRATEGY','ORGANISATION') and owner_person_id is null and owner_team_id is null)),
        constraint ck_goal_metric check (metric in ('ACCURATE_REUSE_PER_100','CALLBACK_RATE','REOPEN_RATE','DUP_BURDEN','CSAT_SHARE')),
        constraint ck_goal_form check (
          (form = 'REACH' and baseline is not null and target is not null and baseline <> target and band_low is null and band_high is null)
          or (form = 'BAND' and band_low is not null and band_high is not null and band_low < band_high and target is null)),
        constraint ck_goal_period check (period_end > period_start),
        constraint ck_goal_parent_self check (parent_id <> id),
        constraint ck_goal_state check (state in ('DRAFT','PROPOSED','AGREED','TRIAL','ACTIVE','ACHIEVED','MISSED','WITHDRAWN'))
      )`);
    await runner.query(`create index ix_goal_owner_person on goal (organisation_id, owner_person_id)`);
    await runner.query(`create index ix_goal_owner_team on goal (organisation_id, owner_team_id)`);
    await runner.query(`create index ix_goal_parent on goal (organisation_id, parent_id)`);
    await runner.query(`create index ix_goal_created on goal (organisation_id, created_at, id)`);
    await runner.query(`
      create table goal_event (
        organisation_id uuid not null,
        id uuid not null,
        goal_id uuid not null,
        state text not null,
        goal_version integer not null,
        actor_id uuid not null,
        reason text,
        occurred_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint pk_goal_event primary key (organisation_id, id),
        constraint fk_goal_event_goal foreign key (organisation_id, goal_id) references goal (organisation_id, id),
        constraint fk_goal_event_actor foreign key (organisation_id, actor_id) references person (organisation_id, id)
      )`);
    await runner.query(
      `create index ix_goal_event_goal on goal_event (organisation_id, goal_id, occurred_at)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["goal_event", "goal"]) await runner.query(`drop table ${table}`);
  }
}
