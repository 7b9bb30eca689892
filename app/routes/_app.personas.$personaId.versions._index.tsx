import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { countOpenThreads } from "#app/features/personas/comments/comments.service.server.ts";
import { PersonaTabs } from "#app/features/personas/components/persona-tabs.tsx";
import { VersionList } from "#app/features/personas/components/versions/version-list.tsx";
import { listVersions } from "#app/features/personas/versions/persona-versions.service.server.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

const revision = z.coerce.number().int().min(1).max(1_000_000_000);
const comparedSchema = z.object({ from: revision, to: revision });

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.$personaId.versions._index");
  const id = args.params.personaId ?? "";
  const query = new URL(args.request.url).searchParams;
  const compared = comparedSchema.safeParse(Object.fromEntries(query));
  if (compared.success) {
    throw redirectWithin(paths.personaVersion(id, compared.data.to, { from: String(compared.data.from) }));
  }
  const below = revision.nullable().catch(null).parse(query.get("below"));
  const listed = await listVersions(db, id, below);
  return { ...listed, openThreads: await countOpenThreads(db, id), paged: below !== null };
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Versions of ${loaded?.persona.name ?? "a persona"} · Earshot` },
];

export default function PersonaVersionsPage() {
  const { persona, openThreads, versions, next, published, paged } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title={`Versions of ${persona.name}`}
        lead="Each save, new draft, publishing and restoring is a version. The newest 50 that were published and the newest 60 of all others are kept."
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: persona.name, to: paths.persona(persona.id) },
        ]}
      />
      <PersonaTabs persona={persona} openThreads={openThreads} />
      {versions.length === 0 ? (
        <p>No version is kept yet: the first one comes with the next save.</p>
      ) : (
        <VersionList
          personaId={persona.id}
          versions={versions}
          published={published}
          present={persona.revision}
        />
      )}
      <Pager
        previous={paged ? paths.personaVersions(persona.id) : null}
        next={next === null ? null : paths.personaVersions(persona.id, { below: String(next) })}
      />
    </>
  );
}
