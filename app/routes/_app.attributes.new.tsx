import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { attributeFormSchema } from "#app/features/attributes/attribute.schema.ts";
import { createAttribute } from "#app/features/attributes/attributes.service.server.ts";
import { AttributeForm } from "#app/features/attributes/components/attribute-form.tsx";
import { decidedBySchema } from "#app/features/attributes/decision.schema.ts";
import { listDecisions } from "#app/features/attributes/decisions.service.server.ts";
import { requestCount } from "#app/features/data-audit/data-audit.service.server.ts";
import { parseForm, readForm, requireForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.attributes.new");
  return { decisions: (await listDecisions(db)).map(({ name }) => name) };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "_app.attributes.new");
  const posted = await readForm(args.request);
  const values = postedTexts(posted);
  const form = parseForm(posted, attributeFormSchema);
  if (!form.ok) return data({ values, fieldErrors: form.fieldErrors, message: "" }, { status: 422 });
  const { decidedBy } = requireForm(posted, decidedBySchema);
  const reply = await orReply(() => createAttribute(db, form.value, decidedBy));
  if (!reply.ok) {
    return data({ values, fieldErrors: reply.fieldErrors, message: reply.message }, { status: reply.status });
  }
  await requestCount(db);
  return redirectWithin(paths.attributes());
}

export const meta: MetaFunction = () => [{ title: "New attribute · Earshot" }];

export default function NewAttributePage() {
  const { decisions } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fieldErrors: Record<string, string> = answer?.fieldErrors ?? {};
  return (
    <>
      <PageHeader
        title="New attribute"
        lead="First the decision: what would you do differently, depending on the answer?"
        crumbs={[{ label: "Attributes", to: paths.attributes() }]}
      />
      <ErrorSummary fieldErrors={fieldErrors} />
      <FormMessage tone="error">{answer?.message}</FormMessage>
      <AttributeForm values={answer?.values ?? {}} errors={fieldErrors} decisions={decisions} isNew />
    </>
  );
}
