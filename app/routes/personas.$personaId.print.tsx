import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { enter } from "#app/features/accounts/enter.server.ts";
import { DocumentHead } from "#app/features/personas/components/document-head.tsx";
import { DocumentSheet } from "#app/features/personas/components/document-sheet.tsx";
import { OnePageSheet } from "#app/features/personas/components/one-page-sheet.tsx";
import { PersonaBasis } from "#app/features/personas/components/persona-sheet.tsx";
import { StatusTag } from "#app/features/personas/components/status-tag.tsx";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { onePageSections } from "#app/features/personas/outputs/one-page.ts";
import { getPersonaDocument } from "#app/features/personas/outputs/persona-document.server.ts";
import { portraitShapes } from "#app/features/personas/portrait-shapes.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "personas.$personaId.print");
  const personaId = args.params.personaId ?? "";
  const document = await getPersonaDocument(db, personaId, "team");
  await recordPersonaUse(db, personaId, "exported");
  const isOnePage = new URL(args.request.url).searchParams.get("view") === "one-page";
  const sections = isOnePage ? onePageSections(document) : document.sections;
  return { personaId, isOnePage, document: { ...document, sections } };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.document.name ?? "Persona"}, to print · Earshot` },
];

export default function PersonaPrintPage() {
  const { personaId, isOnePage, document } = useLoaderData<typeof loader>();
  const { basis, draftedAt, sections, status } = document;
  const other = paths.personaPrint(personaId, isOnePage ? {} : { view: "one-page" });
  return (
    <main id="content" className="mx-auto max-w-5xl p-6 print:max-w-none print:p-0">
      <p className="mb-6 text-sm print:hidden">
        <Link className="link" to={paths.persona(personaId)}>
          Back to {document.name}
        </Link>
        {" · "}
        <Link className="link" to={other}>
          {isOnePage ? "Everything instead" : "One sheet instead"}
        </Link>
        . Print this page, or save it as PDF, from the browser's menu.
      </p>
      <DocumentHead document={document} portrait={portraitShapes(document.portraitSeed)}>
        <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <StatusTag status={status} />
          <span className="text-sm text-ink-soft">{basis.segment}</span>
        </div>
        <PersonaBasis persona={{ segmentSize: basis.members, evidenceSize: basis.speakers, draftedAt }} />
      </DocumentHead>
      {isOnePage ? <OnePageSheet sections={sections} /> : <DocumentSheet sections={sections} />}
    </main>
  );
}
