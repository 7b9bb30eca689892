import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { MergeList } from "#app/features/duplicates/components/merge-list.tsx";
import { PairCard } from "#app/features/duplicates/components/pair-card.tsx";
import { pairFormSchema } from "#app/features/duplicates/duplicate.schema.ts";
import {
  countOpenPairs,
  keepApart,
  listMergePage,
  listPairs,
  mergePair,
  undoMerge,
} from "#app/features/duplicates/duplicates.service.server.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.duplicates._index");
  const query = new URL(args.request.url).searchParams;
  const [after, mergedAfter] = [query.get("after"), query.get("merged")];
  const [{ pairs, next }, total, merged] = await Promise.all([
    listPairs(db, after),
    countOpenPairs(db),
    listMergePage(db, mergedAfter),
  ]);
  return { pairs, next, total, merged, after, mergedAfter, mayEdit: can(actor.role, "customers.edit") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.customers.duplicates._index");
  const form = requireForm(await readForm(args.request), pairFormSchema);
  const done = await orReply(async () => {
    if (form.do === "apart") await keepApart(db, actor, form.pairId);
    else if (form.do === "merge") await mergePair(db, actor, form.pairId, form.fields, form.seen);
    else await undoMerge(db, actor, form.mergeId);
  });
  if (!done.ok) return data({ message: done.message }, { status: done.status });
  return redirectWithin(paths.duplicates());
}

export const meta: MetaFunction = () => [{ title: "Likely duplicates · Earshot" }];

export default function DuplicatesPage() {
  const { pairs, next, total, merged, after, mergedAfter, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Likely duplicates"
        lead="Customers who may be one person. Nobody is merged unless you say so, and each merge can be taken back."
        crumbs={[{ label: "Customers", to: paths.customers() }]}
      />
      <FormMessage tone="error" className="mb-6">
        {answer?.message}
      </FormMessage>
      {pairs.length === 0 && (
        <EmptyState title="No likely duplicates">
          After each import, customers who share an address, a phone number, or a name and a company are
          listed here.
        </EmptyState>
      )}
      {pairs.map((pair) => (
        <PairCard key={pair.id} pair={pair} mayEdit={mayEdit} />
      ))}
      <Pager
        previous={after !== null ? paths.duplicates() : null}
        next={next && paths.duplicates({ after: next })}
        shown={pairs.length}
        total={total}
      />
      {(merged.merges.length > 0 || mergedAfter !== null) && (
        <Section
          title="Merged"
          id="merged"
          lead="A merge can be taken back at any time. What came in later by an address, number or link of the merged customer goes back with them; the rest stays with the customer who was kept."
        >
          <MergeList merges={merged.merges} mayEdit={mayEdit} />
          <Pager
            label="Pages of merges"
            previous={mergedAfter !== null ? `${paths.duplicates({ after })}#merged` : null}
            next={merged.next && `${paths.duplicates({ after, merged: merged.next })}#merged`}
          />
        </Section>
      )}
    </>
  );
}
