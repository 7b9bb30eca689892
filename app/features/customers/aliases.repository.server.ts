import { z } from "zod";
import type { Db } from "#db/client.server.ts";
import { isAnyOf } from "#db/sql/any-of.ts";
import { insertRows } from "#db/sql/write-rows.ts";
import { type Alias, aliasKinds, type OwnedAlias } from "./alias.ts";

/** The aliases among some ids and addresses; at most 500 of each a call. */
export async function selectAliases(
  db: Db,
  { externalIds, emails }: { externalIds: readonly string[]; emails: readonly string[] },
): Promise<Alias[]> {
  const wanted = [
    ["externalId", externalIds],
    ["email", emails],
  ] as const;
  const asked = wanted.filter(([, values]) => values.length > 0);
  if (asked.length === 0) return [];
  const rows = await db
    .selectFrom("customer_aliases")
    .select(["kind", "value", "customer_id as customerId", "owner_id as ownerId"])
    .where((eb) =>
      eb.or(asked.map(([kind, values]) => eb.and([eb("kind", "=", kind), isAnyOf(db, "value", values)]))),
    )
    .execute();
  return rows.map((row) => ({ ...row, kind: z.enum(aliasKinds).parse(row.kind) }));
}

/** Keeps aliases of a merge; one that leads to somebody already stays. */
export async function insertAliases(trx: Db, mergeId: string, aliases: readonly OwnedAlias[]): Promise<void> {
  if (aliases.length === 0) return;
  await insertRows(
    trx,
    "customer_aliases",
    aliases.map(({ kind, value, customerId, ownerId }) => ({
      kind,
      value,
      customer_id: customerId,
      merge_id: mergeId,
      owner_id: ownerId,
    })),
    { skipTaken: true },
  );
}
