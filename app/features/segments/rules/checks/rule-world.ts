import type { Attribute } from "#app/features/attributes/attribute.schema.ts";
import type { SegmentRule } from "../../segment-rule.ts";
import type { RuleNames } from "../condition-words.ts";

/** A question of a survey, as far as a rule can ask about it. */
export interface RuleQuestion {
  id: string;
  title: string;
  type: string;
  options: readonly { id: string; label: string }[];
}

/** Everything that rules can refer to. */
export interface RuleWorld {
  attributes: ReadonlyMap<string, Attribute>;
  /** Names of all themes that ever were. */
  themes: ReadonlyMap<string, string>;
  segments: ReadonlyMap<string, { name: string; rule: SegmentRule }>;
  surveys: ReadonlyMap<string, { title: string; questions: readonly RuleQuestion[] }>;
  /** What customers are asked to agree to. */
  purposes: ReadonlyMap<string, string>;
}

/** What the things of a world are called. */
export function namesIn({ attributes, themes, segments, surveys, purposes }: RuleWorld): RuleNames {
  const questions = new Map<string, string>();
  const options = new Map<string, string>();
  for (const [surveyId, survey] of surveys) {
    for (const question of survey.questions) {
      questions.set(`${surveyId}/${question.id}`, question.title);
      for (const { id, label } of question.options) options.set(`${surveyId}/${question.id}/${id}`, label);
    }
  }
  return {
    attributes: new Map([...attributes].map(([id, { label }]) => [id, label])),
    themes,
    segments: new Map([...segments].map(([id, { name }]) => [id, name])),
    surveys: new Map([...surveys].map(([id, { title }]) => [id, title])),
    questions,
    options,
    purposes,
  };
}
