import type { ImportPlan } from "../mapping/import-plan.ts";
import { parseEventType } from "./event-type.ts";
import type { PersonRecord } from "./person-record.ts";
import type { CellReader } from "./read-cells.ts";

export interface EventRecord {
  type: "event";
  eventType: string;
  externalId: string | null;
  occurredAt: string;
  /** Such as the page that was visited or the newsletter that was opened. */
  about: string | null;
  person: PersonRecord;
}

/** A row of things that happened with customers. */
export function eventRecord(
  plan: ImportPlan,
  cells: CellReader,
  person: PersonRecord,
): EventRecord | undefined {
  const occurredAt = cells.date("occurredAt", true);
  const written = cells.text("eventType", 100);
  const eventType = written === null ? plan.eventType || undefined : parseEventType(written);
  if (eventType === undefined) {
    cells.expect("eventType", "what happened, such as visit", written ?? "");
  } else if (/^(purchase|order)(d|-placed)?$/.test(eventType)) {
    // Without an amount it would count as a customer's order of nothing.
    cells.expect(
      "eventType",
      "an event; purchases have amounts and are imported as purchases",
      written ?? "",
    );
  }
  if (occurredAt === null || eventType === undefined) return undefined;
  return {
    type: "event",
    eventType,
    externalId: cells.text("externalId", 200),
    occurredAt,
    about: cells.text("about", 500),
    person,
  };
}
