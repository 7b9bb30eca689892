import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#app/components/button.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { companyPlaceFormSchema } from "#app/features/profiles/company/company-place.schema.ts";
import { AddPersonForm } from "#app/features/profiles/components/add-person-form.tsx";
import { CompanyFacts } from "#app/features/profiles/components/company-facts.tsx";
import { CompanyHealth } from "#app/features/profiles/components/company-health.tsx";
import { CompanyPeople } from "#app/features/profiles/components/company-people.tsx";
import { CompanyVoices } from "#app/features/profiles/components/company-voices.tsx";
import { ProfileBlockList } from "#app/features/profiles/components/profile-block-list.tsx";
import {
  getCompanyProfile,
  savePlaces,
  saveTypedValue,
} from "#app/features/profiles/profiles.service.server.ts";
import { ReviewLink } from "#app/features/reviews/components/review-link.tsx";
import { InvalidInputError } from "#app/lib/errors.ts";
import { parseForm, readForm, requireForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.companies.$companyId");
  const profile = await getCompanyProfile(db, args.params.companyId ?? "");
  return { ...profile, mayEdit: can(actor.role, "customers.edit") };
}

const valueSchema = z.object({ attributeId: z.string().max(64), value: z.string().max(2000) });

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.companies.$companyId");
  const companyId = args.params.companyId ?? "";
  const values = await readForm(args.request);
  const refuse = (message: string, fieldErrors: Record<string, string>) =>
    data(
      { message, fieldErrors, typed: postedTexts(values), roles: [values.roles].flat().map(String) },
      { status: 422 },
    );
  try {
    if (values.intent === "value" || values.attributeId !== undefined) {
      const { attributeId, value } = requireForm(values, valueSchema);
      await saveTypedValue(db, { companyId }, attributeId, value, actor.name);
    } else {
      const form = parseForm(values, companyPlaceFormSchema);
      if (!form.ok) return refuse("", form.fieldErrors);
      await savePlaces(db, actor, companyId, form.value);
    }
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return refuse(error.message, Object.fromEntries(error.fieldErrors));
  }
  return redirectWithin(paths.company(companyId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.company.name ?? "Company"} · Earshot` },
];

export default function CompanyPage() {
  const profile = useLoaderData<typeof loader>();
  const { company, parent, people, metrics, revenue, blocks, pains, goals, praises, mayEdit } = profile;
  const answer = useActionData<typeof action>() ?? null;
  const typed: Readonly<Record<string, string>> = answer?.typed ?? {};
  const valueError =
    answer && typed.attributeId
      ? { [typed.attributeId]: { message: answer.message, typed: typed.value ?? "" } }
      : {};
  const placeError = answer && !typed.attributeId ? answer : null;
  return (
    <>
      <PageHeader
        title={company.name}
        lead={company.domain}
        crumbs={[{ label: "Companies", to: paths.companies() }]}
        action={
          mayEdit && (
            <LinkButton look="secondary" to={paths.editCompany(company.id)}>
              Edit
            </LinkButton>
          )
        }
      >
        <ReviewLink subject="company" id={company.id} />
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
      <CompanyFacts metrics={metrics} revenue={revenue} people={people} />
      {metrics && (
        <Section title="How it is doing" id="health">
          <CompanyHealth health={metrics.health} countedAt={metrics.refreshedAt} />
        </Section>
      )}
      <CompanyVoices pains={pains} goals={goals} praises={praises} />
      <Section title="What is known">
        <ProfileBlockList
          blocks={blocks}
          mayEdit={mayEdit}
          errors={valueError}
          fieldPath={(attributeId) => paths.companyField(company.id, attributeId)}
        />
      </Section>
      <Section title="People" id="people">
        <CompanyPeople
          people={people}
          mayEdit={mayEdit}
          failed={placeError && { ...placeError, customerId: typed.customerId ?? "" }}
        />
        {mayEdit && <AddPersonForm failed={typed.intent === "add-person" ? placeError : null} />}
      </Section>
    </>
  );
}
