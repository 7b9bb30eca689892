import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { type Author, createSurveyFrom } from "#app/features/surveys/surveys.service.server.ts";
import { nowIso } from "#app/lib/clock.ts";
import { ConflictError } from "#app/lib/errors.ts";
import type { Db } from "#db/client.server.ts";
import { readGaps } from "./gaps.server.ts";
import { canBeAsked, questionForAttribute, secondsToAnswer } from "./question-for-attribute.ts";
import { type DataAudit, getDataAudit } from "./read-data-audit.server.ts";
import { planShortestSurvey, type SurveyPlan } from "./shortest-survey.ts";

/** More than this nobody answers for nothing. */
export const MOST_QUESTIONS = 20;

export interface GapSurvey {
  plan: SurveyPlan;
  /** The attributes of the plan's questions, in their order. */
  asked: Attribute[];
  best: number;
  rankedBy: "rank" | "revenue";
}

/**
 * The shortest survey that fills the gaps of the best customers, with at most `most` questions. Asks only for what
 * serves a decision or is used; an attribute that more depends on weighs more.
 */
export async function planGapSurvey(db: Db, most: number, known?: DataAudit): Promise<GapSurvey> {
  const audit = known ?? (await getDataAudit(db));
  const worthAsking = audit.attributes.filter(
    ({ attribute, findings }) => canBeAsked(attribute) && !findings.includes("serves-nothing"),
  );
  const attributes = new Map(worthAsking.map(({ attribute }) => [attribute.id, attribute]));
  const customers = Math.max(0, ...audit.attributes.map(({ count }) => count?.subjects ?? 0));
  const gaps = await readGaps(db, [...attributes.values()], customers, nowIso());
  const plan = planShortestSurvey(
    worthAsking.map(({ attribute, serves, uses }) => ({
      attributeId: attribute.id,
      missing: gaps.missing.get(attribute.id) ?? [],
      weight: 1 + serves.filter(({ needed }) => needed).length + (uses.length > 0 ? 1 : 0),
      seconds: secondsToAnswer(attribute),
    })),
    { most: Math.min(MOST_QUESTIONS, Math.max(1, most)) },
  );
  const asked = plan.questions.flatMap(({ attributeId }) => attributes.get(attributeId) ?? []);
  return { plan, asked, best: gaps.best.length, rankedBy: gaps.rankedBy };
}

/** Makes a draft of that survey and gives its id. Throws ConflictError where there is nothing to ask. */
export async function draftGapSurvey(db: Db, author: Author, most: number): Promise<string> {
  const { asked } = await planGapSurvey(db, most);
  if (asked.length === 0) {
    throw new ConflictError(
      "There is nothing to ask: of the best customers everything that serves a decision is known and fresh.",
    );
  }
  return createSurveyFrom(db, author, {
    title: "A few things we would like to know",
    intro: "We ask only what we do not know of you yet, and what we ask changes what we do for you.",
    questions: asked.map(questionForAttribute),
    thanks: "Thank you. That helps us to send you less and to do more of what you need.",
  });
}
