import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { HelperForm } from "#app/features/personas/wording/components/model-form.tsx";
import { helperFormSchema } from "#app/features/personas/wording/wording.schema.ts";
import {
  getHelper,
  removeHelper,
  saveHelper,
  tryHelper,
} from "#app/features/personas/wording/wording.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

const DONE = new Map([
  ["save", "The wording helper was saved."],
  ["remove", "The wording helper was removed, and its key with it. Nothing is sent any more."],
]);

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.settings.wording");
  const done = DONE.get(new URL(args.request.url).searchParams.get("done") ?? "") ?? "";
  return { helper: await getHelper(db), done };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.settings.wording");
  const posted = await readForm(args.request);
  // What was typed comes back, except the key.
  const { key: _, intent = "", ...values } = postedTexts(posted);
  const answer = { message: "", tried: "", fieldErrors: {}, values };
  if (intent === "remove") {
    await removeHelper(db, actor);
    return redirectWithin(paths.wordingSettings({ done: "remove" }));
  }
  if (intent === "try") {
    const tried = await orReply(() => tryHelper(db));
    if (tried.ok) return data({ ...answer, tried: tried.value, values: {} });
    return data({ ...answer, message: tried.message, values: {} }, { status: tried.status });
  }
  const form = parseForm(posted, helperFormSchema);
  if (!form.ok) return data({ ...answer, fieldErrors: form.fieldErrors }, { status: 422 });
  await saveHelper(db, actor, form.value);
  return redirectWithin(paths.wordingSettings({ done: "save" }));
}

export const meta: MetaFunction = () => [{ title: "Wording helper · Earshot" }];

export default function WordingSettingsPage() {
  const { helper, done } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const errors: Record<string, string> = reply?.fieldErrors ?? {};
  return (
    <>
      <PageHeader
        title="Wording helper"
        lead="A language model that proposes other words for lines of personas. Off until you switch it on; personas need none."
      />
      <ErrorSummary fieldErrors={errors} />
      <FormMessage tone="error" className="mb-6">
        {reply?.message}
      </FormMessage>
      <FormMessage tone="ok" className="mb-6">
        {reply?.tried || (!reply && done)}
      </FormMessage>
      {helper?.isLocked && (
        <FormMessage tone="error" className="mb-6">
          The key was sealed with one that is not here any more, as after a restore. Enter it again.
        </FormMessage>
      )}
      <div className="mb-8 grid max-w-reading gap-3">
        <p>
          It sees lines with their numbers, and the names of themes in them; no quotes, no names of people, no
          customers. Every number, share and comparison in what it answers is checked against the line, and a
          sentence that fails is dropped. What passes is shown beside the line for a person to accept, and
          stays marked as the model's.
        </p>
      </div>
      <HelperForm helper={helper} values={reply?.values ?? {}} errors={errors} />
      {helper && (
        <Form method="post" className="mt-8 flex flex-wrap gap-3 border-t border-line pt-6">
          <Button name="intent" value="try" look="secondary">
            Try it with a made-up line
          </Button>
          <Button name="intent" value="remove" look="danger">
            Remove the helper
          </Button>
        </Form>
      )}
    </>
  );
}
