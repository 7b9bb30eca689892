import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { CustomerTable } from "#app/features/customers/components/customer-table.tsx";
import { listCustomers } from "#app/features/customers/customers.service.server.ts";
import { RuleSentence } from "#app/features/segments/components/rule-sentence.tsx";
import { SegmentEditor } from "#app/features/segments/components/segment-editor.tsx";
import { readSegmentForm } from "#app/features/segments/segment-editing.server.ts";
import { showRule } from "#app/features/segments/segment-page.server.ts";
import { getSegment, removeSegment, saveSegment } from "#app/features/segments/segments.service.server.ts";
import { readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

const SHOWN = 10;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.segments.$segmentId");
  const segment = await getSegment(db, args.params.segmentId ?? "");
  const [{ shown, menu }, { customers }] = await Promise.all([
    showRule(db, segment.rule, segment.id),
    listCustomers(db, { segmentId: segment.id, pageSize: SHOWN }),
  ]);
  return {
    segment: {
      id: segment.id,
      name: segment.name,
      message: segment.message,
      memberCount: segment.memberCount,
    },
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
  const values = await readForm(args.request);
  if (values.intent === "remove-segment") {
    await removeSegment(db, segmentId, actor);
    return redirectWithin(paths.segments());
  }
  const answer = await readSegmentForm(db, values, segmentId);
  if ("again" in answer) {
    return data(answer.again, { status: Object.keys(answer.again.errors).length > 0 ? 422 : 200 });
  }
  await saveSegment(db, segmentId, answer.save, actor);
  return redirectWithin(paths.segment(segmentId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.segment.name ?? "Segment"} · Earshot` },
];

export default function SegmentPage() {
  const { segment, words, problems, menu, customers, values, mayEdit, mayDraft } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
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
          mayDraft && <LinkButton to={paths.newPersona({ segment: segment.id })}>Draft a persona</LinkButton>
        }
      >
        <RuleSentence words={words} />
      </PageHeader>
      <Section
        title={`${formatCount(segment.memberCount)} customers`}
        aside={
          <a className="link" href={paths.customers({ segment: segment.id })}>
            All of them
          </a>
        }
      >
        {customers.length === 0 ? (
          <p>Nobody matches the rule now.</p>
        ) : (
          <CustomerTable caption={`The first ${SHOWN} customers of this segment by name`} rows={customers} />
        )}
      </Section>
      {mayEdit && (
        <Disclosure summary="Change the rule or the message" open={answer !== undefined}>
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
      {mayEdit && (
        <Disclosure summary="Remove this segment">
          <Form method="post" className="grid justify-items-start gap-3">
            <p>Its personas go with it. The customers and what they said stay.</p>
            <Button name="intent" value="remove-segment" look="secondary">
              Remove the segment and its personas
            </Button>
          </Form>
        </Disclosure>
      )}
    </>
  );
}
