import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { isSolvedStatus, type SaidThing, type ThemeMark } from "./theme-state.ts";

/** More than nearly anybody says; of who says more the newest count. */
const MOST_SAID = 5000;
const MOST_MARKS = 5000;

const aspectsSchema = z.array(z.object({ key: z.string() }));

/** What some customers (at most 50) said, newest first; at most 5,000 statements in all. */
export async function selectSaid(
  db: Db,
  customerIds: readonly string[],
): Promise<(SaidThing & { customerId: string })[]> {
  const rows = await db
    .selectFrom("statements")
    .innerJoin("feedback_items", "feedback_items.id", "statements.item_id")
    .select([
      "statements.customer_id as customerId",
      "statements.theme_id as themeId",
      "statements.kind as kind",
      "statements.occurred_at as at",
      "statements.item_id as itemId",
      "statements.aspects as aspects",
      "statements.source as source",
      "feedback_items.status as status",
    ])
    .where(isAnyOf(db, "statements.customer_id", customerIds))
    .orderBy("statements.occurred_at", "desc")
    .limit(MOST_SAID)
    .execute();
  return rows.flatMap(({ customerId, aspects, source, status, ...said }) =>
    customerId === null
      ? []
      : {
          ...said,
          customerId,
          about: aspectsSchema.parse(JSON.parse(aspects)).map(({ key }) => key),
          inSolvedTicket: source === "ticket" && isSolvedStatus(status),
        },
  );
}

/** What was decided by hand about themes of some customers (at most 500) and not undone, oldest first. */
export async function selectMarks(
  db: Db,
  customerIds: readonly string[],
): Promise<(ThemeMark & { customerId: string; themeId: string })[]> {
  const rows = await db
    .selectFrom("customer_theme_marks")
    .select([
      "id",
      "customer_id as customerId",
      "theme_id as themeId",
      "state",
      "note",
      "marked_by as by",
      "marked_at as at",
    ])
    .where(isAnyOf(db, "customer_id", customerIds))
    .where("undone_at", "is", null)
    .orderBy("marked_at")
    .orderBy("id")
    .limit(MOST_MARKS)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state === "solved" ? "solved" : "open" }));
}

export async function insertMark(
  trx: Db,
  mark: ThemeMark & { customerId: string; themeId: string },
): Promise<void> {
  await trx
    .insertInto("customer_theme_marks")
    .values({
      ...{ id: mark.id, customer_id: mark.customerId, theme_id: mark.themeId, state: mark.state },
      ...{ note: mark.note, marked_by: mark.by, marked_at: mark.at, undone_by: null, undone_at: null },
    })
    .execute();
}

/** Notes that a decision does not count any more; false where it did not already. */
export async function undoMark(
  trx: Db,
  { id, customerId }: { id: string; customerId: string },
  by: string,
  at: string,
): Promise<boolean> {
  const undone = await trx
    .updateTable("customer_theme_marks")
    .set({ undone_by: by, undone_at: at })
    .where("id", "=", id)
    .where("customer_id", "=", customerId)
    .where("undone_at", "is", null)
    .executeTakeFirst();
  return Number(undone.numUpdatedRows) > 0;
}

/** The theme that stands for an id today, where it is one that can be open or solved. */
export async function selectStateTheme(db: Db, themeId: string) {
  return db
    .selectFrom("themes")
    .select(["id", "name", "kind"])
    .where("id", "=", themeId)
    .where("kind", "in", ["pain", "goal"])
    .executeTakeFirst();
}
