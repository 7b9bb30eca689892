import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LinkButton } from "#app/components/button.tsx";
import { formatDateTime } from "#app/components/dates.ts";
import { Disclosure } from "#app/components/disclosure.tsx";
import { EmptyState } from "#app/components/empty-state.tsx";
import { ErrorSummary } from "#app/components/error-summary.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { Section } from "#app/components/panel.tsx";
import { TextAreaField } from "#app/components/text-fields.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { CopyField } from "#app/features/responses/components/link-table.tsx";
import { LinkForm } from "#app/features/responses/components/signed-links/link-form.tsx";
import { LinksFileForm } from "#app/features/responses/components/signed-links/links-file-form.tsx";
import { KeyRenewed, RenewKeyForm } from "#app/features/responses/components/signed-links/renew-key-form.tsx";
import {
  getLinkMaker,
  makeLink,
  renewKey,
} from "#app/features/responses/signed-links/signed-links.service.server.ts";
import { type CsvProblem, csvProblems } from "#app/features/responses/signed-links/signed-links-csv.ts";
import { signingExample } from "#app/features/responses/signed-links/signing-example.ts";
import { OnlyByLinkNote } from "#app/features/surveys/components/settings/only-by-link-note.tsx";
import { SurveyHeader } from "#app/features/surveys/components/survey-header.tsx";
import { getDoor } from "#app/features/surveys/surveys.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

const postedSchema = z.object({ values: z.record(z.string(), z.string().max(2000)).catch({}).default({}) });

const problemOf = (why: string | null) =>
  why !== null && Object.hasOwn(csvProblems, why) ? csvProblems[why as CsvProblem] : undefined;

export async function loader(args: LoaderFunctionArgs) {
  const { db } = await enter(args, "_app.surveys.$surveyId.signed-links");
  const maker = await getLinkMaker(db, args.params.surveyId ?? "", args.context.publicUrl);
  const { id, title, fields, key, address } = maker;
  const field = fields.find(({ signed }) => signed);
  const example = field && signingExample({ key, address, parameter: field.parameter, value: "A-17" });
  const fileProblem = problemOf(new URL(args.request.url).searchParams.get("why"));
  const { onlyByLink, oldLinkKeyUntil } = (await getDoor(db, id)).settings;
  const oldUntil =
    oldLinkKeyUntil !== null && oldLinkKeyUntil > nowIso() ? formatDateTime(oldLinkKeyUntil) : null;
  const isRenewed = new URL(args.request.url).searchParams.has("renewed");
  return { id, title, fields, onlyByLink, oldUntil, isRenewed, example, fileProblem };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.surveys.$surveyId.signed-links");
  const surveyId = args.params.surveyId ?? "";
  const posted = await readForm(args.request);
  if (posted.intent === "renew") {
    const fieldErrors = await renewKey(db, actor, surveyId, posted);
    if (fieldErrors !== null) return data<Reply>({ link: null, values: {}, fieldErrors }, { status: 422 });
    return redirectWithin(paths.signedLinks(surveyId, { renewed: 1 }));
  }
  const maker = await getLinkMaker(db, surveyId, args.context.publicUrl);
  const { values } = postedSchema.parse(posted);
  const made = makeLink(maker, new Map(Object.entries(values)));
  const reply: Reply = made.ok
    ? { link: made.link, values, fieldErrors: {} }
    : { link: null, values, fieldErrors: { [`values[${made.parameter}]`]: made.problem } };
  return data(reply, { status: made.ok ? 200 : 422 });
}

/** The link that was made, or why there is none, with what was typed. */
interface Reply {
  link: string | null;
  values: Record<string, string>;
  fieldErrors: Record<string, string>;
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Signed links to ${loaded?.title ?? "a survey"} · Earshot` },
];

export default function SignedLinksPage() {
  const { id, title, fields, onlyByLink, oldUntil, isRenewed, example, fileProblem } =
    useLoaderData<typeof loader>();
  const reply = useActionData<Reply>();
  const errors: Record<string, string> = { ...reply?.fieldErrors, ...(fileProblem && { file: fileProblem }) };
  return (
    <>
      <SurveyHeader
        surveyId={id}
        mayEdit
        title={title}
        lead="Links that say something about whoever follows them, such as the order that they are asked about."
      />
      <ErrorSummary fieldErrors={errors} />
      {isRenewed && !reply && <KeyRenewed />}
      {onlyByLink && <OnlyByLinkNote surveyId={id} what="Signed links do not work by themselves" />}
      {fields.length === 0 ? (
        <EmptyState
          title="This survey has no hidden field"
          action={<LinkButton to={paths.survey(id)}>Open the editor</LinkButton>}
        >
          Add a question of the type “hidden field”, and tick that it has to be signed where nobody may change
          it.
        </EmptyState>
      ) : (
        <>
          <Section title="One link">
            {reply?.link && (
              <div className="mb-6 max-w-reading">
                <FormMessage tone="ok" className="mb-2">
                  The link is made. It is stored nowhere; make it again whenever you need it.
                </FormMessage>
                <CopyField label="The link" url={reply.link} />
              </div>
            )}
            <LinkForm fields={fields} values={reply?.values ?? {}} errors={errors} />
          </Section>
          <Section
            title="Many links"
            lead={`A CSV file whose columns are named ${fields.map(({ parameter }) => parameter).join(", ")} comes back with a link behind each row. Other columns stay.`}
          >
            <LinksFileForm surveyId={id} error={errors.file} />
          </Section>
          {example !== undefined && (
            <Section
              title="From another system"
              lead="A signed value is the value, “~”, and a signature: HMAC-SHA-256 of the field's name, “=” and the value, as base64url without padding, with this survey's key. Whoever has the key can sign for this survey, and for nothing else."
            >
              <Disclosure summary="Show a program that makes a link, with the key">
                <TextAreaField
                  name="example"
                  label="Program for Node.js"
                  readOnly
                  rows={9}
                  className="[&_textarea]:font-mono [&_textarea]:text-sm"
                  defaultValue={example}
                />
              </Disclosure>
            </Section>
          )}
          {example !== undefined && <RenewKeyForm oldUntil={oldUntil} error={errors.oldForDays} />}
        </>
      )}
    </>
  );
}
