import type { PostedAnswer } from "../answers/answer-fields.ts";
import type { PublicWords } from "../public-words/public-words.ts";
import type { Survey } from "../survey.schema.ts";

/** What was typed so far, and what is wrong with it, by question id. */
export interface Entered {
  posted: Readonly<Record<string, PostedAnswer>>;
  errors: ReadonlyMap<string, string>;
  /** Why nothing was stored though no answer is wrong, or why there is more to answer. */
  notice?: string;
}

/** Whether something has to be read before the form is sent again. */
export function hasTrouble({ errors, notice }: Entered): boolean {
  return errors.size > 0 || notice !== undefined;
}

export const nothingEntered: Entered = { posted: {}, errors: new Map() };

/** One page of a survey as one respondent sees it now. */
export interface FormView {
  /** In the respondent's language. */
  survey: Survey;
  words: PublicWords;
  language: string;
  /** All languages of the survey, its own first. */
  languages: readonly string[];
  /** The questions of this page. */
  asked: ReadonlySet<string>;
  /** The number of each question that is answered on this respondent's path, from 1. */
  numbers: ReadonlyMap<string, number>;
  required: ReadonlySet<string>;
  /** Which page this is, from 0, of how many. */
  page: number;
  pages: number;
  /** Answers of this page can lead to questions that are on none of the pages yet. */
  moreMayFollow: boolean;
  /** Decides random orders; 32 bits. */
  seed: number;
  /** The words for a reference of a text that repeats an answer. */
  said: (reference: string) => string;
  /** Filled in with what is known. */
  known: ReadonlySet<string>;
  /** Names of uploaded files by id. */
  files: ReadonlyMap<string, string>;
  entered: Entered;
  /** The device is used by one person after the other. */
  isShared?: boolean;
  /** Files that were sent can be taken back here, and no others added. */
  noUploads?: boolean;
}
