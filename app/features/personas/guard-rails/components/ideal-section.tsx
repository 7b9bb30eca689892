import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Section } from "#app/components/panel.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { BesideIdeal, Holding } from "../holding.ts";

interface Row {
  key: string;
  label: string;
  /** In the order of the personas; null where nobody is known. */
  cells: ({ text: string; note: string } | null)[];
}

/** How the people of each persona fit the ideal customer, criterion by criterion. */
export function IdealSection({ counted }: { counted: NonNullable<Holding["counted"]> }) {
  const { ideal, isIdealOutdated } = counted;
  const link = (
    <Link className="link" to={paths.idealCustomer()}>
      The ideal customer
    </Link>
  );
  return (
    <Section id="ideal" title="Beside the ideal customer" aside={link} lead={leadOf(ideal, isIdealOutdated)}>
      {ideal && (
        <Table
          caption="How the people of each persona fit the ideal customer"
          rows={rowsOf(ideal)}
          rowKey={({ key }) => key}
          columns={columnsOf(ideal.personas)}
        />
      )}
    </Section>
  );
}

function leadOf(ideal: BesideIdeal | null, isOutdated: boolean): string {
  if (isOutdated)
    return "The ideal was changed since the personas were counted. Count anew to see them beside it.";
  return ideal === null
    ? "There is no ideal customer yet. With criteria for one, each persona's people are judged by them here."
    : "The mean fit of up to 500 of each persona's people, and how many meet each criterion, of those of whom it is known.";
}

function rowsOf({ criteria, personas }: BesideIdeal): Row[] {
  const fit = personas.map(({ fit: of }) =>
    of === null
      ? null
      : {
          text: formatShare(of.mean),
          note: `${formatShare(of.low)} to ${formatShare(of.high)}, n ${formatCount(of.n)}`,
        },
  );
  const met = criteria.map((label, at) => ({
    key: `criterion-${at}`,
    label,
    cells: personas.map(({ cells, missed }) => {
      const cell = cells[at];
      if (!cell || cell.of === 0) return null;
      const most = missed.includes(label) ? ", most miss it" : "";
      return { text: formatShare(cell.n / cell.of), note: `n ${formatCount(cell.of)}${most}` };
    }),
  }));
  return [{ key: "fit", label: "Fit, on average", cells: fit }, ...met];
}

function columnsOf(personas: BesideIdeal["personas"]): Column<Row>[] {
  return [
    { key: "what", header: "What", main: true, cell: ({ label }) => label },
    ...personas.map(
      ({ persona }, at): Column<Row> => ({
        key: persona.id,
        header: persona.name,
        align: "end",
        cell: ({ cells }) => {
          const cell = cells[at];
          if (!cell) return <span className="text-ink-soft">unknown</span>;
          return (
            <span>
              {cell.text}
              <Small>{cell.note}</Small>
            </span>
          );
        },
      }),
    ),
  ];
}

function Small({ children }: { children: ReactNode }) {
  return <span className="block whitespace-nowrap text-xs text-ink-soft">{children}</span>;
}
