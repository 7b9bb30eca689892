import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { strengthWords } from "#app/features/segments/comparison-words.ts";
import { ComparedValue, type ComparisonRow } from "#app/features/segments/components/comparison-table.tsx";
import { formatNoun } from "#app/lib/numbers.ts";

interface Compared {
  id: string;
  name: string;
  segmentId: string;
}

const parts = [
  {
    verdict: "differs",
    title: "What differs",
    lead: "By the near end of the interval of the effect, the surest first.",
  },
  {
    verdict: "cannot-tell",
    title: "What cannot be told",
    lead: "Too few are known to say that they differ, or that they do not.",
  },
  {
    verdict: "alike",
    title: "What is the same",
    lead: "Any difference is smaller than what is called small.",
  },
] as const;

/** What the lines of some personas are about, counted for each: what differs, what cannot be told, what is the same. */
export function PersonaComparisonTables({
  personas,
  rows,
}: {
  personas: readonly Compared[];
  rows: readonly ComparisonRow[];
}) {
  if (rows.length === 0) {
    return (
      <FormMessage tone="note">None of these personas has a line with numbers behind it yet.</FormMessage>
    );
  }
  return parts.map(({ verdict, title, lead }) => {
    const some = rows.filter((row) => row.verdict === verdict);
    if (some.length === 0) {
      return verdict === "differs" ? (
        <Section
          key={verdict}
          title={title}
          lead="Nothing that their lines are about can be shown to differ."
        >
          <p className="text-sm text-ink-soft">Personas like that would be spoken to the same way.</p>
        </Section>
      ) : null;
    }
    return (
      <Section key={verdict} title={title} lead={lead} aside={formatNoun(some.length, "line", "lines")}>
        <Table
          caption={title}
          rows={some}
          rowKey={(row) => row.key}
          columns={columnsOf(personas, verdict === "differs")}
        />
      </Section>
    );
  });
}

function columnsOf(personas: readonly Compared[], withDifference: boolean): Column<ComparisonRow>[] {
  return [
    { key: "what", header: "What", main: true, cell: (row) => row.label },
    ...personas.map(
      ({ id, name, segmentId }, at): Column<ComparisonRow> => ({
        key: id,
        header: name,
        align: "end",
        cell: (row) => <ComparedValue segmentId={segmentId} row={row} cell={row.cells[at]} />,
      }),
    ),
    ...(withDifference
      ? [
          {
            key: "difference",
            header: "Difference",
            wide: true,
            cell: (row: ComparisonRow) => <Difference row={row} personas={personas} />,
          },
        ]
      : []),
  ];
}

function Difference({ row, personas }: { row: ComparisonRow; personas: readonly Compared[] }) {
  if (!row.pair) return null;
  const { more, less, effect, low, high, strength } = row.pair;
  return (
    <>
      <Tag tone={strength === "slight" ? "neutral" : "accent"}>{strengthWords[strength]}</Tag>{" "}
      <span>
        {personas[more]?.name} more than {personas[less]?.name}
      </span>
      <span className="block text-xs text-ink-soft">
        {row.kind === "share" ? "h" : "δ"} {effect.toFixed(2)} ({low.toFixed(2)} to {high.toFixed(2)})
      </span>
    </>
  );
}
