import { findCompany } from "#app/features/companies/companies.service.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { findCustomer } from "#app/features/customers/customers.service.server.ts";
import { findPersona } from "#app/features/personas/personas.service.server.ts";
import { findSegment } from "#app/features/segments/segments.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { EVERYONE_ID, type ReviewSubject } from "./review.schema.ts";

/** What a subject is called today; undefined where it is gone. */
export async function findSubjectName(
  db: Db,
  subject: ReviewSubject,
  id: string,
): Promise<string | undefined> {
  switch (subject) {
    case "everyone":
      return id === EVERYONE_ID ? "All customers' profiles" : undefined;
    case "profile": {
      const customer = await findCustomer(db, id);
      return customer && displayName(customer);
    }
    case "company":
      return (await findCompany(db, id))?.name;
    case "segment":
      return (await findSegment(db, id))?.name;
    case "persona":
      return (await findPersona(db, id))?.name;
  }
}
