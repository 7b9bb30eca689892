import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Pager } from "#app/components/pager.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { LaunchForm } from "#app/features/reviews/components/launch-form.tsx";
import { LaunchList } from "#app/features/reviews/components/launch-list.tsx";
import { launchFormSchema } from "#app/features/reviews/launches/launch.schema.ts";
import {
  addLaunch,
  listLaunches,
  listTouchable,
  removeLaunch,
} from "#app/features/reviews/reviews.service.server.ts";
import { parseForm, readForm, requireForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

const PAGE = 20;
const removal = z.object({ do: z.literal("remove"), id: z.string().max(64) });

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.reviews.launches");
  const before = new URL(args.request.url).searchParams.get("before");
  const mayEdit = can(actor.role, "reviews.edit");
  const [list, touchable] = await Promise.all([
    listLaunches(db, { before, pageSize: PAGE }),
    listTouchable(db),
  ]);
  return { ...list, ...touchable, mayEdit, paged: before !== null };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.reviews.launches");
  const posted = await readForm(args.request);
  if (posted.do === "remove") {
    const { id } = requireForm(posted, removal);
    const removed = await orReply(() => removeLaunch(db, id, actor));
    if (removed.ok) return redirectWithin(paths.launches());
    const { message, status } = removed;
    return data({ values: {}, chosen: [], fieldErrors: {}, message }, { status });
  }
  const values = postedTexts(posted);
  const chosen = [posted.segmentIds, posted.themeIds].flat().filter((id) => typeof id === "string");
  const form = parseForm(posted, launchFormSchema);
  if (!form.ok) {
    return data({ values, chosen, fieldErrors: form.fieldErrors, message: "" }, { status: 422 });
  }
  const added = await orReply(() => addLaunch(db, form.value, actor));
  if (added.ok) return redirectWithin(paths.launches());
  const { fieldErrors, message, status } = added;
  return data({ values, chosen, fieldErrors, message }, { status });
}

export const meta: MetaFunction = () => [{ title: "Launches · Earshot" }];

export default function LaunchesPage() {
  const { launches, next, segments, themes, mayEdit, paged } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.fieldErrors ?? {};
  return (
    <>
      <PageHeader
        title="Launches"
        lead="After a launch customers may be others than before: what it touches is asked to be reviewed sooner."
        crumbs={[{ label: "Reviews", to: paths.reviews() }]}
      />
      <ErrorSummary fieldErrors={errors} />
      <FormMessage tone="error" className="mb-6">
        {answer?.message}
      </FormMessage>
      <div className="mb-12">
        {launches.length === 0 ? (
          <p>No launch was entered yet.</p>
        ) : (
          <LaunchList launches={launches} mayEdit={mayEdit} />
        )}
        <Pager
          previous={paged ? paths.launches() : null}
          next={next && paths.launches({ before: next })}
          shown={launches.length}
        />
      </div>
      {mayEdit && (
        <Section title="Enter a launch">
          <LaunchForm
            key={launches[0]?.id ?? ""}
            segments={segments}
            themes={themes}
            values={answer?.values ?? {}}
            chosen={answer?.chosen ?? []}
            errors={errors}
          />
        </Section>
      )}
    </>
  );
}
