import { z } from "zod";
import type { Jump, Survey } from "../survey.schema.ts";
import { conditionOf, conditionRowSchema, rowsOf } from "./condition-rows.ts";
import { list, text } from "./form-values.ts";
import { readSubject, subjectText } from "./subject-text.ts";

const jumpForm = z.object({
  id: text,
  after: text,
  /** "question:<id>" or "ending:<id>". */
  to: text,
  when: list(conditionRowSchema),
});

const endingForm = z.object({ id: text, kind: text, title: text, text, redirect: text });

const quotaForm = z.object({
  id: text,
  name: text,
  limit: text,
  /** The id of an ending, "" for our own words. */
  ending: text,
  when: list(conditionRowSchema),
});

/** What an answer adds to a score; without points typed it adds none. */
const pointsForm = z.object({
  /** The answer or its part, as subject-text.ts writes it. */
  of: text,
  /** An option or column; "" for each unit of a number. */
  option: text,
  points: text,
});

const scoreForm = z.object({
  id: text,
  name: text,
  points: list(pointsForm),
  /** The answer chosen to be given points next. */
  next: text,
});

/** The logic of a survey while it is edited. */
export const flowForm = {
  jumps: list(jumpForm),
  endings: list(endingForm),
  /** The id of the ending where a path ends that no jump ends elsewhere; "" for the thank-you text. */
  ending: text,
  quotas: list(quotaForm),
  scores: list(scoreForm),
};

const flowFormSchema = z.object(flowForm);
export type FlowForm = z.output<typeof flowFormSchema>;
export type EndingForm = FlowForm["endings"][number];
export type JumpForm = FlowForm["jumps"][number];
export type QuotaForm = FlowForm["quotas"][number];
export type ScoreForm = FlowForm["scores"][number];
export type PointsForm = ScoreForm["points"][number];

/** A survey's logic as its form shows it. */
export function flowFormValues(survey: Pick<Survey, keyof FlowForm>): object {
  return {
    jumps: survey.jumps.map((jump) => ({ ...jump, to: targetText(jump.to), when: rowsOf(jump.when) })),
    endings: survey.endings,
    ending: survey.ending ?? "",
    quotas: survey.quotas.map((quota) => ({
      ...quota,
      ending: quota.ending ?? "",
      when: rowsOf(quota.when),
    })),
    scores: survey.scores.map(({ id, name, points }) => ({
      id,
      name,
      points: points.map(({ question, part, option, points: given }) => ({
        of: subjectText({ of: "answer", id: question, part }),
        option,
        points: given,
      })),
    })),
  };
}

/** The logic that a form stands for, to be checked with the survey. */
export function flowDefinitionOf(form: FlowForm): object {
  return {
    jumps: form.jumps.map(({ id, after, to, when }) => ({
      id,
      after,
      to: targetOf(to),
      when: conditionOf(when),
    })),
    endings: form.endings,
    ending: form.ending === "" ? null : form.ending,
    quotas: form.quotas.map(({ id, name, limit, ending, when }) => ({
      id,
      name,
      // An empty text would count as 0.
      limit: limit.trim() === "" ? undefined : limit,
      ending: ending === "" ? null : ending,
      when: conditionOf(when),
    })),
    scores: form.scores.map(({ id, name, points }) => ({
      id,
      name,
      points: points
        .filter(({ points: given }) => given.trim() !== "")
        .map(({ of, option, points: given }) => {
          const { id: question, part } = readSubject(of);
          return { question, part, option, points: given };
        }),
    })),
  };
}

/** Where a jump leads, as the value of a select. */
export function targetText({ kind, id }: Jump["to"]): string {
  return `${kind}:${encodeURIComponent(id)}`;
}

function targetOf(text: string): object {
  const [kind = "", id = ""] = text.split(":");
  const target = readSubject(`answer:${id}`);
  return { kind: kind === "ending" ? "ending" : "question", id: target.id };
}
