import type { Db } from "#db/client.server.ts";
import { type AnswerForm, readAnswerForm } from "#scripts/load/answer-form.ts";
import { answerFields, publishLoadSurvey } from "#scripts/load/load-survey.ts";
import { type Received, send } from "#scripts/load/send.ts";

/** Somebody who answers the survey of load tests over HTTP, as a browser without scripts does. */
export interface Respondent {
  surveyId: string;
  /** Opens the page; throws when it is not there. */
  open(): Promise<AnswerForm>;
  answer(form: AnswerForm): Promise<Received>;
  /** The receipt that an answer was given; undefined when it was given none. */
  acknowledged(received: Received): string | undefined;
}

/** Publishes the survey in `db`, from which `origin` serves. */
export async function createRespondent(db: Db, origin: () => string): Promise<Respondent> {
  const { id, path } = await publishLoadSurvey(db);
  return {
    surveyId: id,
    async open() {
      return readAnswerForm((await send(origin(), { path })).body.toString("utf8"));
    },
    answer: ({ action, hidden }) => send(origin(), { path: action, form: answerFields(hidden) }),
    acknowledged({ status, headers }) {
      const receipt = new URL(headers.location ?? "", origin()).searchParams.get("receipt");
      return status === 303 ? (receipt ?? undefined) : undefined;
    },
  };
}
