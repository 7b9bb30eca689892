import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Table } from "#app/components/table.tsx";
import { Tag } from "#app/components/tag.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { AttributeTabs } from "#app/features/attributes/components/attribute-tabs.tsx";
import { listDecisionsWithLacks } from "#app/features/data-audit/data-audit.service.server.ts";
import { formatNoun, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.attributes.decisions._index");
  return {
    decisions: await listDecisionsWithLacks(db),
    mayEdit: can(actor.role, "attributes.edit"),
  };
}

export const meta: MetaFunction = () => [{ title: "Decisions · Earshot" }];

export default function DecisionsPage() {
  const { decisions, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Decisions"
        lead="What is decided with the help of profiles, who decides it, and what has to be known for it."
        crumbs={[{ label: "Attributes", to: paths.attributes() }]}
        action={mayEdit && <LinkButton to={paths.newDecision()}>New decision</LinkButton>}
      />
      <AttributeTabs mayEdit={mayEdit} />
      {decisions.length === 0 ? (
        <EmptyState title="No decisions yet" action={null}>
          A decision appears here once an attribute is defined for it, or when you describe one.
        </EmptyState>
      ) : (
        <Table
          caption="Decisions by name"
          rows={decisions}
          rowKey={(row) => row.id}
          columns={[
            {
              key: "name",
              header: "Decision",
              main: true,
              cell: (row) => (
                <Link className="link" to={paths.decision(row.id)}>
                  {row.name}
                </Link>
              ),
            },
            { key: "by", header: "Who decides", cell: (row) => row.decidedBy || "nobody is named" },
            {
              key: "attributes",
              header: "Needs",
              wide: true,
              cell: (row) => row.needed.join(", ") || "no attribute is named",
            },
            {
              key: "enough",
              header: "Well founded from",
              align: "end",
              cell: (row) => formatShare(row.enoughShare),
            },
            {
              key: "state",
              header: "Data",
              cell: (row) =>
                row.lacking === 0 ? (
                  <Tag tone="ok">enough</Tag>
                ) : (
                  <Tag tone="danger">
                    {row.lacking === null
                      ? "nothing named"
                      : `lacks ${formatNoun(row.lacking, "attribute", "attributes")}`}
                  </Tag>
                ),
            },
          ]}
        />
      )}
    </>
  );
}
