import { z } from "zod";
import type { FormValues } from "#app/lib/form.ts";
import type { Db } from "#db/client.server.ts";
import type { Author } from "../personas.service.server.ts";
import { acceptRedraft, prepareRedraft, type Redraft } from "./redraft.server.ts";
import { type RedraftPage, shownStep } from "./shown-redraft.ts";

/** The difference that a new draft would make now; see prepareRedraft. */
export async function getRedraftPage(db: Db, id: string): Promise<RedraftPage> {
  return pageOf(await prepareRedraft(db, id));
}

function pageOf({ persona, mark, summary, steps }: Redraft): RedraftPage {
  const shown = steps.flatMap(({ id, step }) => shownStep(id, step) ?? []);
  return {
    persona: { id: persona.id, name: persona.name },
    ...{ mark, summary, steps: shown, draftedAt: persona.draftedAt },
    same: steps.filter(({ step }) => step.kind === "same").length,
  };
}

const postedSchema = z.object({
  mark: z.string().catch(""),
  intent: z.enum(["all", "chosen"]).catch("chosen"),
  accept: z.array(z.string()).catch([]),
  every: z.array(z.string()).catch([]),
});

/**
 * Takes over what the posted page accepts; null when it is done. Where the persona or the data have moved since the page
 * was made, nothing is changed: the page as it is now comes back, with what was chosen and still stands there.
 */
export async function postRedraft(
  db: Db,
  id: string,
  values: FormValues,
  author: Author,
): Promise<{ page: RedraftPage; chosen: string[] } | null> {
  const { mark, intent, accept, every } = postedSchema.parse(values);
  const chosen = intent === "all" ? every : accept;
  const moved = await acceptRedraft(db, id, { mark, accepted: new Set(chosen) }, author);
  return moved && { page: pageOf(moved), chosen };
}
