import { recordAttributeValues } from "#app/features/attributes/attributes.service.server.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { editorFormOf } from "#app/features/personas/editing/editor-form.ts";
import type { EditorForm } from "#app/features/personas/editing/persona-form.schema.ts";
import { selectLines } from "#app/features/personas/persona-lines.repository.server.ts";
import { createPersona, getPersona } from "#app/features/personas/personas.service.server.ts";
import { createSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { createOwner } from "./accounts.ts";
import { choiceAttribute, householdAttribute } from "./factories.ts";

/** Some customers of whom ten live as a family, and a persona drafted from those. */
export async function familyPersona(db: Db, message = "Offer the large pack.") {
  const owner = await createOwner(db);
  const attribute = await householdAttribute(db);
  const customerIds = await db.transaction().execute(async (trx) => {
    const resolved = await resolveCustomers(
      trx,
      Array.from({ length: 20 }, (_, index) => ({ externalId: `C${index}`, name: `Customer ${index}` })),
    );
    return resolved.flatMap((customer) => (customer ? [customer.id] : []));
  });
  const drink = await choiceAttribute(db, "drink", ["coffee", "tea"]);
  const record = (attributeId: string, text: (index: number) => string, learntAt: string) =>
    db.transaction().execute((trx) =>
      recordAttributeValues(
        trx,
        customerIds.map((customerId, index) => ({
          attributeId,
          subject: { customerId },
          value: { text: text(index), number: null },
          source: { type: "import" as const, id: null, label: "a file" },
          learntAt,
        })),
      ),
    );
  await record(attribute.id, (index) => (index < 10 ? "family" : "alone"), "2026-01-01T00:00:00.000Z");
  /** What the first so many of them drink is coffee, from a day on. */
  const drinkCoffee = (count: number, since: string) =>
    record(drink.id, (index) => (index < count ? "coffee" : "tea"), since);
  await drinkCoffee(10, "2026-01-01T00:00:00.000Z");
  const items = [
    { about: "attribute" as const, attributeId: attribute.id, operator: "is" as const, value: "family" },
  ];
  const segmentId = await createSegment(
    db,
    { name: "Families", message, rule: { match: "all", items } },
    null,
  );
  const personaId = await createPersona(db, segmentId, owner);
  return { owner, attribute, segmentId, personaId, customerIds, drinkCoffee };
}

/** The persona's form as its page gives it now. */
export async function formOf(db: Db, personaId: string): Promise<EditorForm> {
  const { persona } = await getPersona(db, personaId);
  return editorFormOf(persona, await selectLines(db, personaId));
}

/** The form as a browser posts it. */
export function postedForm(form: EditorForm): Record<string, string> {
  const pairs: [string, string][] = [
    ["revision", String(form.revision)],
    ["name", form.name],
    ["summary", form.summary],
    ["portraitSeed", form.portraitSeed],
  ];
  if (form.summaryLocked) pairs.push(["summaryLocked", "on"]);
  for (const [index, { section, lines }] of form.sections.entries()) {
    pairs.push([`sections[${index}].section`, section]);
    for (const [at, line] of lines.entries()) {
      const name = (field: string) => `sections[${index}].lines[${at}].${field}`;
      pairs.push([name("id"), line.id], [name("text"), line.text]);
      for (const tick of ["locked", "removed", "added"] as const)
        if (line[tick]) pairs.push([name(tick), "on"]);
    }
  }
  return Object.fromEntries(pairs);
}

/** The form with one section's lines changed. */
export function withLines(
  form: EditorForm,
  section: string,
  change: (lines: EditorForm["sections"][number]["lines"]) => EditorForm["sections"][number]["lines"],
): EditorForm {
  const sections = form.sections.map((one) =>
    one.section === section ? { ...one, lines: change(one.lines) } : one,
  );
  return { ...form, sections };
}
