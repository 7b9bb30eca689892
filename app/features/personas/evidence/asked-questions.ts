import { z } from "zod";

/** A question of a survey. */
export interface AskedQuestion {
  surveyId: string;
  questionId: string;
}

const definitionSchema = z.object({
  questions: z.array(z.object({ id: z.string(), title: z.string(), type: z.string() })).catch([]),
});

/** What a question asks for, told by its words in the languages people ask in. */
const asksFor = {
  reasons:
    /\bwhy (?:did|do|have) you (?:choose|chose|chosen|buy|pick|decide|order|join|sign)|\bwhat (?:made|convinced|persuaded|brought) you|\bwarum .{0,40}(?:entschieden|gekauft|gewählt)|\bpor qué .{0,40}(?:elegi|compr)|\bpourquoi .{0,40}(?:chois|achet)/iu,
  doubts:
    /\b(?:almost|nearly) (?:stopped|kept|put)|\bhesita|\bheld you back|\bkept you from|\bwhat (?:doubts|concerns)|\babgehalten|\bgezögert|\bbedenken|\bdudar|\bdudas|\bhésit/iu,
} as const;

export type Asking = keyof typeof asksFor;

const inWords: ReadonlySet<string> = new Set(["long-text", "short-text"]);
const MAX_QUESTIONS = 20;

/** The questions in words that ask why people bought, or what nearly kept them from it; the first one's text stands for all. */
export function findQuestions(
  surveys: readonly { id: string; definition: string }[],
  asking: Asking,
): { title: string; questions: AskedQuestion[] } | null {
  const found = surveys.flatMap(({ id, definition }) => {
    const parsed = definitionSchema.safeParse(JSON.parse(definition));
    if (!parsed.success) return [];
    return parsed.data.questions
      .filter(({ type, title }) => inWords.has(type) && asksFor[asking].test(title))
      .map((question) => ({ surveyId: id, questionId: question.id, title: question.title }));
  });
  const [first] = found;
  if (!first) return null;
  const questions = found
    .slice(0, MAX_QUESTIONS)
    .map(({ surveyId, questionId }) => ({ surveyId, questionId }));
  return { title: first.title, questions };
}
