import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { CustomerTable } from "#app/features/customers/components/customer-table.tsx";
import { listCustomers } from "#app/features/customers/customers.service.server.ts";
import { RemoveSegment } from "#app/features/segments/components/remove-segment.tsx";
import { RuleSentence } from "#app/features/segments/components/rule-sentence.tsx";
import { SegmentEditor } from "#app/features/segments/components/segment-editor.tsx";
import { SegmentNotices } from "#app/features/segments/components/segment-notices.tsx";
import { SegmentStateForm } from "#app/features/segments/components/segment-state-form.tsx";
import { SizeChart } from "#app/features/segments/components/size-chart.tsx";
import { listSizes } from "#app/features/segments/membership/history.service.server.ts";
import { showRule } from "#app/features/segments/segment-page.server.ts";
import { answerSegmentPage } from "#app/features/segments/segment-page-forms.server.ts";
import { getSegment } from "#app/features/segments/segments.service.server.ts";
import { listSegmentsUsing } from "#app/features/segments/usage.server.ts";
import { readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

const SHOWN = 10;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.segments.$segmentId");
  const segment = await getSegment(db, args.params.segmentId ?? "");
  const [{ shown, menu }, { customers }, sizes, usedBy] = await Promise.all([
    showRule(db, segment.rule, segment.id),
    listCustomers(db, { segmentId: segment.id, pageSize: SHOWN }),
    listSizes(db, segment.id),
    listSegmentsUsing(db, { about: "segment", id: segment.id }),
  ]);
  return {
    segment: {
      id: segment.id,
      name: segment.name,
      message: segment.message,
      state: segment.state,
      memberCount: segment.memberCount,
      isDecided: segment.isDecided,
    },
    sizes,
    usedBy,
    words: shown.words,
    problems: shown.problems,
    menu,
    customers,
    values: {
      name: segment.name,
      message: segment.message,
      rows: shown.rows,
    },
    mayEdit: can(actor.role, "segments.edit"),
    mayDraft: can(actor.role, "personas.edit"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.segments.$segmentId");
  const segmentId = args.params.segmentId ?? "";
  const answer = await answerSegmentPage(db, segmentId, await readForm(args.request), actor);
  if ("done" in answer) {
    return redirectWithin(answer.done === "removed" ? paths.segments() : paths.segment(segmentId));
  }
  const { status, ...shown } = answer;
  return data(shown, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.segment.name ?? "Segment"} · Earshot` },
];

export default function SegmentPage() {
  const loaded = useLoaderData<typeof loader>();
  const { segment, words, problems, menu, customers, values, mayEdit } = loaded;
  const { again: answer, refused } = useActionData<typeof action>() ?? {};
  return (
    <>
      <PageHeader
        title={segment.name}
        lead={
          segment.message === ""
            ? "What to say to them that others are not told is still to be written."
            : segment.message
        }
        crumbs={[{ label: "Segments", to: paths.segments() }]}
        action={
          loaded.mayDraft && (
            <LinkButton to={paths.newPersona({ segment: segment.id })}>Draft a persona</LinkButton>
          )
        }
      >
        <RuleSentence words={words} />
      </PageHeader>
      <SegmentNotices problems={Object.values(problems)} {...segment} />
      <Section
        title={`${formatCount(segment.memberCount)} customers`}
        aside={
          <span className="flex flex-wrap gap-4">
            <a className="link" href={paths.customers({ segment: segment.id })}>
              All of them
            </a>
            <a className="link" href={paths.segmentMembers(segment.id)}>
              Who came and went, and why
            </a>
          </span>
        }
      >
        {customers.length === 0 ? (
          <p>Nobody matches the rule now.</p>
        ) : (
          <CustomerTable caption={`The first ${SHOWN} customers of this segment by name`} rows={customers} />
        )}
        <div className="mt-8 max-w-reading">
          <SizeChart sizes={loaded.sizes} />
        </div>
      </Section>
      {mayEdit && <SegmentStateForm state={segment.state} message={segment.message} refused={refused} />}
      {mayEdit && (
        <Disclosure
          summary="Change the rule or the message"
          open={answer !== undefined || Object.keys(problems).length > 0}
        >
          <ErrorSummary fieldErrors={answer?.errors} />
          <SegmentEditor
            values={answer?.values ?? values}
            menu={menu}
            errors={answer?.errors ?? problems}
            counted={answer?.counted ?? { count: segment.memberCount, problem: null }}
            focus={answer?.focus ?? null}
            segmentId={segment.id}
            submitLabel="Save the segment"
          />
        </Disclosure>
      )}
      {mayEdit && <RemoveSegment usedBy={loaded.usedBy} />}
    </>
  );
}
