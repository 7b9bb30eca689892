import { themeResolver } from "#app/engines/themes/corrections/correction-log.ts";
import type { Db } from "#db/client.server.ts";
import { selectKnownThemes, selectSuccessors } from "./corrections/known-themes.repository.server.ts";

/** What every theme is called that ever was: one that was merged or replaced, by the name of what stands for it. */
export async function namesOfThemes(db: Db): Promise<Map<string, string>> {
  const [themes, links] = await Promise.all([selectKnownThemes(db), selectSuccessors(db)]);
  const resolve = themeResolver(links);
  return new Map([...themes].map(([id, { name }]) => [id, themes.get(resolve(id))?.name ?? name]));
}
