import type { Actor } from "#app/features/accounts/account.schema.ts";
import { customerFormSchema } from "#app/features/customers/customer.schema.ts";
import { createCustomer } from "#app/features/customers/customers.service.server.ts";
import { askErasure, erasePerson } from "#app/features/privacy/privacy.service.server.ts";
import type { Db } from "#db/client.server.ts";

/** Somebody who came, agreed to be written to and was erased, without a worker; gives the id of the erasure. */
export async function eraseSomebody(db: Db, owner: Actor): Promise<string> {
  const form = customerFormSchema.parse({
    email: "gone@example.org",
    name: "Gwen Onedge",
    consent: "granted",
  });
  const erasureId = await askErasure(db, owner, await createCustomer(db, form, owner), { marks: [] });
  const nothing = async () => undefined;
  await erasePerson({
    db,
    payload: { erasureId },
    progress: nothing,
    assertHeld: nothing,
    signal: new AbortController().signal,
  });
  return erasureId;
}
