import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button, LinkButton } from "#app/components/button.tsx";
import { Disclosure } from "#app/components/disclosure.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import {
  listAttributes,
  listRetired,
  returnAttribute,
} from "#app/features/attributes/attributes.service.server.ts";
import { AttributeTable } from "#app/features/attributes/components/attribute-table.tsx";
import { AttributeTabs } from "#app/features/attributes/components/attribute-tabs.tsx";
import { readCounts, requestCount } from "#app/features/data-audit/data-audit.service.server.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.attributes._index");
  const [attributes, retired, counts] = await Promise.all([
    listAttributes(db),
    listRetired(db),
    readCounts(db),
  ]);
  return {
    attributes: attributes.map(
      ({ id, label, subject, category, valueType, purpose, freshDays, leadingRule }) => {
        const count = counts.get(id);
        const filledShare = count && count.subjects > 0 ? count.filled / count.subjects : null;
        return { id, label, subject, category, valueType, purpose, freshDays, leadingRule, filledShare };
      },
    ),
    retired: retired.map(({ id, label }) => ({ id, label })),
    mayEdit: can(actor.role, "attributes.edit"),
  };
}

const returnSchema = z.object({ attributeId: z.string().max(64) });

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.attributes._index");
  const { attributeId } = requireForm(await readForm(args.request), returnSchema);
  await returnAttribute(db, actor, attributeId);
  await requestCount(db);
  return redirectWithin(paths.attribute(attributeId));
}

export const meta: MetaFunction = () => [{ title: "Attributes · Earshot" }];

export default function AttributesPage() {
  const { attributes, retired, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Attributes"
        lead="What a profile may hold. Each one serves a decision; one that serves none is not worth asking for."
        action={mayEdit && <LinkButton to={paths.newAttribute()}>New attribute</LinkButton>}
      />
      <AttributeTabs mayEdit={mayEdit} />
      {attributes.length === 0 ? (
        <EmptyState
          title="No attributes yet"
          action={mayEdit && <LinkButton to={paths.readyAttributes()}>See ready definitions</LinkButton>}
        >
          Attributes appear here with the decision that each serves. Begin with a ready definition, or with
          one of your own.
        </EmptyState>
      ) : (
        <AttributeTable rows={attributes} />
      )}
      <p className="mt-6">
        How much of this is known, how old it is and what uses it is in the{" "}
        <Link className="link" to={paths.dataAudit()}>
          data audit
        </Link>
        .
      </p>
      {retired.length > 0 && (
        <Disclosure
          className="mt-8"
          summary={formatNoun(retired.length, "retired attribute", "retired attributes")}
        >
          <ul className="max-w-reading divide-y divide-line border-y border-line">
            {retired.map(({ id, label }) => (
              <li key={id} className="flex items-center justify-between gap-4 py-2">
                {label}
                {mayEdit && (
                  <Form method="post">
                    <input type="hidden" name="attributeId" value={id} />
                    <Button look="secondary" size="small">
                      Use again<span className="sr-only"> {label}</span>
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}
