import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { FindingList } from "#app/features/ideal-customer/components/finding-list.tsx";
import { FitVerdict } from "#app/features/ideal-customer/components/fit-verdict.tsx";
import { getIdealCustomer } from "#app/features/ideal-customer/ideal-customer.service.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.ideal-customer._index");
  const ideal = await getIdealCustomer(db);
  return {
    ideal: ideal && {
      note: ideal.note,
      described: ideal.described,
      findings: ideal.findings,
      comparedAt: ideal.comparedAt,
    },
    mayEdit: can(actor.role, "ideal-customer.edit"),
  };
}

export const meta: MetaFunction = () => [{ title: "Ideal customer · Earshot" }];

export default function IdealCustomerPage() {
  const { ideal, mayEdit } = useLoaderData<typeof loader>();
  const edit = mayEdit && <LinkButton to={paths.editIdealCustomer()}>Edit the criteria</LinkButton>;
  const wrong = ideal?.findings?.criteria.filter(({ finding }) => finding === "fewer") ?? [];
  return (
    <>
      <PageHeader
        title="Ideal customer"
        lead="Who gains most from you and brings most, and whether your best customers are like that."
        action={ideal && edit}
      />
      {ideal === null || ideal.described.length === 0 ? (
        <EmptyState title="Nobody has said who the ideal customer is" action={edit}>
          Weigh a few criteria: attributes, what people do and say, their company. Every profile then shows
          how well it fits and why, and your best customers show where the ideal is wrong.
        </EmptyState>
      ) : (
        <>
          {ideal.note !== "" && <p className="mb-8 max-w-reading whitespace-pre-line">{ideal.note}</p>}
          {ideal.findings === null || ideal.comparedAt === null ? (
            <>
              <p className="mb-4">Your customers are being compared with it. Reload the page in a moment.</p>
              <ul className="grid gap-1">
                {ideal.described.map(({ text, weight }) => (
                  <li key={text}>
                    {text} <span className="text-sm text-ink-soft">counts {weight}</span>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <>
              <Section
                title={
                  wrong.length === 0
                    ? "What your best customers say about it"
                    : `Your best customers say it is wrong in ${formatNoun(wrong.length, "point", "points")}`
                }
                lead={
                  <>
                    The best fifth by rank ({formatNoun(ideal.findings.best, "customer", "customers")}) beside
                    all others, among those of whom it is known, on <DateText iso={ideal.comparedAt} />.
                  </>
                }
                aside={
                  <Link className="link" to={paths.bestCustomers()}>
                    The best customers
                  </Link>
                }
              >
                <FitVerdict fit={ideal.findings.fit} />
                <FindingList findings={ideal.findings.criteria} />
              </Section>
              {ideal.findings.traits.length > 0 && (
                <Section
                  title="What sets your best customers apart that no criterion asks for"
                  lead="Of these differences at most one in twenty is chance. They describe who is best; they prove no cause."
                >
                  <FindingList findings={ideal.findings.traits} traits />
                </Section>
              )}
            </>
          )}
        </>
      )}
    </>
  );
}
