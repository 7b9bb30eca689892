import type { Quote } from "#app/engines/personas/evidence.ts";
import { deidentify } from "#app/engines/personas/phrasing.ts";
import { hideKnownNames } from "#app/engines/text/personal-data/known-names.ts";

/** A statement as it may be shown: without the names of the one who said it and of the company, and what else tells. */
export function namelessQuote({
  customerName,
  companyName,
  statementId,
  itemId,
  text,
  occurredAt,
  source,
}: Quote & { customerName: string | null; companyName: string | null }): Quote {
  // In this order: a known name taken out of an address would leave the rest of the address standing.
  const nameless = hideKnownNames(deidentify(text), { person: customerName, company: companyName });
  return { statementId, itemId, text: nameless, occurredAt, source };
}
