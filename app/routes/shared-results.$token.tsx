import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { filterChips } from "#app/features/results/components/results-chips.ts";
import { ResultsSheet } from "#app/features/results/components/results-sheet.tsx";
import { readSharedResults } from "#app/features/results/results.service.server.ts";
import { TooManyRequestsError } from "#app/lib/errors.ts";

/** Results for somebody with a link and no account. No search engine lists the page, no other site learns its address. */
const guarded = {
  "X-Robots-Tag": "noindex, nofollow",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "private, no-store",
};

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "shared-results.$token");
  const { retryAfter } = args.context;
  if (retryAfter !== null) throw new TooManyRequestsError("Too many pages were asked for.", retryAfter);
  return readSharedResults(db, args.params.token ?? "");
}

export const headers: HeadersFunction = () => guarded;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Results of ${loaded?.title ?? "a survey"}` },
  { name: "robots", content: "noindex, nofollow" },
];

export default function SharedResultsPage() {
  const { filter, choices, expiresAt, ...sheet } = useLoaderData<typeof loader>();
  const chips = filterChips(filter, choices, () => "").map(({ label }) => label);
  return (
    <main id="content" className="mx-auto max-w-5xl p-6 print:max-w-none print:p-0">
      <ResultsSheet sheet={sheet} chips={chips} until={expiresAt} />
    </main>
  );
}
