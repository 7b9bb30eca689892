import { Link } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { Section } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { paths } from "#app/lib/paths.ts";

interface SegmentOfCustomer {
  segmentId: string;
  name: string;
  enteredAt: string | null;
  leftAt: string | null;
}

interface Membership {
  segmentId: string;
  name: string;
  enteredAt: string;
  leftAt: string | null;
}

/** How a customer stands to each segment, with the way to why; and when they were in one before. */
export function CustomerSegments({
  customerId,
  history: { segments, earlier },
}: {
  customerId: string;
  history: { segments: readonly SegmentOfCustomer[]; earlier: readonly Membership[] };
}) {
  if (segments.length === 0) return null;
  return (
    <Section title="Segments" id="segments">
      <Table
        caption="How this customer stands to each segment"
        rows={segments}
        rowKey={(row) => row.segmentId}
        columns={[
          {
            key: "name",
            header: "Segment",
            main: true,
            cell: (row) => (
              <Link className="link" to={paths.segment(row.segmentId)}>
                {row.name}
              </Link>
            ),
          },
          { key: "state", header: "Now", cell: (row) => <Standing segment={row} /> },
          {
            key: "entered",
            header: "Entered",
            cell: (row) => (row.enteredAt === null ? "–" : <DateText iso={row.enteredAt} />),
          },
          {
            key: "left",
            header: "Left",
            cell: (row) => (row.leftAt === null ? "–" : <DateText iso={row.leftAt} />),
          },
          {
            key: "why",
            header: "Why",
            cell: (row) => (
              <Link className="link" to={paths.membershipReasons(row.segmentId, customerId)}>
                Why {isIn(row) ? "in" : "out"}
                <span className="sr-only"> of {row.name}</span>
              </Link>
            ),
          },
        ]}
      />
      {earlier.length > 0 && (
        <Disclosure summary="Earlier times in a segment" className="mt-4">
          <ul className="grid gap-1 text-sm">
            {earlier.map(({ segmentId, name, enteredAt, leftAt }) => (
              <li key={`${segmentId} ${enteredAt}`}>
                {name}: <DateText iso={enteredAt} /> to {leftAt === null ? "now" : <DateText iso={leftAt} />}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

function isIn({ enteredAt, leftAt }: SegmentOfCustomer): boolean {
  return enteredAt !== null && leftAt === null;
}

function Standing({ segment }: { segment: SegmentOfCustomer }) {
  if (isIn(segment)) return <Tag tone="ok">in</Tag>;
  return <Tag tone="outline">{segment.enteredAt === null ? "never in" : "out"}</Tag>;
}
