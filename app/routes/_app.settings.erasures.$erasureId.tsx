import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useRevalidator } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { ProofSection, RemovedTable } from "#app/features/privacy/components/erasure-report.tsx";
import { stepWords } from "#app/features/privacy/erasing/step-words.ts";
import { getErasure, isKeptOut, letIn } from "#app/features/privacy/privacy.service.server.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.settings.erasures.$erasureId");
  const { customerId: _, ...erasure } = await getErasure(db, args.params.erasureId ?? "");
  return { ...erasure, keptOut: await isKeptOut(db, erasure.id) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.settings.erasures.$erasureId");
  const erasureId = args.params.erasureId ?? "";
  await letIn(db, actor, erasureId);
  return redirectWithin(paths.erasure(erasureId));
}

export const meta: MetaFunction = () => [{ title: "Erasure · Earshot" }];

export default function ErasurePage() {
  const { state, step, removed, proof, askedBy, askedAt, finishedAt, keptOut } =
    useLoaderData<typeof loader>();
  const revalidator = useRevalidator();
  return (
    <>
      <PageHeader
        title="Erasure of a person"
        lead="What was removed, and what a search of the whole database found afterwards. Who it was is kept nowhere."
        crumbs={[{ label: "Erasures", to: paths.erasures() }]}
      >
        <p className="text-sm text-ink-soft">
          Asked for by {askedBy}, <DateText iso={askedAt} time />
          {finishedAt !== null && (
            <>
              , done <DateText iso={finishedAt} time />
            </>
          )}
        </p>
      </PageHeader>
      {state === "running" && (
        <div className="mb-6 flex flex-wrap items-center gap-4">
          <FormMessage tone="note">
            Under way: {stepWords.get(step)?.toLowerCase() ?? "it begins in a moment"}. It goes on if this
            page is closed, and where it was if the worker is stopped.
          </FormMessage>
          <Form method="get">
            <Button look="secondary" onClick={() => revalidator.revalidate()}>
              Look again
            </Button>
          </Form>
        </div>
      )}
      {proof !== null && <ProofSection proof={proof} />}
      <Section title="What was removed">
        <RemovedTable removed={removed} />
      </Section>
      {state === "done" && (
        <Section title="Kept out">
          <p className="mb-3 max-w-reading">
            {keptOut
              ? "Imports set rows of this person aside, and nobody can add them by hand. Only keyed hashes of the address and the customer number are kept for that."
              : "Imports and people may bring this person again."}
          </p>
          {keptOut && (
            <Form method="post">
              <Button look="secondary">Let this person be added again</Button>
            </Form>
          )}
        </Section>
      )}
    </>
  );
}
