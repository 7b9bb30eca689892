import { Link } from "@remix-run/react";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { MovedSegment } from "../impact.ts";

/** Who brought a rising theme up: the segment that moved most. */
export function MovedSegmentNote({ segment: { id, name, recent, earlier } }: { segment: MovedSegment }) {
  return (
    <p className="mt-4 max-w-reading">
      It comes above all from{" "}
      <Link className="link" to={paths.segment(id)}>
        {name}
      </Link>
      : {formatNoun(recent, "customer", "customers")} of it in the last 30 days, {earlier} in the 90 before.
    </p>
  );
}
