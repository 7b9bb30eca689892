import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { asKind } from "#app/components/kind.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import { Voice } from "#app/components/voice.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { analysedText } from "#app/features/feedback/analysed-text.ts";
import { ItemDetails } from "#app/features/feedback/components/item-details.tsx";
import { SetAside } from "#app/features/feedback/components/set-aside.tsx";
import { StatementList } from "#app/features/feedback/components/statement-list.tsx";
import { getFeedbackItem } from "#app/features/feedback/feedback.service.server.ts";
import { setAsideInWords } from "#app/features/feedback/set-aside-words.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.feedback.$itemId");
  const found = await getFeedbackItem(db, args.params.itemId ?? "");
  return { ...found, mayCorrect: can(actor.role, "feedback.edit") };
}

const titles = new Map([
  ["survey", "A survey answer"],
  ["ticket", "A ticket"],
  ["review", "A review"],
  ["mention", "A mention"],
  ["note", "A note"],
]);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${titles.get(data?.item.source ?? "") ?? "Feedback"} · Earshot` },
];

export default function FeedbackItemPage() {
  const { item, statements, mayCorrect } = useLoaderData<typeof loader>();
  const marks = statements
    .filter((statement) => statement.kind !== "other")
    .map(({ start, end, kind }) => ({ start, end, kind: asKind(kind) }));
  return (
    <>
      <PageHeader
        title={titles.get(item.source) ?? "Feedback"}
        crumbs={[{ label: "Feedback", to: paths.feedback() }]}
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-soft">
          <Tag>{item.source}</Tag>
          <span>{item.channel}</span>
          <DateText iso={item.occurredAt} time />
          {item.rating !== null && (
            <span>
              {item.rating} of {item.ratingScale ?? 5}
            </span>
          )}
          {item.source !== "survey" && item.externalId && <span>number {item.externalId}</span>}
          {item.language && <span>language {item.language}</span>}
          <ItemDetails {...item} />
          {item.customerId ? (
            <Link className="link" to={paths.customer(item.customerId)}>
              {item.customerName ?? item.customerEmail ?? "Customer"}
            </Link>
          ) : (
            <span>nobody known</span>
          )}
          {item.surveyId && item.responseId && (
            <Link className="link" to={paths.surveyResponse(item.surveyId, item.responseId)}>
              the whole answer
            </Link>
          )}
        </div>
      </PageHeader>
      {item.analysedAt === null && (
        <FormMessage>This text waits to be read; its statements appear in a moment.</FormMessage>
      )}
      <FormMessage tone="error">{item.analysisError}</FormMessage>
      <Voice className="mb-4" size="large" text={analysedText(item)} marks={marks} />
      <div className="mb-12">
        {item.setAside && <SetAside inWords={setAsideInWords(item.setAside)} {...item.setAside} />}
      </div>
      {statements.length > 0 && (
        <Section title="Statement by statement">
          <StatementList statements={statements} mayCorrect={mayCorrect} />
        </Section>
      )}
    </>
  );
}
