import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Section } from "#app/components/panel.tsx";
import { type Column, Table } from "#app/components/table.tsx";
import { formatCount, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import type { BesideIdeal, Holding } from "../holding.ts";
import { PersonaLink } from "./persona-link.tsx";

type Row = BesideIdeal["personas"][number];

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
          rows={ideal.personas}
          rowKey={({ persona }) => persona.id}
          columns={columnsOf(ideal.criteria)}
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

function columnsOf(criteria: readonly string[]): Column<Row>[] {
  return [
    {
      key: "persona",
      header: "Persona",
      main: true,
      cell: ({ persona }) => <PersonaLink persona={persona} />,
    },
    {
      key: "fit",
      header: "Fit",
      align: "end",
      cell: ({ fit }) =>
        fit === null ? (
          <span className="text-ink-soft">unknown</span>
        ) : (
          <>
            {formatShare(fit.mean)}
            <Small>
              {formatShare(fit.low)} to {formatShare(fit.high)}, n {formatCount(fit.n)}
            </Small>
          </>
        ),
    },
    ...criteria.map(
      (text, at): Column<Row> => ({
        key: `criterion-${at}`,
        header: text,
        align: "end",
        cell: ({ cells }) => {
          const cell = cells[at];
          if (!cell || cell.of === 0) return <span className="text-ink-soft">unknown</span>;
          return (
            <>
              {formatShare(cell.n / cell.of)}
              <Small>n {formatCount(cell.of)}</Small>
            </>
          );
        },
      }),
    ),
    {
      key: "missed",
      header: "Most miss",
      wide: true,
      cell: ({ missed }) => (missed.length === 0 ? "nothing" : missed.join("; ")),
    },
  ];
}

function Small({ children }: { children: ReactNode }) {
  return <span className="block whitespace-nowrap text-xs text-ink-soft">{children}</span>;
}
