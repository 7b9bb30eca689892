import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Progress } from "#app/components/progress.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { countOpenThreads } from "#app/features/personas/comments/comments.service.server.ts";
import { PersonaTabs } from "#app/features/personas/components/persona-tabs.tsx";
import { WordingList } from "#app/features/personas/wording/components/wording-list.tsx";
import { wordingFormSchema } from "#app/features/personas/wording/wording.schema.ts";
import { changeWordings, getWordings } from "#app/features/personas/wording/wording.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.wording");
  const { persona, ...shown } = await getWordings(db, args.params.personaId ?? "");
  const { id, name } = persona;
  const openThreads = await countOpenThreads(db, id);
  return { persona: { id, name }, openThreads, ...shown, mayConfigure: can(actor.role, "wording.manage") };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId.wording");
  const personaId = args.params.personaId ?? "";
  const form = parseForm(await readForm(args.request), wordingFormSchema);
  if (!form.ok) return data({ message: "Expected one of the buttons of this page." }, { status: 422 });
  const reply = await orReply(() => changeWordings(db, personaId, form.value, actor));
  if (!reply.ok) return data({ message: reply.message }, { status: reply.status });
  return redirectWithin(paths.personaWording(personaId));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Wordings for ${loaded?.persona.name ?? "a persona"} · Earshot` },
];

export default function WordingPage() {
  const { persona, openThreads, model, run, progress, wordings, mayConfigure } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title={`Wordings for ${persona.name}`}
        lead="Other words for lines with evidence, proposed by a model and checked against the numbers. Nothing changes until you take a proposal."
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: persona.name, to: paths.persona(persona.id) },
        ]}
      />
      <PersonaTabs persona={persona} openThreads={openThreads} />
      <FormMessage tone="error" className="mb-6">
        {reply?.message ?? run?.trouble}
      </FormMessage>
      {model === null ? (
        <EmptyState
          title="The wording helper is off"
          action={mayConfigure && <LinkButton to={paths.wordingSettings()}>Name a wording helper</LinkButton>}
        >
          Personas are worded by Earshot itself from their numbers. An owner may name a language model, on
          this machine or elsewhere, that proposes other words.
        </EmptyState>
      ) : (
        <div className="mb-8 grid max-w-reading gap-4">
          {progress ? (
            <Progress
              label={`${model} is asked; load the page again to see what came`}
              state={{ ...progress, finished: false }}
            />
          ) : (
            <Form method="post">
              <Button name="intent" value="ask">
                Ask {model} for wordings
              </Button>
            </Form>
          )}
          {run?.finishedAt && wordings.length === 0 && !run.trouble && (
            <p>Every proposal was taken or left, or no line could be sent.</p>
          )}
        </div>
      )}
      <WordingList wordings={wordings} />
    </>
  );
}
