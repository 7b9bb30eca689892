import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Tabs } from "#app/components/tabs.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { listMoved } from "#app/features/reviews/reviews.service.server.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.reviews.$reviewId.people");
  const { searchParams } = new URL(args.request.url);
  const entered = searchParams.get("which") !== "left";
  const after = searchParams.get("after");
  const listed = await listMoved(db, args.params.reviewId ?? "", { entered, after, pageSize: PAGE });
  const people = listed.customers.map((customer) => ({ id: customer.id, name: displayName(customer) }));
  const { id, subjectName } = listed.review;
  return { id, subjectName, people, next: listed.next, entered, paged: after !== null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who came and went: ${data?.subjectName ?? ""} · Earshot` },
];

export default function MovedPeoplePage() {
  const { id, subjectName, people, next, entered, paged } = useLoaderData<typeof loader>();
  const which = entered ? "entered" : "left";
  return (
    <>
      <PageHeader
        title="Who came and went"
        lead={`${subjectName}, since the last review.`}
        crumbs={[
          { label: "Reviews", to: paths.reviews() },
          { label: `Review of ${subjectName}`, to: paths.review(id) },
        ]}
      />
      <Tabs
        label="Entered or left"
        tabs={[
          { label: "Entered", to: paths.reviewPeople(id, { which: "entered" }), current: entered },
          { label: "Left", to: paths.reviewPeople(id, { which: "left" }), current: !entered },
        ]}
      />
      {people.length === 0 ? (
        <p>Nobody {which}.</p>
      ) : (
        <ul data-list="rows" className="grid gap-2">
          {people.map((person) => (
            <li key={person.id}>
              <Link className="link" to={paths.customer(person.id)}>
                {person.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Pager
        previous={paged ? paths.reviewPeople(id, { which }) : null}
        next={next && paths.reviewPeople(id, { which, after: next })}
        shown={people.length}
      />
    </>
  );
}
