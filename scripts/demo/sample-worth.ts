import type { Actor } from "#app/features/accounts/account.schema.ts";
import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import type { Criterion } from "#app/features/ideal-customer/criterion.ts";
import { saveIdealCustomer } from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { runJobsToTheEnd } from "./run-jobs.ts";
import type { Stages } from "./stages.ts";

/** Says who the ideal customer is, and has everybody scored. */
export async function weighSample(
  db: Db,
  owner: Actor,
  attributes: ReadonlyMap<string, Attribute>,
  stages: Stages,
): Promise<void> {
  await saveIdealCustomer(db, { note: NOTE, criteria: idealOf(attributes) }, owner);
  await runJobsToTheEnd(db, stages);
}

const NOTE = `Offices that run several machines and order every few weeks.
They stay for years, and whoever has had our coffee at work asks for it at home.`;

/** What Morrowmill believes of its ideal customer; not all of it is true. */
function idealOf(attributes: ReadonlyMap<string, Attribute>): Criterion[] {
  const size = attributes.get("company-size");
  return [
    { condition: { about: "company", operator: "belongs" }, weight: 5 },
    { condition: { about: "measure", measure: "purchases", operator: "at-least", value: 6 }, weight: 3 },
    { condition: { about: "measure", measure: "nps", operator: "at-least", value: 9 }, weight: 3 },
    {
      condition: { about: "event", eventType: "visit", operator: "at-least", count: 2, withinDays: 180 },
      weight: 2,
    },
    ...(size
      ? [
          {
            condition: {
              about: "attribute" as const,
              attributeId: size.id,
              operator: "is" as const,
              value: "20–49",
            },
            weight: 2,
          },
        ]
      : []),
    { condition: { about: "contact", field: "decision-role", operator: "is", value: "budget" }, weight: 1 },
  ];
}
