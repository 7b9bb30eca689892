import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { namesOfThemes } from "#app/features/themes/theme-names.server.ts";
import type { Db } from "#db/client.server.ts";
import { placedConditions, ruleLimits, type SegmentRule, segmentRuleSchema } from "../segment-rule.ts";
import type { RuleWorld } from "./checks/rule-world.ts";
import { selectPurposes, selectRuleSurveys, selectRules } from "./rule-world.repository.server.ts";

/** How many surveys a rule can be made about, the ones changed last. */
const RECENT_SURVEYS = 40;

/**
 * Everything that rules can refer to now: for deciding the stored rules and `rule`, or with `recent` also for making
 * new ones, which takes reading more surveys.
 */
export async function loadRuleWorld(
  db: Db,
  { rule, recent = false }: { rule?: SegmentRule; recent?: boolean } = {},
): Promise<RuleWorld> {
  const [attributes, themes, stored, purposes] = await Promise.all([
    listAttributes(db),
    namesOfThemes(db),
    selectRules(db, ruleLimits.segments),
    selectPurposes(db),
  ]);
  const segments = stored.map((segment) => ({
    ...segment,
    rule: segmentRuleSchema.parse(JSON.parse(segment.rule)),
  }));
  const rules = segments.map((segment) => segment.rule);
  const surveyIds = surveysNamedBy(rule === undefined ? rules : [...rules, rule]);
  const surveys = await selectRuleSurveys(db, surveyIds, recent ? RECENT_SURVEYS : 0);
  return {
    attributes: new Map(attributes.map((attribute) => [attribute.id, attribute])),
    themes,
    segments: new Map(segments.map((segment) => [segment.id, segment])),
    surveys: new Map(surveys.map((survey) => [survey.id, survey])),
    purposes: new Map(purposes.map(({ id, name }) => [id, name])),
  };
}

function surveysNamedBy(rules: readonly SegmentRule[]): string[] {
  const ids = rules
    .flatMap(placedConditions)
    .flatMap(({ condition }) =>
      condition.about === "answer" || condition.about === "survey" ? [condition.surveyId] : [],
    );
  return [...new Set(ids)];
}
