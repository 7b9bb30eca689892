import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { EarlyNote } from "#app/features/corrections/components/under-way.tsx";
import { ChangeTable } from "#app/features/themes/components/change-table.tsx";
import { ThemeCorrectionFields } from "#app/features/themes/components/theme-correction-fields.tsx";
import { askCorrection } from "#app/features/themes/corrections/ask-correction.server.ts";
import { planThemeCorrection } from "#app/features/themes/corrections/correct-by-form.server.ts";
import { getStanding } from "#app/features/themes/corrections/correct-theme.server.ts";
import { makeCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import { themeCorrectionForm } from "#app/features/themes/corrections/theme-correction-form.ts";
import { listThemeChoices } from "#app/features/themes/themes.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.themes.$themeId_.correct");
  const { id, name, kind } = await getStanding(db, args.params.themeId ?? "");
  const asked = await askCorrection(db, new URL(args.request.url), themeCorrectionForm, (form) =>
    planThemeCorrection(db, id, form, { toShow: true }),
  );
  if (asked === null) throw redirect(paths.theme(id));
  const text = (field: string) => (typeof asked.values[field] === "string" ? asked.values[field] : "");
  return {
    theme: { id, name },
    what: themeCorrectionForm.options
      .map((option) => option.shape.do.value)
      .find((value) => value === text("do")),
    values: { name: text("name"), into: text("into") },
    chosen: [asked.values.chosen ?? []].flat().filter((value) => typeof value === "string"),
    fieldErrors: asked.fieldErrors,
    message: asked.message,
    changes: asked.changes,
    early: asked.early,
    choices: await listThemeChoices(db, kind),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes.$themeId_.correct");
  const themeId = args.params.themeId ?? "";
  const form = parseForm(await readForm(args.request), themeCorrectionForm);
  if (!form.ok) return data({ message: Object.values(form.fieldErrors).join(" ") }, { status: 422 });
  const done = await orReply(async () => {
    const plan = await planThemeCorrection(db, themeId, form.value, { toShow: false });
    return makeCorrection(db, actor, plan);
  });
  if (!done.ok) return data({ message: done.message }, { status: done.status });
  const target = form.value.do === "merge" ? form.value.into : themeId;
  return redirectWithin(paths.theme(target, { done: done.value.correctionId }));
}

const titles = {
  rename: "Rename a theme",
  merge: "Merge a theme",
  split: "Split a theme",
  mute: "Mute a theme",
  pin: "Pin a theme",
};

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${titles[loaded?.what ?? "rename"]} · Earshot` },
];

export default function CorrectThemePage() {
  const {
    theme,
    what = "rename",
    values,
    chosen,
    fieldErrors,
    message,
    changes,
    early,
    choices,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const ticked = chosen.map((id) => <input key={id} type="hidden" name="chosen[]" value={id} />);
  return (
    <>
      <PageHeader
        title={titles[what]}
        lead={theme.name}
        crumbs={[
          { label: "Themes", to: paths.themes() },
          { label: theme.name, to: paths.theme(theme.id) },
        ]}
      />
      <FormMessage tone="error" className="mb-6">
        {answer?.message ?? message}
      </FormMessage>
      {early && <EarlyNote {...early} className="mb-6" />}
      {changes === null ? (
        <Form method="get" className="mb-12 grid max-w-reading justify-items-start gap-3">
          <ThemeCorrectionFields
            what={what}
            theme={theme}
            choices={choices}
            values={values}
            errors={fieldErrors}
          />
          {ticked}
          <Button>Show what would change</Button>
        </Form>
      ) : (
        <Section title="What would change" lead="Nothing has been changed yet.">
          <ChangeTable changes={changes} />
          <Form method="post" className="mt-6 flex flex-wrap items-center gap-4">
            <input type="hidden" name="do" value={what} />
            <input type="hidden" name="name" value={values.name} />
            <input type="hidden" name="into" value={values.into} />
            {ticked}
            <Button>{titles[what].replace("a theme", "it")}</Button>
            <Link className="link" to={paths.theme(theme.id)}>
              Leave it as it is
            </Link>
          </Form>
        </Section>
      )}
    </>
  );
}
