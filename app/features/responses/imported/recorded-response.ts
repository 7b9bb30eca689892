import type { Answers } from "#app/features/surveys/answers/answer-value.ts";
import { answersSoFar } from "#app/features/surveys/answers/answers-so-far.ts";
import { postedAnswers } from "#app/features/surveys/answers/posted-answers.ts";
import { checkAnswers, keepOnPath } from "#app/features/surveys/answers/survey-answers.ts";
import type { Survey } from "#app/features/surveys/survey.schema.ts";
import type { Quality } from "../quality/quality-reason.schema.ts";
import type { ResponseChannel } from "../response-channels.ts";

/** A response that was given elsewhere or is made up for the sample company. */
export interface NewResponse {
  /** Same key, same response: recording it again changes nothing. */
  idempotencyKey: string;
  customerId: string | null;
  /** ISO text with milliseconds. */
  submittedAt: string;
  /** By question id: the text, number as text, ISO date, "yes" for a consent, an option id, or several option ids. */
  answers: Record<string, string | string[]>;
  /** By question id: what was typed beside "other" (the option id "other" is among the answers). */
  others?: Record<string, string>;
  /** By question id: the column of each matrix row, the rank of each option, the text of each line. */
  parts?: Record<string, Record<string, string>>;
  /** How it came, where that is known. */
  channel?: ResponseChannel;
  language?: string;
  /** ISO text: when the page was opened. */
  startedAt?: string;
  /** It was left before its end: counted for drop-off alone. */
  unfinished?: boolean;
  /** How far it can be relied on; `setAside` counts it nowhere. */
  quality?: Quality & { setAside: boolean };
}

/** A response that can be stored. */
export interface Recordable {
  response: NewResponse;
  answers: Answers;
  /** Something follows from it: it was finished and is not set aside. */
  counts: boolean;
  /** Its own columns in the database. */
  columns: {
    status: string;
    personal: number;
    channel: string;
    ending_id: string | null;
    scores: string;
    language: string | null;
    started_at: string | null;
    quality: number | null;
    quality_reasons: string;
    set_aside: number;
  };
}

/** Checks a response like any other; gives in words why it cannot be taken. Pure. */
export function readRecorded(
  definition: Survey,
  response: NewResponse,
): Pick<Recordable, "answers" | "counts" | "columns"> | string {
  const posted = postedAnswers(definition, response);
  const hidden = Object.fromEntries(
    definition.questions.flatMap(({ id, type }) =>
      type === "hidden" ? [[id, posted[id]?.values[0] ?? ""]] : [],
    ),
  );
  const { channel = "import", language = null, startedAt = null, quality } = response;
  const columns = {
    personal: channel === "personal" && response.customerId !== null ? 1 : 0,
    channel,
    language,
    started_at: startedAt,
    quality: quality?.score ?? null,
    quality_reasons: JSON.stringify(quality?.reasons ?? []),
    set_aside: quality?.setAside ? 1 : 0,
  };
  if (response.unfinished) {
    const answers = answersSoFar(definition, keepOnPath(definition, posted, { hidden }));
    return {
      answers,
      counts: false,
      columns: { ...columns, status: "partial", ending_id: null, scores: "{}" },
    };
  }
  const checked = checkAnswers(definition, posted, { hidden });
  if (!checked.ok)
    return [...checked.errors].map(([question, message]) => `${question}: ${message}`).join(" ");
  const { ending, scores } = checked.walk;
  return {
    answers: checked.answers,
    counts: !quality?.setAside,
    columns: { ...columns, status: ending.kind, ending_id: ending.id, scores: JSON.stringify(scores) },
  };
}
