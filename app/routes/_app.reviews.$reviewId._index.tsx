import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { DateText } from "#app/components/date-text.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { DecidedNote } from "#app/features/reviews/components/decided-note.tsx";
import { DecisionForm } from "#app/features/reviews/components/decision-form.tsx";
import { WhatChanged } from "#app/features/reviews/components/what-changed.tsx";
import { decisionFormSchema, intervalOf, reviewReasonNames } from "#app/features/reviews/review.schema.ts";
import {
  decideReview,
  findReviewSettings,
  getReview,
  listHistory,
} from "#app/features/reviews/reviews.service.server.ts";
import { subjectPage } from "#app/features/reviews/subject-page.ts";
import { DAY_MS, isoFromNow } from "#app/lib/clock.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.reviews.$reviewId._index");
  const [shown, settings] = await Promise.all([
    getReview(db, args.params.reviewId ?? ""),
    findReviewSettings(db),
  ]);
  const { subject, subjectId, id } = shown.review;
  const { reviews } = await listHistory(db, subject, subjectId, { before: null, pageSize: 5 });
  const nextOn = isoFromNow(intervalOf(settings, subject) * DAY_MS).slice(0, 10);
  return {
    ...shown,
    nextOn,
    last: reviews.find((one) => one.state === "done" && one.id !== id) ?? null,
    mayEdit: can(actor.role, "reviews.edit"),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.reviews.$reviewId._index");
  const id = args.params.reviewId ?? "";
  const posted = await readForm(args.request);
  const values = postedTexts(posted);
  const form = parseForm(posted, decisionFormSchema);
  if (!form.ok) return data({ values, fieldErrors: form.fieldErrors, message: "" }, { status: 422 });
  const done = await orReply(() => decideReview(db, id, form.value, actor));
  if (done.ok) return redirectWithin(paths.review(id));
  const { fieldErrors, message, status } = done;
  return data({ values, fieldErrors, message }, { status });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `Review of ${shown?.review.subjectName ?? "what is gone"} · Earshot` },
];

export default function ReviewPage() {
  const { review, beforeAt, changes, moves, nextOn, last, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.fieldErrors ?? {};
  const { id, subject, subjectId, subjectName, state, reason, causes, dueAt, measuredAt, revision } = review;
  return (
    <>
      <PageHeader title={`Review of ${subjectName}`} crumbs={[{ label: "Reviews", to: paths.reviews() }]}>
        <p className="text-sm">
          {state === "open" ? "Due" : "Was due"} on <DateText iso={dueAt} /> ·{" "}
          <Link className="link" to={subjectPage(subject, subjectId)}>
            Its page
          </Link>{" "}
          ·{" "}
          <Link className="link" to={paths.reviewHistory(subject, subjectId)}>
            All its reviews
          </Link>
        </p>
      </PageHeader>
      <FormMessage tone="error" className="mb-6">
        {answer?.message}
      </FormMessage>
      <ErrorSummary fieldErrors={errors} />
      <Section title="Why now" lead={`${reviewReasonNames[reason]}.`}>
        <ul className="grid max-w-reading list-disc gap-1 ps-5">
          {causes.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
      </Section>
      {last && (
        <Section title="What was decided last time">
          <DecidedNote {...last} />
        </Section>
      )}
      <Section title="What changed since the last review">
        <WhatChanged
          reviewId={id}
          subject={subject}
          beforeAt={beforeAt}
          measuredAt={measuredAt}
          changes={changes}
          moves={moves}
        />
      </Section>
      <Section title="Decision">
        {state === "done" ? (
          <DecidedNote {...review} />
        ) : mayEdit ? (
          <DecisionForm
            key={revision}
            subject={subject}
            revision={revision}
            nextOn={nextOn}
            values={answer?.values ?? {}}
            errors={errors}
          />
        ) : (
          <p>Nobody has decided yet. Your role may read reviews, not decide them.</p>
        )}
      </Section>
    </>
  );
}
