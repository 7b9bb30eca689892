import type { Actor } from "#app/features/accounts/account.schema.ts";
import { findCompany } from "#app/features/companies/companies.service.server.ts";
import { listCustomersForComparison } from "#app/features/customers/customers.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import type { Choices } from "./duplicate.schema.ts";
import { selectLeadingIds } from "./leading-values.repository.server.ts";
import type { Merge } from "./merge.repository.server.ts";
import { markOf, mergeWithin } from "./merge-customers.server.ts";
import { countMoved } from "./moved-counts.ts";
import { selectPairWithEvidence } from "./pairs.repository.server.ts";
import { selectValueWords } from "./value-words.repository.server.ts";

/** Takes a merge back that was only carried out to see what it does. */
class Seen extends Error {
  constructor(
    readonly merge: Merge,
    /** Values that led before and lead no more. */
    readonly beaten: readonly string[],
  ) {
    super("only looked at");
  }
}

/**
 * Exactly what a merge of a pair would do: it is carried out and taken back, so that nothing is said that would not
 * happen. `mark` is given to mergePair, which refuses when the two have changed since. Throws NotFoundError, ConflictError.
 */
export async function previewPair(db: Db, actor: Actor, pairId: string, choices: Choices) {
  const pair = await selectPairWithEvidence(db, pairId);
  if (!pair) throw new NotFoundError("These two are no pair any more; one of them was merged or removed.");
  const people = new Map(
    (await listCustomersForComparison(db, [pair.oneId, pair.otherId])).map((row) => [row.id, row]),
  );
  const [one, other] = [people.get(pair.oneId), people.get(pair.otherId)];
  if (!one || !other) throw new NotFoundError("One of the two customers is not there any more.");
  const { merge, beaten } = await carryOutAndTakeBack(db, actor, pairId, choices, [pair.oneId, pair.otherId]);
  const { keptAfter: after, keptId } = merge;
  const company = after.company_id === null ? undefined : await findCompany(db, after.company_id);
  return {
    ...{ pairId, one, other, keptId, evidence: pair.evidence, mark: markOf(merge) },
    result: {
      ...{ name: after.name, email: after.email, externalId: after.external_id, phone: after.phone },
      ...{ companyId: company?.name ?? null, jobTitle: after.job_title, decisionRole: after.decision_role },
      ...{ since: after.since, consent: after.consent },
    },
    moved: countMoved(merge.moved),
    beaten: await selectValueWords(db, beaten),
  };
}

async function carryOutAndTakeBack(
  db: Db,
  actor: Actor,
  pairId: string,
  choices: Choices,
  both: readonly string[],
): Promise<Pick<Seen, "merge" | "beaten">> {
  try {
    return await db.transaction().execute(async (trx): Promise<never> => {
      const before = await selectLeadingIds(trx, both);
      const merge = await mergeWithin(trx, actor, pairId, choices);
      const after = new Set(await selectLeadingIds(trx, [merge.keptId]));
      throw new Seen(
        merge,
        before.filter((id) => !after.has(id)),
      );
    });
  } catch (error) {
    if (error instanceof Seen) return error;
    throw error;
  }
}
