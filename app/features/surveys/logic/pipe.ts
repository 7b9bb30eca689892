import { type AnswerValue, answerInWords, partInWords } from "../answers/answer-value.ts";
import type { Question } from "../survey.schema.ts";
import { ownValue, type WalkContext } from "./walk-context.ts";

/*
 * Piping: `{{question-id|fallback}}` in a text stands for the answer in words, `{{question-id.part|…}}` for a part of it
 * (a matrix row, a contact field), `{{attribute:id|…}}` for a known value and `{{score:id}}` for points. What is put in
 * is never read for further marks, and is a text: whoever shows it escapes it.
 */

// Somebody's long answer would push a question off the page.
const LONGEST = 200;

const ATTRIBUTE = "attribute:";

/** A text with each mark replaced by what `words` gives for its reference, else by its fallback. Linear in the text. */
export function pipe(text: string, words: (reference: string) => string): string {
  let piped = "";
  let from = 0;
  for (const { start, end, reference, fallback } of marks(text)) {
    const found = words(reference);
    piped += text.slice(from, start) + (found === "" ? fallback : shortened(found));
    from = end;
  }
  return piped + text.slice(from);
}

/** What a text repeats, as it is written in its marks. */
export function pipedReferences(text: string): string[] {
  return [...marks(text)].map(({ reference }) => reference);
}

/** The ids of the questions whose answers a text repeats. */
export function pipedQuestions(text: string): string[] {
  return [...marks(text)].flatMap(({ reference }) =>
    reference.includes(":") ? [] : [reference.split(".")[0] ?? ""],
  );
}

/** The ids of the attributes whose values a text repeats. */
export function pipedAttributes(text: string): string[] {
  return [...marks(text)].flatMap(({ reference }) =>
    reference.startsWith(ATTRIBUTE) ? [reference.slice(ATTRIBUTE.length)] : [],
  );
}

/** The text with each attribute that it repeats called otherwise; nothing else of it changes. */
export function renamePipedAttributes(text: string, named: (id: string) => string): string {
  let renamed = "";
  let from = 0;
  for (const { start, end, reference } of marks(text)) {
    if (!reference.startsWith(ATTRIBUTE)) continue;
    // A mark may hold the reference once more, in its fallback.
    const at = text.indexOf(reference, start);
    renamed += text.slice(from, at) + ATTRIBUTE + named(reference.slice(ATTRIBUTE.length));
    from = at + reference.length;
    renamed += text.slice(from, end);
    from = end;
  }
  return renamed + text.slice(from);
}

/** Gives the words for references on a path, as `walkSurvey` found it. */
export function pathWords(
  questions: readonly Question[],
  path: { answers: ReadonlyMap<string, AnswerValue>; scores: Readonly<Record<string, number>> },
  context: WalkContext,
): (reference: string) => string {
  const byId = new Map(questions.map((question) => [question.id, question]));
  return (reference) => {
    const [kind = "", id] = reference.split(":");
    if (id !== undefined) {
      if (kind === "attribute") return ownValue(context.attributes, id) ?? "";
      const score = kind === "score" ? ownValue(path.scores, id) : undefined;
      return score === undefined ? "" : String(Number(score.toFixed(2)));
    }
    const [questionId = "", part = ""] = reference.split(".");
    const question = byId.get(questionId);
    const answer = path.answers.get(questionId);
    if (question === undefined || answer === undefined) return "";
    return part === "" ? answerInWords(question, answer) : partInWords(question, answer, part);
  };
}

interface Mark {
  start: number;
  end: number;
  reference: string;
  fallback: string;
}

function* marks(text: string): Generator<Mark> {
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf("{{", from);
    if (open === -1) return;
    const close = text.indexOf("}}", open + 2);
    if (close === -1) return;
    // "{{ {{name}}": the last opening before the end is meant.
    const start = text.lastIndexOf("{{", close - 2);
    const inside = text.slice(start + 2, close);
    const bar = inside.indexOf("|");
    const reference = (bar === -1 ? inside : inside.slice(0, bar)).trim();
    const fallback = bar === -1 ? "" : inside.slice(bar + 1).trim();
    yield { start, end: close + 2, reference, fallback };
    from = close + 2;
  }
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
