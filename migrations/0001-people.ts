import type { MigrationInterface, QueryRunner } from "typeorm";

/** A validity that is known from `recorded_at` until `superseded_at`: the two clocks of every fact about people. */
const BITEMPORAL = `
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz(3) not null,
  superseded_at timestamptz(3)`;

/** Organisations, teams, people, and everything about them that is only true for a while. */
export class People0001 implements MigrationInterface {
  name = "People1782000000001";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create extension if not exists btree_gist`);
    await runner.query(`
      create table organisation (
        id uuid not null,
        slug text not null,
        name text not null,
        time_zone text not null,
        team_only_mode boolean not null,
        callback_window_days integer not null,
        is_demo boolean not null,
        created_at timestamptz(3) not null,
        constraint pk_organisation primary key (id),
        constraint uq_organisation_slug unique (slug),
        constraint ck_organisation_slug check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
        constraint ck_organisation_callback_window check (callback_window_days between 1 and 30)
      )`);
    await runner.query(`
      create table source_system (
        organisation_id uuid not null,
        id uuid not null,
        name text not null,
        kind text not null,
        url text,
        csat_positive_from integer not null,
        created_at timestamptz(3) not null,
        constraint pk_source_system primary key (organisation_id, id),
        constraint fk_source_system_organisation foreign key (organisation_id) references organisation (id),
        constraint uq_source_system_name unique (organisation_id, name),
        constraint ck_source_system_name check (name ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
        constraint ck_source_system_kind check (kind in ('ZENDESK','JIRA_SM','SERVICENOW','FRESHDESK','GLPI','ZAMMAD','GENERIC'))
      )`);
    await runner.query(`
      create table team (
        organisation_id uuid not null,
        id uuid not null,
        source_id uuid,
        external_id text,
        name text not null,
        version integer not null,
        created_at timestamptz(3) not null,
        constraint pk_team primary key (organisation_id, id),
        constraint fk_team_organisation foreign key (organisation_id) references organisation (id),
        constraint fk_team_source foreign key (organisation_id, source_id) references source_system (organisation_id, id),
        constraint uq_team_external unique (organisation_id, source_id, external_id)
      )`);
    await runner.query(`
      create table team_placement (
        organisation_id uuid not null,
        id uuid not null,
        team_id uuid not null,
        parent_id uuid,${BITEMPORAL},
        constraint pk_team_placement primary key (organisation_id, id),
        constraint fk_team_placement_team foreign key (organisation_id, team_id) references team (organisation_id, id),
        constraint fk_team_placement_parent foreign key (organisation_id, parent_id) references team (organisation_id, id),
        constraint ck_team_placement_validity check (valid_to > valid_from),
        constraint ck_team_placement_self check (parent_id <> team_id),
        constraint ex_team_placement_overlap exclude using gist
          (organisation_id with =, team_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
      )`);
    await runner.query(
      `create index ix_team_placement_parent on team_placement (organisation_id, parent_id)`,
    );
    await runner.query(`
      create table person (
        organisation_id uuid not null,
        id uuid not null,
        display_name text not null,
        email text,
        is_person boolean not null,
        time_zone text not null,
        joined_on date not null,
        left_on date,
        version integer not null,
        created_at timestamptz(3) not null,
        constraint pk_person primary key (organisation_id, id),
        constraint fk_person_organisation foreign key (organisation_id) references organisation (id),
        constraint uq_person_email unique (organisation_id, email),
        constraint ck_person_stay check (left_on >= joined_on),
        constraint ck_person_email check (email = lower(email))
      )`);
    await runner.query(`create index ix_person_name on person (organisation_id, display_name, id)`);
    await runner.query(`
      create table person_identity (
        organisation_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        source_id uuid not null,
        external_id text not null,
        recorded_at timestamptz(3) not null,
        constraint pk_person_identity primary key (organisation_id, id),
        constraint fk_person_identity_person foreign key (organisation_id, person_id) references person (organisation_id, id),
        constraint fk_person_identity_source foreign key (organisation_id, source_id) references source_system (organisation_id, id),
        constraint uq_person_identity_external unique (organisation_id, source_id, external_id)
      )`);
    await runner.query(
      `create index ix_person_identity_person on person_identity (organisation_id, person_id)`,
    );
    await runner.query(`
      create table membership (
        organisation_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        team_id uuid not null,
        role text not null,${BITEMPORAL},
        constraint pk_membership primary key (organisation_id, id),
        constraint fk_membership_person foreign key (organisation_id, person_id) references person (organisation_id, id),
        constraint fk_membership_team foreign key (organisation_id, team_id) references team (organisation_id, id),
        constraint ck_membership_role check (role in ('MEMBER','LEADER')),
        constraint ck_membership_validity check (valid_to > valid_from),
        constraint ex_membership_overlap exclude using gist
          (organisation_id with =, person_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
      )`);
    await runner.query(
      `create index ix_membership_team on membership (organisation_id, team_id, valid_from)`,
    );
    await runner.query(`
      create table reporting_line (
        organisation_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        manager_id uuid not null,${BITEMPORAL},
        constraint pk_reporting_line primary key (organisation_id, id),
        constraint fk_reporting_line_person foreign key (organisation_id, person_id) references person (organisation_id, id),
        constraint fk_reporting_line_manager foreign key (organisation_id, manager_id) references person (organisation_id, id),
        constraint ck_reporting_line_validity check (valid_to > valid_from),
        constraint ck_reporting_line_self check (manager_id <> person_id),
        constraint ex_reporting_line_overlap exclude using gist
          (organisation_id with =, person_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
      )`);
    await runner.query(
      `create index ix_reporting_line_manager on reporting_line (organisation_id, manager_id, valid_from)`,
    );
    await runner.query(`
      create table proficiency (
        organisation_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        level text not null,${BITEMPORAL},
        constraint pk_proficiency primary key (organisation_id, id),
        constraint fk_proficiency_person foreign key (organisation_id, person_id) references person (organisation_id, id),
        constraint ck_proficiency_level check (level in ('NONE','CANDIDATE','CONTRIBUTOR','PUBLISHER')),
        constraint ck_proficiency_validity check (valid_to > valid_from),
        constraint ex_proficiency_overlap exclude using gist
          (organisation_id with =, person_id with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
      )`);
    await runner.query(`
      create table program_role (
        organisation_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        role text not null,${BITEMPORAL},
        constraint pk_program_role primary key (organisation_id, id),
        constraint fk_program_role_person foreign key (organisation_id, person_id) references person (organisation_id, id),
        constraint ck_program_role_role check (role in ('ADMINISTRATOR','COACH','KNOWLEDGE_DOMAIN_EXPERT')),
        constraint ck_program_role_validity check (valid_to > valid_from),
        constraint ex_program_role_overlap exclude using gist
          (organisation_id with =, person_id with =, role with =, daterange(valid_from, valid_to) with &&) where (superseded_at is null)
      )`);
    await runner.query(`
      create table access_token (
        organisation_id uuid not null,
        id uuid not null,
        secret_hash bytea not null,
        label text not null,
        person_id uuid,
        source_id uuid,
        scopes text[] not null,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        revoked_at timestamptz(3),
        last_used_at timestamptz(3),
        constraint pk_access_token primary key (organisation_id, id),
        constraint uq_access_token_id unique (id),
        constraint fk_access_token_person foreign key (organisation_id, person_id) references person (organisation_id, id),
        constraint fk_access_token_source foreign key (organisation_id, source_id) references source_system (organisation_id, id),
        constraint ck_access_token_subject check ((person_id is null) <> (source_id is null))
      )`);
    await runner.query(`
      create table access_log (
        organisation_id uuid not null,
        id uuid not null,
        at timestamptz(3) not null,
        viewer_id uuid not null,
        subject_id uuid not null,
        what text not null,
        constraint pk_access_log primary key (organisation_id, id),
        constraint fk_access_log_viewer foreign key (organisation_id, viewer_id) references person (organisation_id, id),
        constraint fk_access_log_subject foreign key (organisation_id, subject_id) references person (organisation_id, id)
      )`);
    await runner.query(
      `create index ix_access_log_subject on access_log (organisation_id, subject_id, at, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      "access_log",
      "access_token",
      "program_role",
      "proficiency",
      "reporting_line",
      "membership",
      "person_identity",
      "person",
      "team_placement",
      "team",
      "source_system",
      "organisation",
    ])
      await runner.query(`drop table ${table}`);
  }
}
