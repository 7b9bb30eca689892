import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { Button, LinkButton } from "#app/components/button.tsx";
import { RadioGroup } from "#app/components/choices.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { createPersona } from "#app/features/personas/personas.service.server.ts";
import { listSegments } from "#app/features/segments/segments.service.server.ts";
import { InvalidInputError } from "#app/lib/errors.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.new");
  const segments = await listSegments(db);
  return {
    segments: segments.map(({ id, name, memberCount }) => ({ id, name, memberCount })),
    chosen: new URL(args.request.url).searchParams.get("segment") ?? "",
  };
}

const formSchema = z.object({
  segment: z.string({ error: "Choose a segment" }).min(1, "Choose a segment").max(64),
});

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.new");
  const form = parseForm(await readForm(args.request), formSchema);
  if (!form.ok) return data({ message: form.fieldErrors.segment, chosen: "" }, { status: 422 });
  try {
    return redirectWithin(paths.persona(await createPersona(db, form.value.segment, actor)));
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return data({ message: error.message, chosen: form.value.segment }, { status: error.status });
  }
}

export const meta: MetaFunction = () => [{ title: "Draft a persona · Earshot" }];

export default function NewPersonaPage() {
  const { segments, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Draft a persona"
        lead="From a segment: what its customers are, do and say becomes lines with numbers and quotes."
        crumbs={[{ label: "Personas", to: paths.personas() }]}
      />
      {segments.length === 0 ? (
        <EmptyState
          title="A persona needs a segment"
          action={<LinkButton to={paths.suggestedSegments()}>See suggested groups</LinkButton>}
        >
          Choose the customers first: with a rule of your own, or from the groups that your data suggest.
        </EmptyState>
      ) : (
        <Form method="post" className="grid max-w-reading gap-6">
          <FormMessage tone="error">{answer?.message}</FormMessage>
          <RadioGroup
            name="segment"
            label="Segment"
            options={segments.map((segment) => ({
              value: segment.id,
              label: segment.name,
              hint: formatNoun(segment.memberCount, "customer", "customers"),
            }))}
            defaultValue={answer?.chosen || chosen}
          />
          <div>
            <Button>Draft the persona</Button>
          </div>
        </Form>
      )}
    </>
  );
}
