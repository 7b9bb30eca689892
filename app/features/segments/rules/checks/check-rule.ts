import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import { placedConditions, type RulePath, type SegmentRule } from "../../segment-rule.ts";
import { listedValues } from "../any-of-values.ts";
import type { Condition, ConditionAbout } from "../condition.schema.ts";
import { describeCondition } from "../condition-words.ts";
import { findCircle } from "./circles.ts";
import { findContradictions } from "./contradictions.ts";
import { namesIn, type RuleWorld } from "./rule-world.ts";

/** Why a rule cannot be decided, at the condition that stands in the way. */
export interface RuleProblem {
  path: RulePath;
  message: string;
}

/**
 * Everything that keeps a rule from being decided: what it refers to is gone or has become something else, it leads back
 * to its own segment (`ownId`, null for a new one), or nobody can ever match it.
 */
export function checkRule(rule: SegmentRule, world: RuleWorld, ownId: string | null): RuleProblem[] {
  const broken = placedConditions(rule).flatMap(({ condition, path }) => {
    const message = referenceProblem(condition, world) ?? findCircle(condition, world, ownId);
    return message === null ? [] : [{ path, message }];
  });
  return broken.length > 0 ? broken : contradictionProblems(rule, world);
}

function contradictionProblems(rule: SegmentRule, world: RuleWorld): RuleProblem[] {
  const names = namesIn(world);
  const words = new Map(
    placedConditions(rule).map(({ condition, path }) => [
      path.join("."),
      describeCondition(condition, names),
    ]),
  );
  const wordsAt = (path: RulePath) => words.get(path.join(".")) ?? "another condition";
  return findContradictions(rule).flatMap(({ paths: [one, other] }): RuleProblem[] => {
    if (other === undefined) return [{ path: one, message: `Nobody can ever match this: ${wordsAt(one)}.` }];
    return [
      { path: one, message: `Nobody can match this together with: ${wordsAt(other)}.` },
      { path: other, message: `Nobody can match this together with: ${wordsAt(one)}.` },
    ];
  });
}

function referenceProblem(condition: Condition, world: RuleWorld): string | null {
  switch (condition.about) {
    case "attribute": {
      const attribute = world.attributes.get(condition.attributeId);
      if (attribute === undefined) return gone("attribute");
      return typeProblem(condition, attribute);
    }
    case "theme":
      return world.themes.has(condition.themeId) ? null : gone("theme");
    case "segment":
      return world.segments.has(condition.segmentId) ? null : gone("segment");
    case "consent":
      return world.purposes.has(condition.purpose) ? null : gone("purpose");
    case "survey":
      return world.surveys.has(condition.surveyId) ? null : gone("survey");
    case "answer":
      return answerProblem(condition, world);
    default:
      return null;
  }
}

function gone(what: string): string {
  return `This ${what} is gone. Choose another, or remove the condition.`;
}

const numberOperators = new Set(["at-least", "at-most"]);
const dateOperators = new Set(["before", "after"]);
const choiceOperators = new Set(["is", "is-not", "any-of"]);

/** What no longer fits an attribute that has become one of another type. */
function typeProblem({ operator, value }: ConditionAbout<"attribute">, attribute: Attribute): string | null {
  const { label, valueType } = attribute;
  if (numberOperators.has(operator) && valueType !== "number") {
    return `“${label}” holds no numbers any more but ${typeWords[valueType]}. Choose how it compares anew.`;
  }
  if (dateOperators.has(operator) && valueType !== "date") {
    return `“${label}” holds no days any more but ${typeWords[valueType]}. Choose how it compares anew.`;
  }
  if (!choiceOperators.has(operator)) return null;
  const values = operator === "any-of" ? listedValues(value) : [value.trim()];
  if (valueType === "number" && values.some((one) => Number.isNaN(Number(one)))) {
    return `“${label}” holds numbers; “${value}” is none. Change the value.`;
  }
  const allowed = valueType === "boolean" ? ["yes", "no"] : valueType === "choice" ? attribute.options : null;
  if (allowed === null) return null;
  const known = new Set(allowed.map((option) => option.toLowerCase()));
  const missing = values.find((one) => !known.has(one.toLowerCase()));
  return missing === undefined
    ? null
    : `“${missing}” is none of the values of “${label}”: ${allowed.slice(0, 12).join(", ")}. Change the value.`;
}

const typeWords = {
  text: "text",
  number: "numbers",
  date: "days",
  choice: "one of a few values",
  boolean: "yes or no",
} as const;

function answerProblem(condition: ConditionAbout<"answer">, world: RuleWorld): string | null {
  const survey = world.surveys.get(condition.surveyId);
  if (survey === undefined) return gone("survey");
  const question = survey.questions.find(({ id }) => id === condition.questionId);
  if (question === undefined) return gone("question");
  const chosen = condition.operator === "is" || condition.operator === "is-not";
  if (!chosen || question.options.length === 0) return null;
  if (question.options.some(({ id }) => id === condition.value)) return null;
  return `“${condition.value}” is none of the answers to “${question.title}”. Choose one of them.`;
}
