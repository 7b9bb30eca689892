import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { SuggestedGroup } from "#app/features/segments/components/suggested-group.tsx";
import { listSuggestions, requestSuggestions } from "#app/features/segments/suggestions.service.server.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths, withQuery } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.segments.suggested");
  const suggestions = await listSuggestions(db);
  return {
    suggestions: suggestions.map(({ rule, ...suggestion }) => suggestion),
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
  const { suggestions, asked, mayEdit } = useLoaderData<typeof loader>();
  const look = mayEdit && (
    <Form method="post">
      <Button look={suggestions.length === 0 ? "primary" : "secondary"}>
        {suggestions.length === 0 ? "Look for groups" : "Look again"}
      </Button>
    </Form>
  );
  const [first] = suggestions;
  return (
    <>
      <PageHeader
        title="Suggested groups"
        lead="Customers who are alike in many things at once: who they are, what they do, what they say."
        crumbs={[{ label: "Segments", to: paths.segments() }]}
        action={look}
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
      {first ? (
        <>
          <p className="mb-6 text-sm text-ink-soft">
            Found on <DateText iso={first.suggestedAt} time />. Each group becomes a segment through a short
            rule; how well the rule and the group agree stands beside it.
          </p>
          <div className="grid gap-6 lg:grid-cols-2">
            {suggestions.map((suggestion) => (
              <SuggestedGroup key={suggestion.id} suggestion={suggestion} mayEdit={mayEdit} />
            ))}
          </div>
        </>
      ) : (
        <EmptyState title="No groups so far" action={look}>
          Groups show here when at least 30 customers are known by several things and really fall apart into
          groups. When they do not, Earshot says so rather than inventing some.
        </EmptyState>
      )}
    </>
  );
}
