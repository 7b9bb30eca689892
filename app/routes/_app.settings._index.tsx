import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { ownAccountActionSchema, roleNames } from "#app/features/accounts/account.schema.ts";
import { PasswordForm } from "#app/features/accounts/components/password-form.tsx";
import { SessionTable } from "#app/features/accounts/components/session-table.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { changePassword } from "#app/features/accounts/password.service.server.ts";
import { readSessionToken } from "#app/features/accounts/session-cookie.server.ts";
import { listSessions, revokeSession } from "#app/features/accounts/sessions.service.server.ts";
import { redirectWithSession, visitorOf } from "#app/features/accounts/visitor.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.settings._index");
  const sessions = await listSessions(db, actor.id, readSessionToken(args.request, args.context.publicUrl));
  const changed = new URL(args.request.url).searchParams.get("changed") === "password";
  return { sessions, changed, name: actor.name, email: actor.email, role: actor.role };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.settings._index");
  const form = parseForm(await readForm(args.request), ownAccountActionSchema);
  if (!form.ok) return data({ message: "", fieldErrors: form.fieldErrors }, { status: 422 });
  const wanted = form.value;
  if (wanted.intent === "revoke-session") {
    await revokeSession(db, actor.id, wanted.sessionId);
    return redirectWithin(paths.settings());
  }
  const reply = await orReply(() => changePassword(db, actor, wanted, visitorOf(args)));
  if (!reply.ok) return data(reply, { status: reply.status });
  return redirectWithSession(args, reply.value, paths.settings({ changed: "password" }));
}

export const meta: MetaFunction = () => [{ title: "Your account · Earshot" }];

export default function AccountPage() {
  const { sessions, changed, name, email, role } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const errors = reply?.fieldErrors ?? {};
  return (
    <>
      <PageHeader title="Your account" lead={`${name}, ${email}, ${roleNames[role].toLowerCase()}`} />
      <ErrorSummary fieldErrors={errors} />
      {Object.keys(errors).length === 0 && <FormMessage tone="error">{reply?.message}</FormMessage>}
      {changed && !reply && (
        <FormMessage tone="ok">The password was changed. All other sessions have ended.</FormMessage>
      )}
      <Section title="Change your password" className="mt-6">
        <PasswordForm email={email} errors={errors} />
      </Section>
      <Section title="Where you are signed in">
        <SessionTable sessions={sessions} />
      </Section>
    </>
  );
}
