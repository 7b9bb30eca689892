import { z } from "zod";
import { isOpenText } from "../question-words.ts";
import { choiceQuestionSchemas } from "./choice-questions.schema.ts";
import { otherQuestionSchemas } from "./other-questions.schema.ts";
import { scaleQuestionSchemas } from "./scale-questions.schema.ts";
import { textQuestionSchemas } from "./text-questions.schema.ts";

/** A question of a survey; `type` decides which limits and options it has. */
export const questionSchema = z
  .discriminatedUnion("type", [
    ...textQuestionSchemas,
    ...choiceQuestionSchemas,
    ...scaleQuestionSchemas,
    ...otherQuestionSchemas,
  ])
  .superRefine((question, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const identifies = question.type === "email" || question.type === "contact";
    if (question.purpose.kind === "identity" && !identifies) {
      refuse("purpose", "Only an e-mail question, or one for contact details, can say whose answer it is.");
    }
    if (question.purpose.kind === "themes" && !isOpenText(question.type)) {
      refuse("purpose", "Only a text question can feed themes.");
    }
    if (question.purpose.kind === "consent" && question.type !== "consent") {
      refuse("purpose", "Only a consent question can note what a person agreed to.");
    }
    if ("fields" in question && question.fields.length === 0) {
      refuse("fields", "Expected at least one field to ask for.");
    }
    if (question.type === "file" && question.kinds.length === 0) {
      refuse("kinds", "Expected at least one kind of file.");
    }
    const [low, high, field] = limitsOf(question);
    if (low !== null && high !== null && low > high) {
      refuse(field, `Expected ${low} or more, the lower limit; ${high} came.`);
    }
  });

export type Question = z.output<typeof questionSchema>;

function limitsOf(question: Question): [number | string | null, number | string | null, string] {
  if (question.type === "number") return [question.min, question.max, "max"];
  if (question.type === "multiple-choice" || question.type === "picture-choice") {
    return [question.minChoices, question.maxChoices, "maxChoices"];
  }
  if (question.type === "date") return [question.earliest, question.latest, "latest"];
  return [null, null, ""];
}
