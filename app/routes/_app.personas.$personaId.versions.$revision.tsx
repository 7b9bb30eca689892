import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { DifferenceView } from "#app/features/personas/components/versions/difference-view.tsx";
import { deedWords } from "#app/features/personas/versions/deed-words.ts";
import {
  compareVersions,
  restoreVersion,
} from "#app/features/personas/versions/persona-versions.service.server.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

const number = z.coerce.number().int().min(1).max(1_000_000_000);

function revisionOf(text: string | undefined): number {
  const parsed = number.safeParse(text);
  if (!parsed.success) throw new NotFoundError("There is no such version of this persona.");
  return parsed.data;
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.versions.$revision");
  const { personaId = "", revision } = args.params;
  const from = number.nullable().catch(null).parse(new URL(args.request.url).searchParams.get("from"));
  const compared = await compareVersions(db, personaId, revisionOf(revision), from);
  return { ...compared, mayEdit: can(actor.role, "personas.edit") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.versions.$revision");
  const { personaId = "", revision } = args.params;
  await readForm(args.request);
  const restored = await orReply(() => restoreVersion(db, personaId, revisionOf(revision), actor));
  if (!restored.ok) return data({ message: restored.message }, { status: restored.status });
  return redirectWithin(paths.persona(personaId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Version ${loaded?.after.revision ?? ""} of ${loaded?.persona.name ?? "a persona"} · Earshot` },
];

export default function PersonaVersionPage() {
  const { persona, before, after, difference, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isFirst = before.revision === after.revision;
  return (
    <>
      <PageHeader
        title={`Version ${after.revision} of ${persona.name}`}
        lead={
          isFirst ? "The earliest version that is kept." : `What differs from version ${before.revision}.`
        }
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: persona.name, to: paths.persona(persona.id) },
          { label: "Versions", to: paths.personaVersions(persona.id) },
        ]}
      >
        <p className="text-sm text-ink-soft">
          {deedWords(after)}, <DateText iso={after.madeAt} time />
          {after.authorName !== null && `, by ${after.authorName}`}.
        </p>
      </PageHeader>
      <FormMessage tone="error">{answer?.message}</FormMessage>
      {isFirst ? (
        <p>
          No version before it is kept to compare it with.{" "}
          {after.revision !== persona.revision && (
            <Link
              className="link"
              to={paths.personaVersion(persona.id, persona.revision, { from: after.revision })}
            >
              What has changed since
            </Link>
          )}
        </p>
      ) : (
        <DifferenceView
          difference={difference}
          titles={{ before: `Version ${before.revision}`, after: `Version ${after.revision}` }}
        />
      )}
      {mayEdit && after.revision !== persona.revision && (
        <Form method="post" className="mt-8 flex flex-wrap items-center gap-3 border-t border-line pt-6">
          <Button look="secondary">Restore version {after.revision}</Button>
          <span className="text-sm text-ink-soft">
            The persona becomes what it was then, as a new version: nothing that stands now is lost.
          </span>
        </Form>
      )}
    </>
  );
}
