import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import type { Db } from "#db/client.server.ts";
import { selectThemeChoices } from "./rule-choices.repository.server.ts";
import type { RuleNames } from "./segment-rule.ts";

/** What the attributes and themes that a rule may name are called. */
export async function ruleNames(db: Db): Promise<RuleNames> {
  const [attributes, themes] = await Promise.all([listAttributes(db), selectThemeChoices(db)]);
  return {
    attributes: new Map(attributes.map((attribute) => [attribute.id, attribute.label])),
    themes: new Map(themes.map((theme) => [theme.id, theme.name])),
  };
}
