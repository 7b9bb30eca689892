import type { Condition } from "../definition/condition.schema.ts";
import { testsOf } from "../logic/condition-tests.ts";
import { pipedAttributes, renamePipedAttributes } from "../logic/pipe.ts";
import type { Survey } from "../survey.schema.ts";
import { mapSurveyTexts } from "../translations/survey-texts.ts";
import { notedFor } from "../translations/translated-from.ts";

/** By what an attribute goes on the other side; null where it is not there. */
type Rename = (attribute: string) => string | null;

/**
 * The survey with every attribute that it names called otherwise: those that questions fill, that conditions look at and
 * that texts repeat. A question whose attribute is not there fills nothing; a condition or text keeps the name it has,
 * so that the check before publishing can say so.
 */
export function renameAttributes(survey: Survey, rename: Rename): Survey {
  const renamed = withAttributesRenamed(survey, rename);
  return { ...renamed, translatedFrom: notedFor(survey, renamed) };
}

function withAttributesRenamed(survey: Survey, rename: Rename): Survey {
  const named = (attribute: string) => rename(attribute) ?? attribute;
  const inCondition = <Given extends Condition | null>(condition: Given) => renameTests(condition, named);
  const inText = (text: string) => renamePipedAttributes(text, named);
  const worded = mapSurveyTexts(survey, (_key, text) => inText(text));
  return {
    ...worded,
    questions: worded.questions.map((question) => {
      const { purpose } = question;
      const logic = { showIf: inCondition(question.showIf), requireIf: inCondition(question.requireIf) };
      if (purpose.kind !== "attribute") return { ...question, ...logic };
      const attributeId = rename(purpose.attributeId);
      if (attributeId === null) return { ...question, ...logic, purpose: { kind: "none" }, ifKnown: "ask" };
      return { ...question, ...logic, purpose: { kind: "attribute", attributeId } };
    }),
    jumps: worded.jumps.map((jump) => ({ ...jump, when: inCondition(jump.when) })),
    quotas: worded.quotas.map((quota) => ({ ...quota, when: inCondition(quota.when) })),
    translations: Object.fromEntries(
      Object.entries(worded.translations).map(([language, texts]) => [
        language,
        Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, inText(text)])),
      ]),
    ),
  };
}

/** Every attribute that the survey names, in whatever place. */
export function namedAttributes(survey: Survey): Set<string> {
  const conditions = [
    ...survey.questions.flatMap(({ showIf, requireIf }) => [showIf, requireIf]),
    ...survey.jumps.map(({ when }) => when),
    ...survey.quotas.map(({ when }) => when),
  ];
  const tested = conditions.flatMap(testsOf).flatMap(({ of, id }) => (of === "attribute" ? [id] : []));
  const filled = survey.questions.flatMap(({ purpose }) =>
    purpose.kind === "attribute" ? [purpose.attributeId] : [],
  );
  const texts = Object.values(survey.translations).flatMap((language) => Object.values(language));
  mapSurveyTexts(survey, (_key, text) => {
    texts.push(text);
    return text;
  });
  return new Set([...tested, ...filled, ...texts.flatMap(pipedAttributes)]);
}

function renameTests<Given extends Condition | null>(condition: Given, named: (id: string) => string): Given;
function renameTests(condition: Condition | null, named: (id: string) => string): Condition | null {
  if (condition === null) return null;
  if ("all" in condition) return { all: condition.all.map((inner) => renameTests(inner, named)) };
  if ("any" in condition) return { any: condition.any.map((inner) => renameTests(inner, named)) };
  return condition.of === "attribute" ? { ...condition, id: named(condition.id) } : condition;
}
