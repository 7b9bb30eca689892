import type { Actor } from "#app/features/accounts/account.schema.ts";
import { generateSampleCompany } from "#app/features/sample-company/generate-sample-company.ts";
import { nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { loadSample } from "#scripts/demo/load-sample.ts";
import { silentStages } from "#scripts/demo/stages.ts";
import type { Figure } from "./bench.ts";
import { seconds, whole } from "./figures.ts";

/**
 * Loads the sample company as the demo does and measures the stage in which everything said is read, grouped into
 * themes and counted into profiles.
 */
export async function analyseSample(db: Db, owner: Actor): Promise<Figure[]> {
  const begun = new Map<string, number>();
  let stage = "";
  const took = new Map<string, number>();
  await loadSample(db, generateSampleCompany({ seed: 1, now: nowIso() }), owner, {
    ...silentStages,
    begin(title) {
      stage = title;
      begun.set(title, performance.now());
    },
    end() {
      took.set(stage, (performance.now() - (begun.get(stage) ?? 0)) / 1000);
    },
  });
  const { items } = await db
    .selectFrom("feedback_items")
    .select(({ fn }) => fn.countAll().as("items"))
    .where("analysed_at", "is not", null)
    .executeTakeFirstOrThrow();
  const analysing = took.get("Analysing what was said") ?? Number.NaN;
  const total = [...took.values()].reduce((sum, value) => sum + value, 0);
  return [
    { what: "Items read, grouped and counted", value: `${whole(Number(items))} in ${seconds(analysing)}` },
    { what: "Items a second", value: whole(Number(items) / analysing) },
    { what: "Loading and analysing the whole sample", value: seconds(total) },
  ];
}
