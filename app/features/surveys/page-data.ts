import type { WalkContext, WalkedSurvey } from "./logic/walk-context.ts";
import type { PublicWords } from "./public-words/public-words.ts";
import type { Survey } from "./survey.schema.ts";

/** What a survey's page tells its script. */
export interface PageData {
  words: PublicWords;
  /** The survey as far as its logic and the checks of answers go; see `surveyForScript`. */
  survey: WalkedSurvey;
  context: WalkContext;
}

/**
 * The survey without what only its author may know, and without the texts that stand on the page already: what a
 * question is for, the names of quotas and scores, where endings lead.
 */
export function surveyForScript(survey: Survey): WalkedSurvey {
  const { jumps, ending, look } = survey;
  return {
    jumps,
    ending,
    look,
    questions: survey.questions.map((question) => ({
      ...question,
      title: "",
      help: "",
      purpose: { kind: "none" },
      ...(question.type === "statement" ? { text: "" } : {}),
      ...(question.type === "consent" ? { statement: "" } : {}),
    })),
    endings: survey.endings.map((ending) => ({ ...ending, title: "", text: "", redirect: "" })),
    quotas: survey.quotas.map((quota) => ({ ...quota, name: "", limit: 0 })),
    scores: survey.scores.map((score) => ({ ...score, name: "" })),
  };
}
