/** What came for one question, as a form posts it. */
export interface PostedAnswer {
  /** The values of its field; for files their stored ids. */
  values: string[];
  /** What was typed beside "other". */
  other: string;
  /**
   * By part: the column of each matrix row, the rank of each option of a ranking, the text of each contact field or
   * address line.
   */
  parts?: Readonly<Record<string, string>>;
}

/** Form field names of a survey page: `answers[why-us]`, for typed "other" `others[why-us]`, for a part `parts[why-us][row]`. */
export const answerField = (questionId: string) => `answers[${questionId}]`;
export const otherField = (questionId: string) => `others[${questionId}]`;
export const partField = (questionId: string, part: string) => `parts[${questionId}][${part}]`;

/** The name of a field that no person sees; see app/features/responses/quality. */
export const TRAP_FIELD = "website";
