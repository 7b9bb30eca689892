import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#app/components/button.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { CorrectionTable } from "#app/features/corrections/components/correction-table.tsx";
import { DoneBar } from "#app/features/corrections/components/done-bar.tsx";
import { StalledNote } from "#app/features/corrections/components/under-way.tsx";
import {
  findDone,
  isStandingStill,
  listCorrections,
  resumeCorrections,
} from "#app/features/corrections/corrections.service.server.ts";
import { undoCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths, withQuery } from "#app/lib/paths.ts";
import { safePath } from "#app/lib/safe-path.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes.corrections");
  const query = new URL(args.request.url).searchParams;
  const before = query.get("before")?.slice(0, 64) ?? null;
  const { corrections, next } = await listCorrections(db, { before, pageSize: 25 });
  return {
    next,
    paged: before !== null,
    done: await findDone(db, query.get("done")),
    isStalled: await isStandingStill(db),
    mayEdit: can(actor.role, "feedback.edit"),
    corrections: corrections.map(({ id, sentence, authorName, madeAt, isUndone, progress, correction }) => ({
      ...{ id, sentence, authorName, madeAt, isUndone, progress },
      canUndo: correction.kind !== "undo",
    })),
  };
}

const actionSchema = z.union([
  z.object({ resume: z.literal("yes") }),
  z.object({ undo: z.string().max(64), back: z.string().max(400).optional() }),
]);

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes.corrections");
  const form = requireForm(await readForm(args.request), actionSchema);
  if ("resume" in form) {
    const resumed = await orReply(() => db.transaction().execute(resumeCorrections));
    if (!resumed.ok) return data({ message: resumed.message }, { status: resumed.status });
    return redirectWithin(paths.corrections());
  }
  const { undo, back } = form;
  const done = await orReply(() => undoCorrection(db, actor, undo));
  if (!done.ok) return data({ message: done.message }, { status: done.status });
  const [path = paths.corrections()] = safePath(back ?? paths.corrections()).split("?");
  return redirectWithin(withQuery(path, { done: undo }));
}

export const meta: MetaFunction = () => [{ title: "Corrections · Earshot" }];

export default function CorrectionsPage() {
  const { corrections, next, paged, done, isStalled, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Corrections"
        lead="What the team corrected about themes and statements. All of it is kept when themes are worked out again."
        crumbs={[{ label: "Themes", to: paths.themes() }]}
      />
      <DoneBar done={done} back={paths.corrections()} />
      {isStalled && !done?.progress && <StalledNote mayEdit={mayEdit} className="mb-6" />}
      <FormMessage tone="error" className="mb-6">
        {answer?.message}
      </FormMessage>
      {corrections.length === 0 && !paged ? (
        <EmptyState
          title="No corrections yet"
          action={<LinkButton to={paths.reviewStatements()}>Review unsure statements</LinkButton>}
        >
          When somebody renames, merges, splits or mutes a theme, or moves a statement, it stands here and can
          be taken back.
        </EmptyState>
      ) : (
        <CorrectionTable corrections={corrections} back={paths.corrections()} mayEdit={mayEdit} />
      )}
      <Pager
        previous={paged ? paths.corrections() : null}
        next={next && paths.corrections({ before: next })}
        shown={corrections.length}
      />
    </>
  );
}
