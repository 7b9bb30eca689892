import { sql } from "kysely";
import { expect, test } from "vitest";
import { enqueue } from "#app/jobs/queue.server.ts";
import { createRunner } from "#app/jobs/runner.server.ts";
import type { Db } from "#db/client.server.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { single, testRegistry } from "#tests/support/test-jobs.ts";

/** Tickets end as late as on a machine that is busy. */
async function endTicketsLate(db: Db): Promise<void> {
  await sql`create function late() returns trigger language plpgsql
    as 'begin perform pg_sleep(0.3); return old; end'`.execute(db);
  await sql`create trigger late before delete on graphile_worker._private_jobs
    for each row execute function late()`.execute(db);
}

describeEachDatabase("running all jobs that are due", (open, { name }) => {
  test("goes on with those that have the key of one whose ticket still ends", async () => {
    const db = await open();
    if (name === "postgres") await endTicketsLate(db);
    let left = 2;
    const registry = testRegistry(
      async () => undefined,
      async () => {
        if (left > 0) await enqueue(db, single, {});
        left -= 1;
      },
    );
    const runAll = () => createRunner({ db, registry }).runUntilIdle();
    await enqueue(db, single, {});
    expect(await runAll()).toHaveLength(3);
    await enqueue(db, single, {});
    expect(await runAll()).toHaveLength(1);
  });
});
