import {
  type QuestionDraft,
  type Survey,
  type SurveyDraft,
  surveySchema,
} from "#app/features/surveys/survey.schema.ts";
import {
  createSurveyFrom,
  getPublicSurvey,
  getSurvey,
  publishSurvey,
} from "#app/features/surveys/surveys.service.server.ts";
import type { Db } from "#db/client.server.ts";

const common = { help: "", required: false, purpose: { kind: "none" } } as const;

/** One question of each kind that the tests of answering need. */
export const sampleQuestions: QuestionDraft[] = [
  {
    ...common,
    type: "long-text",
    id: "why",
    title: "Why us?",
    required: true,
    purpose: { kind: "themes" },
    maxLength: null,
  },
  { ...common, type: "nps", id: "recommend", title: "Would you recommend us?", lowLabel: "", highLabel: "" },
  {
    ...common,
    type: "multiple-choice",
    id: "uses",
    title: "What do you use?",
    options: [
      { id: "app", label: "App" },
      { id: "web", label: "Website" },
    ],
    other: true,
    minChoices: null,
    maxChoices: 2,
  },
];

export function sampleSurvey(changes: Partial<SurveyDraft> = {}): Survey {
  return surveySchema.parse({ title: "Why us", questions: sampleQuestions, ...changes });
}

/** A published survey as the public finds it. */
export async function publishedSurvey(db: Db, survey: Survey = sampleSurvey()) {
  const id = await createSurveyFrom(db, null, survey);
  await publishSurvey(db, null, id, 1);
  const { slug } = await getSurvey(db, id);
  return { id, slug, open: await getPublicSurvey(db, slug) };
}
