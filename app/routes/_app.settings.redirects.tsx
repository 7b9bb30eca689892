import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextAreaField } from "#app/components/text-fields.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { redirectHostsFormSchema } from "#app/features/surveys/redirects/redirect-hosts.schema.ts";
import { listRedirectHosts, saveRedirectHosts } from "#app/features/surveys/surveys.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.settings.redirects");
  const saved = new URL(args.request.url).searchParams.get("done") === "saved";
  return { hosts: (await listRedirectHosts(db)).join("\n"), saved };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.settings.redirects");
  const posted = await readForm(args.request);
  const form = parseForm(posted, redirectHostsFormSchema);
  if (!form.ok) {
    return data({ fieldErrors: form.fieldErrors, hosts: postedTexts(posted).hosts ?? "" }, { status: 422 });
  }
  await saveRedirectHosts(db, actor, form.value.hosts);
  return redirectWithin(paths.redirectSettings({ done: "saved" }));
}

export const meta: MetaFunction = () => [{ title: "Redirects · Earshot" }];

export default function RedirectSettingsPage() {
  const { hosts, saved } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const errors: Record<string, string> = reply?.fieldErrors ?? {};
  return (
    <>
      <PageHeader
        title="Redirects"
        lead="Where surveys may send respondents once they have answered. An ending that leads elsewhere is not published."
      />
      <ErrorSummary fieldErrors={errors} />
      <FormMessage tone="ok" className="mb-6">
        {saved &&
          !reply &&
          "The hosts were saved. They hold from now on, also for surveys that are published."}
      </FormMessage>
      <Form method="post" className="grid max-w-lg gap-4">
        <TextAreaField
          name="hosts"
          label="Allowed hosts, one a line"
          hint="Such as www.example.com. Each names exactly itself: example.com does not allow www.example.com. Only https addresses are followed."
          defaultValue={reply?.hosts ?? hosts}
          error={errors.hosts}
          required={false}
          rows={6}
        />
        <div>
          <Button>Save the hosts</Button>
        </div>
      </Form>
    </>
  );
}
