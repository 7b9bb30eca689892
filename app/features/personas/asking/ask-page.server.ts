import { getSegment } from "#app/features/segments/segments.service.server.ts";
import type { QuestionDraft } from "#app/features/surveys/survey.schema.ts";
import type { Db } from "#db/client.server.ts";
import { sectionTitles } from "../persona.schema.ts";
import { countAnswerers, planQuestions } from "./ask-plan.server.ts";

/** What the page shows on which assumptions are chosen to be asked about. Throws NotFoundError for an unknown persona. */
export async function getAskPage(db: Db, personaId: string) {
  const { persona, planned } = await planQuestions(db, personaId);
  const segment = await getSegment(db, persona.segmentId);
  return {
    persona: { id: persona.id, name: persona.name },
    segment: { id: segment.id, name: segment.name },
    answerers: await countAnswerers(db, persona.segmentId),
    rows: planned.map(({ line, planned: question, surveyId }) => ({
      id: line.id,
      text: line.text,
      section: sectionTitles[line.section],
      question: question?.question.title ?? null,
      answers: question ? answersOf(question.question) : "",
      surveyId,
    })),
  };
}

function answersOf(question: QuestionDraft): string {
  if ("options" in question) return question.options.map(({ label }) => label).join(" · ");
  return question.type === "long-text" || question.type === "short-text" ? "In their own words" : "A value";
}
