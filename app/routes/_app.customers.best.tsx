import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { readBestQuery, toBestQuery } from "#app/features/scores/best-query.ts";
import { BestFilters } from "#app/features/scores/components/best-filters.tsx";
import { BestTable } from "#app/features/scores/components/best-table.tsx";
import { CurrencyNote } from "#app/features/scores/components/currency-note.tsx";
import { WeightsForm } from "#app/features/scores/components/weights-form.tsx";
import {
  getScoreSummary,
  getWeights,
  listBestCustomers,
  saveWeights,
} from "#app/features/scores/scores.service.server.ts";
import { weightsFormSchema } from "#app/features/scores/weights.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

const PAGE = 25;

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.best");
  const { searchParams } = new URL(args.request.url);
  const filter = readBestQuery(searchParams);
  const after = searchParams.get("after");
  const [{ customers, next }, summary, weights] = await Promise.all([
    listBestCustomers(db, { ...filter, after, pageSize: PAGE }),
    getScoreSummary(db),
    getWeights(db),
  ]);
  return {
    customers: customers.map(({ parts, value, since, lastPurchaseAt, silenceBreaksAt, ...row }) => row),
    next,
    filter,
    paged: after !== null,
    computedAt: summary?.computedAt ?? null,
    currencies: (summary?.currencies ?? []).map(({ currency, buyers }) => ({ currency, buyers })),
    weights: {
      revenue: String(weights.revenue),
      referrals: String(weights.referrals),
      length: String(weights.length),
    },
    mayWeigh: can(actor.role, "scores.weigh"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.best");
  const values = await readForm(args.request);
  const form = parseForm(values, weightsFormSchema);
  if (!form.ok) return data({ values: postedTexts(values), fieldErrors: form.fieldErrors }, { status: 422 });
  await saveWeights(db, form.value, actor);
  return redirectWithin(paths.bestCustomers());
}

export const meta: MetaFunction = () => [{ title: "Best customers · Earshot" }];

export default function BestCustomersPage() {
  const { customers, next, filter, paged, computedAt, currencies, weights, mayWeigh } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Best customers"
        lead="By revenue, referrals and length of the relationship, each rank with its reasons."
        crumbs={[{ label: "Customers", to: paths.customers() }]}
        action={
          <>
            <LinkButton look="secondary" to={paths.rfm()}>
              RFM groups
            </LinkButton>
            <LinkButton to={paths.bestCustomersFile(toBestQuery(filter))} reloadDocument download>
              Download as CSV
            </LinkButton>
          </>
        }
      />
      {computedAt === null ? (
        <EmptyState
          title="Nobody is ranked yet"
          action={<LinkButton to={paths.newImport()}>Import a file</LinkButton>}
        >
          Customers are ranked here soon after the first ones are known, and anew after each purchase.
        </EmptyState>
      ) : (
        <>
          <CurrencyNote currencies={currencies} />
          {mayWeigh && <WeightsForm values={answer?.values ?? weights} errors={answer?.fieldErrors} />}
          <BestFilters filter={filter} />
          {customers.length === 0 ? (
            <p>No customer matches. Remove a filter to see more.</p>
          ) : (
            <BestTable rows={customers} />
          )}
          <Pager
            previous={paged ? paths.bestCustomers(toBestQuery(filter)) : null}
            next={next && paths.bestCustomers({ ...toBestQuery(filter), after: next })}
            shown={customers.length}
          />
          <p className="mt-4 max-w-reading text-sm text-ink-soft">
            All were set beside each other on <DateText iso={computedAt} time />. A customer to whom something
            happened since then is scored at once by that comparison; the ranks of the others follow within a
            day.
          </p>
        </>
      )}
    </>
  );
}
