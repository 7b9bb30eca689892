import { sql } from "kysely";
import { expect, test } from "vitest";
import { verifyResponses } from "#scripts/kill-rounds/verify.ts";
import { startWeb } from "#scripts/load/earshot-process.ts";
import { findFreePort } from "#scripts/load/free-port.ts";
import { answersFor } from "#scripts/load/load-survey.ts";
import { withOwnInstance } from "#tests/support/own-instance.ts";
import { createRespondent } from "#tests/support/respondent.ts";

// No file may grow past this (blocks of 512 bytes): the write-ahead log ends as it would on a full disk.
const launcher = ["sh", "-c", 'ulimit -f 2048; exec "$@"', "sh"];

const own = withOwnInstance();

/** Ends the log's growth as freeing a disk would: it is folded into the file, which this process may write. */
async function makeRoom(): Promise<void> {
  await sql`pragma wal_checkpoint(truncate)`.execute(own().db);
}

test("a full disk loses no acknowledged answer, says so in the form, and needs no restart", async () => {
  const { db, place, ends } = own();
  const respondent = await createRespondent(db, () => web.origin);
  await makeRoom();
  const web = ends(await startWeb(place, await findFreePort(), launcher));
  const acknowledged = new Map<string, string>();
  const answerUntilFull = async () => {
    for (let tries = 0; tries < 2000; tries += 1) {
      const form = await respondent.open();
      const received = await respondent.answer(form);
      const id = respondent.acknowledged(received);
      if (id === undefined) return { form, received };
      acknowledged.set(form.hidden.key ?? "", id);
    }
    throw new Error("The disk was never full.");
  };
  for (const round of [1, 2]) {
    const { form, received } = await answerUntilFull();
    const key = form.hidden.key ?? "";
    const page = received.body.toString("utf8");
    expect([round, received.status]).toEqual([round, 507]);
    expect(page).toContain("Your answers are not saved yet");
    expect(page).toContain("Not saved: ");
    expect(page).toContain(answersFor(key).get("why"));
    expect(page).toContain(`name="key" value="${key}"`);
    // Still full: reading goes on, writing says so again.
    expect((await respondent.answer(await respondent.open())).status).toBe(507);

    await makeRoom();
    const id = respondent.acknowledged(await respondent.answer(form));
    expect(id).toBeDefined();
    acknowledged.set(key, id ?? "");
  }
  const found = await verifyResponses(db, respondent.surveyId, acknowledged);
  expect(found).toEqual({
    stored: acknowledged.size,
    lost: [],
    halfWritten: [],
    duplicates: [],
    integrity: "ok",
  });
}, 90_000);
