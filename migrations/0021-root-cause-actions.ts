import type { MigrationInterface, QueryRunner } from "typeorm";

/** What somebody did against the cause of an issue. Never edited: an action recorded in error is withdrawn with a reason. */
export class RootCauseActions0021 implements MigrationInterface {
  name = "RootCauseActions1782000000021";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table root_cause_action (
        organisation_id uuid not null,
        id uuid not null,
        category text not null,
        team_id uuid,
        description text not null,
        acted_on date not null,
        recorded_by uuid not null,
        recorded_at timestamptz(3) not null,
        withdrawn_by uuid,
        withdrawn_at timestamptz(3),
        withdrawal_reason text,
        constraint pk_root_cause_action primary key (organisation_id, id),
        constraint fk_root_cause_action_team foreign key (organisation_id, team_id) references team (organisation_id, id),
        constraint fk_root_cause_action_recorded_by foreign key (organisation_id, recorded_by) references person (organisation_id, id),
        constraint fk_root_cause_action_withdrawn_by foreign key (organisation_id, withdrawn_by) references person (organisation_id, id),
        constraint ck_root_cause_action_category check (category <> ''),
        constraint ck_root_cause_action_description check (description <> ''),
        constraint ck_root_cause_action_withdrawn check (
          (withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawal_reason is null))
      )`);
    await runner.query(
      `create index ix_root_cause_action_acted on root_cause_action (organisation_id, acted_on, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table root_cause_action`);
  }
}
