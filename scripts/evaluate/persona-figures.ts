import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { requestDrafts } from "#app/features/personas/drafting/request-drafts.server.ts";
import { segmentsOfSuggestions } from "#app/features/personas/drafting/suggested-segments.server.ts";
import { generateSampleCompany } from "#app/features/sample-company/generate-sample-company.ts";
import { nowIso } from "#app/lib/clock.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { createDemoAccounts } from "#scripts/demo/accounts.ts";
import { loadSample } from "#scripts/demo/load-sample.ts";
import { addSampleBehaviour } from "#scripts/demo/sample-behaviour.ts";
import { silentStages } from "#scripts/demo/stages.ts";
import type { Figure } from "./figure.ts";
import { comparePersonas } from "./persona-truth.ts";
import { measureStaying } from "./resampled-lines.ts";

const RESAMPLES = 5;

/** Personas of the suggested groups of the sample company against what was planted in it. Its files go through the import, into DATA_DIR. */
export async function measurePersonas(): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), "earshot-personas-"));
  const db = openDatabase(`file:${path.join(folder, "personas.db")}`);
  try {
    await migrateToLatest(db);
    const { owner } = await createDemoAccounts(db);
    const now = nowIso();
    const sample = generateSampleCompany({ seed: 1, now });
    await loadSample(db, sample, owner, silentStages);
    await addSampleBehaviour(db, sample, now);
    await requestDrafts(db, await segmentsOfSuggestions(db, [], owner), owner);
    const truth = await comparePersonas(db, sample);
    process.stdout.write(`${truth.table.join("\n")}\n`);
    const stay = await measureStaying(db, folder, RESAMPLES);
    const figure = (measure: string, value: number, bar: number): Figure => ({
      ...{ ability: "personas drafted", set: "sample company", measure, value, bar },
    });
    return [
      figure("groups", truth.groups, 0.8),
      figure("pains", truth.pains, 0.7),
      figure("goals", truth.goals, 0.7),
      figure("evidence", truth.withEvidence, 0.8),
      figure("lines stay", stay, 0.7),
    ];
  } finally {
    await db.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
