import { answerField } from "#app/features/surveys/answers/answer-fields.ts";
import type { SurveyDraft } from "#app/features/surveys/survey.schema.ts";
import { createSurveyFrom, getSurvey, publishSurvey } from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";

const common = { help: "", required: true, purpose: { kind: "none" } } as const;

/** Five questions of the kinds that are asked most, all required; one feeds the engine. */
const survey: SurveyDraft = {
  title: "How was your week with us?",
  intro: "Five questions, about two minutes. Your own words help most.",
  thanks: "Thank you. We read every answer.",
  questions: [
    {
      ...common,
      type: "long-text",
      id: "why",
      title: "What nearly made you leave?",
      purpose: { kind: "themes" },
      maxLength: null,
    },
    { ...common, type: "short-text", id: "where", title: "Where do you use it most?", maxLength: null },
    { ...common, type: "stars", id: "ease", title: "How easy was it?", scale: 5 },
    {
      ...common,
      type: "single-choice",
      id: "used",
      title: "What do you use?",
      options: [
        { id: "app", label: "The app" },
        { id: "web", label: "The website" },
      ],
      other: false,
    },
    {
      ...common,
      type: "nps",
      id: "recommend",
      title: "Would you recommend us?",
      lowLabel: "No",
      highLabel: "Yes",
    },
  ],
};

/** Publishes the survey that is put under load; gives its id and the path of its page. */
export async function publishLoadSurvey(db: Db): Promise<{ id: string; path: string; slug: string }> {
  const id = await createSurveyFrom(db, null, survey);
  const { revision } = await getSurvey(db, id);
  await publishSurvey(db, null, id, revision);
  const { slug } = await getSurvey(db, id);
  return { id, slug, path: `/s/${slug}` };
}

/** A value for each question by its id, told by the idempotency key: what is stored can be checked against it. */
export function answersFor(key: string): Map<string, string> {
  const number = Number.parseInt(key.slice(0, 6), 16) || 0;
  return new Map([
    ["why", `The app loses my settings after every update, which is annoying. Reference ${key}.`],
    ["where", `In the kitchen ${key}`],
    ["ease", String(1 + (number % 5))],
    ["used", number % 2 === 0 ? "app" : "web"],
    ["recommend", String(number % 11)],
  ]);
}

/** The form fields that answer the whole survey. */
export function answerFields(hidden: Readonly<Record<string, string>>): Record<string, string> {
  const answers = [...answersFor(hidden.key ?? "")].map(([id, value]) => [answerField(id), value] as const);
  return { ...hidden, ...Object.fromEntries(answers) };
}
