import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { countOpenThreads } from "#app/features/personas/comments/comments.service.server.ts";
import { FormsList } from "#app/features/personas/components/forms-list.tsx";
import { PersonaTabs } from "#app/features/personas/components/persona-tabs.tsx";
import { ShareForm, ShareTable, untypedShare } from "#app/features/personas/components/share-panel.tsx";
import { getPersona } from "#app/features/personas/personas.service.server.ts";
import { shareFormSchema } from "#app/features/personas/sharing/share-form.schema.ts";
import { changeSharing, listShares } from "#app/features/personas/sharing/share-persona.server.ts";
import { typedShare } from "#app/features/personas/sharing/typed-share.ts";
import { CopyField } from "#app/features/responses/components/link-table.tsx";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.out");
  const { persona } = await getPersona(db, args.params.personaId ?? "");
  const { id, name, status } = persona;
  const mayShare = can(actor.role, "personas.edit");
  return {
    persona: { id, name, status },
    openThreads: await countOpenThreads(db, id),
    mayShare,
    shares: mayShare ? await listShares(db, id) : [],
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.out");
  const personaId = args.params.personaId ?? "";
  const posted = await readForm(args.request);
  const form = parseForm(posted, shareFormSchema);
  const typed = typedShare(posted);
  if (!form.ok) {
    return data({ message: "", fieldErrors: form.fieldErrors, typed, link: null }, { status: 422 });
  }
  const reply = await orReply(() => changeSharing(db, actor, personaId, form.value));
  if (!reply.ok) return data({ ...reply, typed, link: null }, { status: reply.status });
  if (reply.value === null) return redirectWithin(paths.personaOut(personaId));
  const link = args.context.publicUrl + paths.sharedPersona(reply.value);
  return data({ message: "", fieldErrors: {}, typed: untypedShare, link });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.persona.name ?? "A persona"}, out · Earshot` },
];

export default function PersonaOutPage() {
  const { persona, openThreads, mayShare, shares } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Out"
        lead={`The forms in which ${persona.name} leaves Earshot. Each is made from today's lines, and quotes only customers who may be quoted today.`}
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: persona.name, to: paths.persona(persona.id) },
        ]}
      />
      <PersonaTabs persona={persona} openThreads={openThreads} />
      <ErrorSummary fieldErrors={reply?.fieldErrors} />
      <FormMessage tone="error">{reply?.message}</FormMessage>
      {reply?.link && (
        <div className="mb-6 max-w-reading">
          <FormMessage tone="ok">Copy the link now: it is shown only this once.</FormMessage>
          <CopyField label="Link to the persona" url={reply.link} />
        </div>
      )}
      <Section title="Files and pages">
        <FormsList personaId={persona.id} />
      </Section>
      {mayShare && (
        <>
          <Section
            title="A link for somebody without an account"
            lead="The page shows no names, no comments and no links into Earshot, and search engines do not list it."
          >
            <ShareForm
              key={reply?.link ?? ""}
              typed={reply?.typed ?? untypedShare}
              errors={reply?.fieldErrors ?? {}}
            />
          </Section>
          <Section title="Links">
            <ShareTable shares={shares} />
          </Section>
        </>
      )}
    </>
  );
}
