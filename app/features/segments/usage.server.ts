import type { Db } from "#db/client.server.ts";
import type { Condition } from "./rules/condition.schema.ts";
import { placedConditions } from "./segment-rule.ts";
import { selectSegments } from "./segments.repository.server.ts";

/** What a rule can refer to. */
export type RuleReference =
  | { about: "attribute"; id: string }
  | { about: "theme"; id: string }
  | { about: "survey"; id: string }
  | { about: "segment"; id: string };

/** The segments whose rules ask about something, by name: for saying so before it is removed. */
export async function listSegmentsUsing(
  db: Db,
  reference: RuleReference,
): Promise<{ id: string; name: string }[]> {
  const segments = await selectSegments(db);
  return segments
    .filter(({ rule }) => placedConditions(rule).some(({ condition }) => refersTo(condition, reference)))
    .map(({ id, name }) => ({ id, name }));
}

function refersTo(condition: Condition, { about, id }: RuleReference): boolean {
  switch (condition.about) {
    case "attribute":
      return about === "attribute" && condition.attributeId === id;
    case "theme":
      return about === "theme" && condition.themeId === id;
    case "survey":
    case "answer":
      return about === "survey" && condition.surveyId === id;
    case "segment":
      return about === "segment" && condition.segmentId === id;
    default:
      return false;
  }
}
