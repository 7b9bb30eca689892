import { cutPage, decodeTextPlace, encodePlace } from "#app/lib/key-paging.ts";
import type { Db } from "#db/client.server.ts";
import { selectDid, selectMailed } from "./did.repository.server.ts";
import { selectConsented, selectDone, selectTyped } from "./done.repository.server.ts";
import { selectAnswered, selectSaidTexts, selectThemesSpokenOf } from "./said.repository.server.ts";
import { newestFirst, type TimelineEntry } from "./timeline-entry.ts";
import { type TimelinePart, timelinePart } from "./timeline-part-query.server.ts";
import { type TimelineKind, type TimelineQuery, timelineKinds } from "./timeline-query.ts";

const everything: TimelineQuery = { kinds: [], from: null, to: null };

type Source = (db: Db, part: TimelinePart, kinds: readonly TimelineKind[]) => Promise<TimelineEntry[]>;

/** Every source with the kinds of things it knows. */
const sources: readonly [readonly TimelineKind[], Source][] = [
  [["purchase", "visit", "email", "use", "consent"], selectDid],
  [["email"], selectMailed],
  [["answer", "ticket", "review", "mention"], selectSaidTexts],
  [["answer"], selectAnswered],
  [["theme"], selectThemesSpokenOf],
  [["edit"], selectDone],
  [["edit"], selectTyped],
  [["consent"], selectConsented],
];

/**
 * One page of what happened with a customer, newest first: each source gives as much as the page may need, and the newest
 * of all of it is shown. `before` is the `next` of the page before.
 */
export async function listTimeline(
  db: Db,
  customerId: string,
  options: { query?: TimelineQuery; before: string | null; pageSize: number },
): Promise<{ entries: TimelineEntry[]; next: string | null }> {
  const query = options.query ?? everything;
  const place = decodeTextPlace(options.before);
  const part = timelinePart(customerId, query, place, options.pageSize + 1);
  const wanted: readonly TimelineKind[] = query.kinds.length === 0 ? timelineKinds : query.kinds;
  const found = await Promise.all(
    sources.map(([kinds, select]) => {
      const asked = kinds.filter((kind) => wanted.includes(kind));
      return asked.length === 0 ? [] : select(db, part, asked);
    }),
  );
  const rows = found.flat().sort(newestFirst);
  const { page, next } = cutPage(rows, options.pageSize, ({ at, id }) => encodePlace(at, id));
  return { entries: page, next };
}
