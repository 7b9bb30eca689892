import { z } from "zod";
import type { FieldChange } from "#app/lib/record-change.ts";
import type { ImportRecord } from "./row-to-record.ts";

/** What a row is about, in a few words. */
export function labelOf(record: ImportRecord): string {
  const who = whoIn(record);
  switch (record.type) {
    case "feedback":
      return record.title || record.body || who;
    case "event":
      return [record.eventType, record.about, who].filter((part) => part !== null && part !== "").join(" · ");
    case "purchase":
      return [record.externalId, record.product, who]
        .filter((part) => part !== null && part !== "")
        .join(" · ");
    default:
      return who;
  }
}

function whoIn(record: ImportRecord): string {
  if ("person" in record) return record.person.name ?? record.person.email ?? record.person.externalId ?? "";
  if (record.type === "company") return record.company.name;
  const { customer, company } = record;
  return customer.email ?? customer.externalId ?? company.name ?? company.domain ?? company.externalId ?? "";
}

const names = new Map([
  ["body", "text"],
  ["customerId", "customer"],
  ["occurredAt", "time"],
  ["amountMinor", "amount"],
  ["companyId", "company"],
  ["externalId", "number"],
  ["jobTitle", "job title"],
  ["ratingScale", "rating's scale"],
  ["setAside", "what is set aside of it"],
  ["status", "state"],
]);
const LONGEST_VALUE = 30;
const SHOWN_VALUES = 5;
const listSchema = z.array(z.string());

/** Which fields change, with what they were and would be where that is short. */
export function describeChanges(changes: readonly FieldChange[]): string {
  return changes
    .filter(({ field }) => field !== "undated")
    .map(({ field, before, after }) => {
      const name = names.get(field) ?? field;
      const [listBefore, listAfter] = [readList(before), readList(after)];
      if (listAfter !== null) return `${name}: ${describeList(listBefore ?? [], listAfter)}`;
      const values = [before, after].map((value) => (value === null ? "nothing" : String(value)));
      const isShort = values.every((value) => value.length <= LONGEST_VALUE) && !field.endsWith("Id");
      return isShort ? `${name}: ${values.join(" → ")}` : `${name} changed`;
    })
    .join("; ");
}

/** Several values in one field, such as tags, are kept as JSON; null where it is none. */
function readList(value: FieldChange["after"]): string[] | null {
  if (typeof value !== "string" || !value.startsWith('["')) return value === "[]" ? [] : null;
  try {
    return listSchema.parse(JSON.parse(value));
  } catch {
    return null;
  }
}

/** "added billing, refund; removed login", with as many of them as can be read at a glance. */
function describeList(before: readonly string[], after: readonly string[]): string {
  const parts = [
    ["added", after.filter((value) => !before.includes(value))],
    ["removed", before.filter((value) => !after.includes(value))],
  ] as const;
  const said = parts
    .filter(([, values]) => values.length > 0)
    .map(([word, values]) => `${word} ${some(values)}`);
  return said.length > 0 ? said.join(", ") : "in another order";
}

function some(values: readonly string[]): string {
  const more = values.length > SHOWN_VALUES ? ` and ${values.length - SHOWN_VALUES} more` : "";
  return `${values.slice(0, SHOWN_VALUES).join(", ")}${more}`;
}
