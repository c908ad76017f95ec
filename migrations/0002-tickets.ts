import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tickets: what each source said and when we learnt it (append-only), and the current state folded from it. */
export class Tickets0002 implements MigrationInterface {
  name = "Tickets1782000000002";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ticket (
        organisation_id uuid not null,
        id uuid not null,
        source_id uuid not null,
        external_id text not null,
        display_key text,
        kind text not null,
        status text not null,
        raw_status text,
        priority text,
        channel text,
        category text,
        project text,
        queue text,
        customer_key text,
        requester_key text,
        opened_at timestamptz(3) not null,
        first_response_at timestamptz(3),
        resolved_at timestamptz(3),
        closed_at timestamptz(3),
        reopen_count integer not null,
        assignee_id uuid,
        resolver_id uuid,
        touched_by uuid[] not null,
        unmatched_people text[] not null,
        handle_seconds integer,
        csat integer,
        csat_answered_at timestamptz(3),
        csat_asked_at timestamptz(3),
        parent_external_id text,
        merged_into_external_id text,
        repeat_of_external_id text,
        repeat_reason text,
        is_spam boolean not null,
        url text,
        source_updated_at timestamptz(3) not null,
        source_version bigint not null,
        content_hash bytea not null,
        recorded_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        constraint pk_ticket primary key (organisation_id, id),
        constraint fk_ticket_source foreign key (organisation_id, source_id) references source_system (organisation_id, id),
        constraint fk_ticket_assignee foreign key (organisation_id, assignee_id) references person (organisation_id, id),
        constraint fk_ticket_resolver foreign key (organisation_id, resolver_id) references person (organisation_id, id),
        constraint uq_ticket_external unique (organisation_id, source_id, external_id),
        constraint ck_ticket_external_id check (external_id <> '' and length(external_id) <= 255),
        constraint ck_ticket_kind check (kind in ('INCIDENT','REQUEST','COMPLAINT','WORK_ORDER','OTHER')),
        constraint ck_ticket_status check (status in ('NEW','OPEN','PENDING','ON_HOLD','RESOLVED','CLOSED','CANCELLED')),
        constraint ck_ticket_repeat_reason check (repeat_reason in ('NOT_RESOLVED','NEW_ISSUE','CUSTOMER_INFO_MISSING','EXTERNAL_DEPENDENCY','UNKNOWN')),
        constraint ck_ticket_handle_seconds check (handle_seconds >= 0)
      )`);
    await runner.query(`create index ix_ticket_opened on ticket (organisation_id, opened_at, id)`);
    await runner.query(`create index ix_ticket_resolved on ticket (organisation_id, resolved_at, id)`);
    await runner.query(`create index ix_ticket_updated on ticket (organisation_id, updated_at, id)`);
    await runner.query(`create index ix_ticket_requester on ticket (organisation_id, requester_key)`);
    for (const relation of ["parent", "repeat_of", "merged_into"])
      await runner.query(
        `create index ix_ticket_${relation} on ticket (organisation_id, source_id, ${relation}_external_id) where ${relation}_external_id is not null`,
      );
    await runner.query(
      `create index ix_ticket_resolver on ticket (organisation_id, resolver_id, resolved_at)`,
    );
    await runner.query(`create index ix_ticket_assignee on ticket (organisation_id, assignee_id, opened_at)`);
    await runner.query(`
      create table ticket_observation (
        organisation_id uuid not null,
        occurred_on date not null,
        id uuid not null,
        ticket_id uuid not null,
        source_updated_at timestamptz(3) not null,
        source_version bigint not null,
        content jsonb not null,
        content_hash bytea not null,
        arrived_by text not null,
        recorded_at timestamptz(3) not null,
        constraint pk_ticket_observation primary key (organisation_id, occurred_on, id),
        constraint fk_ticket_observation_ticket foreign key (organisation_id, ticket_id) references ticket (organisation_id, id),
        constraint ck_ticket_observation_arrived_by check (arrived_by in ('API','FILE','WEBHOOK'))
      )`);
    await runner.query(
      `create index ix_ticket_observation_ticket on ticket_observation (organisation_id, ticket_id)`,
    );
    await runner.query(`
      create table ticket_status_change (
        organisation_id uuid not null,
        occurred_on date not null,
        id uuid not null,
        ticket_id uuid not null,
        status text not null,
        occurred_at timestamptz(3) not null,
        by_person_id uuid,
        source_event_id text,
        recorded_at timestamptz(3) not null,
        constraint pk_ticket_status_change primary key (organisation_id, occurred_on, id),
        constraint fk_ticket_status_change_ticket foreign key (organisation_id, ticket_id) references ticket (organisation_id, id),
        constraint fk_ticket_status_change_person foreign key (organisation_id, by_person_id) references person (organisation_id, id),
        constraint uq_ticket_status_change unique (organisation_id, ticket_id, occurred_on, occurred_at, status),
        constraint ck_ticket_status_change_status check (status in ('NEW','OPEN','PENDING','ON_HOLD','RESOLVED','CLOSED','CANCELLED'))
      )`);
    await runner.query(`
      create table no_article_statement (
        organisation_id uuid not null,
        id uuid not null,
        ticket_id uuid not null,
        reason text not null,
        note text,
        stated_by uuid,
        stated_at timestamptz(3) not null,
        withdrawn_at timestamptz(3),
        recorded_at timestamptz(3) not null,
        constraint pk_no_article_statement primary key (organisation_id, id),
        constraint fk_no_article_statement_ticket foreign key (organisation_id, ticket_id) references ticket (organisation_id, id),
        constraint fk_no_article_statement_person foreign key (organisation_id, stated_by) references person (organisation_id, id),
        constraint ck_no_article_statement_reason check (reason in ('SPAM','ADMINISTRATIVE','ONE_OFF','NOT_KNOWLEDGE_WORK','OTHER'))
      )`);
    await runner.query(
      `create unique index uq_no_article_statement_open on no_article_statement (organisation_id, ticket_id) where withdrawn_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["no_article_statement", "ticket_status_change", "ticket_observation", "ticket"])
      await runner.query(`drop table ${table}`);
  }
}
