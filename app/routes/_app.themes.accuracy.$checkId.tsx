import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatDate } from "#app/components/dates.ts";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { Progress } from "#app/components/progress.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { verdictSchema } from "#app/features/accuracy/accuracy.schema.ts";
import { getCheck, judge, takeBack } from "#app/features/accuracy/accuracy.service.server.ts";
import { JudgeForm } from "#app/features/accuracy/components/judge-form.tsx";
import { PrecisionTables } from "#app/features/accuracy/components/precision-tables.tsx";
import { quoteContext } from "#app/features/themes/quote-context.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes.accuracy.$checkId");
  const { next, ...check } = await getCheck(db, args.params.checkId ?? "");
  return {
    ...check,
    mayEdit: can(actor.role, "feedback.edit"),
    next: next && {
      id: next.id,
      itemId: next.itemId,
      kind: next.kind,
      themeName: next.themeId === null ? null : next.themeName,
      source: next.source,
      occurredAt: next.occurredAt,
      context: quoteContext(next.text, next.start, next.end),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "_app.themes.accuracy.$checkId");
  const checkId = args.params.checkId ?? "";
  const form = await readForm(args.request);
  if (form.back !== undefined) {
    await db.transaction().execute((trx) => takeBack(trx, checkId));
    return redirectWithin(paths.accuracyCheck(checkId));
  }
  const verdict = parseForm(form, verdictSchema);
  if (!verdict.ok) return data({ message: "Choose one of the five answers." }, { status: 422 });
  const kept = await orReply(() => db.transaction().execute((trx) => judge(trx, checkId, verdict.value)));
  if (!kept.ok) return data({ message: kept.message }, { status: kept.status });
  return redirectWithin(paths.accuracyCheck(checkId));
}

export const meta: MetaFunction = () => [{ title: "Accuracy check · Earshot" }];

export default function AccuracyCheckPage() {
  const { next, judged, total, begunBy, begunAt, statementCount, byKind, byTheme, mayEdit } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Accuracy check"
        lead={`${total} statements drawn at random from ${statementCount}, begun by ${begunBy} on ${formatDate(begunAt)}.`}
        crumbs={[
          { label: "Themes", to: paths.themes() },
          { label: "Accuracy", to: paths.accuracy() },
        ]}
      />
      <FormMessage tone="error" className="mb-6">
        {answer?.message}
      </FormMessage>
      <div className="mb-8 max-w-reading">
        <Progress label="Judged" state={{ done: judged, total, finished: next === null }} />
      </div>
      {next !== null && mayEdit && <JudgeForm sample={next} canGoBack={judged > 0} />}
      {judged > 0 && (
        <Section title={next === null ? "What came out" : "What has come out so far"}>
          <PrecisionTables byKind={byKind} byTheme={byTheme} />
        </Section>
      )}
    </>
  );
}
