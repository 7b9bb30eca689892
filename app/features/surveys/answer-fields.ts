/** What came for one question: the values of its field, and what was typed beside "other". */
export interface PostedAnswer {
  values: string[];
  other: string;
}

/** Form field names of a survey page: `answers[why-us]` and, for typed "other", `others[why-us]`. */
export const answerField = (questionId: string) => `answers[${questionId}]`;
export const otherField = (questionId: string) => `others[${questionId}]`;
