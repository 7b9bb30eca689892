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
    case "taken-back":
      return record.purchase ? labelOf(record.purchase) : (record.externalId ?? "");
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
  if (record.type === "taken-back") return "";
  if (record.type === "company") return record.company.name;
  const { customer, company } = record;
  return customer.email ?? customer.externalId ?? company.name ?? company.domain ?? company.externalId ?? "";
}

const names = new Map([
  ["type", "what it is"],
  ["about", "with what"],
  ["takenBack", "taken back because"],
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
    .flatMap(inParts)
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

const detailSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** What is known of an event beyond its time is one field of several facts. */
function inParts(change: FieldChange): FieldChange[] {
  if (change.field !== "detail") return [change];
  const [before, after] = [readDetail(change.before), readDetail(change.after)];
  const facts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return facts.flatMap((field) => {
    const values = { before: before[field] ?? null, after: after[field] ?? null };
    return values.before === values.after ? [] : [{ field, ...values }];
  });
}

function readDetail(value: FieldChange["after"]): z.infer<typeof detailSchema> {
  if (typeof value !== "string") return {};
  return detailSchema.catch({}).parse(JSON.parse(value));
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
