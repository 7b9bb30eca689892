import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { parseAttributeValue } from "#app/features/attributes/attribute-value.ts";
import { normaliseDomain } from "#app/features/companies/domain.ts";
import { normaliseEmail } from "#app/features/customers/identity.ts";
import { tidyName } from "#app/lib/text.ts";
import type { GridColumn, GridKind } from "./grid-column.ts";
import { joinList, splitCell } from "./list-text.ts";

export type ReadCell = { ok: true; text: string } | { ok: false; reason: string };

const LONGEST: Readonly<Record<string, number>> = { phone: 40 };
const MOST_TAGS = 100;

/**
 * A typed cell in the form in which it is kept; "" empties it. Otherwise what was expected and what came. `attribute` is
 * the column's, where it is one.
 */
export function readCell(
  kind: GridKind,
  column: GridColumn,
  attribute: Attribute | undefined,
  raw: string,
): ReadCell {
  const text = tidyName(raw);
  const wrong = (expected: string): ReadCell => ({
    ok: false,
    reason: `${column.label}: expected ${expected}, got “${text.slice(0, 60)}”`,
  });
  if (column.attributeId !== null) {
    if (!attribute) return { ok: false, reason: `${column.label} does not exist any more` };
    if (text === "") return { ok: true, text };
    const parsed = parseAttributeValue(attribute, text);
    return parsed.ok ? { ok: true, text: parsed.text } : parsed;
  }
  if (text === "") {
    const needed = (kind === "company" && column.key === "name") || column.key === "since";
    return needed ? wrong("a value") : { ok: true, text };
  }
  switch (column.key) {
    case "email": {
      const email = normaliseEmail(text);
      return email === null ? wrong("an address such as ana@example.org") : { ok: true, text: email };
    }
    case "domain": {
      const domain = normaliseDomain(text);
      return domain === null ? wrong("a domain such as example.org") : { ok: true, text: domain };
    }
    case "decisionRole": {
      const role = column.options.find((option) => option === text.toLowerCase());
      return role === undefined ? wrong(`one of ${column.options.join(", ")}`) : { ok: true, text: role };
    }
    case "since": {
      const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
      return isDay(day) ? { ok: true, text: day } : wrong("a day such as 2026-03-31");
    }
    case "tags": {
      const tags = splitCell(text);
      return tags.length > MOST_TAGS
        ? wrong(`at most ${MOST_TAGS} tags`)
        : { ok: true, text: joinList(tags) };
    }
    default: {
      const longest = LONGEST[column.key] ?? 200;
      return text.length > longest ? wrong(`at most ${longest} characters`) : { ok: true, text };
    }
  }
}

function isDay(day: string | undefined): day is string {
  if (day === undefined || day < "1900-01-01" || day > "2200-01-01") return false;
  const time = Date.parse(`${day}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
