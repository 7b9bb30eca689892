import { Link } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { Panel } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { formatCount, formatShare, formatSigned } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { stabilityInWords } from "../stability-words.ts";

interface Trait {
  text: string;
  /** What the link to its people carries. */
  condition: unknown;
  members: number;
  membersKnown: number;
  others: number;
  othersKnown: number;
  gap: { effect: number; low: number; high: number };
}

interface Suggestion {
  id: string;
  name: string;
  size: number;
  precision: number;
  recall: number;
  stability: { mean: number; low: number; dissolved: number; resamples: number };
  traits: readonly Trait[];
}

/** One suggested group: its size, what sets it apart, how surely it is found again, and how well its rule fits it. */
export function SuggestedGroup({ suggestion, mayEdit }: { suggestion: Suggestion; mayEdit: boolean }) {
  const stability = stabilityInWords(suggestion.stability);
  const people = (trait: Trait, outside?: "yes") =>
    paths.segmentPeople({ suggestion: suggestion.id, condition: JSON.stringify(trait.condition), outside });
  return (
    <Panel as="article">
      <h2 className="text-lg font-semibold">{suggestion.name}</h2>
      <p className="mb-2 text-sm text-ink-soft">
        <Link className="link" to={paths.segmentPeople({ suggestion: suggestion.id })}>
          {formatCount(suggestion.size)} customers
        </Link>
        . The rule finds {formatShare(suggestion.recall)} of them, and {formatShare(suggestion.precision)} of
        those it finds belong to the group.
      </p>
      <p className="mb-4 text-sm text-ink-soft">
        <Tag tone={stability.tone}>{stability.word}</Tag> {stability.sentence}
      </p>
      {suggestion.traits.length === 0 ? (
        <p className="text-sm">
          No single thing sets this group apart; its people are alike in many things a little.
        </p>
      ) : (
        <Table
          caption={`What sets the group ${suggestion.name} apart`}
          rows={suggestion.traits}
          rowKey={(row) => row.text}
          columns={[
            { key: "trait", header: "What sets it apart", main: true, cell: (row) => row.text },
            {
              key: "share",
              header: "In it",
              align: "end",
              cell: (row) => (
                <Link className="link" to={people(row)}>
                  {formatShare(row.members / Math.max(1, row.membersKnown))}
                </Link>
              ),
            },
            {
              key: "others",
              header: "Others",
              align: "end",
              cell: (row) => (
                <Link className="link" to={people(row, "yes")}>
                  {formatShare(row.others / Math.max(1, row.othersKnown))}
                </Link>
              ),
            },
            { key: "gap", header: "Points more", align: "end", cell: ({ gap }) => points(gap) },
          ]}
        />
      )}
      {mayEdit && (
        <div className="mt-4">
          <LinkButton look="secondary" size="small" to={paths.newSegment({ suggestion: suggestion.id })}>
            Make it a segment
          </LinkButton>
        </div>
      )}
    </Panel>
  );
}

/** A difference of shares in points with its interval. */
function points({ effect, low, high }: Trait["gap"]) {
  return `${formatSigned(effect * 100)} (${formatSigned(low * 100)} to ${formatSigned(high * 100)})`;
}
