import { Link } from "@remix-run/react";
import { Panel } from "#app/components/panel.tsx";
import { formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

interface Named {
  id: string;
  name: string;
}

export interface AlikePair {
  ids: readonly [string, string];
  reason: "same-message" | "like-message" | "same-people";
  degree: number;
}

const reasons = {
  "same-message": () => "they are told the same, word for word.",
  "like-message": (degree: number) => `what they are told has ${formatShare(degree)} in common.`,
  "same-people": (degree: number) => `${formatShare(degree)} of their customers are in both.`,
};

/** What the list of segments should lose: those that nobody uses, and those that are spoken to the same way. */
export function SegmentNotes({
  segments,
  unused,
  alike,
}: {
  segments: readonly Named[];
  unused: readonly string[];
  alike: readonly AlikePair[];
}) {
  const nameOf = (id: string) => segments.find((segment) => segment.id === id)?.name ?? "";
  if (unused.length === 0 && alike.length === 0) return null;
  return (
    <Panel as="section" className="mt-6">
      {alike.length > 0 && (
        <>
          <h2 className="mb-2 font-semibold">Spoken to the same way</h2>
          <ul className="mb-4 grid gap-2 text-sm">
            {alike.slice(0, 20).map(({ ids, reason, degree }) => (
              <li key={`${ids.join(" ")} ${reason}`}>
                <SegmentLink id={ids[0]} name={nameOf(ids[0])} /> and{" "}
                <SegmentLink id={ids[1]} name={nameOf(ids[1])} />: {reasons[reason](degree)} One segment may
                be enough.{" "}
                <Link className="link" to={paths.compareSegments({ segments: ids.join(",") })}>
                  Compare them
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      {unused.length > 0 && (
        <>
          <h2 className="mb-2 font-semibold">Not used</h2>
          <p className="text-sm">
            No persona is drafted from these, no survey was sent to them, and no other segment asks about
            them:{" "}
            {unused.map((id, at) => (
              <span key={id}>
                {at > 0 && ", "}
                <SegmentLink id={id} name={nameOf(id)} />
              </span>
            ))}
            .
          </p>
        </>
      )}
    </Panel>
  );
}

function SegmentLink({ id, name }: Named) {
  return (
    <Link className="link" to={paths.segment(id)}>
      {name}
    </Link>
  );
}
