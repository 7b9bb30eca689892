import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { displayName } from "#app/features/customers/customer.schema.ts";
import { getCustomer } from "#app/features/customers/customers.service.server.ts";
import { ReasonList } from "#app/features/segments/components/reason-list.tsx";
import { explainMembership } from "#app/features/segments/reasons/reasons.service.server.ts";
import { getSegment } from "#app/features/segments/segments.service.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.segments.$segmentId_.why.$customerId");
  const { segmentId = "", customerId = "" } = args.params;
  const [segment, customer] = [await getSegment(db, segmentId), await getCustomer(db, customerId)];
  return {
    segment: { id: segment.id, name: segment.name },
    customer: { id: customer.id, name: displayName(customer) },
    ...(await explainMembership(db, segmentId, customerId)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Why ${loaded?.customer.name ?? "a customer"} is in or out · Earshot` },
];

export default function MembershipReasonsPage() {
  const { segment, customer, isMember, tree, problems } = useLoaderData<typeof loader>();
  const isSettled = problems.length > 0 || isMember === tree.holds;
  return (
    <>
      <PageHeader
        title={`Why ${customer.name} is ${isMember ? "in" : "not in"} ${segment.name}`}
        lead="The rule, with what is known of this customer about each condition."
        crumbs={[
          { label: "Segments", to: paths.segments() },
          { label: segment.name, to: paths.segment(segment.id) },
          { label: "Members", to: paths.segmentMembers(segment.id) },
        ]}
        action={
          <LinkButton look="secondary" to={paths.customer(customer.id)}>
            The customer
          </LinkButton>
        }
      />
      {problems.map((problem) => (
        <FormMessage key={problem} tone="error">
          {problem} Until the rule is mended, everybody stays where they were.
        </FormMessage>
      ))}
      {!isSettled && (
        <FormMessage tone="note">
          Something has just changed: the rule says {tree.holds ? "in" : "out"} now, and the membership
          follows in a moment.
        </FormMessage>
      )}
      <ReasonList tree={tree} />
    </>
  );
}
