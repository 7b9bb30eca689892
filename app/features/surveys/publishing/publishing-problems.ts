import { fieldName } from "#app/lib/form.ts";
import { checkPaths } from "../logic/check-paths.ts";
import { lookProblems } from "../look/look-contrast.ts";
import type { Survey } from "../survey.schema.ts";
import { anonymousProblems } from "./anonymous-problems.ts";
import { attributeMismatch, type FillableAttribute } from "./attribute-fit.ts";

/**
 * What keeps a survey from being published, by form field name: no question at all, a question whose answers cannot
 * fill the attribute or note the consent it is meant for, one that an anonymous survey may not ask, colours that cannot be read, or logic
 * that leads nowhere. What is
 * merely useless, such as a question that nobody reaches, keeps nothing from being published. Empty when it is ready.
 */
export function publishingProblems(
  survey: Survey,
  attributes: readonly (FillableAttribute & { subject: string })[],
  consentPurposes: readonly { id: string; retiredAt: string | null }[] = [],
): Map<string, string> {
  const problems = anonymousProblems(survey);
  if (survey.questions.length === 0) problems.set("questions", "A survey needs at least one question.");
  for (const [index, question] of survey.questions.entries()) {
    if (survey.anonymous) continue;
    if (question.purpose.kind === "consent") {
      const { purposeId } = question.purpose;
      if (!consentPurposes.some(({ id, retiredAt }) => id === purposeId && retiredAt === null))
        problems.set(
          `questions[${index}].purpose`,
          "Nobody is asked for this consent any more; choose another.",
        );
    }
    if (question.purpose.kind !== "attribute") continue;
    const { attributeId } = question.purpose;
    const attribute = attributes.find(({ id, subject }) => id === attributeId && subject === "customer");
    const problem =
      attribute === undefined
        ? "The attribute that this question fills does not exist any more; choose another."
        : attributeMismatch(question, attribute);
    if (problem !== null) problems.set(`questions[${index}].purpose`, problem);
  }
  for (const { message } of lookProblems(survey.look)) problems.set("look", `${message} See the page Look.`);
  const ids = new Set(attributes.flatMap(({ id, subject }) => (subject === "customer" ? [id] : [])));
  for (const { level, at, message } of checkPaths(survey, ids).problems) {
    const field = fieldName(at);
    if (level === "error" && !problems.has(field)) problems.set(field, message);
  }
  return problems;
}
