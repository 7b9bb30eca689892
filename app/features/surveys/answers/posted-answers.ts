import type { WalkedSurvey } from "../logic/walk-context.ts";
import type { PostedAnswer } from "./answer-fields.ts";

const MAX_UNKNOWN = 20;

/**
 * The posted answers out of form values, by question: of every question of the survey, and of others as far as they
 * have the form of a question's id, so that an answer to another version is seen and refused. Other fields are not
 * looked at.
 */
export function postedAnswers(
  survey: Pick<WalkedSurvey, "questions">,
  form: { answers?: unknown; others?: unknown; parts?: unknown },
): Record<string, PostedAnswer> {
  const known = survey.questions.map(({ id }) => id);
  const unknown = unknownIds(new Set(known), [form.answers, form.parts]);
  return Object.fromEntries([...known, ...unknown].map((id) => [id, postedTo(id, form)]));
}

function postedTo(id: string, form: { answers?: unknown; others?: unknown; parts?: unknown }): PostedAnswer {
  const answer: PostedAnswer = {
    values: texts(own(form.answers, id)),
    other: texts(own(form.others, id))[0] ?? "",
  };
  const parts = own(form.parts, id);
  if (typeof parts !== "object" || parts === null) return answer;
  const entries = Object.entries(parts).map(([part, value]) => [part, texts(value)[0] ?? ""]);
  return { ...answer, parts: Object.fromEntries(entries) };
}

function unknownIds(known: ReadonlySet<string>, containers: readonly unknown[]): string[] {
  const ids = containers.flatMap((container) =>
    typeof container === "object" && container !== null && !Array.isArray(container)
      ? Object.keys(container)
      : [],
  );
  const foreign = new Set(ids.filter((id) => !known.has(id) && /^[a-z][a-z0-9-]{0,63}$/.test(id)));
  return [...foreign].slice(0, MAX_UNKNOWN);
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
