import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { countCustomers } from "#app/features/customers/customers.service.server.ts";
import { compareSegments, requestFigures } from "#app/features/segments/compare.service.server.ts";
import { ChooseSegments } from "#app/features/segments/components/choose-segments.tsx";
import { ComparisonTable } from "#app/features/segments/components/comparison-table.tsx";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

/** "segments=a,b" from links, "segment=a&segment=b" from the form's boxes. */
function chosenIn(url: URL): string[] {
  const listed = (url.searchParams.get("segments") ?? "").split(",");
  return [...listed, ...url.searchParams.getAll("segment")].filter((id) => id !== "").slice(0, 20);
}

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.segments.compare");
  const url = new URL(args.request.url);
  const chosen = chosenIn(url);
  const segments = (await listSegments(db)).map(({ id, name, memberCount }) => ({ id, name, memberCount }));
  const fits = chosen.length >= 2 && chosen.length <= 5;
  return {
    segments,
    chosen,
    problem: chosen.length === 0 || fits ? null : `Choose two to five segments; ${chosen.length} are chosen.`,
    comparison: fits ? await compareSegments(db, chosen) : null,
    asked: url.searchParams.has("asked"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "_app.segments.compare");
  const isDone = await requestFigures(db, await countCustomers(db));
  const segments = chosenIn(new URL(args.request.url)).join(",");
  return redirectWithin(paths.compareSegments({ segments, asked: isDone ? null : "yes" }));
}

export const meta: MetaFunction = () => [{ title: "Segments side by side · Earshot" }];

export default function CompareSegmentsPage() {
  const { segments, chosen, problem, comparison, asked } = useLoaderData<typeof loader>();
  const address = paths.compareSegments({ segments: chosen.join(",") });
  const isCounted = comparison !== null && comparison.countedAt !== null;
  return (
    <>
      <PageHeader
        title="Segments side by side"
        lead="What differs comes first, then what cannot be told, then what is alike. Every share opens its people."
        crumbs={[{ label: "Segments", to: paths.segments() }]}
      />
      {segments.length < 2 ? (
        <EmptyState title="Two segments are needed">
          Segments can be compared once there are two of them.
        </EmptyState>
      ) : (
        <ChooseSegments segments={segments} chosen={chosen} problem={problem} open={comparison === null} />
      )}
      {comparison && (
        <Form method="post" action={address} className="mb-6 grid justify-items-start gap-3">
          {asked && !isCounted && (
            <output>
              Earshot is counting;{" "}
              <a href={address} className="link">
                see the result
              </a>
              .
            </output>
          )}
          <p className="text-sm text-ink-soft">
            {comparison.countedAt === null ? (
              "These segments have not been counted together since they were made."
            ) : (
              <>
                Counted on <DateText iso={comparison.countedAt} time />. Who is in a segment now may have
                changed since.
              </>
            )}
          </p>
          <Button look={isCounted ? "secondary" : "primary"} size={isCounted ? "small" : undefined}>
            {isCounted ? "Count again" : "Count them now"}
          </Button>
        </Form>
      )}
      {comparison?.overlaps.map(({ one, other, members }) => (
        <p key={`${one} ${other}`} className="mb-2 max-w-reading text-sm">
          {formatNoun(members, "customer is", "customers are")} in both “{one}” and “{other}”: these count on
          both sides, which makes differences look smaller and their intervals wider than they are.
        </p>
      ))}
      {comparison && isCounted && <ComparisonTable segments={comparison.segments} rows={comparison.rows} />}
    </>
  );
}
