import type { ReactNode } from "react";
import type { PostedAnswer } from "../../answers/answer-fields.ts";
import { fillWords } from "../../public-words/fill-words.ts";
import type { PublicWords } from "../../public-words/public-words.ts";
import type { Question } from "../../survey.schema.ts";
import type { TextLanguage } from "../../translations/text-language.ts";
import { PipedText } from "./piped-text.tsx";

/** What is needed to draw one question with what was entered and what was wrong with it. */
export interface QuestionProps<Kind extends Question = Question> {
  question: Kind;
  words: PublicWords;
  /** 1 for the first of those that are answered; null for a text without an answer. */
  number: number | null;
  of: number;
  required: boolean;
  posted: PostedAnswer;
  error: string | undefined;
  /** On another page, or not asked on this path: it is there for scripts alone, and nothing of it is sent. */
  away: boolean;
  /** Decides the random order of this respondent. */
  seed: number;
  /** The words for a reference of a text that repeats an answer. */
  said: (reference: string) => string;
  /** Filled in with what is known, which only has to be confirmed. */
  known: boolean;
  /** The names of uploaded files, by id. */
  files: ReadonlyMap<string, string>;
  /** Files that were sent can be taken back here, and no others added. */
  noUploads: boolean;
  /** The device is used by one person after the other: the browser must offer nothing that was typed before. */
  isShared: boolean;
  /** The language of one of its texts, "title" or "option.pro", where it is not the page's. */
  languageOf: (part: string) => TextLanguage;
}

/** The id of the first control of a question, to which an error leads. */
export function controlId(questionId: string): string {
  return `q-${questionId}`;
}

/** What a control refers to for its help and its error. */
export function describedBy({
  question,
  known,
  error,
}: Pick<QuestionProps, "question" | "known" | "error">): string | undefined {
  const id = controlId(question.id);
  const help = question.help === "" ? [] : [`${id}-help`];
  const parts = [...help, ...(known ? [`${id}-known`] : []), ...(error === undefined ? [] : [`${id}-error`])];
  return parts.length === 0 ? undefined : parts.join(" ");
}

/** A question with one control: its label, help and error. */
export function LabelledQuestion({ children, ...props }: QuestionProps & { children: ReactNode }) {
  return (
    <QuestionFrame {...props}>
      <label className="sv-label" htmlFor={controlId(props.question.id)}>
        <QuestionTitle {...props} />
      </label>
      <QuestionNotes {...props} />
      {children}
    </QuestionFrame>
  );
}

/** A question with several controls: a fieldset whose legend is the question. */
export function GroupedQuestion({ children, ...props }: QuestionProps & { children: ReactNode }) {
  return (
    <QuestionFrame {...props}>
      <fieldset aria-describedby={describedBy(props)}>
        <legend>
          <QuestionTitle {...props} />
        </legend>
        <QuestionNotes {...props} />
        {children}
      </fieldset>
    </QuestionFrame>
  );
}

/**
 * The box around a question, by which the page's script finds it. A fieldset, because one attribute then keeps all of
 * its controls out of what is sent; it groups nothing for a reader, so it is none for screen readers.
 */
export function QuestionFrame({ question, error, away, children }: QuestionProps & { children: ReactNode }) {
  return (
    <fieldset
      role="presentation"
      className={error === undefined ? "sv-question" : "sv-question sv-wrong"}
      data-question={question.id}
      hidden={away}
      disabled={away}
    >
      {children}
    </fieldset>
  );
}

function QuestionTitle({ question, words, number, of, required, said, languageOf }: QuestionProps) {
  return (
    <>
      {number !== null && (
        <span className="sv-step">{fillWords(words.questionOf, { n: number, total: of })}</span>
      )}{" "}
      <span data-title="" {...languageOf("title")}>
        <PipedText text={question.title} said={said} />
      </span>
      <span className="sv-optional" data-whole="" hidden={required}>
        {` (${words.optional})`}
      </span>
    </>
  );
}

function QuestionNotes({ question, words, error, said, known, languageOf }: QuestionProps) {
  const id = controlId(question.id);
  return (
    <>
      {question.help !== "" && (
        <p className="sv-soft" id={`${id}-help`} {...languageOf("help")}>
          <PipedText text={question.help} said={said} />
        </p>
      )}
      {known && (
        <p className="sv-known" id={`${id}-known`}>
          {words.stillRight}
        </p>
      )}
      {error !== undefined && (
        <p className="sv-error" id={`${id}-error`}>
          <span className="sv-hidden">{words.error} </span>
          <span {...messageLanguage({ question, languageOf }, error)}>{error}</span>
        </p>
      )}
    </>
  );
}

/** An error may be said in the author's words. */
function messageLanguage(
  { question: { messages }, languageOf }: Pick<QuestionProps, "question" | "languageOf">,
  error: string,
): TextLanguage {
  if (error === messages.required) return languageOf("messages.required");
  return error === messages.invalid ? languageOf("messages.invalid") : {};
}
