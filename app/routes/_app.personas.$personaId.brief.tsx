import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CopyText } from "#app/components/copy-text.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { briefMarkdown } from "#app/features/personas/brief/brief-markdown.ts";
import { getBrief } from "#app/features/personas/brief/get-brief.server.ts";
import { countOpenThreads } from "#app/features/personas/comments/comments.service.server.ts";
import { BriefSheet } from "#app/features/personas/components/brief-sheet.tsx";
import { PersonaTabs } from "#app/features/personas/components/persona-tabs.tsx";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.$personaId.brief");
  const personaId = args.params.personaId ?? "";
  const brief = await getBrief(db, personaId);
  await recordPersonaUse(db, personaId, "opened");
  const openThreads = await countOpenThreads(db, personaId);
  return { personaId, brief, openThreads, markdown: briefMarkdown(brief) };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Brief for ${loaded?.brief.name ?? "a persona"} · Earshot` },
];

export default function BriefPage() {
  const { personaId, brief, openThreads, markdown } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Brief for ${brief.name}`}
        lead={brief.summary}
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: brief.name, to: paths.persona(personaId) },
          { label: "Out", to: paths.personaOut(personaId) },
        ]}
      >
        <p className="flex flex-wrap gap-x-4 text-sm print:hidden">
          <a className="link" href="#copy">
            Copy it
          </a>
          <a className="link" href={paths.personaBriefMarkdown(personaId)} download>
            Markdown
          </a>
        </p>
      </PageHeader>
      <PersonaTabs persona={{ id: personaId, name: brief.name }} openThreads={openThreads} />
      <BriefSheet brief={brief} />
      <Section id="copy" title="Copy the brief" className="print:hidden">
        <CopyText label="The brief as Markdown" text={markdown} rows={16} />
      </Section>
    </>
  );
}
