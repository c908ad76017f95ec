import type { MigrationInterface, QueryRunner } from "typeorm";

/** The text and the three state fields that an article and each of its revisions share. */
const CONTENT = `
        title text not null,
        issue text,
        environment text,
        resolution text,
        cause text,
        body text not null,
        language text,
        category text,
        tags text[] not null,
        url text,
        confidence text not null,
        audience text not null,
        governance text not null,`;

const CONTENT_CHECKS = (table: string): string => `
        constraint ck_${table}_confidence check (confidence in ('WORK_IN_PROGRESS','NOT_VALIDATED','VALIDATED','ARCHIVED')),
        constraint ck_${table}_audience check (audience in ('WITHIN','INTERNAL','PARTNER','CUSTOMER','PUBLIC')),
        constraint ck_${table}_governance check (governance in ('EXPERIENCE_BASED','COMPLIANCE_BASED')),
        constraint ck_${table}_title check (title <> '')`;

/** Articles with every revision, who contributed when, links to tickets with their verdicts, and flags. */
export class Knowledge0003 implements MigrationInterface {
  name = "Knowledge1782000000003";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table article (
        organisation_id uuid not null,
        id uuid not null,
        source_id uuid,
        external_id text,
        ${CONTENT.trim()}
        author_id uuid,
        team_id uuid,
        version integer not null,
        content_hash bytea not null,
        created_at timestamptz(3) not null,
        updated_at timestamptz(3) not null,
        archived_at timestamptz(3),
        recorded_at timestamptz(3) not null,
        constraint pk_article primary key (organisation_id, id),
        constraint fk_article_organisation foreign key (organisation_id) references organisation (id),
        constraint fk_article_source foreign key (organisation_id, source_id) references source_system (organisation_id, id),
        constraint fk_article_author foreign key (organisation_id, author_id) references person (organisation_id, id),
        constraint fk_article_team foreign key (organisation_id, team_id) references team (organisation_id, id),
        constraint uq_article_external unique (organisation_id, source_id, external_id),${CONTENT_CHECKS("article")}
      )`);
    await runner.query(`create index ix_article_updated on article (organisation_id, updated_at, id)`);
    await runner.query(`create index ix_article_created on article (organisation_id, created_at, id)`);
    await runner.query(`create index ix_article_title on article (organisation_id, title, id)`);
    await runner.query(`create index ix_article_author on article (organisation_id, author_id, created_at)`);
    await runner.query(`
      create table article_search (
        organisation_id uuid not null,
        article_id uuid not null,
        document tsvector not null,
        constraint pk_article_search primary key (organisation_id, article_id),
        constraint fk_article_search_article foreign key (organisation_id, article_id) references article (organisation_id, id)
      )`);
    await runner.query(`create index ix_article_search_document on article_search using gin (document)`);
    await runner.query(`
      create table article_revision (
        organisation_id uuid not null,
        id uuid not null,
        article_id uuid not null,
        number integer not null,
        change text not null,
        reason text,
        ${CONTENT.trim()}
        content_hash bytea not null,
        edited_by uuid,
        arrived_by text not null,
        occurred_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint pk_article_revision primary key (organisation_id, id),
        constraint fk_article_revision_article foreign key (organisation_id, article_id) references article (organisation_id, id),
        constraint fk_article_revision_person foreign key (organisation_id, edited_by) references person (organisation_id, id),
        constraint uq_article_revision_number unique (organisation_id, article_id, number),
        constraint ck_article_revision_change check (change in ('CREATED','CONTENT','STATE')),
        constraint ck_article_revision_arrived_by check (arrived_by in ('API','FILE','WEBHOOK')),${CONTENT_CHECKS("article_revision")}
      )`);
    await runner.query(`
      create table article_contributor (
        organisation_id uuid not null,
        article_id uuid not null,
        person_id uuid not null,
        since timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint pk_article_contributor primary key (organisation_id, article_id, person_id),
        constraint fk_article_contributor_article foreign key (organisation_id, article_id) references article (organisation_id, id),
        constraint fk_article_contributor_person foreign key (organisation_id, person_id) references person (organisation_id, id)
      )`);
    await runner.query(
      `create index ix_article_contributor_person on article_contributor (organisation_id, person_id)`,
    );
    await runner.query(`
      create table article_link (
        organisation_id uuid not null,
        id uuid not null,
        ticket_id uuid not null,
        article_id uuid not null,
        kind text not null,
        origin text not null,
        linked_by uuid,
        linked_at timestamptz(3) not null,
        article_version integer,
        unlinked_at timestamptz(3),
        unlinked_by uuid,
        unlink_reason text,
        unlink_recorded_at timestamptz(3),
        needs_review boolean not null,
        arrived_by text not null,
        recorded_at timestamptz(3) not null,
        superseded_at timestamptz(3),
        constraint pk_article_link primary key (organisation_id, id),
        constraint fk_article_link_ticket foreign key (organisation_id, ticket_id) references ticket (organisation_id, id),
        constraint fk_article_link_article foreign key (organisation_id, article_id) references article (organisation_id, id),
        constraint fk_article_link_linked_by foreign key (organisation_id, linked_by) references person (organisation_id, id),
        constraint fk_article_link_unlinked_by foreign key (organisation_id, unlinked_by) references person (organisation_id, id),
        constraint ck_article_link_kind check (kind in ('SOLVED_BY','REFERENCED','SENT','CREATED_FROM','IMPROVED','FLAGGED','REJECTED')),
        constraint ck_article_link_origin check (origin in ('AGENT','SELF_SERVICE','AUTOMATION','PARSED_URL','IMPORT')),
        constraint ck_article_link_arrived_by check (arrived_by in ('API','FILE','WEBHOOK')),
        constraint ck_article_link_unlinked check (unlinked_at >= linked_at)
      )`);
    await runner.query(
      `create unique index uq_article_link_open on article_link (organisation_id, ticket_id, article_id, kind)
         where unlinked_at is null and superseded_at is null`,
    );
    await runner.query(
      `create index ix_article_link_article on article_link (organisation_id, article_id, linked_at, id)`,
    );
    await runner.query(
      `create index ix_article_link_ticket on article_link (organisation_id, ticket_id, linked_at, id)`,
    );
    await runner.query(`
      create table link_verdict (
        organisation_id uuid not null,
        id uuid not null,
        link_id uuid not null,
        verdict text not null,
        reviewed_by uuid,
        reviewed_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint pk_link_verdict primary key (organisation_id, id),
        constraint fk_link_verdict_link foreign key (organisation_id, link_id) references article_link (organisation_id, id),
        constraint fk_link_verdict_person foreign key (organisation_id, reviewed_by) references person (organisation_id, id),
        constraint uq_link_verdict unique (organisation_id, link_id, reviewed_at, verdict),
        constraint ck_link_verdict_verdict check (verdict in ('ACCURATE','PARTIAL','INACCURATE','DISPUTED'))
      )`);
    await runner.query(`
      create table article_flag (
        organisation_id uuid not null,
        id uuid not null,
        article_id uuid not null,
        reason text not null,
        note text,
        state text not null,
        raised_by uuid not null,
        raised_at timestamptz(3) not null,
        version integer not null,
        constraint pk_article_flag primary key (organisation_id, id),
        constraint fk_article_flag_article foreign key (organisation_id, article_id) references article (organisation_id, id),
        constraint fk_article_flag_person foreign key (organisation_id, raised_by) references person (organisation_id, id),
        constraint ck_article_flag_reason check (reason in ('INACCURATE','OUTDATED','INCOMPLETE','UNCLEAR','DUPLICATE','WRONG_AUDIENCE','SENSITIVE','BROKEN_LINK','OTHER')),
        constraint ck_article_flag_state check (state in ('OPEN','IN_PROGRESS','FIXED','REJECTED'))
      )`);
    await runner.query(
      `create index ix_article_flag_article on article_flag (organisation_id, article_id, raised_at, id)`,
    );
    await runner.query(`
      create table article_flag_change (
        organisation_id uuid not null,
        id uuid not null,
        flag_id uuid not null,
        state text not null,
        note text,
        changed_by uuid not null,
        changed_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint pk_article_flag_change primary key (organisation_id, id),
        constraint fk_article_flag_change_flag foreign key (organisation_id, flag_id) references article_flag (organisation_id, id),
        constraint fk_article_flag_change_person foreign key (organisation_id, changed_by) references person (organisation_id, id),
        constraint ck_article_flag_change_state check (state in ('OPEN','IN_PROGRESS','FIXED','REJECTED'))
      )`);
    await runner.query(
      `create index ix_article_flag_change_flag on article_flag_change (organisation_id, flag_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      "article_flag_change",
      "article_flag",
      "link_verdict",
      "article_link",
      "article_contributor",
      "article_revision",
      "article_search",
      "article",
    ])
      await runner.query(`drop table ${table}`);
  }
}
