import { findSegment } from "#app/features/segments/segments.service.server.ts";
import { cutPage } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { countAddresses, type ListedRow, selectUnused } from "./addresses.repository.server.ts";
import { countAudience } from "./audience-query.server.ts";
import type { Invitation } from "./invitation.schema.ts";

/** Who would be invited by a draft now. */
export interface ShownAudience {
  /** In words: "customers of the segment Families". */
  words: string;
  /** How many people would get a mail. */
  included: number;
  /** How many would not, by the reason, most first. */
  leftOut: { reason: string; count: number }[];
  /** Of a list: its rows. */
  list: { all: number; bad: number; unknown: number } | null;
}

/** How many a mailing would be sent to now, and how many not and why, the commonest reason first. */
export async function findAudience(db: Db, invitation: Invitation): Promise<ShownAudience> {
  const counts = await countAudience(db, invitation);
  const list = invitation.audience.kind === "list" ? await countAddresses(db, invitation.id) : null;
  const leftOut = [...counts]
    .filter(([reason]) => reason !== "included")
    .map(([reason, count]) => ({ reason, count }))
    .sort((one, other) => other.count - one.count);
  const words = await audienceInWords(db, invitation);
  return { words, included: counts.get("included") ?? 0, leftOut, list };
}

async function audienceInWords(db: Db, { audience }: Invitation): Promise<string> {
  const agreed = audience.consentedOnly ? ", only those who agreed to be written to" : "";
  if (audience.kind === "answered") return `Those who answered this survey to the end${agreed}`;
  if (audience.kind === "list") return `The addresses of a list${agreed}`;
  const segment = audience.segmentId === null ? undefined : await findSegment(db, audience.segmentId);
  const within =
    audience.segmentId === null
      ? "All customers"
      : `Customers of the segment ${segment?.name ?? "that was removed"}`;
  const search = audience.search.trim();
  return `${within}${search === "" ? "" : ` with "${search}" in name or address`}${agreed}`;
}

/** One page of the rows of a list that nobody is written to for. */
export async function listUnusedRows(
  db: Db,
  { id, audience }: Invitation,
  options: { after: string | null; pageSize: number },
): Promise<{ rows: ListedRow[]; next: string | null }> {
  if (audience.kind !== "list") return { rows: [], next: null };
  const { after, pageSize } = options;
  const wanted = { withUnknown: !audience.addUnknown, after: after ?? "", limit: pageSize + 1 };
  const { page, next } = cutPage(await selectUnused(db, id, wanted), pageSize, (row) => row.id);
  return { rows: page, next };
}
