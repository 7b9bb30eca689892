import type { PostedAnswer } from "#app/features/surveys/answers/answer-fields.ts";
import { answerToPosted } from "#app/features/surveys/answers/answer-to-posted.ts";
import type { WalkContext } from "#app/features/surveys/logic/walk-context.ts";
import { type Surroundings, surroundingsOf } from "#app/features/surveys/public-page/surroundings.ts";
import type { PublicSurvey } from "#app/features/surveys/survey.schema.ts";
import type { FormIdentity } from "../drafts/draft-holder.server.ts";
import type { RespondentContext } from "../respondents/respondent-context.server.ts";
import type { ReceivedForm } from "./form-path.server.ts";

/** By which a draft is found: tokens of an anonymous survey name nobody, so its drafts go by the page's own key. */
export function draftIdentity({ survey }: PublicSurvey, { key, link }: FormIdentity): FormIdentity {
  return { key, link: survey.anonymous ? "" : link };
}

/** What the page's script is told of who answers: what the path depends on, and nothing else. */
export function walkContextOf(context: RespondentContext): WalkContext {
  const { hidden, attributes, known, fullQuotas, seed } = context;
  return { hidden, attributes, known, fullQuotas, seed };
}

/** The answers that are known and only have to be confirmed, as they fill in the page. */
export function toConfirm({ survey }: PublicSurvey, { known }: WalkContext): Record<string, PostedAnswer> {
  return Object.fromEntries(
    survey.questions.flatMap(({ id, ifKnown }) => {
      const answer = ifKnown === "confirm" ? known[id] : undefined;
      return answer === undefined ? [] : [[id, answerToPosted(answer)]];
    }),
  );
}

/** The hidden fields of a survey as they came, signatures included, by question id. */
export function hiddenAnswers(
  { survey }: PublicSurvey,
  given: (question: { id: string; parameter: string }) => string,
): Record<string, PostedAnswer> {
  return Object.fromEntries(
    survey.questions.flatMap((question) => {
      const came = question.type === "hidden" ? given(question).slice(0, 400) : "";
      return came === "" ? [] : [[question.id, { values: [came], other: "" }]];
    }),
  );
}

/** Where the page was shown that sent a form. */
export function surroundingsOfForm({ open, slug, sent, posted }: ReceivedForm): Surroundings {
  return surroundingsOf(open, slug, sent, ({ id }) => posted[id]?.values[0] ?? "");
}
