/** A claim to say yes or no to, the question that fills an attribute, or an open one. */
export const questionKinds = ["claim", "attribute", "open"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** A line that customers were asked about, and what came of it so far. */
export interface PersonaQuestion {
  id: string;
  personaId: string;
  lineKey: string;
  claimMark: string;
  surveyId: string;
  questionId: string;
  kind: QuestionKind;
  askedAt: string;
  askedBy: string;
  yes: number;
  no: number;
  unsure: number;
  people: number;
  firstAt: string | null;
  lastAt: string | null;
  keptAt: string | null;
  keptBy: string | null;
}
