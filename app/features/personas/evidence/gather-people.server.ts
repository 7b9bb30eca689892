import { z } from "zod";
import type { Spread, ValueShare } from "#app/engines/personas/segment-evidence.ts";
import type { Db } from "#db/client.server.ts";
import { selectFirstPurchases, selectPartsAtCompanies } from "./people.repository.server.ts";

/** How many belong to a company, with which titles, and with which part in what it decides. */
export async function gatherPartsAtCompanies(db: Db, segmentId: string) {
  const rows = await selectPartsAtCompanies(db, segmentId);
  const all = sumOf(rows);
  return {
    employed: { members: all.members, others: all.others },
    titles: spreadOf(rows.map(({ title, ...counted }) => ({ ...counted, text: title ?? "" }))),
    decisionRoles: spreadOf(rows.map(({ role, ...counted }) => ({ ...counted, text: role ?? "" }))),
  };
}

const detailSchema = z.object({ product: z.string().min(1) });

/** What customers bought first, as far as the source of their purchases says. */
export async function gatherFirstPurchases(db: Db, segmentId: string): Promise<Spread> {
  const rows = await selectFirstPurchases(db, segmentId);
  return spreadOf(
    rows.flatMap(({ detail, ...counted }) => {
      const read = detailSchema.safeParse(JSON.parse(detail));
      return read.success ? [{ ...counted, text: read.data.product }] : [];
    }),
  );
}

/** Counts put together by their text; what has none is not known. */
function spreadOf(counted: readonly ValueShare[]): Spread {
  const byText = new Map<string, { members: number; others: number }>();
  for (const { text, members, others } of counted) {
    if (text === "") continue;
    const known = byText.get(text) ?? { members: 0, others: 0 };
    byText.set(text, { members: known.members + members, others: known.others + others });
  }
  const values = [...byText].map(([text, counts]) => ({ text, ...counts }));
  const all = sumOf(values);
  return { membersKnown: all.members, othersKnown: all.others, values };
}

function sumOf(counted: readonly { members: number; others: number }[]) {
  return {
    members: counted.reduce((sum, { members }) => sum + members, 0),
    others: counted.reduce((sum, { others }) => sum + others, 0),
  };
}
