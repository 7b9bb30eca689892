import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, useLoaderData, useRouteError } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { DocumentHead } from "#app/features/personas/components/document-head.tsx";
import { DocumentSheet } from "#app/features/personas/components/document-sheet.tsx";
import { NothingShared, SharedNotes } from "#app/features/personas/components/shared-notes.tsx";
import { readSharedPersona } from "#app/features/personas/sharing/read-shared-persona.server.ts";
import { TooManyRequestsError } from "#app/lib/errors.ts";

/** A persona for somebody with a link and no account. No search engine lists the page, no other site learns its address. */
const guarded = {
  "X-Robots-Tag": "noindex, nofollow",
  "Referrer-Policy": "no-referrer",
  "Cache-Control": "private, no-store",
};

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "shared-persona.$token");
  const { retryAfter } = args.context;
  if (retryAfter !== null) throw new TooManyRequestsError("Too many pages were asked for.", retryAfter);
  // The team's own look at the page is no opening.
  const counted = actor === null && args.request.method === "GET";
  return readSharedPersona(db, args.params.token ?? "", { counted });
}

export const headers: HeadersFunction = () => guarded;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.document.name ?? "Nothing here" },
  { name: "robots", content: "noindex, nofollow" },
];

export default function SharedPersonaPage() {
  const { document, portrait, expiresAt } = useLoaderData<typeof loader>();
  return (
    <main id="content" className="mx-auto max-w-5xl p-6 print:max-w-none print:p-0">
      <DocumentHead document={document} portrait={portrait}>
        <SharedNotes document={document} expiresAt={expiresAt} />
      </DocumentHead>
      <DocumentSheet sections={document.sections} />
    </main>
  );
}

/** One page for a link that never was, has ended or shows nothing now; nothing on it leads into the app. */
export function ErrorBoundary() {
  const error = useRouteError();
  return <NothingShared status={isRouteErrorResponse(error) ? error.status : 500} />;
}
