import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { Table } from "#app/components/table.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { attributeFormSchema } from "#app/features/attributes/attribute.schema.ts";
import {
  createAttribute,
  listAttributes,
  measureFill,
} from "#app/features/attributes/attributes.service.server.ts";
import { AttributeForm } from "#app/features/attributes/components/attribute-form.tsx";
import { ConflictError } from "#app/lib/errors.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { formatCount } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.attributes");
  const [attributes, fill] = await Promise.all([listAttributes(db), measureFill(db)]);
  return {
    attributes: attributes.map((attribute) => ({ ...attribute, fill: fill.get(attribute.id) ?? null })),
    mayEdit: can(actor.role, "attributes.edit"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "_app.attributes");
  const posted = await readForm(args.request);
  const values = postedTexts(posted);
  const form = parseForm(posted, attributeFormSchema);
  if (!form.ok) return data({ values, fieldErrors: form.fieldErrors, message: "" }, { status: 422 });
  try {
    await createAttribute(db, form.value);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return data({ values, fieldErrors: {}, message: error.message }, { status: 409 });
  }
  return redirectWithin(paths.attributes());
}

export const meta: MetaFunction = () => [{ title: "Attributes · Earshot" }];

export default function AttributesPage() {
  const { attributes, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const fieldErrors: Record<string, string> = answer?.fieldErrors ?? {};
  return (
    <>
      <PageHeader
        title="Attributes"
        lead="What a profile may hold. Each one serves a decision; one that serves none is not worth asking for."
      />
      {attributes.length === 0 ? (
        <p className="mb-12">
          No attribute is defined yet. Define the first one that a decision of yours needs.
        </p>
      ) : (
        <div className="mb-12">
          <Table
            caption="Attributes by name"
            rows={attributes}
            rowKey={(row) => row.id}
            columns={[
              { key: "label", header: "Attribute", main: true, cell: (row) => row.label },
              { key: "subject", header: "Of a", cell: (row) => row.subject },
              { key: "category", header: "Category", cell: (row) => row.category },
              { key: "purpose", header: "Decision it serves", wide: true, cell: (row) => row.purpose },
              {
                key: "filled",
                header: "Filled",
                align: "end",
                cell: (row) => formatCount(row.fill?.filled ?? 0),
              },
              {
                key: "newest",
                header: "Newest value",
                cell: (row) => (row.fill ? <DateText iso={row.fill.newest} /> : "–"),
              },
              {
                key: "fresh",
                header: "Fresh for",
                align: "end",
                cell: (row) => (row.freshDays === null ? "always" : `${row.freshDays} days`),
              },
            ]}
          />
        </div>
      )}
      {mayEdit && (
        <Section title="Define an attribute">
          <ErrorSummary fieldErrors={fieldErrors} />
          <FormMessage tone="error">{answer?.message}</FormMessage>
          <AttributeForm values={answer?.values ?? {}} errors={fieldErrors} />
        </Section>
      )}
    </>
  );
}
