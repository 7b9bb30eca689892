import { expect, test } from "vitest";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import {
  listMerges,
  listPairs,
  mergePair,
  undoMerge,
} from "#app/features/duplicates/duplicates.service.server.ts";
import { findPairs } from "#app/features/duplicates/find-pairs.server.ts";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { answerPersonally, send, statuses } from "#tests/support/invitations.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { useMailListener } from "#tests/support/own-mail-server.ts";
import { publishedSurvey } from "#tests/support/surveys.ts";

describeEachDatabase("customers on a mailing's list who are merged", (open) => {
  const listener = useMailListener(null);

  test("take their place along, are not invited again, and get it back", async () => {
    const db = await open();
    const owner = await createOwner(db);
    const survey = await publishedSurvey(db);
    const [kept] = await db.transaction().execute((trx) =>
      resolveCustomers(trx, [
        { externalId: "C1", email: "ana.diaz@example.org", name: "Ana Diaz", jobTitle: "Buyer" },
        { externalId: "C2", email: "anadiaz@example.org", name: "Ana Díaz", phone: "+49 170 1234567" },
      ]),
    );
    const mailing = await send(db, owner, survey.id, { search: "anadiaz@" });
    await runJobs(db);
    expect(await statuses(db, mailing)).toEqual(["anadiaz@example.org sent"]);
    await answerPersonally(db, survey, kept?.id ?? "");

    await findPairs(db, new AbortController().signal);
    const { pairs } = await listPairs(db, null);
    await mergePair(db, owner, pairs[0]?.id ?? "", {});
    expect(await statuses(db, mailing)).toEqual(["ana.diaz@example.org answered"]);
    const again = await send(db, owner, survey.id);
    await runJobs(db);
    expect(await statuses(db, again)).toEqual(["ana.diaz@example.org left-out"]);
    expect(listener().received).toHaveLength(1);

    const [merge] = await listMerges(db);
    await undoMerge(db, owner, merge?.id ?? "");
    expect(await statuses(db, mailing)).toEqual(["anadiaz@example.org sent"]);
  }, 120_000);
});
