import { listAttributes } from "#app/features/attributes/attributes.service.server.ts";
import { namesOfThemes } from "#app/features/themes/theme-names.server.ts";
import type { Db } from "#db/client.server.ts";
import type { FeatureNames } from "./reason-words.ts";

/** What attributes and themes are called now. */
export async function featureNames(db: Db): Promise<FeatureNames> {
  const [attributes, themes] = await Promise.all([listAttributes(db), namesOfThemes(db)]);
  return { attributes: new Map(attributes.map(({ id, label }) => [id, label])), themes };
}
