import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { DecisionForm } from "#app/features/attributes/components/decision-form.tsx";
import { DecisionNeeds } from "#app/features/attributes/components/decision-needs.tsx";
import { decisionFormSchema, needChoices } from "#app/features/attributes/decision.schema.ts";
import {
  getDecision,
  removeDecision,
  saveDecision,
} from "#app/features/attributes/decisions.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

const NEW = "new";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.attributes.decisions.$decisionId");
  const id = args.params.decisionId ?? "";
  const [decision, attributes] = await Promise.all([
    id === NEW ? null : getDecision(db, id),
    listAttributes(db),
  ]);
  return {
    decision,
    attributes: attributes.map(({ id: attributeId, label, category }) => ({
      id: attributeId,
      label,
      category,
    })),
    mayEdit: can(actor.role, "attributes.edit"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.attributes.decisions.$decisionId");
  const id = args.params.decisionId ?? "";
  const posted = await readForm(args.request);
  const values = postedTexts(posted);
  if (values.intent === "remove") {
    await removeDecision(db, actor, id);
    return redirectWithin(paths.decisions());
  }
  const needs = postedTexts(typeof posted.attributes === "object" ? posted.attributes : {});
  const form = parseForm(posted, decisionFormSchema);
  if (!form.ok) return data({ values, needs, fieldErrors: form.fieldErrors, message: "" }, { status: 422 });
  const reply = await orReply(() => saveDecision(db, actor, id === NEW ? null : id, form.value));
  if (!reply.ok) {
    const { fieldErrors, message, status } = reply;
    return data({ values, needs, fieldErrors, message }, { status });
  }
  return redirectWithin(paths.decisions());
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.decision?.name ?? "New decision"} · Earshot` },
];

export default function DecisionPage() {
  const { decision, attributes, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fieldErrors: Record<string, string> = answer?.fieldErrors ?? {};
  const stored =
    decision === null
      ? {}
      : {
          name: decision.name,
          decidedBy: decision.decidedBy,
          enough: String(Math.round(decision.enoughShare * 100)),
        };
  return (
    <>
      <PageHeader
        title={decision?.name ?? "New decision"}
        lead="A decision is well founded when what it needs is known and fresh of enough customers."
        crumbs={[
          { label: "Attributes", to: paths.attributes() },
          { label: "Decisions", to: paths.decisions() },
        ]}
      />
      <ErrorSummary fieldErrors={fieldErrors} />
      <FormMessage tone="error">{answer?.message}</FormMessage>
      {mayEdit ? (
        <DecisionForm
          values={answer?.values ?? stored}
          needs={answer?.needs ?? needChoices(decision?.needs ?? [])}
          errors={fieldErrors}
          attributes={attributes}
        />
      ) : (
        decision && <DecisionNeeds decision={decision} attributes={attributes} />
      )}
      {mayEdit && decision && (
        <Section title="Remove it" className="mt-12">
          <p className="mb-4 max-w-reading">
            Its attributes stay as they are. In the data audit those that serve nothing else are named.
          </p>
          <Form method="post">
            <input type="hidden" name="intent" value="remove" />
            <Button look="danger">Remove the decision</Button>
          </Form>
        </Section>
      )}
    </>
  );
}
