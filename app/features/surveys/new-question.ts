import type { QuestionType } from "./survey.schema.ts";
import { type QuestionForm, surveyFormFrom } from "./survey-form.ts";

/** A new id for a question or an option: a letter and 40 random bits, in the browser and on the server. */
export function newPartId(letter: "q" | "o"): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return letter + [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A question of this type as it is added: what can be decided already is, the wording is left to its author. */
export function newQuestion(type: QuestionType): QuestionForm {
  const isChoice = type === "single-choice" || type === "multiple-choice" || type === "dropdown";
  const [question] = surveyFormFrom({
    questions: [
      {
        id: newPartId("q"),
        type,
        purpose: type === "long-text" ? "themes" : "none",
        options: isChoice ? [newOption(), newOption()] : [],
        scale: "5",
        lowLabel: type === "nps" ? "Not at all likely" : "",
        highLabel: type === "nps" ? "Extremely likely" : "",
        title: type === "nps" ? "How likely are you to recommend us to a friend or colleague?" : "",
      },
    ],
  }).questions;
  if (question === undefined) throw new Error("Impossible state: a form with one question has one question.");
  return question;
}

/** An option without a text yet. */
export function newOption(): { id: string; label: string } {
  return { id: newPartId("o"), label: "" };
}
