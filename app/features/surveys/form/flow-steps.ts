import type { ConditionRow } from "./condition-rows.ts";
import { type ConditionStep, conditionSteps, editCondition } from "./condition-steps.ts";
import { moved } from "./moved-item.ts";
import { newEnding, newJump, newQuota, newScore } from "./new-parts.ts";
import { newPartId } from "./new-question.ts";
import { withPointsFor } from "./score-points-form.ts";
import type { SurveyForm } from "./survey-form.ts";

/**
 * One step of editing a survey's parts and logic without a script; null when the button says something else. Steps are
 * "add-row:2", "remove-row:2:0", "up-row:2:1" and "down-row:2:0" of question 2 (also column), "add-ending",
 * "remove-ending:0", "up-ending:1" and "down-ending:0" (also jump, quota, score), "add-points:0" for what score 0 names
 * as `next`, "remove-points:0:<answer>", and "condition:<step>:<field>:<row>" such as
 * "condition:test:questions.2.showIf:0".
 */
export function editFlow(form: SurveyForm, step: string): SurveyForm | null {
  const [name = "", first = "", ...rest] = step.split(":");
  switch (name) {
    case "add-ending":
      return { ...form, endings: [...form.endings, newEnding()] };
    case "remove-ending":
      return { ...form, endings: without(form.endings, first) };
    case "add-jump":
      return { ...form, jumps: [...form.jumps, newJump()] };
    case "remove-jump":
      return { ...form, jumps: without(form.jumps, first) };
    case "add-quota":
      return { ...form, quotas: [...form.quotas, newQuota()] };
    case "remove-quota":
      return { ...form, quotas: without(form.quotas, first) };
    case "add-score":
      return { ...form, scores: [...form.scores, newScore()] };
    case "remove-score":
      return { ...form, scores: without(form.scores, first) };
    case "up-ending":
    case "down-ending":
      return { ...form, endings: shifted(form.endings, first, name) };
    case "up-jump":
    case "down-jump":
      return { ...form, jumps: shifted(form.jumps, first, name) };
    case "up-quota":
    case "down-quota":
      return { ...form, quotas: shifted(form.quotas, first, name) };
    case "up-score":
    case "down-score":
      return { ...form, scores: shifted(form.scores, first, name) };
    case "add-points":
      return withScores(form, first, (score) => withPointsFor(form, score));
    case "remove-points":
      return withScores(form, first, (score) => ({
        ...score,
        points: score.points.filter(({ of }) => of !== rest.join(":")),
      }));
    case "add-row":
      return withParts(form, first, "rows", (rows) => [...rows, { id: newPartId("r"), label: "" }]);
    case "remove-row":
      return withParts(form, first, "rows", (rows) => without(rows, rest[0] ?? ""));
    case "up-row":
    case "down-row":
      return withParts(form, first, "rows", (rows) => shifted(rows, rest[0] ?? "", name));
    case "add-column":
      return withParts(form, first, "columns", (columns) => [...columns, { id: newPartId("c"), label: "" }]);
    case "remove-column":
      return withParts(form, first, "columns", (columns) => without(columns, rest[0] ?? ""));
    case "up-column":
    case "down-column":
      return withParts(form, first, "columns", (columns) => shifted(columns, rest[0] ?? "", name));
    case "condition": {
      const known = conditionSteps.find((one) => one === first);
      return known === undefined ? null : withCondition(form, known, rest[0] ?? "", Number(rest[1]));
    }
    default:
      return null;
  }
}

function without<Item>(items: readonly Item[], place: string): Item[] {
  return items.filter((_item, index) => String(index) !== place);
}

function withScores(
  form: SurveyForm,
  place: string,
  change: (score: SurveyForm["scores"][number]) => SurveyForm["scores"][number],
): SurveyForm {
  return {
    ...form,
    scores: form.scores.map((score, index) => (String(index) === place ? change(score) : score)),
  };
}

/** Changes the rows or the columns of the question at a place. */
function withParts(
  form: SurveyForm,
  place: string,
  list: "rows" | "columns",
  change: (parts: readonly Part[]) => Part[],
): SurveyForm | null {
  const question = form.questions[Number(place)];
  if (place === "" || question === undefined) return null;
  const parts = change(question[list]);
  return { ...form, questions: form.questions.with(Number(place), { ...question, [list]: parts }) };
}

type Part = SurveyForm["questions"][number]["rows"][number];

/** The list with the item at a place one place further up or down, as the step's name begins. */
function shifted<Item>(items: readonly Item[], place: string, step: string): Item[] {
  const from = place === "" ? Number.NaN : Number(place);
  return moved(items, from, step.startsWith("up") ? from - 1 : from + 1);
}

/** Edits the condition in a field such as "questions.2.showIf". */
function withCondition(form: SurveyForm, step: ConditionStep, field: string, at: number): SurveyForm | null {
  const [list, place = "", key] = field.split(".");
  const index = Number(place);
  const edited = (rows: readonly ConditionRow[]) => editCondition(rows, step, at);
  if (list === "questions" && (key === "showIf" || key === "requireIf")) {
    const question = form.questions[index];
    if (question === undefined) return null;
    return {
      ...form,
      questions: form.questions.with(index, { ...question, [key]: edited(question[key]) }),
    };
  }
  if (key !== "when") return null;
  const change = <Item extends { when: ConditionRow[] }>(items: Item[]) =>
    items.map((item, position) => (position === index ? { ...item, when: edited(item.when) } : item));
  if (list === "jumps") return { ...form, jumps: change(form.jumps) };
  return list === "quotas" ? { ...form, quotas: change(form.quotas) } : null;
}
