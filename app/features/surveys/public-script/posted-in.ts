import type { PostedAnswer } from "../answers/answer-fields.ts";
import type { StoredUpload } from "../checks/check-files.ts";
import type { WalkedSurvey } from "../logic/walk-context.ts";
import { answerControls, isTickable } from "./survey-form-page.ts";

/** What the form holds for each question, as it would be posted; of questions that are not asked too. */
export function postedIn(form: HTMLFormElement, { questions }: WalkedSurvey): Record<string, PostedAnswer> {
  const posted = new Map(
    questions.map(({ id }) => [
      id,
      { values: [] as string[], other: "", parts: {} as Record<string, string> },
    ]),
  );
  for (const control of answerControls(form)) {
    if (isTickable(control) && !control.checked) continue;
    const [, kind, id = "", part] = /^(\w+)\[([^\]]+)\](?:\[([^\]]+)\])?$/.exec(control.name) ?? [];
    const answer = posted.get(id);
    if (answer === undefined) continue;
    if (kind === "answers") answer.values.push(control.value);
    else if (kind === "others") answer.other = control.value;
    else if (part !== undefined && control.value !== "") answer.parts[part] = control.value;
  }
  return Object.fromEntries(posted);
}

/** The files that were uploaded; whether they fit was checked when they were. */
export function uploadsIn(form: HTMLFormElement, { questions }: WalkedSurvey): Map<string, StoredUpload> {
  const uploads = new Map<string, StoredUpload>();
  for (const control of answerControls(form)) {
    const name = control.dataset.fileName;
    const questionId = /^answers\[(.+)\]$/.exec(control.name)?.[1];
    const question = questions.find(({ id }) => id === questionId);
    if (name === undefined || question?.type !== "file") continue;
    // The server looked at the bytes: of whichever kind it is, it is one that the question takes.
    const kind = question.kinds[0] ?? "image";
    uploads.set(control.value, { id: control.value, questionId: question.id, name, bytes: 0, kind });
  }
  return uploads;
}
