import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { enterBounces } from "#app/features/invitations/invitations.service.server.ts";
import { BouncesForm } from "#app/features/mail/components/bounces-form.tsx";
import { MailNotice } from "#app/features/mail/components/mail-notice.tsx";
import { MailServerForm } from "#app/features/mail/components/mail-server-form.tsx";
import { SendingRulesForm } from "#app/features/mail/components/sending-rules-form.tsx";
import { changeMailSettings, readMailSettings } from "#app/features/mail/mail-settings.server.ts";
import { readFormWithFile } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { formatNoun } from "#app/lib/numbers.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

const DONE = new Map([
  ["save-server", "The mail server was saved. Send yourself a test mail."],
  ["remove-server", "The mail server was removed, and its password with it. Nothing is sent any more."],
  ["save-rules", "The rules were saved. They hold for every mail from now on."],
]);

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.settings.mail");
  const query = new URL(args.request.url).searchParams;
  const said = query.get("done") ?? "";
  const done = said === "bounces" ? bouncesInWords(query) : (DONE.get(said) ?? "");
  const https = args.context.publicUrl.startsWith("https:");
  return { ...(await readMailSettings(db)), https, done, email: actor.email };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.settings.mail");
  const { values: posted, file } = await readFormWithFile(args.request, "bounces");
  if (posted.intent === "bounces") {
    const taken = await orReply(() => enterBounces(db, actor, file));
    if (taken.ok) return redirectWithin(paths.mailSettings({ done: "bounces", ...taken.value }));
    return data({ ...taken, tested: "", values: {}, intent: "bounces" }, { status: taken.status });
  }
  // What was typed comes back, except the password.
  const { password: _, intent = "", ...values } = postedTexts(posted);
  const reply = await orReply(() => changeMailSettings(db, actor, posted));
  if (!reply.ok) return data({ ...reply, tested: "", values, intent }, { status: reply.status });
  if (reply.value === null) return redirectWithin(paths.mailSettings({ done: intent }));
  return data({ message: "", fieldErrors: {}, tested: reply.value, values: {}, intent });
}

function bouncesInWords(query: URLSearchParams): string {
  const [bounced, others] = ["bounced", "others"].map((name) => Number(query.get(name)) || 0);
  return `${formatNoun(bounced ?? 0, "mail counts", "mails count")} as bounced now. ${formatNoun(others ?? 0, "message", "messages")} said nothing new about a mail from here.`;
}

export const meta: MetaFunction = () => [{ title: "Mail · Earshot" }];

export default function MailSettingsPage() {
  const { setup, rules, trouble, suppressed, attributes, https, done, email } =
    useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const errors: Record<string, string> = reply?.fieldErrors ?? {};
  const typedFor = (intent: string) => (reply?.intent === intent ? reply.values : {});
  const ready = setup.server !== null && !setup.locked;
  return (
    <>
      <PageHeader
        title="Mail"
        lead="Earshot invites to surveys through your own mail server. Without one nothing is ever sent."
      />
      <ErrorSummary fieldErrors={errors} />
      {Object.keys(errors).length === 0 && (
        <FormMessage tone="error" className="mb-6">
          {reply?.message}
        </FormMessage>
      )}
      <FormMessage tone="ok" className="mb-6">
        {reply?.tested
          ? `The mail server took the test mail to ${email}. It said: ${reply.tested}`
          : !reply && done}
      </FormMessage>
      {setup.locked && (
        <FormMessage tone="error" className="mb-6">
          The password was sealed with a key that is not here any more, as after a restore. Enter it again.
        </FormMessage>
      )}
      {ready && <MailNotice ready trouble={trouble} mayManage />}
      <Section title="Mail server" className="mt-6">
        {setup.source === "environment" && setup.server ? (
          <p className="max-w-reading">
            Set by the environment (SMTP_URL, MAIL_FROM): {setup.server.host}, port {setup.server.port}
            {setup.server.user !== "" && `, as ${setup.server.user}`}; mail is from{" "}
            {setup.server.from.address}.
          </p>
        ) : (
          <MailServerForm server={setup.server} values={typedFor("save-server")} errors={errors} />
        )}
        {ready && (
          <Form method="post" className="mt-6 flex flex-wrap gap-3">
            <Button look="secondary" name="intent" value="test">
              Send a test mail to me
            </Button>
            {setup.source === "settings" && (
              <Button look="danger" name="intent" value="remove-server">
                Remove the mail server
              </Button>
            )}
          </Form>
        )}
        {!https && (
          <p className="mt-4 max-w-reading text-sm text-ink-soft">
            Mail programs offer to unsubscribe with one click only when PUBLIC_URL is an https address. The
            link in each mail works either way.
          </p>
        )}
      </Section>
      <Section title="Rules of sending" lead="They hold for all surveys of this Earshot.">
        <SendingRulesForm
          rules={rules}
          attributes={attributes}
          values={typedFor("save-rules")}
          errors={errors}
        />
      </Section>
      <BouncesForm error={errors.bounces} />
      <Section title="Who is not written to">
        <p className="max-w-reading">
          {formatNoun(suppressed, "address is", "addresses are")} never written to: who unsubscribed, and what
          bounced. Only a keyed hash of each is kept, also after the customer was erased.
        </p>
      </Section>
    </>
  );
}
