import { z } from "zod";
import type { PostedAnswer } from "./answer-fields.ts";
import type { Answers, AnswerValue } from "./answer-value.ts";
import { checkAnswer } from "./check-answer.ts";
import type { Question, Survey } from "./survey.schema.ts";

// Far above every cap, so that an honest long answer gets its own message and an attack stops here.
const longest = 20_000;

const postedAnswerSchema = z.object({
  values: z
    .array(z.string().max(longest, `Expected at most ${longest} characters.`))
    .max(100, "Expected at most 100 values."),
  other: z.string().max(longest, `Expected at most ${longest} characters.`),
});

/**
 * The one schema that decides whether answers to this survey are right, in the browser and on the server.
 * Input: a posted answer per question id; output: checked values, null where an optional question was left out.
 * Every message says what was expected and what came.
 */
export function answersSchema(survey: Survey) {
  return z.object(
    Object.fromEntries(survey.questions.map((question) => [question.id, answerSchema(question)])),
  );
}

function answerSchema(question: Question) {
  return postedAnswerSchema.transform((posted, context): AnswerValue | null => {
    const checked = checkAnswer(question, posted);
    if (checked.ok) return checked.value;
    context.addIssue({ code: "custom", message: checked.message });
    return z.NEVER;
  });
}

/** The posted answers of a survey, picked by question out of form values; other fields are not looked at. */
export function postedAnswers(
  survey: Survey,
  form: { answers?: unknown; others?: unknown },
): Record<string, PostedAnswer> {
  const posted: Record<string, PostedAnswer> = {};
  for (const { id } of survey.questions) {
    posted[id] = { values: texts(own(form.answers, id)), other: texts(own(form.others, id))[0] ?? "" };
  }
  return posted;
}

/** Checks posted answers: the values by question id, or one message per question that is wrong. */
export function checkAnswers(
  survey: Survey,
  posted: Record<string, PostedAnswer>,
): { ok: true; answers: Answers } | { ok: false; errors: Map<string, string> } {
  const result = schemaOf(survey).safeParse(posted);
  if (result.success) return { ok: true, answers: result.data };
  const errors = new Map<string, string>();
  for (const issue of result.error.issues) {
    const questionId = String(issue.path[0]);
    if (!errors.has(questionId)) errors.set(questionId, issue.message);
  }
  return { ok: false, errors };
}

// Building a schema costs more than using it, and a published survey is the same object for every answer.
const schemas = new WeakMap<Survey, ReturnType<typeof answersSchema>>();

function schemaOf(survey: Survey) {
  let schema = schemas.get(survey);
  if (schema === undefined) {
    schema = answersSchema(survey);
    schemas.set(survey, schema);
  }
  return schema;
}

function own(container: unknown, key: string): unknown {
  if (typeof container !== "object" || container === null || !Object.hasOwn(container, key)) return undefined;
  return Reflect.get(container, key);
}

function texts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value)) return value.filter((item) => typeof item === "string");
  return [];
}
