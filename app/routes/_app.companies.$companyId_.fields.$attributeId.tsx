import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { FieldPage } from "#app/features/profiles/components/field-page.tsx";
import { answerFieldForm, getField } from "#app/features/profiles/profiles.service.server.ts";
import { readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.companies.$companyId_.fields.$attributeId");
  const companyId = args.params.companyId ?? "";
  const field = await getField(db, { companyId }, args.params.attributeId ?? "");
  return { ...field, companyId, mayEdit: can(actor.role, "customers.edit") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.companies.$companyId_.fields.$attributeId");
  const { companyId = "", attributeId = "" } = args.params;
  const posted = await readForm(args.request);
  const field = { subject: { companyId }, attributeId };
  const reply = await orReply(() => answerFieldForm(db, actor, field, posted));
  if (!reply.ok) {
    const { message, fieldErrors, status } = reply;
    return data({ message, fieldErrors, values: postedTexts(posted) }, { status });
  }
  return redirectWithin(paths.companyField(companyId, attributeId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded ? `${loaded.attribute.label} of ${loaded.name} · Earshot` : "Field · Earshot" },
];

export default function CompanyFieldPage() {
  const { attribute, name, view, companyId, mayEdit } = useLoaderData<typeof loader>();
  const crumbs = [
    { label: "Companies", to: paths.companies() },
    { label: name, to: paths.company(companyId) },
  ];
  return (
    <FieldPage
      attribute={attribute}
      view={view}
      crumbs={crumbs}
      mayEdit={mayEdit}
      answer={useActionData<typeof action>()}
    />
  );
}
