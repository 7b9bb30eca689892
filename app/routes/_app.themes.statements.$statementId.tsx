import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { Button } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { asKind } from "#app/components/kind.ts";
import { KindTag } from "#app/components/kind-tag.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { Voice } from "#app/components/voice.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { CorrectionTable } from "#app/features/corrections/components/correction-table.tsx";
import { DoneBar } from "#app/features/corrections/components/done-bar.tsx";
import { EarlyNote } from "#app/features/corrections/components/under-way.tsx";
import {
  findDone,
  listCorrectionsOfStatement,
} from "#app/features/corrections/corrections.service.server.ts";
import { StatementWhy } from "#app/features/feedback/components/statement-why.tsx";
import { ChangeTable } from "#app/features/themes/components/change-table.tsx";
import { StatementForms } from "#app/features/themes/components/statement-forms.tsx";
import { askCorrection } from "#app/features/themes/corrections/ask-correction.server.ts";
import { planStatementCorrection } from "#app/features/themes/corrections/correct-by-form.server.ts";
import { getStatement } from "#app/features/themes/corrections/correct-statement.server.ts";
import { makeCorrection } from "#app/features/themes/corrections/make-correction.server.ts";
import { statementCorrectionForm } from "#app/features/themes/corrections/theme-correction-form.ts";
import { explainStatement } from "#app/features/themes/theme-quotes.server.ts";
import { listThemeChoices } from "#app/features/themes/themes.service.server.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { orReply, redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";
import { postedTexts } from "#app/lib/posted-texts.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.themes.statements.$statementId");
  const { reasons, kindScore, themeScore, ...statement } = await getStatement(
    db,
    args.params.statementId ?? "",
  );
  const url = new URL(args.request.url);
  const asked = await askCorrection(db, url, statementCorrectionForm, (form) =>
    planStatementCorrection(db, statement.id, form),
  );
  const corrections = await listCorrectionsOfStatement(db, statement.id);
  return {
    statement,
    why: await explainStatement(db, { ...statement, themeScore }),
    values: postedTexts(asked?.values),
    fieldErrors: asked?.fieldErrors ?? {},
    message: asked?.message ?? "",
    changes: asked?.changes ?? null,
    early: asked?.early ?? null,
    choices: await listThemeChoices(db, statement.kind),
    done: await findDone(db, url.searchParams.get("done")),
    corrections: corrections.map(({ id, sentence, authorName, madeAt, progress }) => ({
      ...{ id, sentence, authorName, madeAt, progress },
      isUndone: false,
      canUndo: true,
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.themes.statements.$statementId");
  const statementId = args.params.statementId ?? "";
  const form = parseForm(await readForm(args.request), statementCorrectionForm);
  if (!form.ok) return data({ message: Object.values(form.fieldErrors).join(" ") }, { status: 422 });
  const done = await orReply(async () =>
    makeCorrection(db, actor, await planStatementCorrection(db, statementId, form.value)),
  );
  if (!done.ok) return data({ message: done.message }, { status: done.status });
  return redirectWithin(paths.statement(statementId, { done: done.value.correctionId }));
}

export const meta: MetaFunction = () => [{ title: "Correct a statement · Earshot" }];

const verbs = new Map([
  ["move", "Move it"],
  ["pin", "Pin it"],
  ["kind", "Change its kind"],
  ["aspect", "Change what it is about"],
]);

export default function StatementPage() {
  const { statement, why, values, fieldErrors, message, changes, early, choices, done, corrections } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const here = paths.statement(statement.id);
  const kind = asKind(statement.kind);
  return (
    <>
      <PageHeader title="Correct a statement" crumbs={[{ label: "Themes", to: paths.themes() }]} />
      <DoneBar done={done} back={here} />
      <FormMessage tone="error" className="mb-6">
        {answer?.message ?? message}
      </FormMessage>
      <Voice
        className="mb-8"
        text={statement.text}
        marks={[{ start: 0, end: statement.text.length, kind }]}
        source={
          <span className="flex flex-wrap items-baseline gap-x-3">
            <KindTag kind={kind} />
            {statement.themeId ? (
              <Link className="link" to={paths.theme(statement.themeId)}>
                {statement.themeName}
              </Link>
            ) : (
              <span>in no theme</span>
            )}
            <Link className="link" to={paths.feedbackItem(statement.itemId)}>
              the whole text
            </Link>
          </span>
        }
      />
      <StatementWhy aspects={statement.aspects} why={why} />
      {early && <EarlyNote {...early} className="mb-6" />}
      {changes !== null && (
        <Section title="What would change" lead="Nothing has been changed yet.">
          <ChangeTable changes={changes} />
          <Form method="post" action={here} className="mt-6 flex flex-wrap items-center gap-4">
            {Object.entries(values).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button>{verbs.get(values.do ?? "") ?? "Do it"}</Button>
            <Link className="link" to={here}>
              Leave it as it is
            </Link>
          </Form>
        </Section>
      )}
      <Section title="What is wrong with it">
        <StatementForms statement={statement} choices={choices} values={values} errors={fieldErrors} />
      </Section>
      {corrections.length > 0 && (
        <Section title="Corrected before">
          <CorrectionTable corrections={corrections} back={here} mayEdit />
        </Section>
      )}
    </>
  );
}
