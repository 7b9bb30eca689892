import type { Actor } from "#app/features/accounts/account.schema.ts";
import { recordAudit } from "#app/features/audit/audit.service.server.ts";
import { getCustomer } from "#app/features/customers/customers.service.server.ts";
import { refreshProfiles } from "#app/jobs/contracts.ts";
import { enqueue } from "#app/jobs/queue.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, NotFoundError } from "#app/lib/errors.ts";
import { groupBy } from "#app/lib/group-by.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import type { ThemeStateForm } from "./theme-state.schema.ts";
import { type SaidThing, type ThemeMark, type ThemeState, themeStateOf } from "./theme-state.ts";
import {
  insertMark,
  selectMarks,
  selectSaid,
  selectStateTheme,
  undoMark,
} from "./theme-states.repository.server.ts";

const CUSTOMERS_A_QUERY = 50;

/** How the pain points and goals of some customers stand at `now`: by customer, then by theme. */
export async function findThemeStates(
  db: Db,
  customerIds: readonly string[],
  now: string,
): Promise<Map<string, Map<string, ThemeState>>> {
  const states = new Map<string, Map<string, ThemeState>>();
  for (let start = 0; start < customerIds.length; start += CUSTOMERS_A_QUERY) {
    const ids = customerIds.slice(start, start + CUSTOMERS_A_QUERY);
    const marks = new Map<string, ThemeMark>();
    for (const mark of await selectMarks(db, ids)) marks.set(`${mark.customerId} ${mark.themeId}`, mark);
    const said = groupBy(await selectSaid(db, ids), ({ customerId }) => customerId);
    for (const [customerId, all] of said) {
      states.set(
        customerId,
        statesOf(all, (themeId) => marks.get(`${customerId} ${themeId}`) ?? null, now),
      );
    }
  }
  return states;
}

function statesOf(
  all: readonly SaidThing[],
  markOf: (themeId: string) => ThemeMark | null,
  now: string,
): Map<string, ThemeState> {
  const states = new Map<string, ThemeState>();
  const byTheme = groupBy(all, ({ themeId }) => themeId);
  for (const [themeId, mentions] of byTheme) {
    const kind = mentions[0]?.kind;
    if (themeId === null || (kind !== "pain" && kind !== "goal")) continue;
    states.set(themeId, themeStateOf(kind, mentions, all, markOf(themeId), now));
  }
  return states;
}

/**
 * Notes what somebody decided about a pain point or goal of a customer, or takes their decision back; the one before
 * counts then. Throws NotFoundError, ConflictError.
 */
export async function decideThemeState(
  db: Db,
  actor: Actor,
  customerId: string,
  form: ThemeStateForm,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await getCustomer(trx, customerId);
    const theme = await selectStateTheme(trx, form.themeId);
    if (!theme)
      throw new NotFoundError("This theme is not there any more; it may have been merged into another.");
    const now = nowIso();
    if (form.state === "undo") {
      const undone = await undoMark(trx, { id: form.markId, customerId }, actor.name, now);
      if (!undone) throw new ConflictError("This was taken back already.");
    } else {
      const { state, note } = form;
      const mark = { id: newId(), customerId, themeId: theme.id, state, note, by: actor.name, at: now };
      await insertMark(trx, mark);
    }
    await recordAudit(trx, actor, {
      action: form.state === "undo" ? "customer.theme-decision-undone" : `customer.theme-${form.state}`,
      subjectType: "customer",
      subjectId: customerId,
      detail: { theme: theme.name },
    });
    await enqueue(trx, refreshProfiles, { customerIds: [customerId] });
  });
}
