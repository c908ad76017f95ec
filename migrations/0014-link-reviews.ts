import type { MigrationInterface, QueryRunner } from "typeorm";

/** Reviews of the accuracy of links: which link was drawn for whom, what they said, and which links held credit waits for. */
export class LinkReviews0014 implements MigrationInterface {
  name = "LinkReviews1782000000014";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table link_review_request (
        organisation_id uuid not null,
        id uuid not null,
        link_id uuid not null,
        not_for uuid[] not null,
        recorded_at timestamptz(3) not null,
        constraint pk_link_review_request primary key (organisation_id, id),
        constraint fk_link_review_request_link foreign key (organisation_id, link_id) references article_link (organisation_id, id),
        constraint uq_link_review_request unique (organisation_id, link_id)
      )`);
    await runner.query(`
      create table link_review_assignment (
        organisation_id uuid not null,
        id uuid not null,
        link_id uuid not null,
        reviewer_id uuid not null,
        purpose text not null,
        seed integer not null,
        is_twice boolean not null,
        drawn_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint pk_link_review_assignment primary key (organisation_id, id),
        constraint fk_link_review_assignment_link foreign key (organisation_id, link_id) references article_link (organisation_id, id),
        constraint fk_link_review_assignment_reviewer foreign key (organisation_id, reviewer_id) references person (organisation_id, id),
        constraint uq_link_review_assignment unique (organisation_id, link_id, reviewer_id),
        constraint ck_link_review_assignment_purpose check (purpose in ('SAMPLE','HELD_CREDIT'))
      )`);
    await runner.query(
      `create index ix_link_review_assignment_reviewer on link_review_assignment (organisation_id, reviewer_id, drawn_at)`,
    );
    await runner.query(`
      create table link_review_opinion (
        organisation_id uuid not null,
        id uuid not null,
        assignment_id uuid not null,
        verdict text not null,
        note text,
        given_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint pk_link_review_opinion primary key (organisation_id, id),
        constraint fk_link_review_opinion_assignment foreign key (organisation_id, assignment_id) references link_review_assignment (organisation_id, id),
        constraint uq_link_review_opinion unique (organisation_id, assignment_id),
        constraint ck_link_review_opinion_verdict check (verdict in ('ACCURATE','PARTIAL','INACCURATE')),
        constraint ck_link_review_opinion_note check (verdict = 'ACCURATE' or note is not null)
      )`);
    await runner.query(
      `create index ix_link_review_opinion_given on link_review_opinion (organisation_id, given_at)`,
    );
    // What can be drawn for review: recent links in force by which a ticket was solved.
    await runner.query(
      `create index ix_article_link_solved on article_link (organisation_id, linked_at)
         where kind = 'SOLVED_BY' and unlinked_at is null and superseded_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ix_article_link_solved`);
    for (const table of ["link_review_opinion", "link_review_assignment", "link_review_request"])
      await runner.query(`drop table ${table}`);
  }
}
