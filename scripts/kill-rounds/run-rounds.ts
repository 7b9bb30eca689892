import { setTimeout as pause } from "node:timers/promises";
import { createRandom } from "#app/features/sample-company/random.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { type Place, startWeb } from "#scripts/load/earshot-process.ts";
import { findFreePort } from "#scripts/load/free-port.ts";
import { publishLoadSurvey } from "#scripts/load/load-survey.ts";
import { createRespondents } from "./respondents.ts";
import { type Findings, verifyResponses } from "./verify.ts";

const FIRST_RECEIPT_MS = 30_000;

export interface Round {
  startMs: number;
  /** From the first receipt of the round. */
  killedAfterMs: number;
  acknowledged: number;
}

export interface Outcome extends Findings {
  acknowledged: number;
  contradicted: number;
  surprises: string[];
}

/** Kills the web server again and again while it is being answered, then looks at what is left. */
export async function runRounds(
  place: Place,
  options: { rounds: number; seed: number; onRound(round: Round): void },
): Promise<Outcome> {
  const { next } = createRandom(options.seed);
  const db = openDatabase(place.databaseUrl);
  await migrateToLatest(db);
  const survey = await publishLoadSurvey(db);
  await db.destroy();
  const port = await findFreePort();
  const respondents = createRespondents(survey.path, next);
  const { acknowledged } = respondents;
  for (let round = 0; round < options.rounds; round += 1) {
    const before = acknowledged.size;
    const killedAfterMs = Math.round(200 + next() * 2800);
    const web = await startWeb(place, port);
    const answering = respondents.answerUntilDown(web.origin);
    // Counted from the first receipt: on a busy machine the server would else die before it was answered at all.
    const patience = performance.now() + FIRST_RECEIPT_MS;
    while (acknowledged.size === before && performance.now() < patience) await pause(10);
    await pause(killedAfterMs);
    await web.kill();
    await answering;
    options.onRound({ startMs: web.startMs, killedAfterMs, acknowledged: acknowledged.size - before });
  }
  const web = await startWeb(place, port);
  await respondents.sendWhatIsOpen(web.origin);
  await web.stop();
  const after = openDatabase(place.databaseUrl);
  const findings = await verifyResponses(after, survey.id, acknowledged);
  await after.destroy();
  const { contradicted, surprises } = respondents;
  return { ...findings, acknowledged: acknowledged.size, contradicted: contradicted.size, surprises };
}
