import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button, LinkButton } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choices.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { DraftFromGroups } from "#app/features/personas/components/draft-from-groups.tsx";
import { DraftingProgress } from "#app/features/personas/components/drafting-progress.tsx";
import { readDrafting, requestDrafts } from "#app/features/personas/drafting/request-drafts.server.ts";
import {
  listDraftableGroups,
  segmentsOfSuggestions,
} from "#app/features/personas/drafting/suggested-segments.server.ts";
import { listPersonas } from "#app/features/personas/personas.service.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths, withQuery } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.new");
  const query = new URL(args.request.url).searchParams;
  const segments = await listSegments(db);
  const personas = await listPersonas(db);
  const drafted = new Map(personas.map(({ segmentId, name }) => [segmentId, name]));
  return {
    segments: segments.map(({ id, name, memberCount }) => ({
      ...{ id, name, memberCount },
      persona: drafted.get(id) ?? null,
    })),
    personas: personas.length,
    groups: await listDraftableGroups(db),
    chosen: query.get("segment") ?? "",
    drafting: await readDrafting(db, query.get("job") ?? ""),
  };
}

const segmentSchema = z.object({
  segment: z.string({ error: "Choose a segment" }).min(1, "Choose a segment").max(64),
});
const suggestedSchema = z.object({
  suggestions: z.array(z.string().max(64)).min(1).max(20),
});

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.new");
  const posted = await readForm(args.request);
  try {
    if (posted.intent === "suggested" || posted.intent === "all-suggested") {
      const form = suggestedSchema.safeParse(posted);
      if (!form.success && posted.intent === "suggested") throw new InvalidInputError("Choose a group");
      const chosen = form.success ? form.data.suggestions : [];
      return answer(await requestDrafts(db, await segmentsOfSuggestions(db, chosen, actor), actor));
    }
    const form = parseForm(posted, segmentSchema);
    if (!form.ok) return data({ message: form.fieldErrors.segment, chosen: "" }, { status: 422 });
    return answer(await requestDrafts(db, [form.value.segment], actor));
  } catch (error) {
    if (!(error instanceof InvalidInputError || error instanceof ConflictError)) throw error;
    const chosen = typeof posted.segment === "string" ? posted.segment : "";
    return data({ message: error.message, chosen }, { status: error.status });
  }
}

function answer(requested: Awaited<ReturnType<typeof requestDrafts>>) {
  if ("jobId" in requested) return redirectWithin(withQuery(paths.newPersona(), { job: requested.jobId }));
  const [only] = requested.personaIds;
  return redirectWithin(only && requested.personaIds.length === 1 ? paths.persona(only) : paths.personas());
}

export const meta: MetaFunction = () => [{ title: "Draft a persona · Earshot" }];

export default function NewPersonaPage() {
  const { segments, groups, chosen, drafting, personas } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const isEmpty = segments.length === 0 && groups.length === 0;
  return (
    <>
      <PageHeader
        title="Draft a persona"
        lead="From customers who belong together: what they are, do and say becomes lines with numbers and quotes."
        crumbs={[{ label: "Personas", to: paths.personas() }]}
      />
      <FormMessage tone="error">{answered?.message}</FormMessage>
      {drafting && <DraftingProgress state={drafting} />}
      {groups.length > 0 && <DraftFromGroups groups={groups} personas={personas} />}
      {isEmpty && (
        <EmptyState
          title="A persona needs a segment"
          action={<LinkButton to={paths.suggestedSegments()}>See suggested groups</LinkButton>}
        >
          Choose the customers first: with a rule of your own, or from the groups that your data suggest.
        </EmptyState>
      )}
      {segments.length > 0 && (
        <Form method="post" className="grid max-w-reading gap-6">
          <RadioGroup
            name="segment"
            label="From a segment"
            options={segments.map((segment) => ({
              value: segment.id,
              label: segment.name,
              hint: `${formatNoun(segment.memberCount, "customer", "customers")}${segment.persona ? `; ${segment.persona} was drafted from it` : ""}`,
            }))}
            defaultValue={answered?.chosen || chosen}
          />
          <div>
            <Button look={groups.length > 0 ? "secondary" : "primary"}>Draft the persona</Button>
          </div>
        </Form>
      )}
    </>
  );
}
