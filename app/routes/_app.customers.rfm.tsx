import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { CurrencyNote } from "#app/features/scores/components/currency-note.tsx";
import { CutOffsTable } from "#app/features/scores/components/cut-offs-table.tsx";
import { RfmGroupsTable } from "#app/features/scores/components/rfm-groups-table.tsx";
import { RfmHeat } from "#app/features/scores/components/rfm-heat.tsx";
import { ValueNote } from "#app/features/scores/components/value-note.tsx";
import { getScoreSummary } from "#app/features/scores/scores.service.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.customers.rfm");
  const summary = await getScoreSummary(db);
  if (summary === null) return { summary };
  const { rhythm, ...shown } = summary;
  return {
    summary: {
      ...shown,
      currencies: shown.currencies.map(({ value, ...currency }) => ({
        ...currency,
        value: "model" in value ? { check: value.model.check } : value,
      })),
    },
  };
}

export const meta: MetaFunction = () => [{ title: "Recency, frequency, money · Earshot" }];

export default function RfmPage() {
  const { summary } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Recency, frequency, money"
        lead="When customers bought last, how often and for how much, each in fifths of all who bought."
        crumbs={[
          { label: "Customers", to: paths.customers() },
          { label: "Best customers", to: paths.bestCustomers() },
        ]}
      />
      {summary === null || summary.buyers === 0 ? (
        <EmptyState
          title="No purchases yet"
          action={<LinkButton to={paths.newImport()}>Import purchases</LinkButton>}
        >
          Customers are sorted here into groups once five of them have bought something.
        </EmptyState>
      ) : (
        <>
          <CurrencyNote currencies={summary.currencies} />
          <Section title="Where customers stand">
            {summary.recency === null ? (
              <p>Fewer than five customers have bought, so fifths of them would say nothing.</p>
            ) : (
              <RfmHeat cells={summary.cells} buyers={summary.buyers} />
            )}
          </Section>
          <Section title="Groups" id="groups">
            <RfmGroupsTable counts={summary.groups} customers={summary.customers} />
          </Section>
          <Section
            title="Cut-offs"
            id="cut-offs"
            lead="A step holds a fifth of the customers who bought. Equal values share a step, so that a step may be empty."
          >
            <CutOffsTable
              recency={summary.recency}
              frequency={summary.frequency}
              currencies={summary.currencies.slice(0, 5)}
            />
          </Section>
          <Section title="What the next 12 months may bring" id="value">
            <ValueNote currencies={summary.currencies} />
          </Section>
          <p className="text-sm text-ink-soft">
            Counted on <DateText iso={summary.computedAt} time />.
          </p>
        </>
      )}
    </>
  );
}
