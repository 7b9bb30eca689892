import { isSharedMailbox, normaliseEmail, normaliseExternalId } from "#app/features/customers/identity.ts";
import { normalisePhone } from "#app/features/customers/phone-number.ts";
import type { ImportPlan } from "../mapping/import-plan.ts";
import type { CellReader } from "./read-cells.ts";

export interface PersonRecord {
  externalId: string | null;
  email: string | null;
  name: string | null;
  phone: string | null;
  company: string | null;
}

/** `needed`: the record is about the person, so a row that leads to nobody is refused. */
export function readPerson({ people }: ImportPlan, cells: CellReader, needed: boolean): PersonRecord {
  const writtenId = cells.text("customerId", 200);
  const writtenEmail = cells.text("customerEmail", 254);
  const externalId = normaliseExternalId(writtenId);
  const email = normaliseEmail(writtenEmail);
  const whole = [cells.text("customerFirstName", 100), cells.text("customerLastName", 100)];
  const written =
    cells.text("customerName", 200) ?? (whole.filter((part) => part !== null).join(" ") || null);
  // Tools show the address of who gave no name.
  const name = normaliseEmail(written) === null ? written : null;
  // Shops put an apostrophe before a plus, so that no spreadsheet program takes the number for a formula.
  const phone = cells.text("customerPhone", 40)?.replace(/^'+(?=\+)/, "") ?? null;
  if (needed) {
    const isWord = writtenEmail !== null && normaliseExternalId(writtenEmail) !== null;
    if (isWord && email === null) {
      cells.expect("customerEmail", "an address such as ana@example.org", writtenEmail);
    } else if (!isSomebody(people, { externalId, email, phone })) {
      const came = email === null ? "none of them" : `only the shared mailbox "${email}"`;
      cells.reasons.push(`expected ${idsInWords(people)}, got ${came}`);
    }
  }
  return {
    externalId,
    email,
    name,
    phone,
    company: cells.text("companyName", 200),
  };
}

/** Whether a row leads to one person: by a number, an address of one's own, or a phone where people are known by it. */
export function isSomebody(
  people: ImportPlan["people"],
  { externalId, email, phone }: Pick<PersonRecord, "externalId" | "email" | "phone">,
): boolean {
  return externalId !== null || (email !== null && !isSharedMailbox(email)) || reachedByPhone(people, phone);
}

function reachedByPhone({ matchBy, phoneCountry }: ImportPlan["people"], phone: string | null): boolean {
  return matchBy.includes("phone") && normalisePhone(phone, phoneCountry) !== null;
}

function idsInWords({ matchBy }: ImportPlan["people"]): string {
  const ids = "a customer number or a personal e-mail address";
  return matchBy.includes("phone") ? `${ids}, or a phone number with its country` : ids;
}
