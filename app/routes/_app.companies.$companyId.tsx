import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Money } from "#app/components/money.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { Stat, StatRow } from "#app/components/stat.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { CompanyPeople } from "#app/features/profiles/components/company-people.tsx";
import { ProfileBlockList } from "#app/features/profiles/components/profile-block-list.tsx";
import { ThemeVoices } from "#app/features/profiles/components/theme-voices.tsx";
import { getCompanyProfile, saveTypedValue } from "#app/features/profiles/profiles.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.companies.$companyId");
  const profile = await getCompanyProfile(db, args.params.companyId ?? "");
  return { ...profile, mayEdit: can(actor.role, "customers.edit") };
}

const valueSchema = z.object({ attributeId: z.string().max(64), value: z.string().max(2000) });

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.companies.$companyId");
  const companyId = args.params.companyId ?? "";
  const form = requireForm(await readForm(args.request), valueSchema);
  try {
    await saveTypedValue(db, { companyId }, form.attributeId, form.value, actor.name);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const errors = { [form.attributeId]: { message: error.message, typed: form.value } };
    return data({ errors }, { status: 422 });
  }
  return redirectWithin(paths.company(companyId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.company.name ?? "Company"} · Earshot` },
];

export default function CompanyPage() {
  const { company, parent, people, revenueMinor, currency, blocks, pains, goals, praises, mayEdit } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={company.name}
        lead={company.domain}
        crumbs={[{ label: "Companies", to: paths.companies() }]}
      >
        {parent && (
          <p>
            Belongs to{" "}
            <Link className="link" to={paths.company(parent.id)}>
              {parent.name}
            </Link>
            .
          </p>
        )}
      </PageHeader>
      <StatRow className="mb-12">
        <Stat label="People" value={people.length} to="#people" />
        <Stat label="Revenue" value={<Money minor={revenueMinor} currency={currency} />} to="#people" />
        <Stat label="Pain points voiced" value={pains.length} to="#voices" />
      </StatRow>
      <Section title="What its people say" id="voices">
        <div className="grid gap-8 lg:grid-cols-3">
          <ThemeVoices kind="pain" themes={pains} empty="No pain point voiced so far." />
          <ThemeVoices kind="goal" themes={goals} empty="No goal voiced so far." />
          <ThemeVoices kind="praise" themes={praises} empty="No praise voiced so far." />
        </div>
      </Section>
      <Section title="What is known">
        <ProfileBlockList blocks={blocks} mayEdit={mayEdit} errors={answer?.errors ?? {}} />
      </Section>
      <Section title="People" id="people">
        <CompanyPeople people={people} />
      </Section>
    </>
  );
}
