import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { viewAuditPage } from "#app/features/data-audit/audit-page.server.ts";
import { auditFilters } from "#app/features/data-audit/audit-view.ts";
import { AuditTable } from "#app/features/data-audit/components/audit-table.tsx";
import { GapSurveyBox } from "#app/features/data-audit/components/gap-survey-box.tsx";
import { LackingDecisions } from "#app/features/data-audit/components/lacking-decisions.tsx";
import { draftGapSurvey, requestCount } from "#app/features/data-audit/data-audit.service.server.ts";
import { gapSurveyForm } from "#app/features/data-audit/gap-survey-form.ts";
import { findingNames } from "#app/features/data-audit/verdict.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { formatShare } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.data-audit");
  const query = new URL(args.request.url).searchParams;
  const page = await viewAuditPage(db, {
    show: query.get("show"),
    after: query.get("after"),
    most: query.get("most"),
  });
  return { ...page, mayDraft: can(actor.role, "surveys.edit") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.data-audit");
  const form = requireForm(await readForm(args.request), gapSurveyForm);
  if (form.intent === "count") {
    await requestCount(db);
    return redirectWithin(paths.dataAudit());
  }
  const reply = await orReply(() => draftGapSurvey(db, actor, form.most));
  if (!reply.ok) return data({ message: reply.message }, { status: reply.status });
  return redirectWithin(paths.survey(reply.value));
}

export const meta: MetaFunction = () => [{ title: "Data audit · Earshot" }];

export default function DataAuditPage() {
  const { rows, next, paged, figures, lacking, plan, show, countedAt, mayDraft } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const share = (value: number | null) => (value === null ? "–" : formatShare(value));
  const countOf = (filter: (typeof auditFilters)[number]) =>
    filter === "all" ? figures.attributes : figures.found[filter];
  return (
    <>
      <PageHeader
        title="Data audit"
        lead="What is known, how old it is, where it comes from and what it is good for. What serves nothing is not worth keeping."
      >
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-2 text-sm text-ink-soft">
          <span>
            {countedAt === null ? (
              "It is being counted."
            ) : (
              <>
                Counted <DateText iso={countedAt} time />.
              </>
            )}
          </span>
          {mayDraft && (
            <Form method="post">
              <input type="hidden" name="intent" value="count" />
              <Button look="secondary" size="small">
                Count again
              </Button>
            </Form>
          )}
        </div>
      </PageHeader>
      <FormMessage tone="error">{answer?.message}</FormMessage>
      <StatRow className="mb-12">
        <Stat label="Known of all that could be" value={share(figures.filledShare)} to="#attributes" />
        <Stat label="Out of date" value={share(figures.staleShare)} to={paths.dataAudit({ show: "stale" })} />
        <Stat
          label="Serve nothing"
          value={figures.found["serves-nothing"]}
          to={paths.dataAudit({ show: "serves-nothing" })}
        />
        <Stat label="Decisions that lack data" value={lacking.length} to="#decisions" />
      </StatRow>
      <Section
        title="The shortest survey for your best customers"
        lead="It asks only for what serves a decision or is used, and first for what closes most gaps."
        id="survey"
      >
        <GapSurveyBox plan={plan} mayDraft={mayDraft} />
      </Section>
      <Section title="Decisions that lack data" id="decisions">
        {countedAt === null ? (
          <p>Shown once the attributes were counted.</p>
        ) : (
          <LackingDecisions decisions={lacking} />
        )}
      </Section>
      <Section title="Attributes" id="attributes">
        <Tabs
          label="What to show"
          tabs={auditFilters.map((filter) => ({
            label: filter === "all" ? "All" : capital(findingNames[filter]),
            to: paths.dataAudit({ show: filter === "all" ? null : filter }),
            count: countOf(filter),
            current: filter === show,
          }))}
        />
        {rows.length === 0 ? (
          <p>Nothing here.</p>
        ) : (
          <AuditTable caption="Attributes with what is known of them" rows={rows} />
        )}
        <Pager
          label="Pages of attributes"
          previous={paged ? paths.dataAudit({ show }) : null}
          next={next && paths.dataAudit({ show, after: next })}
        />
      </Section>
    </>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
