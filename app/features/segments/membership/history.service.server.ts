import { DAY_MS, nowIso } from "#app/lib/clock.ts";
import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { dailySizes, type SizeOnDay } from "./daily-sizes.ts";
import {
  type MemberList,
  type MemberRow,
  type MembershipOfCustomer,
  selectMemberPage,
  selectMembershipsOf,
  selectSegmentNames,
  selectSizes,
} from "./history.repository.server.ts";

export type { MemberList, MemberRow } from "./history.repository.server.ts";

/** One page of who is in a segment, or who left it, the last first. `before` is the `next` of the page before. */
export async function listMembers(
  db: Db,
  segmentId: string,
  options: { list: MemberList; before: string | null; pageSize: number },
): Promise<{ members: MemberRow[]; next: string | null }> {
  const place = decodeTextPlace(options.before);
  const rows = await selectMemberPage(db, segmentId, options.list, place, options.pageSize + 1);
  const { page, next } = cutPage(rows, options.pageSize, (row) =>
    encodePlace(options.list === "in" ? row.enteredAt : (row.leftAt ?? ""), row.customerId),
  );
  return { members: page, next };
}

const SHOWN_DAYS = 90;

/** The size of a segment at the end of each of the last 90 days, from the first that is known. */
export async function listSizes(db: Db, segmentId: string): Promise<SizeOnDay[]> {
  const now = Date.parse(nowIso());
  const from = new Date(now - SHOWN_DAYS * DAY_MS).toISOString().slice(0, 10);
  // One more than the days shown: how it stood before the first of them.
  const known = await selectSizes(db, segmentId, SHOWN_DAYS + 1);
  return dailySizes(known, from, new Date(now).toISOString().slice(0, 10));
}

/** How a customer stands to every segment: in it now, left, or never in it. */
export interface SegmentOfCustomer {
  segmentId: string;
  name: string;
  enteredAt: string | null;
  leftAt: string | null;
}

/** How a customer stands to the segments, with the ones they are in and earlier times in any. */
export interface SegmentHistory {
  current: { id: string; name: string }[];
  segments: SegmentOfCustomer[];
  earlier: MembershipOfCustomer[];
}

/** Every segment with when the customer last entered and left it, the ones they are in first. */
export async function listSegmentHistory(db: Db, customerId: string): Promise<SegmentHistory> {
  const [names, memberships] = await Promise.all([
    selectSegmentNames(db),
    selectMembershipsOf(db, customerId),
  ]);
  const last = new Map<string, MembershipOfCustomer>();
  const earlier: MembershipOfCustomer[] = [];
  for (const membership of memberships) {
    if (last.has(membership.segmentId)) earlier.push(membership);
    else last.set(membership.segmentId, membership);
  }
  const segments = names.map(({ id, name }) => {
    const membership = last.get(id);
    return {
      segmentId: id,
      name,
      enteredAt: membership?.enteredAt ?? null,
      leftAt: membership?.leftAt ?? null,
    };
  });
  const current = segments
    .filter((segment) => standing(segment) === 0)
    .map(({ segmentId, name }) => ({ id: segmentId, name }));
  return { current, segments: segments.sort((one, other) => standing(one) - standing(other)), earlier };
}

function standing({ enteredAt, leftAt }: SegmentOfCustomer): number {
  if (enteredAt === null) return 2;
  return leftAt === null ? 0 : 1;
}
