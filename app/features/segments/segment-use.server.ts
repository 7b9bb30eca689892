import type { Db } from "#db/client.server.ts";
import { type AlikeSegments, findAlikeSegments } from "./alike-messages.ts";
import { selectOverlaps } from "./figures.repository.server.ts";
import { segmentsNamedBy } from "./rules/checks/circles.ts";
import { selectInvitedSegments, selectSegmentsWithPersonas } from "./segment-use.repository.server.ts";
import type { Segment } from "./segments.service.server.ts";

/** Which segments nobody uses, by id, and which are spoken to the same way. */
export interface SegmentUse {
  unused: string[];
  alike: AlikeSegments[];
}

/**
 * Looks at what segments are for: one is used when a persona is drafted from it,
 * when its people were invited to a survey, or when another segment's rule asks about it. Overlaps
 * are those of the last count of figures.
 */
export async function judgeSegmentUse(db: Db, segments: readonly Segment[]): Promise<SegmentUse> {
  const [portrayed, invited, overlaps] = await Promise.all([
    selectSegmentsWithPersonas(db),
    selectInvitedSegments(db),
    selectOverlaps(db),
  ]);
  const used = new Set([...portrayed, ...invited, ...segments.flatMap(({ rule }) => segmentsNamedBy(rule))]);
  return {
    unused: segments.filter(({ id }) => !used.has(id)).map(({ id }) => id),
    alike: findAlikeSegments(segments, overlaps),
  };
}
