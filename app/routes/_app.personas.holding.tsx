import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import {
  OverlapSection,
  SameVoiceSection,
  UncoveredSection,
} from "#app/features/personas/guard-rails/components/coverage-sections.tsx";
import { IdealSection } from "#app/features/personas/guard-rails/components/ideal-section.tsx";
import { PredictionSection } from "#app/features/personas/guard-rails/components/prediction-section.tsx";
import { UseSection } from "#app/features/personas/guard-rails/components/use-section.tsx";
import { getHolding } from "#app/features/personas/guard-rails/holding.service.server.ts";
import { requestFindings } from "#app/features/personas/guard-rails/request-findings.server.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.personas.holding");
  const asked = new URL(args.request.url).searchParams.has("asked");
  return { holding: await getHolding(db), asked };
}

export async function action(args: ActionFunctionArgs) {
  const { db } = await enter(args, "_app.personas.holding");
  await requestFindings(db);
  return redirectWithin(paths.personasHolding({ asked: "yes" }));
}

export const meta: MetaFunction = () => [{ title: "Do these personas hold? · Earshot" }];

export default function HoldingPage() {
  const { holding, asked } = useLoaderData<typeof loader>();
  const { counted } = holding;
  return (
    <>
      <PageHeader
        title="Do these personas hold?"
        lead="Whether there are too many, whether two are one, whom they leave out, what they foretell, and who uses them."
        crumbs={[{ label: "Personas", to: paths.personas() }]}
      />
      {holding.count === 0 ? (
        <EmptyState
          title="No personas yet"
          action={<LinkButton to={paths.personas()}>Back to the personas</LinkButton>}
        >
          What holds of your personas as a whole stands here once there are some.
        </EmptyState>
      ) : (
        <>
          <Section id="count" title="How many there are">
            <p className="max-w-reading">{holding.advice.text}</p>
          </Section>
          {counted && <OverlapSection overlaps={counted.overlaps} />}
          {counted && <UncoveredSection counted={counted} />}
          <SameVoiceSection sameVoice={holding.sameVoice} />
          {counted && <PredictionSection predictions={counted.predictions} />}
          <UseSection uses={holding.uses} />
          {counted && <IdealSection counted={counted} />}
          <Form
            method="post"
            action={paths.personasHolding()}
            className="grid justify-items-start gap-3 print:hidden"
          >
            {asked && <output>Earshot is counting; reload the page in a while.</output>}
            <p className="text-sm text-ink-soft">
              {counted ? (
                <>
                  Counted on <DateText iso={counted.countedAt} time />, and every day anew.
                </>
              ) : (
                "Overlap, who is left out and what they foretell are counted soon after the first persona was drafted."
              )}
            </p>
            <Button look="secondary">Count now</Button>
          </Form>
        </>
      )}
    </>
  );
}
