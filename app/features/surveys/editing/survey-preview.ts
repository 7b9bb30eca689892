import { definitionOf, type SurveyForm } from "../form/survey-form.ts";
import { questionSchema, type Survey, surveySchema } from "../survey.schema.ts";

/**
 * A survey to look at while it is being written: a missing title shows what is missing, and a question that cannot
 * be drawn yet is left out and counted.
 */
export function previewOf(form: SurveyForm): { survey: Survey; unfinished: number } {
  const definition = definitionOf({
    ...form,
    questions: form.questions.map((question) => ({
      ...question,
      title: question.title.trim() === "" ? "Question without a text" : question.title,
      statement: question.statement.trim() === "" ? "I agree" : question.statement,
      options: question.options.map((option, index) => ({
        ...option,
        label: option.label.trim() === "" ? `Option ${index + 1}` : option.label,
      })),
    })),
  });
  const questions = questionsOf(definition).flatMap((question) => {
    const parsed = questionSchema.safeParse(question);
    return parsed.success ? [parsed.data] : [];
  });
  const title = form.title.trim() === "" ? "Survey without a title" : form.title;
  return {
    survey: { ...presentationOf(definition), title, intro: form.intro, questions, thanks: form.thanks },
    unfinished: form.questions.length - questions.length,
  };
}

/** Everything but the words and the questions; our own where it is not right yet. */
function presentationOf(definition: unknown): Survey {
  const rest = typeof definition === "object" ? definition : {};
  const parsed = surveySchema.safeParse({ ...rest, title: "?", intro: "", questions: [], thanks: "" });
  return parsed.success ? parsed.data : surveySchema.parse({ title: "?", questions: [] });
}

function questionsOf(definition: unknown): unknown[] {
  const questions: unknown =
    typeof definition === "object" && definition !== null ? Reflect.get(definition, "questions") : [];
  return Array.isArray(questions) ? questions : [];
}
