import { withoutSamples } from "#app/features/imports/detection/without-samples.ts";
import { newTimelessId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { holdsText } from "#db/sql/holds-text.ts";
import type { Eraser } from "../eraser.repository.server.ts";
import { inJson, wordsOf } from "../needles.ts";

const PIECE = 50;

/** Forgets what imports changed of some records (at most 500): it holds what they said before and after. */
export async function forgetTraces(trx: Db, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length === 0) return;
  await trx
    .deleteFrom("import_changes")
    .where(isAnyOf(trx, "record_id", recordIds))
    .execute();
}

/** The before and after of imports that name the person, whatever they were about. */
export const changesEraser: Eraser = {
  key: "import-changes",
  async erase(trx, subject) {
    await forgetTraces(trx, subject.customerIds);
    const gone = await trx
      .deleteFrom("import_changes")
      .where((eb) => {
        const wanted = inJson(wordsOf(subject));
        return eb.or([holdsText("changes", wanted), holdsText("kept", wanted)]);
      })
      .executeTakeFirst();
    return { count: Number(gone.numDeletedRows) };
  },
};

/** Rows that were left out: they stay counted, with neither cells nor the words of the reason. */
export const rejectedRowsEraser: Eraser = {
  key: "rejected-rows",
  async erase(trx, subject) {
    const wanted = inJson(wordsOf(subject));
    const emptied = await trx
      .updateTable("import_rejections")
      .set({ cells: "[]", reason: "it named a person who was erased; nothing of it was kept" })
      .where((eb) => eb.or([holdsText("cells", wanted), holdsText("reason", wanted)]))
      .executeTakeFirst();
    return { count: Number(emptied.numUpdatedRows) };
  },
};

/** Dry runs that show a row of the person; whoever wants one looks again. */
export const dryRunsEraser: Eraser = {
  key: "dry-runs",
  async erase(trx, subject) {
    const { inside: wanted } = wordsOf(subject);
    const rows = await trx
      .selectFrom("import_dry_run_rows")
      .select("import_id as importId")
      .distinct()
      .where((eb) => eb.or([holdsText("label", wanted), holdsText("detail", wanted)]))
      .limit(PIECE)
      .execute();
    const runs = await trx
      .selectFrom("import_dry_runs")
      .select("import_id as importId")
      .where((eb) => eb.or([holdsText("reasons", wanted), holdsText("personal_data", wanted)]))
      .limit(PIECE)
      .execute();
    const ids = [...new Set([...rows, ...runs].map(({ importId }) => importId))];
    if (ids.length === 0) return { count: 0 };
    await trx
      .deleteFrom("import_dry_run_rows")
      .where(isAnyOf(trx, "import_id", ids))
      .execute();
    await trx
      .deleteFrom("import_dry_runs")
      .where(isAnyOf(trx, "import_id", ids))
      .execute();
    return { count: ids.length };
  },
};

const WAITING = ["unpacking", "mapping", "queued", "running", "paused", "undoing"];

/**
 * Values of files that are kept with an import to show what its columns look like: of all that ended, since who stands in a
 * sample is not said beside every value of it, and of those that wait where they name the person.
 */
export const importSamplesEraser: Eraser = {
  key: "import-samples",
  async erase(trx, subject) {
    const rows = await trx
      .selectFrom("imports")
      .select(["id", "detection"])
      .where((eb) =>
        eb.or([
          eb.and([eb("status", "not in", WAITING), eb("detection", "like", '%"samples":["%')]),
          holdsText("detection", inJson(wordsOf(subject))),
        ]),
      )
      .limit(PIECE)
      .execute();
    let count = 0;
    for (const { id, detection } of rows) {
      const emptied = withoutSamples(detection);
      if (emptied === detection) continue;
      count += 1;
      await trx.updateTable("imports").set({ detection: emptied }).where("id", "=", id).execute();
    }
    return { count };
  },
};

/** In lists of what an import was about another id stands in the person's place, so that they still count right. */
export const importListsEraser: Eraser = {
  key: "import-lists",
  async erase(trx, { customerIds }) {
    let count = 0;
    const columns = {
      import_created: ["ids"],
      import_outcomes: ["created", "updated", "unchanged"],
    } as const;
    for (const id of customerIds) {
      const nobody = newTimelessId();
      for (const column of columns.import_created) {
        const result = await trx
          .updateTable("import_created")
          .set((eb) => ({ [column]: eb.fn("replace", [column, eb.val(id), eb.val(nobody)]) }))
          .where(holdsText(column, [id]))
          .executeTakeFirst();
        count += Number(result.numUpdatedRows);
      }
      for (const column of columns.import_outcomes) {
        const result = await trx
          .updateTable("import_outcomes")
          .set((eb) => ({ [column]: eb.fn("replace", [column, eb.val(id), eb.val(nobody)]) }))
          .where(holdsText(column, [id]))
          .executeTakeFirst();
        count += Number(result.numUpdatedRows);
      }
    }
    return { count };
  },
};
