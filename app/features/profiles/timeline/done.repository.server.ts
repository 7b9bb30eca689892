import { z } from "zod";
import { actionInWords } from "#app/features/audit/audit-words.ts";
import type { Db } from "#db/client.server.ts";
import { type TimelineEntry, toEntry } from "./timeline-entry.ts";
import { liesIn, type TimelinePart } from "./timeline-part-query.server.ts";

const detailSchema = z.record(z.string(), z.unknown());
/** Facts that say something beside the words for the action. */
const TOLD = ["theme", "company", "merged", "other"];

/** What people did to a customer's record, as the audit trail keeps it. */
export async function selectDone(db: Db, part: TimelinePart): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom("audit_entries")
    .select(["id", "at", "actor_name as actor", "action", "detail"])
    .where("subject_id", "=", part.customerId)
    .where(liesIn(part, "at", "id"))
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(part.limit)
    .execute();
  return rows.map(({ id, at, actor, action, detail }) => {
    const facts = detailSchema.parse(JSON.parse(detail));
    const body = TOLD.flatMap((name) => (typeof facts[name] === "string" ? facts[name] : [])).join(", ");
    const title = `${actor} ${actionInWords(action)}`;
    return toEntry({ id, at, what: "edit", kind: "edit", type: "edit", title, body });
  });
}

/** The values that people typed on a customer's page. */
export async function selectTyped(db: Db, part: TimelinePart): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom("attribute_values as value")
    .innerJoin("attributes", "attributes.id", "value.attribute_id")
    .select(["value.id as id", "value.learnt_at as at", "value.value_text as text"])
    .select(["attributes.label as label", "value.source_label as source"])
    .where("value.customer_id", "=", part.customerId)
    .where("value.source_type", "=", "manual")
    .where(liesIn(part, "value.learnt_at", "value.id"))
    .orderBy("value.learnt_at", "desc")
    .orderBy("value.id", "desc")
    .limit(part.limit)
    .execute();
  return rows.map(({ id, at, text, label, source }) =>
    toEntry({ id, at, what: "value", kind: "edit", type: "edit", title: `${label}: ${text}`, body: source }),
  );
}

/** Every change of what a customer agreed to. */
export async function selectConsented(db: Db, part: TimelinePart): Promise<TimelineEntry[]> {
  const rows = await db
    .selectFrom("consent_changes as change")
    .innerJoin("consent_purposes as purpose", "purpose.id", "change.purpose_id")
    .select(["change.id as id", "change.at as at", "change.state as state", "purpose.name as purpose"])
    .select(["change.source_label as source", "change.by_name as by"])
    .where("change.customer_id", "=", part.customerId)
    .where(liesIn(part, "change.at", "change.id"))
    .orderBy("change.at", "desc")
    .orderBy("change.id", "desc")
    .limit(part.limit)
    .execute();
  return rows.map(({ id, at, state, purpose, source, by }) =>
    toEntry({
      ...{ id, at, what: "consent", kind: "consent", type: "consent", title: `${purpose}: ${state}` },
      body: by === null ? source : `${source}, noted by ${by}`,
    }),
  );
}
