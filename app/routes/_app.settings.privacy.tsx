import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { purposeFormSchema } from "#app/features/consents/consent.schema.ts";
import {
  addPurpose,
  changePurpose,
  listPurposes,
  mayQuoteUnasked,
  retirePurpose,
  saveQuoteUnasked,
} from "#app/features/consents/consents.service.server.ts";
import {
  PurposesSection,
  QuotingSection,
  RetentionSection,
} from "#app/features/privacy/components/privacy-settings.tsx";
import { readRetention, saveRetention } from "#app/features/privacy/privacy.service.server.ts";
import { retentionFormSchema } from "#app/features/privacy/retention/retention.schema.ts";
import { readForm, requireForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

const DONE = new Map([
  ["purpose", "The purpose was saved."],
  ["quoting", "Saved. What is shown already follows within a minute."],
  ["retention", "Saved. What is older goes now, and from now on each day."],
]);

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.settings.privacy");
  const done = DONE.get(new URL(args.request.url).searchParams.get("done") ?? "") ?? "";
  const { rules, runs } = await readRetention(db, null);
  const months = Object.fromEntries(rules.map((rule) => [rule.kind, String(rule.months)]));
  return { done, purposes: await listPurposes(db), quoteUnasked: await mayQuoteUnasked(db), months, runs };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.settings.privacy");
  const posted = await readForm(args.request);
  const { intent = "", id = "", ...values } = postedTexts(posted);
  const reply = await orReply(async () => {
    if (intent === "add-purpose") await addPurpose(db, actor, requireForm(posted, purposeFormSchema));
    if (intent === "change-purpose")
      await changePurpose(db, actor, id, requireForm(posted, purposeFormSchema));
    if (intent === "retire" || intent === "take-up") await retirePurpose(db, actor, id, intent === "retire");
    if (intent === "quoting") await saveQuoteUnasked(db, actor, values.unasked === "yes");
    if (intent !== "try-retention" && intent !== "save-retention") return null;
    const form = requireForm(posted, retentionFormSchema);
    if (intent === "try-retention") return (await readRetention(db, form)).tried;
    await saveRetention(db, actor, form);
    return null;
  });
  if (!reply.ok) return data({ ...reply, tried: [], values, intent, id }, { status: reply.status });
  if (reply.value !== null)
    return data({ message: "", fieldErrors: {}, tried: reply.value, values, intent, id });
  const done = intent === "quoting" ? "quoting" : intent === "save-retention" ? "retention" : "purpose";
  return redirectWithin(paths.privacySettings({ done }));
}

export const meta: MetaFunction = () => [{ title: "Privacy · Earshot" }];

export default function PrivacySettingsPage() {
  const { done, purposes, quoteUnasked, months, runs } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const errors: Record<string, string> = reply?.fieldErrors ?? {};
  const isRetention = reply?.intent.endsWith("retention") ?? false;
  const sentBack = { intent: reply?.intent ?? "", id: reply?.id ?? "", values: reply?.values ?? {}, errors };
  return (
    <>
      <PageHeader
        title="Privacy"
        lead="What people agree to, who may be quoted, and how long things are kept."
      />
      <ErrorSummary fieldErrors={errors} />
      {Object.keys(errors).length === 0 && <FormMessage tone="error">{reply?.message}</FormMessage>}
      <FormMessage tone="ok">{!reply && done}</FormMessage>
      <PurposesSection purposes={purposes} sentBack={sentBack} />
      <QuotingSection allowed={quoteUnasked} />
      <RetentionSection
        values={isRetention ? (reply?.values ?? {}) : months}
        errors={isRetention ? errors : {}}
        tried={reply?.tried ?? []}
        runs={runs}
      />
    </>
  );
}
