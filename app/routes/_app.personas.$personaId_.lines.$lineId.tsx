import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { LinkButton } from "#app/components/button.tsx";
import { FormMessage } from "#app/components/form-message.tsx";
import { PageHeader } from "#app/components/page-header.tsx";
import { Section } from "#app/components/panel.tsx";
import { Tag } from "#app/components/tag.tsx";
import { enter } from "#app/features/accounts/enter.server.ts";
import { can } from "#app/features/accounts/permissions.ts";
import { canAskAbout } from "#app/features/personas/asking/ask-plan.server.ts";
import { AnswersSection } from "#app/features/personas/asking/components/answers-section.tsx";
import { settleLine } from "#app/features/personas/asking/settle-line.server.ts";
import { settlementSchema } from "#app/features/personas/asking/settlement.schema.ts";
import { LineLists } from "#app/features/personas/lines/components/line-lists.tsx";
import { NumbersThenAndNow } from "#app/features/personas/lines/components/numbers-then-and-now.tsx";
import { getLinePage } from "#app/features/personas/lines/line-page.server.ts";
import { sectionTitles } from "#app/features/personas/persona.schema.ts";
import { getSurvey } from "#app/features/surveys/surveys.service.server.ts";
import { ConflictError, InvalidInputError } from "#app/lib/errors.ts";
import { parseForm, readForm } from "#app/lib/form.ts";
import { redirectWithin } from "#app/lib/http.server.ts";
import { paths } from "#app/lib/paths.ts";

export async function loader(args: LoaderFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId_.lines.$lineId");
  const { personaId = "", lineId = "" } = args.params;
  const query = new URL(args.request.url).searchParams;
  const others = query.get("who") === "others";
  const places = { quotes: query.get("quotes"), against: query.get("against"), people: query.get("people") };
  const { persona, line, ...page } = await getLinePage(db, { personaId, lineId }, { ...places, others });
  const mayEdit = can(actor.role, "personas.edit");
  const { id, section, text, origin, evidence, editedBy } = line;
  return {
    ...page,
    persona: { id: persona.id, name: persona.name, draftedAt: persona.draftedAt, revision: persona.revision },
    line: { id, section, text, origin, evidence, editedBy },
    places,
    others,
    surveyState: evidence.asked ? (await getSurvey(db, evidence.asked.surveyId)).status : null,
    mayEdit,
    mayAsk: mayEdit && canAskAbout(line),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, actor } = await enter(args, "_app.personas.$personaId_.lines.$lineId");
  const { personaId = "", lineId = "" } = args.params;
  const form = parseForm(await readForm(args.request), settlementSchema);
  if (!form.ok) {
    return data({ message: Object.values(form.fieldErrors)[0] ?? "Choose what to do." }, { status: 422 });
  }
  try {
    await settleLine(db, actor, { personaId, lineId }, form.value);
  } catch (error) {
    if (!(error instanceof ConflictError || error instanceof InvalidInputError)) throw error;
    return data({ message: error.message }, { status: error.status });
  }
  const { intent } = form.value;
  return redirectWithin(
    intent === "remove" ? paths.persona(personaId) : paths.personaLine(personaId, lineId),
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `A line of ${loaded?.persona.name ?? "a persona"} · Earshot` },
];

const originTags = { evidence: "ok", assumption: "outline", invented: "neutral" } as const;

export default function PersonaLinePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { persona, line, theme, mayAsk, surveyState } = page;
  const { asked } = line.evidence;
  return (
    <>
      <PageHeader
        title={line.text}
        crumbs={[
          { label: "Personas", to: paths.personas() },
          { label: persona.name, to: paths.persona(persona.id) },
        ]}
        action={
          mayAsk && (
            <LinkButton to={paths.askCustomers(persona.id, { line: line.id })}>Ask customers</LinkButton>
          )
        }
      >
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          <Tag tone={originTags[line.origin]}>{line.origin}</Tag>
          <span>{sectionTitles[line.section]}</span>
          {line.editedBy && <span className="text-ink-soft">edited by {line.editedBy}</span>}
          {theme && (
            <Link className="link" to={paths.theme(theme.id)}>
              Everything said about “{theme.name}”
            </Link>
          )}
        </div>
      </PageHeader>
      <FormMessage tone="error">{answer?.message}</FormMessage>
      {line.evidence.n !== undefined && !asked && (
        <Section title="The numbers">
          <NumbersThenAndNow
            evidence={line.evidence}
            today={page.today}
            moved={page.moved}
            draftedAt={persona.draftedAt}
          />
        </Section>
      )}
      {asked && surveyState && (
        <AnswersSection
          asked={asked}
          surveyState={surveyState}
          text={line.text}
          revision={persona.revision}
          mayEdit={page.mayEdit}
        />
      )}
      {line.origin === "assumption" && !asked && (
        <p className="max-w-reading">
          Nothing that customers said, did or answered stands behind this line.
          {mayAsk ? " Ask those who can tell." : ""}
        </p>
      )}
      <LineLists page={page} />
    </>
  );
}
