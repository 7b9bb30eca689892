import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { beginCheck, listChecks, measureCoverage } from "#app/features/accuracy/accuracy.service.server.ts";
import { CoverageSection } from "#app/features/accuracy/components/coverage-section.tsx";
import { betweenInWords } from "#app/features/accuracy/components/precision-table.tsx";
import { PrecisionTables } from "#app/features/accuracy/components/precision-tables.tsx";
import type { Precision } from "#app/features/accuracy/precision.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { formatNoun, formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes.accuracy._index");
  const before = new URL(args.request.url).searchParams.get("before")?.slice(0, 64) ?? null;
  const [list, coverage] = await Promise.all([listChecks(db, { before, pageSize: 25 }), measureCoverage(db)]);
  return { ...list, coverage, paged: before !== null, mayEdit: can(actor.role, "feedback.edit") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes.accuracy._index");
  const begun = await orReply(() => db.transaction().execute((trx) => beginCheck(trx, actor)));
  if (!begun.ok) return data({ message: begun.message }, { status: begun.status });
  return redirectWithin(paths.accuracyCheck(begun.value));
}

export const meta: MetaFunction = () => [{ title: "Accuracy · Earshot" }];

export default function AccuracyPage() {
  const { checks, next, year, coverage, paged, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const begin = mayEdit && (
    <Form method="post">
      <Button>Check 50 statements</Button>
    </Form>
  );
  return (
    <>
      <PageHeader
        title="Accuracy"
        lead="How often Earshot is right, judged by you on statements drawn at random."
        crumbs={[{ label: "Themes", to: paths.themes() }]}
        action={checks.length > 0 ? begin : undefined}
      />
      <FormMessage tone="error" className="mb-6">
        {answer?.message}
      </FormMessage>
      {checks.length === 0 && !paged ? (
        <div className="mb-12">
          <EmptyState title="Nothing has been checked yet" action={begin || undefined}>
            Earshot draws 50 statements at random and asks you what they are. That takes some five minutes and
            tells how far its kinds and themes can be trusted.
          </EmptyState>
        </div>
      ) : (
        <Section title="Checks">
          <Table
            caption="Checks, the latest first"
            rows={checks}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "when",
                header: "Begun",
                main: true,
                cell: ({ id, begunAt }) => (
                  <Link className="link" to={paths.accuracyCheck(id)}>
                    <DateText iso={begunAt} time />
                  </Link>
                ),
              },
              { key: "who", header: "By", cell: ({ begunBy }) => begunBy },
              {
                key: "judged",
                header: "Judged",
                align: "end",
                cell: ({ judged, total }) => `${judged} of ${total}`,
              },
              { key: "kind", header: "Kind right", align: "end", cell: ({ ofKind }) => shareOf(ofKind) },
              { key: "theme", header: "Theme right", align: "end", cell: ({ ofTheme }) => shareOf(ofTheme) },
            ]}
          />
          <Pager
            previous={paged ? paths.accuracy() : null}
            next={next && paths.accuracy({ before: next })}
            shown={checks.length}
          />
        </Section>
      )}
      {year.judged > 0 && (
        <Section
          title="The last twelve months together"
          lead={`From ${formatNoun(year.judged, "verdict", "verdicts")}.`}
        >
          <PrecisionTables byKind={year.byKind} byTheme={year.byTheme.slice(0, 25)} />
        </Section>
      )}
      <CoverageSection coverage={coverage} />
    </>
  );
}

function shareOf(precision: Precision | null) {
  if (precision === null) return "–";
  return (
    <>
      {formatShare(precision.share)}{" "}
      <span className="text-ink-soft text-sm">({betweenInWords(precision)})</span>
    </>
  );
}
