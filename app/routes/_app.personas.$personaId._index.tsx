import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import {
  countCommentsByLine,
  countOpenThreads,
} from "#app/features/personas/comments/comments.service.server.ts";
import { PersonaBasis, PersonaSections } from "#app/features/personas/components/persona-sheet.tsx";
import { PersonaTabs } from "#app/features/personas/components/persona-tabs.tsx";
import { Portrait } from "#app/features/personas/components/portrait.tsx";
import { StatusTag } from "#app/features/personas/components/status-tag.tsx";
import { StatusPanel } from "#app/features/personas/components/versions/status-panel.tsx";
import { recordPersonaUse } from "#app/features/personas/guard-rails/record-use.server.ts";
import { statusSchema } from "#app/features/personas/persona.schema.ts";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import { FreshnessNote } from "#app/features/personas/staleness/components/freshness-note.tsx";
import { findFreshness } from "#app/features/personas/staleness/freshness.service.server.ts";
import { setStatus } from "#app/features/personas/versions/set-status.server.ts";
import { ReviewLink } from "#app/features/reviews/components/review-link.tsx";
import { getSegment } from "#app/features/segments/segments.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import { readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId._index");
  const { persona, lines } = await getPersona(db, args.params.personaId ?? "");
  const segment = await getSegment(db, persona.segmentId);
  const comments = await countCommentsByLine(db, persona.id);
  await recordPersonaUse(db, persona.id, "opened");
  return {
    persona,
    lines: lines.map(({ id, section, text, origin, evidence, editedBy }) => ({
      id,
      section,
      text,
      origin,
      evidence,
      editedBy,
      comments: comments.get(id) ?? 0,
    })),
    segment: { id: segment.id, name: segment.name },
    openThreads: await countOpenThreads(db, persona.id),
    freshness: { ...(await findFreshness(db, persona, lines)), now: nowIso() },
    mayEdit: can(actor.role, "personas.edit"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId._index");
  const personaId = args.params.personaId ?? "";
  const { intent } = await readForm(args.request);
  try {
    await setStatus(db, personaId, statusSchema.catch("draft").parse(intent), actor);
  } catch (error) {
    if (!(error instanceof ConflictError) && !(error instanceof InvalidInputError)) throw error;
    return data({ message: error.message }, { status: error.status });
  }
  return redirectWithin(paths.persona(personaId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.persona.name ?? "Persona"} · Earshot` },
];

export default function PersonaPage() {
  const { persona, openThreads, lines, segment, freshness, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={
          <span className="flex items-center gap-4">
            <Portrait seed={persona.portraitSeed} />
            <span>
              {persona.name}
              <span className="block text-sm font-normal text-ink-soft">
                <i>name and portrait invented</i>
              </span>
            </span>
          </span>
        }
        lead={persona.summary}
        crumbs={[{ label: "Personas", to: paths.personas() }]}
        action={mayEdit && <LinkButton to={paths.editPersona(persona.id)}>Edit</LinkButton>}
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          <StatusTag status={persona.status} />
          <Link className="link" to={paths.segment(segment.id)}>
            {segment.name}
          </Link>
          {mayEdit && (
            <Link className="link" to={paths.personaWording(persona.id)}>
              Other wordings
            </Link>
          )}
          <a className="link" href={paths.personaPrint(persona.id)}>
            Print page
          </a>
          <a className="link" href={paths.personaMarkdown(persona.id)} download>
            Markdown
          </a>
        </div>
        <PersonaBasis persona={persona} />
        <FreshnessNote personaId={persona.id} freshness={freshness} now={freshness.now} />
        <ReviewLink subject="persona" id={persona.id} />
      </PageHeader>
      <PersonaTabs persona={persona} openThreads={openThreads} />
      <FormMessage tone="error">{answer?.message}</FormMessage>
      <PersonaSections lines={lines} mayAsk={mayEdit} />
      <StatusPanel persona={persona} mayEdit={mayEdit} />
    </>
  );
}
