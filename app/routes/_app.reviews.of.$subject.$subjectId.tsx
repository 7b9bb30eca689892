import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button, LinkButton } from "#app/components/button.tsx";
import { DateText } from "#app/components/date-text.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { DecidedNote } from "#app/features/reviews/components/decided-note.tsx";
import {
  reviewReasonNames,
  reviewSubjectNames,
  reviewSubjects,
} from "#app/features/reviews/review.schema.ts";
import {
  askByHand,
  findOpenReview,
  getSubject,
  listHistory,
} from "#app/features/reviews/reviews.service.server.ts";
import { subjectPage } from "#app/features/reviews/subject-page.ts";
import { NotFoundError } from "#app/lib/errors.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

const PAGE = 25;

function subjectOf({ params }: Pick<LoaderFunctionArgs, "params">) {
  const subject = reviewSubjects.find((one) => one === params.subject);
  if (!subject) throw new NotFoundError("There is nothing to review at this address.");
  return { subject, subjectId: params.subjectId ?? "" };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.reviews.of.$subject.$subjectId");
  const { subject, subjectId } = subjectOf(args);
  const before = new URL(args.request.url).searchParams.get("before");
  const [known, open, list] = await Promise.all([
    getSubject(db, subject, subjectId),
    findOpenReview(db, subject, subjectId),
    listHistory(db, subject, subjectId, { before, pageSize: PAGE }),
  ]);
  const mayEdit = can(actor.role, "reviews.edit");
  return { subject, subjectId, ...known, openId: open?.id ?? null, ...list, paged: before !== null, mayEdit };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.reviews.of.$subject.$subjectId");
  const { subject, subjectId } = subjectOf(args);
  const asked = await orReply(() => askByHand(db, subject, subjectId, actor));
  if (!asked.ok) return data({ message: asked.message }, { status: asked.status });
  return redirectWithin(paths.review(asked.value));
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `Reviews of ${shown?.name ?? ""} · Earshot` },
];

export default function ReviewHistoryPage() {
  const { subject, subjectId, name, isGone, nextDueAt, openId, reviews, next, paged, mayEdit } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const begin = mayEdit && !isGone && (
    <Form method="post">
      <Button>Review it now</Button>
    </Form>
  );
  return (
    <>
      <PageHeader
        title={`Reviews of ${name}`}
        crumbs={[{ label: "Reviews", to: paths.reviews() }]}
        action={openId ? <LinkButton to={paths.review(openId)}>Go to the open review</LinkButton> : begin}
      >
        <p className="text-sm text-ink-soft">
          {reviewSubjectNames[subject]}.{" "}
          {isGone ? (
            "It does not exist any more."
          ) : (
            <Link className="link" to={subjectPage(subject, subjectId)}>
              Its page
            </Link>
          )}{" "}
          {nextDueAt && (
            <>
              Next due on <DateText iso={nextDueAt} />.
            </>
          )}
        </p>
      </PageHeader>
      <FormMessage tone="error" className="mb-6">
        {answer?.message}
      </FormMessage>
      {reviews.length === 0 ? (
        <p>It was never reviewed.</p>
      ) : (
        <ol className="grid gap-6" data-list="rows">
          {reviews.map((review) => (
            <li key={review.id}>
              <p className="mb-2">
                <Link className="link" to={paths.review(review.id)}>
                  Review of <DateText iso={review.openedAt} />
                </Link>{" "}
                <span className="text-ink-soft text-sm">
                  {reviewReasonNames[review.reason]}
                  {review.state === "open" && ", open"}
                </span>
              </p>
              <DecidedNote {...review} />
            </li>
          ))}
        </ol>
      )}
      <Pager
        previous={paged ? paths.reviewHistory(subject, subjectId) : null}
        next={next && paths.reviewHistory(subject, subjectId, { before: next })}
        shown={reviews.length}
      />
    </>
  );
}
