import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { TextField } from "#app/components/text-fields.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { reviewSettingsSchema } from "#app/features/reviews/review.schema.ts";
import { findReviewSettings, saveReviewSettings } from "#app/features/reviews/reviews.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.reviews.settings");
  const saved = new URL(args.request.url).searchParams.get("done") === "saved";
  return { settings: await findReviewSettings(db), saved };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.reviews.settings");
  const posted = await readForm(args.request);
  const form = parseForm(posted, reviewSettingsSchema);
  if (!form.ok) return data({ values: postedTexts(posted), fieldErrors: form.fieldErrors }, { status: 422 });
  await saveReviewSettings(db, form.value, actor);
  return redirectWithin(paths.reviewSettings({ done: "saved" }));
}

export const meta: MetaFunction = () => [{ title: "How often what is reviewed · Earshot" }];

const fields = [
  ["segmentDays", "Segments, every so many days", "91 is once a quarter."],
  ["personaDays", "Personas, every so many days", ""],
  [
    "profileDays",
    "Profiles, every so many days",
    "Best customers, best companies, and all profiles together.",
  ],
  [
    "bestCustomers",
    "Best customers, each by name",
    "So many, by rank; nobody can look at thousands one by one. 0 for none.",
  ],
  ["bestCompanies", "Best companies, each by name", "So many, by what their people paid. 0 for none."],
  [
    "stalePercent",
    "Stale values that ask for a review sooner, in percent",
    "Of all values on profiles, so many that have outlived their freshness.",
  ],
] as const;

export default function ReviewSettingsPage() {
  const { settings, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors: Record<string, string> = answer?.fieldErrors ?? {};
  const values: Record<string, string> = answer?.values ?? {};
  return (
    <>
      <PageHeader
        title="How often what is reviewed"
        lead="What nobody has given a date yet follows these intervals; what was decided with a date keeps it."
        crumbs={[{ label: "Reviews", to: paths.reviews() }]}
      />
      <ErrorSummary fieldErrors={errors} />
      <FormMessage tone="ok" className="mb-6">
        {saved && !answer && "Saved. Reviews are looked after once a day."}
      </FormMessage>
      <Form method="post" className="grid max-w-lg gap-6">
        {fields.map(([name, label, hint]) => (
          <TextField
            key={name}
            name={name}
            inputMode="numeric"
            label={label}
            hint={hint || undefined}
            defaultValue={values[name] ?? String(settings[name])}
            error={errors[name]}
          />
        ))}
        <div>
          <Button>Save</Button>
        </div>
      </Form>
    </>
  );
}
