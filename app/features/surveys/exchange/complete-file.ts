import { identifier } from "../definition/survey-fields.schema.ts";
import { newPartId, usualEnds } from "../form/new-question.ts";
import { slugFromTitle } from "../slug.ts";
import { OTHER_OPTION_ID } from "../survey-limits.ts";

/** The lists whose parts have ids, and the first letter of one that is made without words. */
const LISTS = { questions: "q", jumps: "j", endings: "e", quotas: "u", scores: "s" } as const;
const PARTS = { options: "o", rows: "r", columns: "c" } as const;
const WORDS = ["title", "label", "name"];
const usable = identifier("id");

/**
 * The survey of a file with what somebody who writes it by hand may leave out: ids are made of the words beside them,
 * a question without a purpose has none. Takes what JSON.parse gave; what is there stays as it is, to be checked.
 */
export function completeSurvey(survey: unknown): unknown {
  if (!isRecord(survey)) return survey;
  const completed = withIds(survey, LISTS);
  const questions: unknown = Reflect.get(completed, "questions");
  if (!Array.isArray(questions)) return completed;
  return {
    ...completed,
    questions: questions.map((question: unknown) =>
      isRecord(question) ? withIds({ ...usualWords(question, survey), ...question }, PARTS) : question,
    ),
  };
}

/** What a question has that a file may leave out: no purpose, and in English the usual words at the ends of a scale. */
function usualWords(question: object, survey: object): object {
  const { language = "en" }: { language?: unknown } = survey;
  const type: unknown = Reflect.get(question, "type");
  const ends = language === "en" && typeof type === "string" ? usualEnds.get(type) : undefined;
  return { purpose: { kind: "none" }, ...(ends && { lowLabel: ends.low, highLabel: ends.high }) };
}

function withIds(whole: object, lists: Readonly<Record<string, Parameters<typeof newPartId>[0]>>): object {
  const filled = Object.entries(lists).flatMap(([name, letter]): [string, unknown][] => {
    const list: unknown = Object.hasOwn(whole, name) ? Reflect.get(whole, name) : undefined;
    return Array.isArray(list) ? [[name, identified(list, letter)]] : [];
  });
  return { ...whole, ...Object.fromEntries(filled) };
}

function identified(list: readonly unknown[], letter: Parameters<typeof newPartId>[0]): unknown[] {
  const taken = new Set(list.flatMap((item) => (isRecord(item) && "id" in item ? [item.id] : [])));
  return list.map((item) => {
    if (!isRecord(item) || "id" in item) return item;
    const id = idFor(item, taken, letter);
    taken.add(id);
    return { id, ...item };
  });
}

function idFor(item: object, taken: ReadonlySet<unknown>, letter: Parameters<typeof newPartId>[0]): string {
  const words: unknown = WORDS.map((name) => Reflect.get(item, name)).find(
    (text) => typeof text === "string",
  );
  const base = typeof words === "string" ? slugFromTitle(words.slice(0, 200)).slice(0, 40) : "";
  for (const id of [base, `${base}-2`, `${base}-3`]) {
    if (usable.safeParse(id).success && id !== OTHER_OPTION_ID && !taken.has(id)) return id;
  }
  return newPartId(letter);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
