import { Link } from "@remix-run/react";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { MovedSegment } from "../impact.ts";

/** Whose talk made a theme rise or fall: the segment that moved most. */
export function MovedSegmentNote({ segment }: { segment: MovedSegment }) {
  const { direction, id, name, recent, earlier } = segment;
  return (
    <p className="mt-4 max-w-reading">
      {direction === "rising" ? "It comes above all from" : "It falls above all in"}{" "}
      <Link className="link" to={paths.segment(id)}>
        {name}
      </Link>
      : {formatCount(recent)} of its customers in the last 30 days, {formatCount(earlier)} in the 90 before.
    </p>
  );
}
