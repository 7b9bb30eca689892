import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FilterChips } from "#app/components/filter-chips.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { findCustomer } from "#app/features/customers/customers.service.server.ts";
import { FeedbackFilters, feedbackChips } from "#app/features/feedback/components/feedback-filters.tsx";
import { FeedbackList } from "#app/features/feedback/components/feedback-list.tsx";
import { listFeedback } from "#app/features/feedback/feedback.service.server.ts";
import { readFilter } from "#app/features/feedback/feedback-filter.ts";
import { findTheme } from "#app/features/themes/themes.service.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.feedback._index");
  const query = new URL(args.request.url).searchParams;
  const filter = readFilter(query);
  const before = query.get("before");
  const [page, theme, customer] = await Promise.all([
    listFeedback(db, filter, { before, pageSize: 25 }),
    filter.theme ? findTheme(db, filter.theme) : undefined,
    filter.customer ? findCustomer(db, filter.customer) : undefined,
  ]);
  return {
    ...page,
    filter,
    paged: before !== null,
    mayImport: can(actor.role, "imports.run"),
    names: { theme: theme?.name ?? null, customer: customer ? displayName(customer) : null },
  };
}

export const meta: MetaFunction = () => [{ title: "Feedback · Earshot" }];

export default function FeedbackPage() {
  const { items, next, filter, paged, names, mayImport } = useLoaderData<typeof loader>();
  const chips = feedbackChips(filter, names);
  const empty = items.length === 0 && chips.length === 0 && !paged;
  return (
    <>
      <PageHeader title="Feedback" lead="Everything customers said, newest first, in their own words." />
      {empty ? (
        <EmptyState
          title="No feedback yet"
          action={mayImport && <LinkButton to={paths.newImport()}>Import a file</LinkButton>}
        >
          Tickets, reviews and open survey answers appear here as soon as they arrive.
        </EmptyState>
      ) : (
        <>
          <FeedbackFilters filter={filter} />
          <FilterChips chips={chips} clearHref={paths.feedback()} />
          {items.length === 0 ? (
            <p>Nothing matches. Remove a filter to see more.</p>
          ) : (
            <FeedbackList items={items} />
          )}
          <Pager
            previous={paged ? paths.feedback(filter) : null}
            next={next && paths.feedback({ ...filter, before: next })}
            shown={items.length}
          />
        </>
      )}
    </>
  );
}
