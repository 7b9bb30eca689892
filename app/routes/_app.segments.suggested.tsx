import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { LookOutcome } from "#app/features/segments/components/look-outcome.tsx";
import { SuggestedGroup } from "#app/features/segments/components/suggested-group.tsx";
import { explainSuggestions, requestSuggestions } from "#app/features/segments/suggestions.service.server.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths, withQuery } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.segments.suggested");
  return {
    ...(await explainSuggestions(db)),
    asked: new URL(args.request.url).searchParams.has("asked"),
    mayEdit: can(actor.role, "segments.edit"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "_app.segments.suggested");
  await requestSuggestions(db);
  return redirectWithin(withQuery(paths.suggestedSegments(), { asked: "yes" }));
}

export const meta: MetaFunction = () => [{ title: "Suggested groups · Earshot" }];

export default function SuggestedSegmentsPage() {
  const { look, suggestions, asked, mayEdit } = useLoaderData<typeof loader>();
  const lookAgain = mayEdit && (
    <Form method="post">
      <Button look={look === null ? "primary" : "secondary"}>
        {look === null ? "Look for groups" : "Look again"}
      </Button>
    </Form>
  );
  return (
    <>
      <PageHeader
        title="Suggested groups"
        lead="Customers who are alike in many things at once: who they are, what they do, what they say."
        crumbs={[{ label: "Segments", to: paths.segments() }]}
        action={look !== null && lookAgain}
      />
      {asked && (
        <output className="mb-6 block">
          Earshot is looking. This takes a few seconds;{" "}
          <a className="link" href={paths.suggestedSegments()}>
            see the result
          </a>
          .
        </output>
      )}
      {look && <LookOutcome look={look} />}
      {suggestions.length > 0 && (
        <div className="grid gap-6 lg:grid-cols-2">
          {suggestions.map((suggestion) => (
            <SuggestedGroup key={suggestion.id} suggestion={suggestion} mayEdit={mayEdit} />
          ))}
        </div>
      )}
      {suggestions.length === 0 && (
        <EmptyState title={look === null ? "Nobody has looked yet" : "No clear groups"} action={lookAgain}>
          Groups show here when at least 30 customers are known by several things and really fall apart into
          groups. When they do not, Earshot says so rather than inventing some.
        </EmptyState>
      )}
    </>
  );
}
