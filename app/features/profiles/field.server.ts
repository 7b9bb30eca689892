import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import {
  getAttribute,
  listChoices,
  listValuesOf,
} from "#app/features/attributes/attributes.service.server.ts";
import { getCompany } from "#app/features/companies/companies.service.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { getCustomer } from "#app/features/customers/customers.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { type FieldView, fieldView } from "./field-view.ts";

export interface ProfileField {
  attribute: Attribute;
  /** What the customer or the company is called. */
  name: string;
  view: FieldView;
}

/** One field of a profile with every source side by side; throws NotFoundError for what is not there. */
export async function getField(
  db: Db,
  subject: { customerId: string } | { companyId: string },
  attributeId: string,
): Promise<ProfileField> {
  const [attribute, name, values, choices] = await Promise.all([
    getAttribute(db, attributeId),
    "customerId" in subject
      ? getCustomer(db, subject.customerId).then(displayName)
      : getCompany(db, subject.companyId).then((company) => company.name),
    listValuesOf(db, subject),
    listChoices(db, { subject, attributeId }),
  ]);
  if ((attribute.subject === "customer") !== "customerId" in subject)
    throw new NotFoundError("This kind of profile has no such field.");
  const own = values.filter((value) => value.attributeId === attributeId);
  return { attribute, name, view: fieldView(attribute, own, choices, nowIso()) };
}
