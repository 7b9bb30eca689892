import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { CustomerFields } from "#app/features/customers/components/customer-fields.tsx";
import { OtherValues } from "#app/features/customers/components/other-values.tsx";
import { customerFormSchema, displayName } from "#app/features/customers/customer.schema.ts";
import { saveCustomer } from "#app/features/customers/customers.service.server.ts";
import { recordValues } from "#app/features/customers/record-values.ts";
import { findKeptOf } from "#app/features/duplicates/duplicates.service.server.ts";
import { FitSection } from "#app/features/ideal-customer/components/fit-section.tsx";
import { explainFit } from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import { BestPersona } from "#app/features/personas/members/components/persona-fit.tsx";
import { listPersonaFits } from "#app/features/personas/members/members.service.server.ts";
import { PrivacyLinks } from "#app/features/privacy/components/privacy-links.tsx";
import { CustomerFacts, CustomerLine } from "#app/features/profiles/components/customer-facts.tsx";
import { CustomerTimeline } from "#app/features/profiles/components/customer-timeline.tsx";
import { CustomerVoices } from "#app/features/profiles/components/customer-voices.tsx";
import { ProfileBlockList } from "#app/features/profiles/components/profile-block-list.tsx";
import {
  getCustomerProfile,
  listTimeline,
  saveTypedValue,
} from "#app/features/profiles/profiles.service.server.ts";
import { readTimelineQuery } from "#app/features/profiles/timeline/timeline-query.ts";
import { ScoreSection } from "#app/features/scores/components/score-section.tsx";
import { getCustomerScores } from "#app/features/scores/scores.service.server.ts";
import { CustomerSegments } from "#app/features/segments/components/customer-segments.tsx";
import { listSegmentHistory } from "#app/features/segments/membership/history.service.server.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import { parseForm, readForm, requireForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.$customerId");
  const customerId = args.params.customerId ?? "";
  const keptId = await findKeptOf(db, customerId);
  if (keptId !== undefined) throw redirectWithin(paths.customer(keptId));
  const { searchParams } = new URL(args.request.url);
  const before = searchParams.get("before");
  const query = readTimelineQuery(searchParams);
  const [profile, timeline, scores, fit, segments, personas] = await Promise.all([
    getCustomerProfile(db, customerId),
    listTimeline(db, customerId, { query, before, pageSize: 25 }),
    getCustomerScores(db, customerId),
    explainFit(db, customerId),
    listSegmentHistory(db, customerId),
    listPersonaFits(db, customerId),
  ]);
  return {
    ...profile,
    timeline: { ...timeline, query, paged: before !== null },
    ...{ segments, scores, fit, personas: personas.slice(0, 1) },
    mayEdit: can(actor.role, "customers.edit"),
    privacy: { read: can(actor.role, "people.read"), erase: can(actor.role, "people.erase") },
  };
}

const valueSchema = z.object({ attributeId: z.string().max(64), value: z.string().max(2000) });

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.$customerId");
  const customerId = args.params.customerId ?? "";
  const values = await readForm(args.request);
  const refuse = (status: number, message: string, fieldErrors: Record<string, string> = {}) =>
    data({ values: postedTexts(values), fieldErrors, message }, { status });
  try {
    if (values.intent === "value") {
      const form = requireForm(values, valueSchema);
      await saveTypedValue(db, { customerId }, form.attributeId, form.value, actor.name);
    } else {
      const form = parseForm(values, customerFormSchema);
      if (!form.ok) return refuse(422, "", form.fieldErrors);
      await saveCustomer(db, customerId, form.value, actor);
    }
  } catch (error) {
    if (error instanceof ConflictError || error instanceof InvalidInputError)
      return refuse(error.status, error.message);
    throw error;
  }
  return redirectWithin(paths.customer(customerId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded ? displayName(loaded.customer) : "Customer"} · Earshot` },
];

export default function CustomerPage() {
  const loaded = useLoaderData<typeof loader>();
  const { customer, company, metrics, blocks, pains, goals, praises, timeline, segments } = loaded;
  const { mayEdit, otherValues } = loaded;
  const answer = useActionData<typeof action>();
  const typed = answer?.values ?? {};
  const valueError =
    answer && typed.intent === "value"
      ? { [typed.attributeId ?? ""]: { message: answer.message, typed: typed.value ?? "" } }
      : {};
  const editError = answer && typed.intent !== "value" ? answer : null;
  const record = recordValues(customer, company);
  return (
    <>
      <PageHeader title={displayName(customer)} crumbs={[{ label: "Customers", to: paths.customers() }]}>
        <CustomerLine customer={customer} company={company} segments={segments.current} />
      </PageHeader>
      <OtherValues values={otherValues} />
      {metrics && <CustomerFacts customerId={customer.id} metrics={metrics} />}
      <ScoreSection scores={loaded.scores} />
      <FitSection fit={loaded.fit} />
      <BestPersona customerId={customer.id} fits={loaded.personas} />
      <CustomerVoices {...{ customerId: customer.id, pains, goals, praises, mayEdit }} />
      <Section title="What is known" id="known">
        <ProfileBlockList
          blocks={blocks}
          mayEdit={mayEdit}
          errors={valueError}
          fieldPath={(attributeId) => paths.customerField(customer.id, attributeId)}
        />
      </Section>
      <CustomerSegments customerId={customer.id} history={segments} />
      <CustomerTimeline customerId={customer.id} timeline={timeline} />
      {mayEdit && (
        <Disclosure summary="Edit the record" open={editError !== null}>
          <ErrorSummary fieldErrors={editError?.fieldErrors} />
          <FormMessage tone="error">{editError?.message}</FormMessage>
          <Form method="post" className="grid gap-6">
            <CustomerFields values={editError ? typed : record} errors={editError?.fieldErrors ?? {}} />
            <div>
              <Button>Save</Button>
            </div>
          </Form>
        </Disclosure>
      )}
      <PrivacyLinks customerId={customer.id} may={loaded.privacy} />
    </>
  );
}
