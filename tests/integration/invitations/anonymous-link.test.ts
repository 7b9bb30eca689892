import { afterEach, beforeEach, expect, test } from "vitest";
import { createOwner } from "#tests/support/accounts.ts";
import { describeEachDatabase } from "#tests/support/databases.ts";
import { addCustomer, send, statuses } from "#tests/support/invitations.ts";
import { runJobs } from "#tests/support/jobs.ts";
import { useMailListener } from "#tests/support/own-mail-server.ts";
import { startTestServer, type TestServer } from "#tests/support/server.ts";
import { publishedSurvey, sampleSurvey } from "#tests/support/surveys.ts";

describeEachDatabase("the link in a mail of an anonymous survey", (_open, dialect) => {
  const listener = useMailListener(null);
  let server: TestServer;

  beforeEach(async () => {
    server = await startTestServer(await dialect.createUrl());
  });
  afterEach(async () => {
    await server.stop();
  });

  test("opens the survey, notes nobody, and says so once it was used", async () => {
    const owner = await createOwner(server.db);
    const survey = await publishedSurvey(server.db, sampleSurvey({ anonymous: true }));
    await addCustomer(server.db, "ana@example.org");
    const id = await send(server.db, owner, survey.id);
    await runJobs(server.db);
    const link = new URL(/https?:\S+\/s\/\S+/.exec(listener().received[0]?.text ?? "")?.[0] ?? "");
    const look = () =>
      server.send(link.pathname + link.search, { headers: { "User-Agent": "Mozilla/5.0 Firefox/140" } });
    expect((await look()).status).toBe(200);
    expect(await statuses(server.db, id)).toEqual(["ana@example.org sent"]);
    await server.db.deleteFrom("anonymous_tokens").execute();
    const used = await look();
    expect(used.status).toBeGreaterThanOrEqual(403);
    expect(used.status).toBeLessThan(500);
  });
});
