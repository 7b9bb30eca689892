import { z } from "zod";
import { paths } from "#app/lib/paths.ts";
import { surveyFormFrom } from "../../form/survey-form.ts";

const form = z
  .unknown()
  .transform((given) => (given === null || given === undefined ? null : surveyFormFrom(given)));

const savedSchema = z.object({
  revision: z.number(),
  form,
  stored: form,
  notSaved: z.record(z.string(), z.string()),
});

const text = z.string();
const conflictsSchema = z.object({
  conflicts: z.array(z.object({ key: text, what: text, theirs: text, mine: text })),
  seen: z.number(),
});

/** What became of an edit that was sent. */
export type AutosaveAnswer =
  | ({ kind: "saved" } & z.output<typeof savedSchema>)
  | ({ kind: "conflict" } & z.output<typeof conflictsSchema>)
  | { kind: "failed"; message: string; again: boolean };

/** A browser sends at most 64 KB of a page that is being left. */
const KEEPALIVE_BYTES = 60_000;

/** Sends the form as it stands to be saved. Never throws: what went wrong is said in words. */
export async function postAutosave(
  surveyId: string,
  element: HTMLFormElement,
  revision: number,
): Promise<AutosaveAnswer> {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(element)) if (typeof value === "string") body.append(name, value);
  body.set("revision", String(revision));
  const keepalive = body.toString().length < KEEPALIVE_BYTES;
  try {
    const answer = await fetch(paths.surveyAutosave(surveyId), { method: "POST", body, keepalive });
    const said: unknown = await answer.json();
    if (answer.ok) return { kind: "saved", ...savedSchema.parse(said) };
    if (answer.status === 409) return { kind: "conflict", ...conflictsSchema.parse(said) };
    const message = z.object({ message: text }).safeParse(said).data?.message;
    return { kind: "failed", message: message ?? "The server did not take it.", again: answer.status >= 500 };
  } catch {
    return { kind: "failed", message: "There is no connection.", again: true };
  }
}
