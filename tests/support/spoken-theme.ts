import { refreshMetrics } from "#app/features/profiles/metrics.service.server.ts";
import { newId } from "#app/lib/ids.ts";
import type { Db } from "#db/client.server.ts";
import { insertRows } from "#db/sql/write-rows.ts";

/** What somebody said, as the engine would have read it. */
export interface Said {
  customerId: string | null;
  text: string;
  kind: "pain" | "praise";
  /** What it is about; the key is the text. */
  about: string;
  themeId: string | null;
}

const at = "2026-03-01T10:00:00.000Z";

const factors = { people: 1, reach: 1, strength: 1, ageDays: 1, freshness: 1, growth: 1 };

/** A theme of complaints; what is said of it follows with `say`. */
export async function insertTheme(db: Db, name: string): Promise<string> {
  const id = newId();
  await db
    .insertInto("themes")
    .values({
      ...{ id, kind: "pain", name, subtitle: "", parent_id: null, terms: "[]", mentions: 1, people: 1 },
      ...{
        sentiment: -0.5,
        priority: 1,
        priority_factors: JSON.stringify(factors),
        growth: 1,
        rising: 0,
        state: "established",
      },
      ...{ successor_id: null, first_seen_at: at, last_seen_at: at, created_at: at, updated_at: at },
    })
    .execute();
  return id;
}

/** Tickets of one statement each, and the counts of who wrote them. */
export async function say(db: Db, said: readonly Said[]): Promise<void> {
  const rows = said.map((one) => ({ ...one, itemId: newId(), statementId: newId() }));
  await insertRows(
    db,
    "feedback_items",
    rows.map(({ itemId, customerId, text }) => ({
      ...{ id: itemId, source: "ticket", external_id: null, channel: "email", customer_id: customerId },
      ...{ occurred_at: at, title: "", body: text, analysed_at: at, created_at: at },
    })),
  );
  await insertRows(
    db,
    "statements",
    rows.map(({ itemId, statementId, customerId, text, kind, about, themeId }, index) => ({
      ...{ id: statementId, item_id: itemId, start_offset: 0, end_offset: text.length, text, kind },
      ...{ kind_score: 0.9, sentiment: kind === "pain" ? -0.5 : 0.6, reasons: "[]", theme_id: themeId },
      ...{ aspects: JSON.stringify([{ text: about, key: about, start: 0, end: about.length }]) },
      ...{
        placed_at: at,
        theme_score: themeId === null ? null : 0.9 - index / 1000,
        customer_id: customerId,
      },
      ...{ occurred_at: at, source: "ticket" },
    })),
  );
  const speakers = [...new Set(said.flatMap(({ customerId }) => customerId ?? []))];
  if (speakers.length > 0) await db.transaction().execute((trx) => refreshMetrics(trx, speakers));
}
