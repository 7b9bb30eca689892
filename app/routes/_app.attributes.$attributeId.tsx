import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { attributeFormSchema } from "#app/features/attributes/attribute.schema.ts";
import { attributeFormValues } from "#app/features/attributes/attribute-form-values.ts";
import {
  changeAttribute,
  countMisfits,
  getAttribute,
} from "#app/features/attributes/attributes.service.server.ts";
import { AttributeForm } from "#app/features/attributes/components/attribute-form.tsx";
import { MisfitNotice } from "#app/features/attributes/components/misfit-notice.tsx";
import { decidedBySchema } from "#app/features/attributes/decision.schema.ts";
import { listDecisions } from "#app/features/attributes/decisions.service.server.ts";
import { AttributeCounts } from "#app/features/data-audit/components/attribute-counts.tsx";
import { AttributeUses, RetireForm } from "#app/features/data-audit/components/attribute-uses.tsx";
import {
  auditAttribute,
  requestCount,
  retireUnused,
} from "#app/features/data-audit/data-audit.service.server.ts";
import { parseForm, readForm, requireForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.attributes.$attributeId");
  const attribute = await getAttribute(db, args.params.attributeId ?? "");
  const [audited, decisions] = await Promise.all([auditAttribute(db, attribute), listDecisions(db)]);
  const decidedBy = decisions.find(({ name }) => name === attribute.purpose)?.decidedBy ?? "";
  return {
    audited,
    form: attributeFormValues(attribute, decidedBy),
    decisions: decisions.map(({ name }) => name),
    mayEdit: can(actor.role, "attributes.edit"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.attributes.$attributeId");
  const id = args.params.attributeId ?? "";
  const posted = await readForm(args.request);
  const values = postedTexts(posted);
  const refuse = (status: number, message: string, fieldErrors: Record<string, string> = {}) =>
    data({ values, fieldErrors, message, misfits: null }, { status });
  if (values.intent === "retire") {
    const reply = await orReply(() => retireUnused(db, actor, id));
    return reply.ok ? redirectWithin(paths.attributes()) : refuse(reply.status, reply.message);
  }
  const form = parseForm(posted, attributeFormSchema);
  if (!form.ok) return refuse(422, "", form.fieldErrors);
  const misfits = values.agreed === "yes" ? null : await countMisfits(db, id, form.value);
  if (misfits !== null && misfits.unfit > 0) {
    return data({ values, fieldErrors: {}, message: "", misfits }, { status: 409 });
  }
  const { decidedBy } = requireForm(posted, decidedBySchema);
  const reply = await orReply(() => changeAttribute(db, actor, id, form.value, decidedBy));
  if (!reply.ok) return refuse(reply.status, reply.message, reply.fieldErrors);
  await requestCount(db);
  return redirectWithin(paths.attribute(id));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.audited.attribute.label ?? "Attribute"} · Earshot` },
];

export default function AttributePage() {
  const { audited, form, decisions, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isSave = answer !== undefined && answer.values.intent !== "retire";
  const fieldErrors: Record<string, string> = answer?.fieldErrors ?? {};
  return (
    <>
      <PageHeader
        title={audited.attribute.label}
        lead={`For: ${audited.attribute.purpose}`}
        crumbs={[{ label: "Attributes", to: paths.attributes() }]}
      />
      <FormMessage tone="error">{answer?.message}</FormMessage>
      <AttributeCounts audited={audited} />
      <Section title="What it serves">
        <AttributeUses uses={audited.uses} serves={audited.serves} />
      </Section>
      {mayEdit && (
        <Section title="Definition" id="definition">
          <ErrorSummary fieldErrors={fieldErrors} />
          <AttributeForm
            values={isSave ? answer.values : form}
            errors={fieldErrors}
            decisions={decisions}
            isNew={false}
          >
            {answer?.misfits && <MisfitNotice misfits={answer.misfits} />}
          </AttributeForm>
        </Section>
      )}
      {mayEdit && (
        <Section title="Retire it">
          <RetireForm label={audited.attribute.label} uses={audited.uses} />
        </Section>
      )}
    </>
  );
}
