import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { namesOfThemes } from "#app/features/themes/theme-names.server.ts";
import type { Db } from "#db/client.server.ts";
import type { RuleNames } from "./segment-rule.ts";

/** What the attributes and themes that a rule may name are called. */
export async function ruleNames(db: Db): Promise<RuleNames> {
  const [attributes, themes] = await Promise.all([listAttributes(db), namesOfThemes(db)]);
  return {
    attributes: new Map(attributes.map((attribute) => [attribute.id, attribute.label])),
    themes,
  };
}
