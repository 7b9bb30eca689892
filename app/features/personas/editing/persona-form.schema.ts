import { z } from "zod";
import { fieldName } from "#app/lib/form.ts";
import { tidyName, tidyText } from "#app/lib/text.ts";
import { sectionSchema } from "../persona.schema.ts";
import { isShortened, ONLY_SHORTENED } from "./quote-words.ts";

/** How many lines a persona can hold, removed ones included. */
export const MOST_LINES = 300;

const lineSchema = z
  .object({
    id: z.uuid("Reload the page: a line has no id of ours"),
    text: z.string().overwrite(tidyText).max(1000, "Expected at most 1,000 characters"),
    locked: z.boolean(),
    /** Not part of the persona; while the form is open it can be brought back. */
    removed: z.boolean(),
    /** Not stored yet. */
    added: z.boolean(),
  })
  .refine((line) => line.removed || line.text !== "", {
    path: ["text"],
    message: "Expected a sentence; remove the line instead of emptying it",
  });

/**
 * The edit form of a persona, checked in the browser and on the server: everything that can be edited, section by
 * section, in the order of reading. `quotes` are the words as customers said them, by line id: a quote can only be
 * shortened.
 */
export function personaFormSchema(quotes: ReadonlyMap<string, string>) {
  return z
    .object({
      revision: z.number().int().min(1).max(1_000_000_000),
      name: z
        .string()
        .overwrite(tidyName)
        .min(1, "Give the persona a name")
        .max(80, "Expected at most 80 characters"),
      summary: z
        .string()
        .overwrite(tidyText)
        .min(1, "Say who this is in one sentence")
        .max(400, "Expected at most 400 characters"),
      summaryLocked: z.boolean(),
      portraitSeed: z.string().min(1).max(100),
      sections: z
        .array(z.object({ section: sectionSchema, lines: z.array(lineSchema).max(MOST_LINES) }))
        .max(30),
    })
    .superRefine(({ sections }, context) => {
      const ids = sections.flatMap(({ lines }) => lines.map(({ id }) => id));
      if (new Set(ids).size < ids.length) {
        context.addIssue({ code: "custom", path: ["name"], message: "Reload the page: a line came twice" });
      }
      for (const [index, { section, lines }] of sections.entries()) {
        if (section !== "quotes") continue;
        for (const [at, line] of lines.entries()) {
          const original = quotes.get(line.id);
          if (line.removed || original === undefined || isShortened(original, line.text)) continue;
          context.addIssue({
            code: "custom",
            path: ["sections", index, "lines", at, "text"],
            message: ONLY_SHORTENED,
          });
        }
      }
    });
}

export type PersonaEdit = z.output<ReturnType<typeof personaFormSchema>>;
/** What the form holds while somebody writes. */
export type EditorForm = z.input<ReturnType<typeof personaFormSchema>>;
export type EditorLine = EditorForm["sections"][number]["lines"][number];

/** Checks a form; errors are keyed by field name ("sections[0].lines[1].text"). */
export function checkEditorForm(
  form: EditorForm,
  quotes: ReadonlyMap<string, string>,
): { ok: true; value: PersonaEdit } | { ok: false; fieldErrors: Record<string, string> } {
  const parsed = personaFormSchema(quotes).safeParse(form);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fieldErrors: Record<string, string> = Object.create(null);
  for (const issue of parsed.error.issues) fieldErrors[fieldName(issue.path)] ??= issue.message;
  return { ok: false, fieldErrors };
}
