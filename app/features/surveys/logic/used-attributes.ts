import type { Survey } from "../survey.schema.ts";
import { testsOf } from "./condition-tests.ts";
import { pipedAttributes } from "./pipe.ts";

/** The ids of the attributes that a survey's logic and texts use, or that fill in for its questions. */
export function usedAttributes(survey: Survey): ReadonlySet<string> {
  const { questions, jumps, quotas, endings } = survey;
  const conditions = [
    ...questions.flatMap(({ showIf, requireIf }) => [showIf, requireIf]),
    ...jumps.map(({ when }) => when),
    ...quotas.map(({ when }) => when),
  ];
  const tested = conditions.flatMap((condition) =>
    testsOf(condition).flatMap(({ of, id }) => (of === "attribute" ? [id] : [])),
  );
  const bound = questions.flatMap(({ purpose, ifKnown }) =>
    purpose.kind === "attribute" && ifKnown !== "ask" ? [purpose.attributeId] : [],
  );
  const texts = [
    survey.title,
    survey.intro,
    survey.thanks,
    ...questions.flatMap((question) => [
      question.title,
      question.help,
      question.type === "statement" ? question.text : "",
    ]),
    ...endings.flatMap(({ title, text }) => [title, text]),
    ...Object.values(survey.translations).flatMap((translated) => Object.values(translated)),
  ];
  return new Set([...tested, ...bound, ...texts.flatMap(pipedAttributes)]);
}
