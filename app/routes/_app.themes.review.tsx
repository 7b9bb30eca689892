import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { asKind, kindWords } from "#app/components/kind.ts";
import { PageHeader } from "#app/components/page-header.tsx";
import { Voice } from "#app/components/voice.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { DoneBar } from "#app/features/corrections/components/done-bar.tsx";
import { statementKindSchema } from "#app/features/corrections/correction.schema.ts";
import { findDone } from "#app/features/corrections/corrections.service.server.ts";
import { RereadForm } from "#app/features/feedback/components/reread-form.tsx";
import { ReviewForm } from "#app/features/themes/components/review-form.tsx";
import { planStatementCorrection } from "#app/features/themes/corrections/correct-by-form.server.ts";
import { makeCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import { nextToReview, reviewProgress } from "#app/features/themes/corrections/review-queue.server.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

/** What was skipped travels in the address, which has its limits; what was skipped long ago may come again. */
const REMEMBERED = 30;
const idSchema = z.string().max(64);
const skippedSchema = z.array(idSchema).max(100).catch([]);

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.themes.review");
  const query = new URL(args.request.url).searchParams;
  const skipped = skippedSchema.parse(query.get("skipped")?.split(",") ?? []);
  const next = await nextToReview(db, skipped);
  return {
    statement: next.statement,
    skipped,
    progress: reviewProgress(next),
    done: await findDone(db, query.get("done")),
  };
}

const verdictSchema = z.object({
  statementId: idSchema,
  verdict: z.union([statementKindSchema, z.literal("skip")]),
  skipped: skippedSchema.optional(),
});

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes.review");
  const { statementId, verdict, skipped = [] } = requireForm(await readForm(args.request), verdictSchema);
  if (verdict === "skip") {
    const remembered = [...skipped, statementId].slice(-REMEMBERED);
    return redirectWithin(paths.reviewStatements({ skipped: remembered.join(",") }));
  }
  // A text that was read anew meanwhile has other statements now: on to the next one.
  const done = await orReply(async () =>
    makeCorrection(db, actor, await planStatementCorrection(db, statementId, { do: "kind", to: verdict })),
  );
  const correctionId = done.ok ? done.value.correctionId : null;
  return redirectWithin(paths.reviewStatements({ done: correctionId, skipped: skipped.join(",") }));
}

export const meta: MetaFunction = () => [{ title: "Review unsure statements · Earshot" }];

export default function ReviewPage() {
  const { statement, skipped, progress, done } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        title="Review unsure statements"
        lead="What is each of these? Your answers teach how later feedback is read."
        crumbs={[{ label: "Themes", to: paths.themes() }]}
      />
      <DoneBar done={done} back={paths.reviewStatements({ skipped: skipped.join(",") })} />
      <p className="mb-6 text-sm text-ink-soft" role="status">
        {progress}
      </p>
      {statement === null ? (
        <EmptyState
          title="Nothing to review"
          action={<LinkButton to={paths.themes()}>Back to the themes</LinkButton>}
        >
          Statements that could be read in two ways come here when new feedback is read.
        </EmptyState>
      ) : (
        <>
          <Voice
            className="mb-2"
            size="large"
            text={statement.context.text}
            marks={[
              { start: statement.context.start, end: statement.context.end, kind: asKind(statement.kind) },
            ]}
          />
          <p className="mb-6 text-sm text-ink-soft">
            Read so far as: {readAs(statement.kind)}, but not surely.
          </p>
          <ReviewForm statementId={statement.id} skipped={skipped} />
        </>
      )}
      <RereadForm />
    </>
  );
}

// In the words of the buttons.
function readAs(kind: string): string {
  return kind === "other" ? "none of these" : kindWords[asKind(kind)].one.toLowerCase();
}
