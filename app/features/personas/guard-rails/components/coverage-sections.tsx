import { Link } from "@remix-run/react";
import { Section } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { formatCount, formatNoun, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { Holding, OverlapInWords, SameVoice } from "../holding.ts";
import { PersonaLink } from "./persona-link.tsx";

type Counted = NonNullable<Holding["counted"]>;

/** Customers who are in two personas at once, pair by pair. */
export function OverlapSection({ overlaps }: { overlaps: readonly OverlapInWords[] }) {
  return (
    <Section
      id="overlap"
      title="Who belongs to two"
      lead={
        overlaps.length === 0
          ? "Nobody is in the segments of two personas."
          : "Whoever is in two personas is told two things. Where most of one are in the other as well, one of the two is enough."
      }
    >
      {overlaps.length > 0 && (
        <Table
          caption="Pairs of personas by how many customers they share"
          rows={overlaps}
          rowKey={({ one, other }) => `${one.id} ${other.id}`}
          columns={[
            {
              key: "pair",
              header: "Personas",
              main: true,
              cell: ({ one, other }) => (
                <>
                  <PersonaLink persona={one} /> and <PersonaLink persona={other} />
                </>
              ),
            },
            {
              key: "both",
              header: "In both",
              align: "end",
              cell: ({ one, other, both }) => (
                <Link className="link" to={paths.segmentPeople(inBoth(one.segmentId, other.segmentId))}>
                  {formatCount(both)}
                </Link>
              ),
            },
            {
              key: "shares",
              header: "Share of each",
              align: "end",
              cell: ({ one, other, ofOne, ofOther }) => (
                <>
                  {formatShare(ofOne)} of {one.name}, {formatShare(ofOther)} of {other.name}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function inBoth(segment: string, segmentId: string) {
  return { segment, condition: JSON.stringify({ about: "segment", segmentId, operator: "in" }) };
}

/** Customers whom no persona covers, with a group of them as an example. */
export function UncoveredSection({ counted }: { counted: Counted }) {
  const { uncovered, customers, example } = counted;
  const share = customers === 0 ? 0 : uncovered / customers;
  return (
    <Section
      id="uncovered"
      title="Who belongs to none"
      lead={
        uncovered === 0
          ? "Every customer is in the segment of at least one persona."
          : "A persona need not exist for everybody, but whoever is left out should be left out on purpose."
      }
    >
      {uncovered > 0 && (
        <>
          <p>
            <Link className="link" to={paths.personasUncovered()}>
              {formatNoun(uncovered, "customer", "customers")}
            </Link>
            , {formatShare(share)} of {formatCount(customers)}, are in no persona's segment.
          </p>
          {example && (
            <p className="mt-2">
              What marks them most:{" "}
              <Link className="link" to={paths.personasUncovered({ condition: example.condition })}>
                {example.text}
              </Link>
              , {formatShare(example.n / example.of)} of them (n {formatCount(example.of)}) and{" "}
              {formatShare(example.othersN / Math.max(1, example.othersOf))} of the customers with a persona.
            </p>
          )}
        </>
      )}
    </Section>
  );
}

/** Personas that would be spoken to the same way. */
export function SameVoiceSection({ sameVoice }: { sameVoice: readonly SameVoice[] }) {
  return (
    <Section
      id="same-voice"
      title="Who would be spoken to the same way"
      lead={
        sameVoice.length === 0
          ? "Every two personas are told something different, and something that their lines are about tells them apart."
          : "A persona earns its place by what one would say to it and not to the others."
      }
    >
      {sameVoice.length > 0 && (
        <ul className="grid gap-2">
          {sameVoice.map(({ one, other, reason }) => (
            <li key={`${one.id} ${other.id} ${reason}`}>
              <PersonaLink persona={one} /> and <PersonaLink persona={other} /> {reason}.{" "}
              <Link className="link" to={paths.comparePersonas({ personas: `${one.id},${other.id}` })}>
                Side by side
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
