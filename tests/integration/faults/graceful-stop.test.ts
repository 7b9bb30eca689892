import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { createRandom } from "#app/features/sample-company/random.ts";
import { createRespondents } from "#scripts/kill-rounds/respondents.ts";
import { verifyResponses } from "#scripts/kill-rounds/verify.ts";
import { startWeb } from "#scripts/load/earshot-process.ts";
import { findFreePort } from "#scripts/load/free-port.ts";
import { publishLoadSurvey } from "#scripts/load/load-survey.ts";
import { withOwnInstance } from "#tests/support/own-instance.ts";
import { createRespondent } from "#tests/support/respondent.ts";

const own = withOwnInstance();
const whole = { lost: [], halfWritten: [], duplicates: [], integrity: "ok" };

test("answers under way when the server is told to stop are stored and acknowledged", async () => {
  const { db, place, ends } = own();
  const respondent = await createRespondent(db, () => web.origin);
  const web = ends(await startWeb(place, await findFreePort()));
  const forms = await Promise.all(Array.from({ length: 5 }, () => respondent.open()));
  let unlock = () => {};
  const locked = new Promise<void>((resolve) => {
    unlock = resolve;
  });
  // Somebody else's write keeps the answers under way for as long as the test needs.
  const holding = db.transaction().execute(async (trx) => {
    await trx.deleteFrom("instance_settings").where("name", "=", "nothing").execute();
    await locked;
  });
  const answers = Promise.all(forms.map((form) => respondent.answer(form)));
  await pause(700);
  const begun = performance.now();
  const stopping = web.stop();
  await pause(700);
  unlock();
  await holding;
  const ids = (await answers).map((received) => respondent.acknowledged(received));
  expect(await stopping).toBe(0);
  expect(performance.now() - begun).toBeLessThan(10_000);
  const acknowledged = new Map(forms.map(({ hidden }, at) => [hidden.key ?? "", ids[at] ?? ""]));
  expect(new Set(ids).size).toBe(5);
  expect(await verifyResponses(db, respondent.surveyId, acknowledged)).toEqual({ stored: 5, ...whole });
}, 60_000);

test("under load every acknowledged answer is stored, and the server has ended within ten seconds", async () => {
  const { db, place, ends } = own();
  const survey = await publishLoadSurvey(db);
  const port = await findFreePort();
  const respondents = createRespondents(survey.path, createRandom(7).next);
  for (const milliseconds of [300, 900, 1700]) {
    const web = ends(await startWeb(place, port));
    const answering = respondents.answerUntilDown(web.origin);
    await pause(milliseconds);
    const begun = performance.now();
    expect(await web.stop()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    await answering;
  }
  expect(respondents.surprises).toEqual([]);
  expect(respondents.acknowledged.size).toBeGreaterThan(50);
  const found = await verifyResponses(db, survey.id, respondents.acknowledged);
  expect(found).toMatchObject(whole);
  expect(found.stored).toBeGreaterThanOrEqual(respondents.acknowledged.size);
}, 90_000);
