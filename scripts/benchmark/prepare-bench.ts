import { randomBytes } from "node:crypto";
import type { Actor } from "#app/features/accounts/account.schema.ts";
import { openSession } from "#app/features/accounts/sessions.service.server.ts";
import { createFirstOwner } from "#app/features/accounts/setup.service.server.ts";
import { type Db, openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import type { Place } from "#scripts/load/earshot-process.ts";
import { startWeb } from "#scripts/load/earshot-process.ts";
import { findFreePort } from "#scripts/load/free-port.ts";
import { publishLoadSurvey } from "#scripts/load/load-survey.ts";
import type { Bench } from "./bench.ts";

/** An empty instance that is set up; gives its open database and its owner. */
export async function prepareInstance({ databaseUrl }: Place): Promise<{ db: Db; owner: Actor }> {
  const db = openDatabase(databaseUrl);
  await migrateToLatest(db);
  const password = randomBytes(16).toString("hex");
  const owner = await createFirstOwner(db, { name: "Olive Owner", email: "owner@example.com", password });
  return { db, owner };
}

/** Publishes the survey, signs the owner in and starts the web server. */
export async function startBench(
  place: Place,
  { db, owner }: { db: Db; owner: Actor },
  amounts: Pick<Bench, "seconds" | "texts" | "rows" | "customers">,
): Promise<Bench> {
  const survey = await publishLoadSurvey(db);
  const cookie = `earshot=${await openSession(db, owner.id, "benchmark")}`;
  const web = await startWeb(place, await findFreePort());
  return { place, db, owner, web, survey, cookie, ...amounts };
}
