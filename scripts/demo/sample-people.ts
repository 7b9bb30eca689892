import type { Actor } from "#app/features/accounts/account.schema.ts";
import { resolveCustomers } from "#app/features/customers/customers.service.server.ts";
import { findPairs } from "#app/features/duplicates/find-pairs.server.ts";
import { savePlaces } from "#app/features/profiles/profiles.service.server.ts";
import { daysBefore, nowIso } from "#app/lib/clock.ts";
import type { Db } from "#db/client.server.ts";
import { runJobsToTheEnd } from "./run-jobs.ts";
import type { Stages } from "./stages.ts";

const COMPANIES = 3;

/**
 * Adds what no file of the sample company says: people with two roles and one who has left, and customers who came a
 * second time under another address, so that companies and likely duplicates have something to show.
 */
export async function addSamplePeople(db: Db, owner: Actor, stages: Stages): Promise<void> {
  stages.begin("Roles in companies and likely duplicates");
  const people = await db
    .selectFrom("customers")
    .select(["id", "name", "email", "company_id as companyId", "decision_role as role"])
    .where("company_id", "is not", null)
    .where("name", "is not", null)
    .orderBy("company_id")
    .orderBy("id")
    .limit(200)
    .execute();
  const companyIds = [...new Set(people.flatMap(({ companyId }) => companyId ?? []))].slice(0, COMPANIES);
  const today = nowIso().slice(0, 10);
  for (const companyId of companyIds) {
    const [first, ...others] = people.filter((person) => person.companyId === companyId);
    const last = others.at(-1);
    const shared = { intent: "place" as const, title: null };
    if (first)
      await savePlaces(db, owner, companyId, {
        ...{ ...shared, customerId: first.id, roles: ["user", "champion"], until: null },
        since: daysBefore(today, 800).slice(0, 10),
      });
    if (last)
      await savePlaces(db, owner, companyId, {
        ...{ ...shared, customerId: last.id, roles: ["budget"], since: null },
        until: daysBefore(today, 20).slice(0, 10),
      });
  }
  const again = people.slice(0, 3).flatMap(({ name, email }, at) => {
    const [mailbox, domain] = (email ?? "").split("@");
    return mailbox && domain ? { name, email: `${mailbox}+shop${at}@${domain}`, jobTitle: "Buyer" } : [];
  });
  await db.transaction().execute((trx) => resolveCustomers(trx, again));
  await findPairs(db, new AbortController().signal);
  await runJobsToTheEnd(db, stages);
  stages.end(`${companyIds.length} companies, ${again.length} likely duplicates`);
}
