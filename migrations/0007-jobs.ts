import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The door to the job queue. It is a function of the migrating role, so that the role that serves requests needs
 * no right on the queue's own tables; the queue's schema is made by the queue's own migrations.
 */
export class Jobs0007 implements MigrationInterface {
  name = "Jobs1782000000007";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function solvewell_enqueue(task text, payload json) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        perform graphile_worker.add_job(task, payload, queue_name := task, max_attempts := 10);
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function solvewell_enqueue(text, json)`);
  }
}
