import { mkdir } from "node:fs/promises";
import { isSetUp } from "#app/features/accounts/setup.service.server.ts";
import { generateSampleCompany } from "#app/features/sample-company/generate-sample-company.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Env } from "#app/lib/env.server.ts";
import { ExpectedError } from "#app/lib/errors.ts";
import { type Db, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { createDemoAccounts } from "./accounts.ts";
import { removeDemo } from "./clean-up.ts";
import { type DemoState, readDemoState, writeDemoState } from "./demo-state.ts";
import { loadSample } from "./load-sample.ts";
import { portray } from "./portraits.ts";
import { askSample } from "./sample-asking.ts";
import { addSampleBehaviour } from "./sample-behaviour.ts";
import { commentOnSample } from "./sample-comments.ts";
import { lookBackOnSample } from "./sample-drift.ts";
import { auditSample } from "./sample-knowledge.ts";
import { addSamplePeople } from "./sample-people.ts";
import { reviewSample } from "./sample-reviews.ts";
import { weighSample } from "./sample-worth.ts";
import type { Stages } from "./stages.ts";

const SEED = 1;

/**
 * Fills an empty database with the sample company, analysed and portrayed. What an earlier, broken off preparation
 * left is removed first. Throws an ExpectedError where the database holds an instance that is not the demo's.
 */
export async function prepareDemo(env: Env, stages: Stages): Promise<DemoState> {
  const known = await readDemoState(env.dataDir);
  if (known !== undefined && known.preparedAt === null) await removeDemo(env);
  await mkdir(env.dataDir, { recursive: true });
  const db = openDatabase(env.databaseUrl);
  try {
    await migrateToLatest(db);
    return await fill(db, env, stages);
  } finally {
    await db.destroy();
  }
}

async function fill(db: Db, env: Env, stages: Stages): Promise<DemoState> {
  if (await isSetUp(db)) {
    throw new ExpectedError(
      "This database holds an instance already, so the sample company is not loaded into it. Name an empty one in DATA_DIR or DATABASE_URL.",
    );
  }
  const state: DemoState = { now: nowIso(), databaseUrl: env.databaseUrl, accounts: [], preparedAt: null };
  // Written before anything else, so that what is broken off is known to be the demo's.
  await writeDemoState(env.dataDir, state);
  stages.begin("Accounts");
  const { owner, accounts } = await createDemoAccounts(db);
  stages.end(`${accounts.length} people`);
  const sample = generateSampleCompany({ seed: SEED, now: state.now });
  const attributes = await loadSample(db, sample, owner, stages);
  stages.begin("What customers do");
  const happened = await addSampleBehaviour(db, sample, state.now);
  stages.end(`${happened.toLocaleString("en-GB")} visits, referrals and e-mails opened`);
  stages.begin("Segments and personas");
  const made = await portray(db, owner, attributes);
  await commentOnSample(db, owner);
  await lookBackOnSample(db);
  stages.end(`${made.segments} segments, ${made.personas} published personas`);
  stages.begin("Reviews");
  await reviewSample(db, owner, stages);
  stages.end("a launch, reviews that are due, one that was decided");
  stages.begin("Asking customers");
  const answers = await askSample(db, owner, stages);
  stages.end(`two assumptions of a persona asked about, ${answers} answers`);
  stages.begin("Best customers");
  await weighSample(db, owner, attributes, stages);
  stages.end("an ideal that is put to the test");
  await addSamplePeople(db, owner, stages);
  await auditSample(db);
  const prepared = { ...state, accounts, preparedAt: nowIso() };
  await writeDemoState(env.dataDir, prepared);
  return prepared;
}
