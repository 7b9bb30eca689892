/** What a column of answers becomes: a question of its own, or a part of the question that it shares with its neighbours. */
export const questionTargets = [
  "open-text",
  "short-text",
  "single-choice",
  "multiple-choice",
  "option",
  "other",
  "nps",
  "stars",
  "number",
  "date",
] as const;
export type QuestionTarget = (typeof questionTargets)[number];

export const questionTargetNames: Record<QuestionTarget, string> = {
  "open-text": "Question: open text, read for themes",
  "short-text": "Question: a name or a word",
  "single-choice": "Question: one choice",
  "multiple-choice": "Question: several choices in one cell",
  option: "One choice of a question over several columns",
  other: "What was typed beside “other”",
  nps: "Question: recommendation, 0 to 10",
  stars: "Question: rating",
  number: "Question: a number",
  date: "Question: a date",
};

/** The question's part of a column's target; null for another target. */
export function readQuestionTarget(target: string): QuestionTarget | null {
  if (!target.startsWith("question:")) return null;
  const name = target.slice("question:".length);
  return questionTargets.find((known) => known === name) ?? null;
}
