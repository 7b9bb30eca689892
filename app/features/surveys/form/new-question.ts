import { addressLines } from "../answers/answer-parts.ts";
import type { QuestionType } from "../survey.schema.ts";
import { type QuestionForm, surveyFormFrom } from "./survey-form.ts";

/** A new id for a part of a survey, its first letter saying which: a letter and 40 random bits, in browser and server. */
export function newPartId(letter: "q" | "o" | "r" | "c" | "e" | "j" | "u" | "s"): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return letter + [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A question of this type as it is added: what can be decided already is, the wording is left to its author. */
export function newQuestion(type: QuestionType): QuestionForm {
  const isChoice = ["single-choice", "multiple-choice", "dropdown", "picture-choice", "ranking"].includes(
    type,
  );
  const [question] = surveyFormFrom({
    questions: [
      {
        id: newPartId("q"),
        type,
        purpose: type === "long-text" ? "themes" : "none",
        options: isChoice ? [newOption(), newOption()] : [],
        scale: "5",
        ifKnown: "ask",
        order: "as-written",
        lowLabel: wording.get(type)?.low ?? "",
        highLabel: wording.get(type)?.high ?? "",
        title: wording.get(type)?.title ?? "",
        ...partsOf(type),
      },
    ],
  }).questions;
  if (question === undefined) throw new Error("Impossible state: a form with one question has one question.");
  return question;
}

/** An option without a text yet. */
export function newOption(): QuestionForm["options"][number] {
  return { id: newPartId("o"), label: "", fileId: "", alt: "" };
}

/** The usual words of questions that are asked alike everywhere. */
const wording = new Map<QuestionType, { title: string; low: string; high: string }>([
  [
    "nps",
    {
      title: "How likely are you to recommend us to a friend or colleague?",
      low: "Not at all likely",
      high: "Extremely likely",
    },
  ],
  ["csat", { title: "How satisfied are you with us?", low: "Very dissatisfied", high: "Very satisfied" }],
  [
    "ces",
    { title: "We made it easy for you to get this done.", low: "Strongly disagree", high: "Strongly agree" },
  ],
]);

/** The usual words at both ends of a scale, by the type of its question. */
export const usualEnds: ReadonlyMap<string, { low: string; high: string }> = wording;

/** Five steps of agreement (Likert 1932). */
const agreement = ["Strongly disagree", "Disagree", "Neither", "Agree", "Strongly agree"];

/** What a question of this type cannot be without, to be reworded. */
function partsOf(type: QuestionType): object {
  switch (type) {
    case "hidden":
      return { parameter: "source" };
    case "contact":
      return { fields: ["name", "email"] };
    case "address":
      return { fields: [...addressLines] };
    case "file":
      return { kinds: ["image", "pdf"], maxFiles: "1", maxMegabytes: "5" };
    case "matrix":
      return {
        rows: ["First statement", "Second statement"].map((label) => ({ id: newPartId("r"), label })),
        columns: agreement.map((label) => ({ id: newPartId("c"), label })),
      };
    default:
      return {};
  }
}
